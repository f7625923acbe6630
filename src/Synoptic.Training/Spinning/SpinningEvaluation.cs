using System.Globalization;
using Synoptic.Copies;
using Synoptic.Copies.Spinning;
using Synoptic.Knowledge;
using Synoptic.Language.Models;
using Synoptic.Training.Numerics;

namespace Synoptic.Training.Spinning;

/// <summary>
/// Measures the detector by cross-fitting: every text is judged by a model that has seen neither it nor anything of its group (reports of
/// one incident, documents of one topic), and every copy by one that has not seen its parent's group.
/// </summary>
internal sealed class SpinningEvaluation(TrainingData data, SpinningTrainer trainer, TextWriter output, TextWriter? scores)
{
    /// <summary>Models that are trained.</summary>
    public const int Folds = 3;

    private readonly SortedDictionary<string, (int Texts, int Flagged, double Highest)> sets = new(StringComparer.Ordinal);
    private int shown, swapped, told, right;

    /// <summary>Runs the evaluation.</summary>
    /// <param name="known">The thesauri that the models know.</param>
    public void Run(IReadOnlyList<Thesaurus> known)
    {
        var copies = Copies();
        var odd = HumanText.Odd(data).Select(t => (Text: t, Words: trainer.Texts.Read(t.Content))).ToArray();
        for (var fold = 0; fold < Folds; fold++)
        {
            var held = fold;
            var model = new SwapModel(ModelFile.Open(trainer.Train(t => SpinningTrainer.Part(t.Group, Folds) != held, known)));
            var detector = new SpunDetector(WordTables.English, new SwapSigns(model));
            var random = new SplitMix((ulong)fold + 77);
            foreach (var (text, words) in trainer.News)
                if (SpinningTrainer.Part(text.Group, Folds) == fold) JudgeNews(detector, text, words, random);
            foreach (var (kind, copy) in copies)
                if (SpinningTrainer.Part(copy.Group, Folds) == fold) Judge(detector, "copies/news, " + kind, copy, trainer.Texts.Read(copy.Content));

            // What no model has seen is shared out, too.
            foreach (var (text, words) in odd)
                if (SpinningTrainer.Part(text.Id, Folds) == fold) Judge(detector, "people, never learnt from: " + text.Corpus, text, words);
        }

        output.WriteLine("texts\tflagged\tshare\thighest\tset");
        foreach (var (set, (texts, flagged, highest)) in sets)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{texts}\t{flagged}\t{flagged / (double)texts:0.000}\t{highest:0.000}\t{set}"));
        output.WriteLine($"words shown as swapped in texts that were flagged: {shown}, of them swapped: {swapped}; with a likely original: {told}, of them right: {right}");
    }

    private void JudgeNews(SpunDetector detector, HumanText text, WordSequence words, SplitMix random)
    {
        Judge(detector, "people: " + text.Corpus, text, words);
        if (text.Corpus is not ("stories" or "polnear" or "basil")) return;
        if (random.Below(4) == 0) Judge(detector, "people who stumble over every twelfth word", text, trainer.Texts.Read(Spinner.Stumble(words, 0.08f, random)));
        foreach (var thesaurus in trainer.Thesauri)
        {
            if (random.Below(16) != 0) continue;
            var heavy = random.Below(2) == 0;
            var (spun, swaps) = new Spinner(thesaurus, trainer.Inflection).Spin(words, new Spinner.Habits(heavy ? 0.6f : 0.3f, 4, false, 0.05f, 0), random);
            var verdict = Judge(detector, $"spun by {thesaurus.Name}, {(heavy ? "six" : "three")} in ten words", text, trainer.Texts.Read(spun));
            if (verdict.Score >= SpunDetector.LeastScore) Check(verdict, swaps);
        }
    }

    private SpunVerdict Judge(SpunDetector detector, string set, HumanText text, WordSequence words)
    {
        var verdict = detector.Judge(words);
        var (texts, flagged, highest) = sets.GetValueOrDefault(set);
        sets[set] = (texts + 1, flagged + (verdict.Score >= SpunDetector.LeastScore ? 1 : 0), Math.Max(highest, verdict.Score));
        if (scores is not null)
        {
            var (phrases, evidence) = detector.Measure(words);
            scores.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{set}\t{text.Id}\t{words.Count}\t{phrases:0.000}\t{evidence:0.000}\t{verdict.Score:0.000}"));
        }

        return verdict;
    }

    private void Check(SpunVerdict verdict, List<(Text.Span Place, string Original)> swaps)
    {
        foreach (var reason in verdict.Reasons)
        {
            var at = swaps.FindIndex(s => s.Place.Overlaps(reason.Span));
            shown++;
            if (at >= 0) swapped++;
            if (reason.Likely is not { } likely) continue;
            told++;
            // A likely phrase holds the words around the swapped one as well.
            if (at >= 0 && likely.Split(' ').Contains(swaps[at].Original, StringComparer.OrdinalIgnoreCase)) right++;
        }
    }

    private List<(string Kind, HumanText Copy)> Copies()
    {
        var groups = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (text, _) in trainer.News)
            if (text.Corpus == "stories") groups.TryAdd(text.Content, text.Group);
        var articles = HumanText.Articles(data, "copies", Path.Combine("copies", "news", "articles.jsonl"), static id => id).ToDictionary(static t => t.Id, StringComparer.Ordinal);
        var found = new List<(string, HumanText)>();
        foreach (var line in File.ReadLines(Path.Combine(data.Data, "copies", "news", "pairs.tsv")))
        {
            var cells = line.Split('\t');
            if (cells[2] != "independent") found.Add((cells[2], articles[cells[1]] with { Group = groups[articles[cells[0]].Content] }));
        }

        return found;
    }
}
