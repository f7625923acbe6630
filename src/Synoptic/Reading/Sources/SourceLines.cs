using System.Runtime.InteropServices;

namespace Synoptic.Reading.Sources;

/// <summary>
/// The lines of one source, and which of them are its furniture. A line must stand in several reports that are not versions of each other,
/// at an edge of the text or be short, and say nothing of what the report tells elsewhere: the paragraph of background that a running story
/// repeats shares its words with the rest. Tuned on the 673 sources of stories/ and the 7 of quotations/ (development data), whose lines that four reports or more
/// have were read by eye: 87 without what the line rules take, of which "No one was in custody.", "In other shootings:" and a dateline are told.
/// </summary>
internal sealed class SourceLines
{
    /// <summary>Reports, no two of them versions of each other, that must have the line.</summary>
    private const int LeastReports = 4;

    /// <summary>Whole sentences must stand in this share of the source's reports: "No one was in custody." is told by four reports of thirty and furniture in none.</summary>
    private const double LeastShareOfSentences = 0.25;

    /// <summary>Of the line's longer words so many may stand elsewhere in the report: mean over the reports that have it.</summary>
    private const double MostShared = 0.45;

    /// <summary>Letters of a longer word: shorter ones are grammar, which all texts share.</summary>
    private const int LongWord = 4;

    /// <summary>Share of the reports in which the line stands at an edge, with nothing but repeated lines between.</summary>
    private const double LeastAtEdge = 0.5;

    /// <summary>Words of a line that may stand amid the text: a label, a link, a note under a picture.</summary>
    private const int Short = 8;

    /// <summary>Two reports with this share of the shorter one's words in common lines are versions of one.</summary>
    private const double Version = 0.5;

    /// <summary>Reports that a line remembers having met.</summary>
    private const int MostHolders = 32;

    /// <summary>Reports after which all but the furniture found is forgotten, so that a stream takes no more memory than this many.</summary>
    private const int MostReports = 400;

    private readonly HashSet<ulong> furniture = [];
    private readonly Dictionary<ulong, Holders> holders = [];
    private readonly List<int> versionOf = [];
    private readonly List<int> lengths = [];

    /// <summary>Takes in reports of the source.</summary>
    /// <param name="texts">Their texts.</param>
    /// <param name="lines">The lines of each.</param>
    /// <returns>Keys of the lines that are furniture, as far as is known.</returns>
    public IReadOnlySet<ulong> Learn(List<string> texts, List<List<SourceLine>> lines)
    {
        if (versionOf.Count > MostReports) Forget();
        foreach (var report in lines) Note(report);
        if (versionOf.Count >= LeastReports) Find(texts, lines);
        return furniture;
    }

    /// <summary>Lines that are remembered.</summary>
    public int Held => holders.Count;

    /// <summary>Forgets all but the furniture found.</summary>
    public void Forget()
    {
        holders.Clear();
        versionOf.Clear();
        lengths.Clear();
    }

    /// <summary>Notes the lines of a report, and of which earlier one it is a version.</summary>
    private void Note(List<SourceLine> report)
    {
        var number = versionOf.Count;
        var length = 0;
        var shared = new Dictionary<int, int>();
        var seen = new HashSet<ulong>();
        foreach (var line in report)
        {
            if (line.Key == 0 || !seen.Add(line.Key)) continue;
            length += line.Words;
            ref var own = ref CollectionsMarshal.GetValueRefOrAddDefault(holders, line.Key, out _);
            for (var i = 0; i < own.Count; i++) CollectionsMarshal.GetValueRefOrAddDefault(shared, own[i], out _) += line.Words;
            if (own.Count < MostHolders) own.Add(number);
        }

        versionOf.Add(number);
        lengths.Add(length);
        foreach (var (other, words) in shared)
        {
            if (words >= Version * Math.Min(length, lengths[other])) Unite(number, other);
        }
    }

    private void Unite(int a, int b)
    {
        var (x, y) = (Root(a), Root(b));
        versionOf[Math.Max(x, y)] = Math.Min(x, y);
    }

    private int Root(int report)
    {
        while (versionOf[report] != report) report = versionOf[report] = versionOf[versionOf[report]];
        return report;
    }

    private int Reports(ulong key)
    {
        var roots = new HashSet<int>();
        var own = holders.GetValueOrDefault(key);
        for (var i = 0; i < own.Count; i++) roots.Add(Root(own[i]));
        return roots.Count;
    }

    private void Find(List<string> texts, List<List<SourceLine>> lines)
    {
        var candidates = new Dictionary<ulong, Candidate>();
        var repeated = new HashSet<ulong>();
        foreach (var (key, own) in holders)
        {
            if (own.Count < 2 || Reports(key) is not (>= 2 and var reports)) continue;
            repeated.Add(key);
            if (reports >= LeastReports && !furniture.Contains(key)) candidates.Add(key, new Candidate(reports));
        }

        if (candidates.Count == 0) return;
        for (var i = 0; i < lines.Count; i++) Look(texts[i], lines[i], candidates, repeated);
        var all = Enumerable.Range(0, versionOf.Count).Count(report => Root(report) == report);
        foreach (var (key, candidate) in candidates)
        {
            if (candidate.IsFurniture(all)) furniture.Add(key);
        }
    }

    /// <summary>Looks at the candidates that a report has: where they stand, and what they share with the rest of it.</summary>
    private static void Look(string text, List<SourceLine> lines, Dictionary<ulong, Candidate> candidates, HashSet<ulong> repeated)
    {
        if (!lines.Exists(line => candidates.ContainsKey(line.Key))) return;
        var rest = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines)
        {
            if (repeated.Contains(line.Key)) continue;
            foreach (var word in LongWords(text, line)) rest.Add(word);
        }

        var first = lines.FindIndex(line => !repeated.Contains(line.Key));
        var last = lines.FindLastIndex(line => !repeated.Contains(line.Key));
        for (var i = 0; i < lines.Count; i++)
        {
            if (!candidates.TryGetValue(lines[i].Key, out var candidate)) continue;
            var words = LongWords(text, lines[i]);
            candidate.Note(i < first || i > last, words.Count == 0 ? 0 : words.Count(rest.Contains) / (double)words.Count, lines[i].Words, text[lines[i].End - 1]);
        }
    }

    private static HashSet<string> LongWords(string text, SourceLine line)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var at = line.Start; at < line.End;)
        {
            while (at < line.End && !char.IsLetterOrDigit(text[at])) at++;
            var start = at;
            while (at < line.End && char.IsLetterOrDigit(text[at])) at++;
            if (at - start >= LongWord) words.Add(text[start..at]);
        }

        return words;
    }

    /// <summary>A line that several reports have.</summary>
    private sealed class Candidate(int reports)
    {
        private int seen;
        private int atEdge;
        private double shared;
        private int words;
        private char end;

        public void Note(bool edge, double share, int length, char last)
        {
            seen++;
            if (edge) atEdge++;
            shared += share;
            (words, end) = (length, last);
        }

        public bool IsFurniture(int all)
        {
            if (seen == 0 || shared > MostShared * seen) return false;
            if (end is '.' or '!' or '?' && words > 2 && reports < LeastShareOfSentences * all) return false;
            // A label amid the text ("In other incidents:") says what follows.
            return atEdge >= LeastAtEdge * seen || (words <= Short && end != ':');
        }
    }
}
