using Synoptic.Text;

namespace Synoptic.Reconciliation.Figures;

/// <summary>Of what a figure is said: the nouns of its own clause, by the tree. "The bill won 62 votes" and "the bill had received 78" speak of one bill.</summary>
internal static class FigureContext
{
    // From a number up to the head of its clause. A noun within nouns within nouns is four; by reasoning.
    private const int Highest = 6;

    /// <summary>Lemmas in order, each once; without the thing counted itself.</summary>
    public static string[] Of(Annotations article, SyntaxTree tree, Quantity quantity)
    {
        var analysis = article.Analysis;
        var first = analysis.TokenAt(quantity.Span.End - 1);
        if (first >= analysis.Tokens.Length) return [];
        var found = new SortedSet<string>(StringComparer.Ordinal);
        // Of a measure the words that it is of are what it is about ("a tariff on steel"); of a count they are the thing itself.
        var counted = quantity is { Unit: null, Of: { } of } ? of : quantity.Span;
        var t = first;
        for (var step = 0; step < Highest; step++)
        {
            var head = tree.Head(t);
            if (head < 0) break;
            Take(head);
            if (analysis.Tags[head].Upos is "VERB" or "AUX")
            {
                foreach (var dependent in tree.Dependents(head))
                    if (tree.Relation(dependent) is "nsubj" or "nsubj:pass" or "obj" or "obl" or "nmod") Take(dependent);
                break;
            }

            t = head;
        }

        if (quantity is { Unit: not null, Of: { } about })
        {
            for (var i = analysis.TokenAt(about.Start); i < analysis.Tokens.Length && analysis.Tokens[i].Span.Start < about.End; i++) Take(i);
        }

        return [.. found];

        void Take(int token)
        {
            var span = analysis.Tokens[token].Span;
            if (analysis.Tags[token].Upos is "NOUN" or "PROPN" && !span.Overlaps(counted) && !span.Overlaps(quantity.Span)) found.Add(analysis.Tags[token].Lemma.ToLowerInvariant());
        }
    }

    /// <summary>Whether two clauses share a word.</summary>
    public static bool Meet(string[] a, string[] b)
    {
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            var order = string.CompareOrdinal(a[i], b[j]);
            if (order == 0) return true;
            if (order < 0) i++;
            else j++;
        }

        return false;
    }
}
