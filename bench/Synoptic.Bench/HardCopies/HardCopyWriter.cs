using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Bench.HardCopies;

/// <summary>Makes the cases of a harder set of copies. The same parents and seed give the same set.</summary>
internal sealed partial class HardCopyWriter(ParentPool pool, Random random)
{
    private readonly Pipeline pipeline = new(WordTables.English);
    private readonly DirectionEvidence evidence = new(random);
    private int next;

    /// <summary>All articles, in order of publication with the undated among them.</summary>
    public List<HardArticle> Articles { get; } = [];

    /// <summary>The pairs.</summary>
    public List<HardPair> Pairs { get; } = [];

    /// <summary>Makes cases until each kind has <paramref name="most"/> or the parents run out.</summary>
    public void Write(int most)
    {
        Func<bool>[] cases = [Part, Woven, Reworded, Statement, Update, Independent, Independent];
        for (var round = 0; round < most; round++)
            foreach (var make in cases)
                if (!make()) return;
    }

    /// <summary>Puts the articles in order of publication; the undated stand anywhere.</summary>
    public void Sort()
    {
        var keyed = Articles.Select(a => (Key: a.Published is { } at ? DateTime.Parse(at, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal) : new DateTime(2016, 1, 4).AddMinutes(random.Next(60 * 24 * 300)), Article: a)).ToList();
        keyed.Sort((x, y) => x.Key != y.Key ? x.Key.CompareTo(y.Key) : string.CompareOrdinal(x.Article.Id, y.Article.Id));
        Articles.Clear();
        Articles.AddRange(keyed.Select(k => k.Article));
    }

    // A third of a report within another report of the same happening where there is one.
    private bool Part()
    {
        if (Two() is not var (parent, host)) return false;
        var analysis = Analyze(parent.Text);
        var count = analysis.Sentences.Length;
        var length = Math.Max(4, count / 3);
        var start = random.Next(Math.Max(1, count - length));
        Func<int, bool> keep = random.Next(4) > 0 ? s => s >= start && s < start + length : s => s % 3 == start % 3;
        var taken = Join(new SentenceRewriter(analysis, WordTables.English).Rewrite(random, random.Next(2) * 0.5, keep));
        var own = host.Text.Split("\n\n").ToList();
        var at = random.Next(own.Count);
        if (random.Next(2) == 0) own.InsertRange(at, taken);
        else for (var i = 0; i < taken.Count; i++) own.Insert(Math.Min(own.Count, at + (2 * i)), taken[i]);
        return Copy("part", [parent], string.Join("\n\n", own), host.Title, Draw("time", "furniture", "credit", "first-reported", "none"));
    }

    private bool Woven()
    {
        if (Two() is not var (first, second)) return false;
        var parts = new[] { first, second }.Select(parent =>
        {
            var analysis = Analyze(parent.Text);
            var rewritten = random.Next(2) * 0.4;
            var dropped = 0.2 + (0.3 * random.NextDouble());
            var kept = analysis.Sentences.Select(_ => random.NextDouble() > dropped).ToArray();
            return Join(new SentenceRewriter(analysis, WordTables.English).Rewrite(random, rewritten, s => kept[s]));
        }).ToArray();
        var woven = new List<string>();
        for (var i = 0; i < Math.Max(parts[0].Count, parts[1].Count); i++)
            foreach (var part in parts)
                if (i < part.Count) woven.Add(part[i]);
        return Copy("woven", [first, second], string.Join("\n\n", woven), first.Title, Draw("time", "furniture", "credit", "first-reported", "none"));
    }

    // Sentences merged, split, put in the passive; some are lost.
    private bool Reworded()
    {
        if (pool.Take() is not { } parent) return false;
        var analysis = Analyze(parent.Text);
        var how = Draw("time", "furniture", "lost", "lost", "credit", "first-reported", "none");
        var lost = how == "lost" ? 0.3 : 0.05;
        var kept = analysis.Sentences.Select(_ => random.NextDouble() > lost).ToArray();
        return Copy("reworded", [parent], string.Join("\n\n", Join(new SentenceRewriter(analysis, WordTables.English).Rewrite(random, 0.95, s => kept[s]))), parent.Title, how);
    }

    // The same statement in two reports that have nothing else from each other.
    private bool Statement()
    {
        if (Two() is not var (first, second) || pool.Take() is not { } source) return false;
        var said = new List<string>();
        var words = 0;
        var least = random.Next(60, 120);
        foreach (var sentence in Analyze(source.Text).Sentences)
        {
            var text = Marks().Replace(sentence.Span.Slice(source.Text), "").Replace('\n', ' ');
            if (text.Length < 30 || words + text.Split(' ').Length > 150) continue;
            said.Add(text);
            words += text.Split(' ').Length;
            if (words >= least) break;
        }

        var speaker = evidence.Paper() + " spokeswoman Hedda Quill";
        var (a, b) = (Quote(first.Text, said, speaker), Quote(second.Text, said, speaker));
        var day = new DateTime(2016, 1, 4).AddDays(random.Next(300));
        Pair(first with { Text = a, Published = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }, second with { Text = b, Published = random.Next(2) == 0 ? null : day.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) });
        return true;
    }

    private string Quote(string text, List<string> said, string speaker)
    {
        var block = random.Next(5) switch
        {
            0 => $"“{string.Join(' ', said)}” {speaker} said in a statement.",
            1 => $"In a statement, {speaker} said: \"{string.Join(' ', said)}\"",
            2 => $"\"{said[0].TrimEnd('.')},\" {speaker} said. \"{string.Join(' ', said.Skip(1))}\"",
            3 => $"{speaker} issued this statement:\n\n“{string.Join("\n\n“", said)}”",
            _ => $"“{string.Join("”\n\n“", said)}” the statement said.",
        };
        var paragraphs = text.Split("\n\n").ToList();
        paragraphs.Insert(random.Next(1, paragraphs.Count + 1), block);
        return string.Join("\n\n", paragraphs);
    }

    // A wire story and what became of it: another lead, other figures, more paragraphs, some cut.
    private bool Update()
    {
        if (Two() is not var (parent, donor)) return false;
        var analysis = Analyze(parent.Text);
        var gone = random.NextDouble() * 0.35;
        var kept = analysis.Sentences.Select((sentence, i) => i > 0 && random.NextDouble() > gone).ToArray();
        var old = Join(new SentenceRewriter(analysis, WordTables.English).Rewrite(random, random.Next(3) == 0 ? 0.3 : 0, s => kept[s]));
        var fresh = donor.Text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        var updated = new List<string> { fresh[0] };
        updated.AddRange(old.Select(paragraph => Digits().Replace(paragraph, m => random.Next(2) == 0 && m.Value.Length < 3 ? (int.Parse(m.Value, CultureInfo.InvariantCulture) + random.Next(1, 4)).ToString(CultureInfo.InvariantCulture) : m.Value)));
        var more = random.Next(1, Math.Max(2, fresh.Length / 2));
        for (var i = 1; i <= more && i < fresh.Length; i++) updated.Insert(random.Next(1, updated.Count + 1), fresh[i]);
        return Copy("update", [parent], string.Join("\n\n", updated), parent.Title, "time");
    }

    private bool Independent()
    {
        if (pool.TakeMates() is not var (first, second)) return pool.Count > 1;
        Pair(first, second);
        return true;
    }

    private void Pair(HardArticle first, HardArticle second)
    {
        var (a, b) = (first with { Id = Id() }, second with { Id = Id() });
        Articles.Add(a);
        Articles.Add(b);
        Pairs.Add(new HardPair(a.Id, b.Id, "independent", null));
    }

    private bool Copy(string label, List<HardArticle> parents, string text, string? title, string kind)
    {
        var (given, taker, how) = evidence.Give([.. parents.Select(p => p with { Id = Id() })], new HardArticle(Id(), title, text, null, null), kind);
        Articles.AddRange(given);
        Articles.Add(taker);
        foreach (var parent in given) Pairs.Add(new HardPair(parent.Id, taker.Id, label, how));
        return true;
    }

    private (HardArticle, HardArticle)? Two()
    {
        if (random.Next(2) == 0 && pool.TakeMates() is { } mates) return mates;
        return pool.Count > 1 ? (pool.Take()!, pool.Take()!) : null;
    }

    private string Draw(params string[] choices) => choices[random.Next(choices.Length)];

    private string Id() => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes($"hard {next++}")))[..16];

    private Analysis Analyze(string text) => pipeline.Analyze(new Article("x", null, text, null, Source.Unknown, null, []));

    private static List<string> Join(List<List<string>> paragraphs) => [.. paragraphs.Select(sentences => string.Join(' ', sentences))];

    [GeneratedRegex("[\"“”]", RegexOptions.NonBacktracking)]
    private static partial Regex Marks();

    [GeneratedRegex(@"\d+", RegexOptions.NonBacktracking)]
    private static partial Regex Digits();
}
