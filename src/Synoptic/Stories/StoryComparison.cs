namespace Synoptic.Stories;

/// <summary>The signs that two articles or stories are of one happening, and how sure they make it.</summary>
internal static class StoryComparison
{
    /// <summary>Number of signs.</summary>
    public const int Signs = 30;

    // Below this mean similarity two stories that both say something in a field have nothing in common there.
    private const double Nothing = 0.02;
    private const double NoNames = 0.03;

    /// <summary>How sure it is that both are of one happening, as log odds.</summary>
    /// <param name="one">An article or story.</param>
    /// <param name="other">Another.</param>
    /// <param name="weights">Weights of the signs.</param>
    /// <param name="withHeadlines">Not where pairs with headlines and pairs without are weighed against each other.</param>
    public static float Odds(StoryProfile one, StoryProfile other, SignWeights weights, bool withHeadlines = true)
    {
        Span<float> signs = stackalloc float[Signs];
        Read(one, other, signs, withHeadlines);
        return weights.Odds(signs);
    }

    /// <summary>Reads the signs.</summary>
    public static void Read(StoryProfile one, StoryProfile other, Span<float> signs, bool withHeadlines = true)
    {
        Span<double> product = stackalloc double[StoryTerm.Fields];
        product.Clear();
        Products(one, other, product);
        Span<bool> both = stackalloc bool[StoryTerm.Fields];
        Span<double> mean = stackalloc double[StoryTerm.Fields];
        for (var f = 0; f < mean.Length; f++)
        {
            both[f] = one.InField(f) > 0 && other.InField(f) > 0 && (withHeadlines || f != (int)StoryField.Headline);
            mean[f] = both[f] ? product[f] / ((double)one.InField(f) * other.InField(f)) : 0;
        }

        double words = Math.Sqrt(mean[(int)StoryField.Word]), names = Math.Sqrt(mean[(int)StoryField.Name]);
        double full = Math.Sqrt(mean[(int)StoryField.FullName]), headline = Math.Sqrt(mean[(int)StoryField.Headline]);
        double words2 = Cosine(StoryField.Word, product), names2 = Cosine(StoryField.Name, product), full2 = Cosine(StoryField.FullName, product);
        var dated = one.FirstDay is not null && other.FirstDay is not null;
        var gap = dated ? Math.Log(1 + Math.Max(0, Math.Max(one.FirstDay!.Value - other.LastDay!.Value, other.FirstDay!.Value - one.LastDay!.Value))) : 0;

        var i = 0;
        signs[i++] = 1;
        signs[i++] = (float)words;
        signs[i++] = (float)names;
        signs[i++] = (float)full;
        signs[i++] = (float)headline;
        for (var f = (int)StoryField.Place; f <= (int)StoryField.Day; f++)
        {
            // The same place, age, count or day; or both name such, but others.
            signs[i++] = (float)mean[f];
            signs[i++] = both[f] && mean[f] < Nothing ? 1 : 0;
        }

        signs[i++] = both[(int)StoryField.Name] && mean[(int)StoryField.Name] < NoNames ? 1 : 0;
        // Two people may have one first name: whole names, streets and towns of which none is shared are of two happenings.
        signs[i++] = both[(int)StoryField.FullName] && mean[(int)StoryField.FullName] < Nothing ? 1 : 0;
        signs[i++] = (float)gap;
        signs[i++] = dated ? 1 : 0;
        signs[i++] = (float)(words * names);
        signs[i++] = (float)(gap * words);
        signs[i++] = (float)(gap * names);
        signs[i++] = (float)(gap * full);
        signs[i++] = both[(int)StoryField.Headline] ? 0 : 1;
        signs[i++] = both[(int)StoryField.Name] ? 0 : 1;
        signs[i++] = (float)(headline * names);
        signs[i++] = (float)Math.Sqrt(words2);
        signs[i++] = (float)Math.Sqrt(names2);
        signs[i++] = (float)Math.Sqrt(full2);
        signs[i++] = (float)Math.Sqrt(words2 * names2);
        signs[i++] = MathF.Log(Math.Min(one.Articles, other.Articles));
        signs[i] = MathF.Log(Math.Max(one.Articles, other.Articles));

        double Cosine(StoryField field, Span<double> products)
        {
            var lengths = (double)one.Length((int)field) * other.Length((int)field);
            return lengths > 0 ? products[(int)field] / lengths : 0;
        }
    }

    private static void Products(StoryProfile one, StoryProfile other, Span<double> product)
    {
        uint[] first = one.Terms, second = other.Terms;
        int a = 0, b = 0;
        while (a < first.Length && b < second.Length)
        {
            var (term, otherTerm) = (first[a], second[b]);
            if (term == otherTerm)
            {
                product[StoryTerm.FieldOf(term)] += one.Weights[a++] * (double)other.Weights[b++];
                continue;
            }

            // Which of them is smaller can't be foreseen, so nothing branches on it.
            a += term < otherTerm ? 1 : 0;
            b += term < otherTerm ? 0 : 1;
        }
    }
}
