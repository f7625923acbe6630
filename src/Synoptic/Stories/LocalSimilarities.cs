namespace Synoptic.Stories;

/// <summary>How similar the items of one group are in what not all of them have.</summary>
internal static class LocalSimilarities
{
    /// <summary>A symmetric matrix of similarities from 0 to 1, over the weighted words of which those that all items have weigh nothing.</summary>
    public static double[,] Of(List<int> items, TermVector[] vectors)
    {
        var documents = new Dictionary<int, int>();
        foreach (var item in items)
            foreach (var term in vectors[item].Terms) documents[term] = documents.GetValueOrDefault(term) + 1;
        var local = new Dictionary<int, double>[items.Count];
        for (var i = 0; i < local.Length; i++)
        {
            var vector = vectors[items[i]];
            var weights = new Dictionary<int, double>();
            double square = 0;
            for (var t = 0; t < vector.Terms.Length; t++)
            {
                var weight = vector.Weights[t] * Math.Log(items.Count / (double)documents[vector.Terms[t]]);
                if (weight <= 0) continue;
                square += weight * weight;
                // A word of one item alone is like nothing, but belongs to its length.
                if (documents[vector.Terms[t]] > 1) weights.Add(vector.Terms[t], weight);
            }

            foreach (var term in weights.Keys.ToArray()) weights[term] /= Math.Sqrt(square);
            local[i] = weights;
        }

        var similar = new double[items.Count, items.Count];
        for (var a = 0; a < items.Count; a++)
            for (var b = a + 1; b < items.Count; b++)
            {
                double sum = 0;
                foreach (var (term, weight) in local[a])
                    if (local[b].TryGetValue(term, out var other)) sum += weight * other;
                similar[a, b] = similar[b, a] = sum;
            }

        return similar;
    }
}
