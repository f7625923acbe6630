using Synoptic.Language.Lemmas;
using Synoptic.Language.Models;

namespace Synoptic.Training.Lemmas;

/// <summary>Makes the lemmatiser's model from examples. Nothing is random.</summary>
internal static class LemmaTrainer
{
    /// <summary>The model as bytes.</summary>
    public static byte[] Train(LemmaExamples source)
    {
        LemmaExample[] examples = [.. source.All];
        var classes = new ClassLearner(source.Classes, examples);
        var model = new ModelFileWriter();
        model.AddWords("classes", source.Classes);
        model.Add<byte>("groups", classes.Groups);
        model.Add<byte>("bases", classes.Bases);
        model.Add<byte>("neighbours", classes.Neighbours);
        AddWords(model, examples, classes);
        AddEndings(model, examples, classes);
        return model.ToBytes();
    }

    private static void AddWords(ModelFileWriter model, LemmaExample[] examples, ClassLearner classes)
    {
        var lemmas = examples.ToDictionary(e => (e.Form, e.Class), e => e.Lemma);
        // A lemma is a word of its own, also where the treebanks have only its forms.
        foreach (var example in examples)
            if (classes.Bases[example.Class] is not LemmaClasses.None and var of) lemmas.TryAdd((LemmaExamples.Straight(example.Lemma), of), example.Lemma);
        string[] words = [.. lemmas.Values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var numbers = words.Index().ToDictionary(w => w.Item, w => w.Index + 1, StringComparer.Ordinal);
        var entries = lemmas.OrderBy(l => l.Key.Form, StringComparer.Ordinal).ThenBy(l => l.Key.Class).Select(l => (WordHash.Of(l.Key.Class, l.Key.Form), numbers[l.Value]));
        model.AddWords("words", words);
        HashedTable.Build([.. entries]).Write(model, "known");
    }

    private static void AddEndings(ModelFileWriter model, LemmaExample[] examples, ClassLearner classes)
    {
        var learner = new EndingLearner();
        foreach (var example in examples) learner.Add(example.Form, classes.Groups[example.Class], example.Lemma);
        var scripts = new Numbering<LemmaScript>();
        var lists = new Numbering<string>();
        var listed = new List<ushort>();
        var ends = new List<ushort>();
        var entries = new List<(ulong, int)>();
        foreach (var (key, best) in learner.Learn())
        {
            ushort[] numbers = [.. best.Select(s => (ushort)scripts[s])];
            var list = lists[string.Join(' ', numbers)];
            entries.Add((key, list + 1));
            if (list < ends.Count) continue;
            listed.AddRange(numbers);
            ends.Add(checked((ushort)listed.Count));
        }

        model.AddWords("scripts", scripts.Items.Select(s => s.ToString()));
        model.Add<ushort>("lists", listed.ToArray());
        model.Add<ushort>("lists.ends", ends.ToArray());
        HashedTable.Build(entries).Write(model, "endings");
    }
}
