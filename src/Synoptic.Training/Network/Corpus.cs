using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Language.Neural;
using Synoptic.Training.Names;
using Synoptic.Training.Numerics;
using Synoptic.Training.Treebanks;

namespace Synoptic.Training.Network;

/// <summary>A sentence with the layers that hands made.</summary>
/// <param name="Sentence">Words with tags and heads.</param>
/// <param name="Names">Name labels; null where nobody labelled them.</param>
internal sealed record LabelledSentence(TreebankSentence Sentence, ImmutableArray<string>? Names);

/// <summary>All that hands labelled: two treebanks for grammar, three sources for names.</summary>
internal sealed class Corpus
{
    // One sentence in sixteen comes a second time as a title, and as many in capitals: about the share of headlines in news.
    private const int Headlines = 16;

    private readonly ImmutableArray<LabelledSentence> _treebanks;
    private readonly ImmutableArray<IobSentence> _names;

    /// <param name="data">Where the files lie.</param>
    /// <param name="tables">Words of the language.</param>
    public Corpus(TrainingData data, WordTables tables)
    {
        var ewt = TreebankReader.Read(data.Treebank("ewt-train"));
        var gum = TreebankReader.Read(data.Treebank("gum-train"));
        _treebanks = [.. Join(ewt, NameLayers.Align(ewt, IobReader.Read(data.Names("ewt-train")))), .. Join(gum, NameLayers.FromEntities(gum, tables))];
        _names = IobReader.Read(data.Names("wikigold"));
        var words = _treebanks.SelectMany(s => s.Sentence.Words).ToArray();
        Labels = new(
            new(words.Select(w => w.Upos)),
            new(words.Select(w => w.Xpos)),
            new(["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"]),
            new(words.Select(w => w.Relation)));
    }

    /// <summary>The labels that occur.</summary>
    public LabelSets Labels { get; }

    /// <summary>Sentences of a development part.</summary>
    public static IReadOnlyList<LabelledSentence> Development(TrainingData data, string treebank)
    {
        var sentences = TreebankReader.Read(data.Treebank(treebank));
        var names = data.Names(treebank);
        return [.. Join(sentences, File.Exists(names) ? NameLayers.Align(sentences, IobReader.Read(names)) : [.. sentences.Select(_ => (ImmutableArray<string>?)null)])];
    }

    /// <summary>All sentences as numbers, with some of them again as headlines.</summary>
    public List<Sample> Samples(SampleReader reader, SplitMix random)
    {
        var samples = new List<Sample>();
        foreach (var (sentence, names) in _treebanks)
        {
            samples.Add(reader.Read(sentence, names));
            if (sentence.Words.Length < 4) continue;
            if (random.Below(Headlines) == 0) samples.Add(reader.Read(Recasing.Title(sentence), names));
            if (random.Below(Headlines) == 0) samples.Add(reader.Read(Recasing.Capitals(sentence), names));
        }

        foreach (var sentence in _names) samples.Add(reader.Read(Bare(sentence), sentence.Tags, grammar: false));
        return samples;
    }

    private static IEnumerable<LabelledSentence> Join(ImmutableArray<TreebankSentence> sentences, ImmutableArray<ImmutableArray<string>?> names) =>
        sentences.Zip(names, (sentence, tags) => new LabelledSentence(sentence, tags));

    private static TreebankSentence Bare(IobSentence sentence) => new(
        null, false, false,
        [.. sentence.Forms.Select(f => new TreebankWord(f, "_", "_", "_", -1, "_", "_"))],
        [.. sentence.Forms.Select((f, i) => new SurfaceToken(f, i, i + 1, true))]);
}
