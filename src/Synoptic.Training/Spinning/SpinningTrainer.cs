using Synoptic.Copies;
using Synoptic.Copies.Spinning;
using Synoptic.Knowledge;
using Synoptic.Language.Models;
using Synoptic.Language.Neural;
using Synoptic.Training.Numerics;

namespace Synoptic.Training.Spinning;

/// <summary>Makes the model of swapped words: from news that people wrote, and from the same news with words swapped by several thesauri.</summary>
internal sealed class SpinningTrainer
{
    private const int Parts = 10;
    private const int Epochs = 4;
    private const int Copies = 1;
    private const float Peak = 2e-3f;

    // Rarer words have poor vectors; a text's words that are not among these are not judged.
    private const int MostRank = 80_000;
    private const int NeighbourWords = 10_000;
    private const int Near = 8;

    private readonly WordVectors vectors;
    private readonly TextWriter messages;
    private readonly List<string> words = [];
    private readonly Dictionary<string, int> frequency = new(StringComparer.Ordinal);

    public SpinningTrainer(TrainingData data, string cache, TextWriter messages)
    {
        this.messages = messages;
        vectors = new WordVectors(ModelFile.Open(File.ReadAllBytes(data.Model("vectors"))));
        Texts = new SpinningTexts(WordTables.English);
        News = [.. HumanText.News(data).Concat(HumanText.Treebanks(data)).Select(t => (t, Texts.Read(t.Content)))];
        foreach (var (text, words) in News)
        {
            foreach (var span in words.Spans)
            {
                var word = span.Slice(text.Content).ToLowerInvariant().Replace('’', '\'');
                frequency[word] = frequency.GetValueOrDefault(word) + 1;
            }
        }

        Inflection = new Inflection([data.Treebank("ewt-train"), data.Treebank("gum-train")], vectors);
        var common = frequency.Where(static f => f.Value >= 3 && f.Key.Length > 2 && f.Key.All(char.IsAsciiLetterLower)).Where(f => vectors.Find(f.Key) is >= 0 and < MostRank)
            .OrderByDescending(static f => f.Value).ThenBy(static f => f.Key, StringComparer.Ordinal).Take(NeighbourWords).Select(static f => f.Key).ToArray();
        Thesauri =
        [
            Thesaurus.House(WordTables.English),
            Thesaurus.WordNet(ThesaurusPackages.WordNet(cache, messages)),
            Thesaurus.Moby(ThesaurusPackages.Moby(cache, messages)),
            Thesaurus.Neighbours(vectors, common, Near),
        ];
        Vocabulary = Words(out var table);
        Table = table;
        foreach (var thesaurus in Thesauri) messages.WriteLine($"thesaurus {thesaurus.Name}: {thesaurus.Entries.Count} words");
        messages.WriteLine($"{News.Count} texts, {News.Sum(static n => n.Words.Count)} words, {Table.Length / WordVectors.Dimensions} rows");
    }

    public SpinningTexts Texts { get; }

    public List<(HumanText Text, WordSequence Words)> News { get; }

    public Inflection Inflection { get; }

    public Thesaurus[] Thesauri { get; }

    public SwapVocabulary Vocabulary { get; }

    public float[] Table { get; }

    /// <summary>A number of a group that is the same on every machine.</summary>
    public static int Part(string group, int parts) => (int)(WordHash.Join(7, WordHash.Of(group)) % (ulong)parts);

    /// <summary>The model's bytes.</summary>
    /// <param name="use">Which texts it learns from.</param>
    /// <param name="thesauri">Which thesauri it knows.</param>
    public byte[] Train(Func<HumanText, bool> use, IReadOnlyList<Thesaurus> thesauri)
    {
        var random = new SplitMix(4);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var counts = new CrossCounts();
        var examples = new List<SwapExample>();
        var spinners = thesauri.Select(t => new Spinner(t, Inflection)).ToArray();
        foreach (var (text, words) in News)
        {
            if (!use(text)) continue;
            var part = Part(text.Group, Parts);
            var human = SwapExample.Of(words, null, Vocabulary, part);
            counts.Add(human);
            examples.Add(human);
            for (var copy = 0; copy < Copies; copy++)
            {
                var (spun, swaps) = spinners[random.Below(spinners.Length)].Spin(words, Spinner.Habits.Draw(random), random);
                examples.Add(SwapExample.Of(Texts.Read(spun), swaps, Vocabulary, part));
            }

            if (random.Below(4) == 0) examples.Add(SwapExample.Of(Texts.Read(Spinner.Stumble(words, 0.1f * random.Unit(), random)), null, Vocabulary, part));
        }

        messages.WriteLine($"  [{watch.Elapsed.TotalSeconds:0} s] {examples.Count} texts, {examples.Sum(static e => e.Judged.Count(static j => j.Swapped))} words swapped");
        var originals = Originals(thesauri);
        Parallel.ForEach(examples, example => example.Measure(counts, originals));
        messages.WriteLine($"  [{watch.Elapsed.TotalSeconds:0} s] measured");
        var learner = new SwapLearner(Table, 5);
        learner.Train(examples, Epochs, Peak, messages);
        messages.WriteLine($"  [{watch.Elapsed.TotalSeconds:0} s] trained");
        var share = examples.Sum(static e => e.Judged.Count(static j => j.Swapped)) / (float)examples.Sum(static e => e.Judged.Length);
        var named = new HashSet<ushort>(originals);
        var written = words.Select((word, row) => named.Contains((ushort)row) ? word : "").ToArray();
        return SwapModel.Write(Vocabulary, NaturalCounts.Pack(counts.All, CrossCounts.Least), originals, written, learner.Project(), learner.Network, MathF.Log(share / (1 - share)));
    }

    // For each row the words whose place it may have taken: those that a thesaurus replaces by it, the commonest in news first.
    private ushort[] Originals(IReadOnlyList<Thesaurus> thesauri)
    {
        const int FirstOnes = 8, LeastCount = 5;
        var found = new Dictionary<int, Dictionary<int, float>>();
        foreach (var (word, count) in frequency)
        {
            if (count < LeastCount || Vocabulary.Find(WordHash.Of(word)) is not (> 0 and var row)) continue;
            var (lemma, tag) = Inflection.Read(word);
            foreach (var thesaurus in thesauri)
            {
                var direct = thesaurus.For(word, Inflection.Part(tag));
                var choices = direct.Length > 0 ? direct : thesaurus.For(lemma, Inflection.Part(tag));
                foreach (var choice in choices.Take(FirstOnes))
                {
                    if (choice.Contains(' ', StringComparison.Ordinal)) continue;
                    var other = Vocabulary.Find(WordHash.Of(direct.Length > 0 && word != lemma ? choice : Inflection.Write(choice, tag)));
                    if (other < 0 || other == row) continue;
                    if (!found.TryGetValue(other, out var known)) found.Add(other, known = []);
                    known[row] = known.GetValueOrDefault(row) + MathF.Sqrt(count);
                }
            }
        }

        var table = new ushort[Table.Length / WordVectors.Dimensions * SwapFeatures.Originals];
        foreach (var (row, known) in found)
        {
            var at = row * SwapFeatures.Originals;
            foreach (var (original, _) in known.OrderByDescending(static k => k.Value).ThenBy(static k => k.Key).Take(SwapFeatures.Originals)) table[at++] = (ushort)original;
        }

        return table;
    }

    private SwapVocabulary Words(out float[] table)
    {
        var all = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (word, count) in frequency)
            if (count >= 2) all.Add(word);
        foreach (var other in Thesauri.SelectMany(static t => t.Entries).SelectMany(static e => e.Value).SelectMany(static o => o.Split(' '))) all.Add(other);
        var keys = new List<ulong>();
        for (var i = 0; i < SwapVocabulary.FirstWord; i++) this.words.Add("");
        var seen = new HashSet<ulong>();
        var numbers = new List<float>(new float[SwapVocabulary.FirstWord * WordVectors.Dimensions]);
        var vector = new float[WordVectors.Dimensions];
        foreach (var word in all)
        {
            if (word.Length < 1 || !char.IsAsciiLetterLower(word[0]) || vectors.Find(word) is not (>= 0 and < MostRank and var row) || !seen.Add(WordHash.Of(word))) continue;
            keys.Add(WordHash.Of(word));
            this.words.Add(word);
            vectors.Read(row, vector);
            var norm = 0f;
            foreach (var x in vector) norm += x * x;
            norm = MathF.Sqrt(norm / vector.Length);
            foreach (var x in vector) numbers.Add(x / norm);
        }

        table = [.. numbers];
        return SwapVocabulary.Create(keys);
    }
}
