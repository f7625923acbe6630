using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Synoptic.Knowledge;
using Synoptic.Language.Models;
using Synoptic.Language.Names;
using Synoptic.Language.Neural;
using Synoptic.Language.Segmentation;
using Synoptic.Training.Numerics;
using Synoptic.Training.Vectors;

namespace Synoptic.Training.Network;

/// <summary>
/// From data to the network that ships: two large teachers learn from what hands labelled; they say what they hold of news and of layers
/// that nobody labelled; a small network learns from both. The table of what else was tried stands in <c>docs/models/en.md</c>.
/// </summary>
/// <param name="data">Where data lies and where models go.</param>
/// <param name="cache">Folder for the fetched vectors and for teachers that are ready: an interrupted training goes on after the last of them.</param>
/// <param name="messages">Progress.</param>
internal sealed class NetworkTraining(TrainingData data, string cache, TextWriter messages)
{
    private const int TeacherCount = 2;
    private const int NewsTokens = 1_300_000;
    private const ulong Seed = 1;

    // Files of the data folder whose texts are read as news without labels.
    private static readonly string[] NewsFolders = ["stories", "quotations", "comparison/triplets", "times/tbaq", "times/wikiwars"];

    // Learned on the training parts, chosen on the development parts; a teacher has no need to be fast.
    private static readonly Recipe TeacherRecipe = new(14, 800, 0.002f, new Dropout(0.2f, 0.4f, 0.3f, 0.1f, 0.05f, 0.15f), Seed);

    // A student has much to read and leaves less out.
    private static readonly Recipe StudentRecipe = new(6, 800, 0.002f, new Dropout(0.1f, 0.2f, 0.15f, 0.1f, 0.05f, 0.15f), Seed);

    private readonly WordTables _tables = WordTables.English;

    /// <summary>Writes <c>vectors.bin</c> and <c>network.bin</c>.</summary>
    public void Run()
    {
        var packed = VectorPackage.Get(cache, messages);
        File.WriteAllBytes(data.Model("vectors"), packed.ToArray());
        var vectors = new WordVectors(ModelFile.Open(packed));
        var corpus = new Corpus(data, _tables);
        var clues = new NameClues(_tables);
        var reader = new SampleReader(corpus.Labels, vectors, (text, segments, flags) => clues.Mark(text, segments, flags));
        var samples = corpus.Samples(reader, new SplitMix(Seed));
        messages.WriteLine($"{samples.Count} sentences with labels, {samples.Sum(s => s.Length)} tokens");

        var teachers = new List<Parameters>();
        for (var number = 1; number <= TeacherCount; number++) teachers.Add(Teacher(number, corpus, vectors, samples));
        var segmenter = new TrainedSegmenter(_tables, ModelFile.Open(File.ReadAllBytes(data.Model("segmenter"))));
        var news = News.Read(NewsFolders.Select(f => Path.Combine(data.Data, f, "articles.jsonl")).Where(File.Exists), NewsTokens, segmenter.Segment, reader, new SplitMix(Seed));
        messages.WriteLine($"{news.Count} sentences of news, {news.Sum(s => s.Length)} tokens; the teachers read them");
        var taught = new Teachers(teachers, vectors).Label([.. samples, .. news], 1);

        // What hands labelled is seen twice as often.
        var all = taught.Concat(taught.Take(samples.Count)).ToArray();
        var student = new Parameters(Shape(96, 3, 96, 96, corpus.Labels), Trainer.Shards, new SplitMix(Seed));
        messages.WriteLine("student");
        new Trainer(student, vectors, StudentRecipe, messages).Train(all);
        File.WriteAllBytes(data.Model("network"), student.ToModel(corpus.Labels));
    }

    private static NetworkShape Shape(int half, int layers, int arc, int relation, LabelSets labels) =>
        new(half, layers, arc, relation, layers, labels.Upos.Count, labels.Xpos.Count, labels.Names.Count, labels.Relations.Count);

    private Parameters Teacher(int number, Corpus corpus, WordVectors vectors, List<Sample> samples)
    {
        var recipe = TeacherRecipe with { Seed = Seed + (ulong)number };
        var parameters = new Parameters(Shape(160, 4, 128, 128, corpus.Labels), Trainer.Shards, new SplitMix(recipe.Seed));
        var path = Path.Combine(cache, $"teacher{number}-{Fingerprint(recipe, parameters.Shape, samples)}.bin");
        if (!File.Exists(path))
        {
            messages.WriteLine($"teacher {number} of {TeacherCount}");
            new Trainer(parameters, vectors, recipe, messages).Train(samples);
            File.WriteAllBytes(path, parameters.ToModel(corpus.Labels));
        }

        // What is kept is what teaches, whether it was just learned or lay there.
        parameters.Read(ModelFile.Open(File.ReadAllBytes(path)));
        return parameters;
    }

    // A teacher that lies in the cache is taken only if it was to learn the same in the same way.
    private static string Fingerprint(Recipe recipe, NetworkShape shape, List<Sample> samples)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{recipe} {shape}"));
        foreach (var sample in samples)
        {
            foreach (var numbers in new[] { sample.Rows, sample.Vectors, sample.Upos, sample.Xpos, sample.Heads, sample.Relations, sample.Names }) hash.AppendData(MemoryMarshal.AsBytes(numbers.AsSpan()));
            hash.AppendData(MemoryMarshal.AsBytes(sample.Clues.AsSpan()));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }
}
