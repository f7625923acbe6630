using System.Collections.Frozen;
using System.Text;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Reconciliation.Figures;

/// <summary>
/// The place of a figure that no mention names: a name that the clause puts behind a word of place ("in Corsund province"). It keeps tolls of two
/// places apart where the finder of names does not know one of them.
/// </summary>
internal sealed class FigurePlaces(WordTables tables)
{
    // From a number up to the head of its clause; by reasoning.
    private const int Highest = 4;

    private readonly FrozenSet<string> locatives = tables.Rows("quantity-cues").Where(r => r[1].Split(',').Any(c => c is "locative" or "origin")).Select(r => r[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The name as the report has it; <see langword="null"/> for none.</summary>
    public string? Of(Annotations article, SyntaxTree tree, Quantity quantity)
    {
        var analysis = article.Analysis;
        var t = analysis.TokenAt(quantity.Span.End - 1);
        for (var step = 0; step < Highest && t >= 0 && t < analysis.Tokens.Length; step++)
        {
            // "At least 67": what hangs on the number itself is its bound.
            if (step > 0 && Below(article, tree, t) is { } name) return name;
            // "The death toll in Corsund stood at 27": the subject has the place.
            if (analysis.Tags[t].Upos == "VERB") return tree.Subject(t) is >= 0 and var subject ? Below(article, tree, subject) : null;
            t = tree.Head(t);
        }

        return null;
    }

    private string? Below(Annotations article, SyntaxTree tree, int token)
    {
        foreach (var dependent in tree.Dependents(token))
        {
            if (tree.Relation(dependent) is not ("nmod" or "obl") || tree.Marker(dependent) is not (>= 0 and var marker) || !locatives.Contains(article.Analysis.Tags[marker].Lemma)) continue;
            if (Name(article, tree, dependent) is { } name) return name;
        }

        return null;
    }

    // The name without its article and without small words: its words with a capital, in order.
    private static string? Name(Annotations article, SyntaxTree tree, int head)
    {
        var analysis = article.Analysis;
        var name = new StringBuilder();
        var (first, end) = tree.Extent(head);
        for (var t = first; t < Math.Min(end, head + 1); t++)
        {
            // A capital, not the tag: unknown names are tagged as adjectives too ("Corsund province").
            var span = analysis.Tokens[t].Span;
            if (!char.IsUpper(article.Text[span.Start]) || analysis.Tags[t].Upos is "DET" or "PRON" or "ADP" || (t != head && tree.Head(t) != head)) continue;
            foreach (var time in article.Times)
            {
                if (time.Span.Overlaps(span)) return null;
            }

            foreach (var mention in article.Mentions)
            {
                if (mention.Span.Overlaps(span) && mention.Entity is { } entity && article.Entities[entity].Type is EntityType.Person or EntityType.Organization) return null;
            }

            if (name.Length > 0) name.Append(' ');
            name.Append(span.In(article.Text));
        }

        return name.Length == 0 ? null : name.ToString();
    }
}
