namespace Synoptic.Dossiers.Timelines.Topics;

/// <summary>
/// What the topic is about: the words that most of its reports open with. A sentence is near to it by the shares of reports that have its
/// words; so is its neighbour, a little. What a listing, a quiz or a reader's comment says among the reports weighs next to nothing.
/// </summary>
internal static class TopicFocus
{
    // Words that stand for the topic. Tuned by eye on the four development topics: 20 and 80 do nearly as well.
    private const int Words = 40;

    // Sentences of the opening, where a report says what it is about; and of the lead, which shows how near a usual report is.
    private const int Opening = 15;
    private const int Lead = 5;

    /// <summary>Sets the relevance of every sentence.</summary>
    /// <param name="reports">The reports of the topic.</param>
    /// <param name="words">Number of different words.</param>
    /// <param name="query">Words that a reader asked for: a report counts by how many of them it has.</param>
    public static void Mark(TopicReport[] reports, int words, HashSet<int> query)
    {
        var shares = Shares(reports, words);
        var leads = new List<double>();
        foreach (var report in reports)
        {
            Smooth(report.Lines, shares);
            for (var s = 0; s < Math.Min(Lead, report.Lines.Length); s++) leads.Add(report.Lines[s].Relevance);
        }

        if (leads.Count == 0) return;
        leads.Sort();
        var usual = leads[leads.Count / 2];
        foreach (var report in reports)
        {
            var asked = Asked(report, query);
            foreach (var line in report.Lines) line.Relevance = asked * (usual > 0 ? Math.Min(1, line.Relevance / usual) : 1);
        }
    }

    private static double Asked(TopicReport report, HashSet<int> query)
    {
        if (query.Count == 0) return 1;
        var found = new HashSet<int>();
        foreach (var line in report.Lines)
            foreach (var word in line.Words)
                if (query.Contains(word)) found.Add(word);
        return (double)found.Count / query.Count;
    }

    // The share of reports that open with a word, for the words that most do.
    private static double[] Shares(TopicReport[] reports, int words)
    {
        var counts = new int[words];
        var last = new int[words];
        for (var r = 0; r < reports.Length; r++)
            for (var s = 0; s < Math.Min(Opening, reports[r].Lines.Length); s++)
                foreach (var word in reports[r].Lines[s].Words)
                {
                    if (last[word] == r + 1) continue;
                    last[word] = r + 1;
                    counts[word]++;
                }

        var shares = new double[words];
        foreach (var word in Enumerable.Range(0, words).OrderByDescending(w => counts[w]).ThenBy(static w => w).Take(Words)) shares[word] = (double)counts[word] / reports.Length;
        return shares;
    }

    private static void Smooth(TopicLine[] lines, double[] shares)
    {
        var own = new double[lines.Length];
        for (var s = 0; s < lines.Length; s++)
            foreach (var word in lines[s].Words) own[s] += shares[word];
        for (var s = 0; s < lines.Length; s++)
            lines[s].Relevance = (2 * own[s]) + (s > 0 ? own[s - 1] : 0) + (s + 1 < lines.Length ? own[s + 1] : 0);
    }
}
