using System.Collections.Frozen;
using Synoptic.Knowledge;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Reconciliation.Figures;

/// <summary>Whose age a number of years is. Ages are compared person by person, or not at all.</summary>
internal sealed class FigureAges(WordTables tables)
{
    // Characters between an age and a name behind it: "the 34-year-old suspect Olm Harde". A name before it stands right there: "Harde, 34,".
    // By eye on news sentences.
    private const int Behind = 14;
    private const int Before = 2;

    private readonly FrozenSet<string> units = tables.Rows("units").Where(r => r.Length > 2 && r[2] == "age").Select(r => r[1]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a figure is an age.</summary>
    public bool IsAge(Quantity quantity) => quantity.Unit is { } unit && units.Contains(unit);

    /// <summary>The person; <see langword="null"/> where the words name nobody.</summary>
    public static CastMember? Of(StoryIndex story, Annotations article, Quantity quantity)
    {
        foreach (var mention in article.Mentions)
        {
            if (mention.Span.Start > quantity.Span.End + Behind) return null;
            if (mention.Kind != MentionKind.Name) continue;
            var behind = mention.Span.Start - quantity.Span.End;
            var before = quantity.Span.Start - mention.Span.End;
            if (!(behind is > 0 and <= Behind && IsPhrase(article.Text.AsSpan(quantity.Span.End, behind))) && !(before is > 0 and <= Before && article.Text[mention.Span.End] == ',')) continue;
            if (story.Cast(article.Article.Id, mention.Entity) is { Entity.Type: EntityType.Person } member) return member;
        }

        return null;
    }

    private static bool IsPhrase(ReadOnlySpan<char> words)
    {
        foreach (var c in words)
        {
            if (!char.IsLetter(c) && c is not (' ' or '-')) return false;
        }

        return true;
    }
}
