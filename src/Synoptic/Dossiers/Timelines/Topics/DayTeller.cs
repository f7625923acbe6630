namespace Synoptic.Dossiers.Timelines.Topics;

/// <summary>
/// Which sentences tell a day: those that together are nearest to the middle of all that is told of it (the centroid, chosen greedily as by
/// Gholipour Ghalandari 2017), each unlike the others and unlike what other days have told. Told of a day is what names it, whenever it was
/// published, and the undated openings of reports of that day and, less surely, of the next.
/// </summary>
/// <param name="topic">The reports.</param>
internal sealed class DayTeller(Topic topic)
{
    // Beyond its opening a report goes back to what was known. Tuned with the other numbers here on the four development topics, to the
    // round number in the middle of what does equally well.
    private const int Opening = 15;

    // What a report of the next day says without naming a day is as often its own day's.
    private const double NextDay = 0.5;

    // A day that is announced is told by what was expected, if by nothing else.
    private const double Announced = 0.7;

    // Later sentences of a report weigh less in the middle of the day.
    private const double Fading = 0.05;

    // Sentences that are tried; the others are farther from the middle.
    private const int Tried = 60;

    // More alike than this is the same told again.
    private const double Same = 0.6;

    // A further sentence that brings the day's telling less near to the middle than this is left out.
    private const double Worth = 0.02;

    private readonly Dictionary<DateOnly, List<TopicLine>> dated = [];
    private readonly Dictionary<DateOnly, List<TopicLine>> opened = [];
    private readonly List<TopicLine> used = [];

    /// <summary>Sorts the sentences that can stand alone by the day they may tell.</summary>
    public void Read()
    {
        foreach (var report in topic.Reports)
            foreach (var line in report.Lines)
            {
                if (!line.Stands) continue;
                foreach (var day in line.Days) Add(dated, day, line);
                if (line.Days.Length == 0 && line.Index < Opening && (report.Earlier ?? report.Published) is { } published) Add(opened, published, line);
            }
    }

    /// <summary>Sentences that tell a day, at most so many; empty if none can. What was told of a day before is not told again.</summary>
    public List<ToldLine> Tell(DateOnly day, int most)
    {
        var candidates = Candidates(day);
        var middle = new SparseSum();
        foreach (var candidate in candidates) middle.Add(topic, candidate.Line, candidate.Weight);
        foreach (var candidate in candidates) candidate.Near = middle.Dot(topic, candidate.Line) / middle.Norm;
        candidates.Sort(static (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : Order(a.Line, b.Line));
        var rest = new List<Candidate>();
        foreach (var candidate in candidates)
        {
            if (rest.Count == Tried) break;
            if (!used.Exists(line => topic.Similarity(line, candidate.Line) > Same)) rest.Add(candidate);
        }

        var chosen = Choose(rest, most);
        used.AddRange(chosen);
        return chosen.ConvertAll(line => new ToldLine(line, Likes(line, candidates)));
    }

    // In order of publication, then of place: of two alike the first.
    private static int Order(TopicLine a, TopicLine b)
    {
        var days = (a.Report.Published ?? DateOnly.MaxValue).CompareTo(b.Report.Published ?? DateOnly.MaxValue);
        if (days != 0) return days;
        var ids = string.CompareOrdinal(a.Report.Article.Id, b.Report.Article.Id);
        return ids != 0 ? ids : a.Index.CompareTo(b.Index);
    }

    private static void Add(Dictionary<DateOnly, List<TopicLine>> lines, DateOnly day, TopicLine line)
    {
        if (!lines.TryGetValue(day, out var own)) lines.Add(day, own = []);
        own.Add(line);
    }

    // What may tell the day. The same words in one origin count once: who copies adds no weight.
    private List<Candidate> Candidates(DateOnly day)
    {
        var found = new List<Candidate>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in dated.GetValueOrDefault(day) ?? []) Add(line, line.Report.Published < day ? Announced : 1, 0);
        foreach (var line in opened.GetValueOrDefault(day) ?? []) Add(line, 1, Fading);
        if (day < DateOnly.MaxValue)
            foreach (var line in opened.GetValueOrDefault(day.AddDays(1)) ?? []) Add(line, NextDay, Fading);
        return found;

        void Add(TopicLine line, double trust, double fading)
        {
            if (seen.Add(line.Span.Slice(line.Report.Article.Text))) found.Add(new Candidate(line, line.Relevance * trust / (1 + (fading * line.Index)), trust * (0.5 + line.Relevance)));
        }
    }

    private List<TopicLine> Choose(List<Candidate> rest, int most)
    {
        var chosen = new List<TopicLine>();
        double near = 0, square = 0, now = 0;
        while (chosen.Count < most && rest.Count > 0)
        {
            var (best, gain, bestSquare) = ((Candidate?)null, double.NegativeInfinity, 0.0);
            foreach (var candidate in rest)
            {
                var grown = square + 1;
                foreach (var line in chosen) grown += 2 * topic.Similarity(line, candidate.Line);
                var gained = ((near + candidate.Near) / Math.Sqrt(grown)) - now;
                gained = gained > 0 ? gained * candidate.Trust : gained / candidate.Trust;
                if (gained > gain) (best, gain, bestSquare) = (candidate, gained, grown);
            }

            if (chosen.Count > 0 && gain < Worth) break;
            rest.Remove(best!);
            if (chosen.Exists(line => topic.Similarity(line, best!.Line) > Same)) continue;
            (near, square) = (near + best!.Near, bestSquare);
            now = near / Math.Sqrt(square);
            chosen.Add(best.Line);
        }

        return chosen;
    }

    // The sentences of other reports that tell of the day what this one tells, at most one a report.
    private List<TopicLine> Likes(TopicLine line, List<Candidate> candidates)
    {
        const double alike = 0.5; // by eye: below it sentences share their subject, above it what they say of it
        var best = new Dictionary<string, (TopicLine Line, double Similarity)>(StringComparer.Ordinal);
        foreach (var candidate in candidates)
        {
            if (candidate.Line.Report == line.Report) continue;
            var similarity = topic.Similarity(line, candidate.Line);
            var id = candidate.Line.Report.Article.Id;
            if (similarity >= alike && (!best.TryGetValue(id, out var known) || similarity > known.Similarity)) best[id] = (candidate.Line, similarity);
        }

        return [.. best.Values.OrderByDescending(static b => b.Similarity).ThenBy(static b => b.Line.Report.Article.Id, StringComparer.Ordinal).Select(static b => b.Line)];
    }

    // A sentence that may tell the day: what it weighs in the middle, and how far it is trusted to tell this day and this topic.
    private sealed class Candidate(TopicLine line, double weight, double trust)
    {
        public TopicLine Line { get; } = line;

        public double Weight { get; } = weight;

        public double Trust { get; } = trust;

        public double Near { get; set; }

        public double Score => Near * Trust;
    }
}

/// <summary>A sentence that tells a day, and its likes in other reports.</summary>
/// <param name="Line">The sentence.</param>
/// <param name="Likes">Best first.</param>
internal sealed record ToldLine(TopicLine Line, List<TopicLine> Likes);
