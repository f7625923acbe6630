using System.Text;
using Synoptic.Text;

namespace Synoptic.Reconciliation.Figures;

/// <summary>One key for all the ways to name who gives a figure: whom a name stands for, else the dictionary forms of the words.</summary>
internal static class FigureSources
{
    /// <summary>The key; <see langword="null"/> where nobody is named.</summary>
    public static string? Key(StoryIndex story, Annotations article, Span? source)
    {
        if (source is not { } words) return null;
        foreach (var mention in article.Mentions)
        {
            if (mention.Span.Start >= words.End) break;
            if (mention.Span.Overlaps(words) && story.Cast(article.Article.Id, mention.Entity) is { } member && member.Entity.Type is EntityType.Person or EntityType.Organization) return "@" + member.Entity.Id;
        }

        var analysis = article.Analysis;
        var key = new StringBuilder();
        for (var t = analysis.TokenAt(words.Start); t < analysis.Tokens.Length && analysis.Tokens[t].Span.Start < words.End; t++)
        {
            if (analysis.Tags[t].Upos is not ("NOUN" or "PROPN" or "ADJ")) continue;
            if (key.Length > 0) key.Append(' ');
            key.Append(analysis.Tags[t].Lemma.ToLowerInvariant());
        }

        return key.Length == 0 ? null : key.ToString();
    }

    /// <summary>The one source that all claims name, in the words of the first; <see langword="null"/> where one names none or another.</summary>
    public static string? Common(List<CountedClaim> row)
    {
        var shortest = row[0].Source;
        foreach (var claim in row)
        {
            if (claim.Source is null) return null;
            if (claim.Source.Length < shortest!.Length) shortest = claim.Source;
        }

        // "the interior ministry" and "the Orvanian interior ministry" are one.
        foreach (var claim in row)
        {
            if (claim.Source != shortest && !claim.Source!.EndsWith(" " + shortest, StringComparison.Ordinal)) return null;
        }

        return row[0].Claim.AttributedTo;
    }
}
