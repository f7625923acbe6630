namespace Synoptic.Language.Neural;

/// <summary>The greatest spanning tree of a complete directed graph (Chu and Liu 1965; Edmonds 1967), by contraction of cycles.</summary>
internal static class SpanningTree
{
    /// <summary>Finds the tree.</summary>
    /// <param name="scores">Words × (words + 1), column 0 the root.</param>
    /// <param name="n">Words.</param>
    /// <param name="heads">Receives the head of each word; -1 for the root.</param>
    public static void Find(ReadOnlySpan<float> scores, int n, Span<int> heads)
    {
        // Node 0 is the root, node i + 1 the word i.
        var size = n + 1;
        var weights = new float[size * size];
        var nodes = new int[size];
        for (var head = 0; head < size; head++)
        {
            nodes[head] = head;
            for (var word = 1; word < size; word++) weights[(head * size) + word] = scores[((word - 1) * size) + head];
        }

        var result = new int[size];
        foreach (var word in nodes.AsSpan(1)) result[word] = Best(weights, size, nodes, word);
        Solve(weights, size, nodes, result);
        for (var i = 0; i < n; i++) heads[i] = result[i + 1] - 1;
    }

    private static int Best(float[] weights, int size, int[] nodes, int word)
    {
        var best = -1;
        foreach (var head in nodes)
        {
            if (head != word && (best < 0 || weights[(head * size) + word] > weights[(best * size) + word])) best = head;
        }

        return best;
    }

    // weights[head, word] among the given nodes (nodes[0] the root) with the best head of each, both by original number; heads[word]
    // receives the chosen head. A cycle costs its length times the nodes, and all cycles together are not longer than twice the words:
    // so time grows with the square of the words, even where every word is in a cycle.
    private static void Solve(float[] weights, int size, int[] nodes, int[] heads)
    {
        var cycle = Cycle(nodes, heads, size);
        if (cycle is null) return;

        // The cycle becomes one node, called by its first word; what enters it pays for the arc that it replaces.
        var inside = new bool[size];
        foreach (var node in cycle) inside[node] = true;
        var call = cycle[0];
        var enter = new int[size];
        var leave = new int[size];
        var given = new float[size];
        var rest = new List<int>(nodes.Length);
        foreach (var node in nodes)
        {
            if (!inside[node]) rest.Add(node);
        }

        foreach (var node in rest)
        {
            int into = -1, from = -1;
            var intoBest = float.NegativeInfinity;
            var fromBest = float.NegativeInfinity;
            foreach (var member in cycle)
            {
                var gain = weights[(node * size) + member] - weights[(heads[member] * size) + member];
                if (into < 0 || gain > intoBest) (into, intoBest) = (member, gain);
                var leaving = weights[(member * size) + node];
                if (from < 0 || leaving > fromBest) (from, fromBest) = (member, leaving);
            }

            (enter[node], leave[node], given[node]) = (into, from, intoBest);
            weights[(call * size) + node] = fromBest;
        }

        foreach (var node in rest) weights[(node * size) + call] = given[node];
        var kept = new int[cycle.Count];
        for (var i = 0; i < kept.Length; i++) kept[i] = heads[cycle[i]];
        // The best head of a word outside is where it was, or the new node; only the new node has to look for one.
        foreach (var node in rest)
        {
            if (node != nodes[0] && inside[heads[node]]) heads[node] = call;
        }

        rest.Add(call);
        int[] left = [.. rest];
        heads[call] = Best(weights, size, left, call);
        Solve(weights, size, left, heads);
        foreach (var node in rest)
        {
            if (node != call && node != nodes[0] && heads[node] == call) heads[node] = leave[node];
        }

        var outer = heads[call];
        var broken = enter[outer];
        for (var i = 0; i < kept.Length; i++) heads[cycle[i]] = cycle[i] == broken ? outer : kept[i];
    }

    private static List<int>? Cycle(int[] nodes, int[] heads, int size)
    {
        var seen = new int[size];
        var round = 0;
        var root = nodes[0];
        for (var k = 1; k < nodes.Length; k++)
        {
            round++;
            var at = nodes[k];
            while (at != root && seen[at] == 0)
            {
                seen[at] = round;
                at = heads[at];
            }

            if (at == root || seen[at] != round) continue;
            var cycle = new List<int>();
            for (var node = at; cycle.Count == 0 || node != at; node = heads[node]) cycle.Add(node);
            return cycle;
        }

        return null;
    }
}
