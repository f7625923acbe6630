using System.Collections.Immutable;
using Synoptic.Language.Conllu;
using Synoptic.Training.Treebanks;

namespace Synoptic.Training.Names;

/// <summary>A document with its names as annotators marked them.</summary>
/// <param name="Document">The text with its tokens.</param>
/// <param name="Gold">Names: first token, end and kind (<c>PER</c>, <c>ORG</c>, <c>LOC</c>).</param>
internal sealed record NamedDocument(PretokenizedDocument Document, ImmutableArray<(int First, int End, string Kind)> Gold)
{
    /// <summary>The documents of a treebank with the names of a corpus of the same sentences. A sentence without known names has none.</summary>
    public static IEnumerable<NamedDocument> Read(string treebank, string names)
    {
        var layers = NameLayers.Align(TreebankReader.Read(treebank), IobReader.Read(names));
        using var reader = File.OpenText(treebank);
        var next = 0;
        foreach (var document in PretokenizedDocument.Divide(ConlluReader.Read(reader)))
        {
            var gold = ImmutableArray.CreateBuilder<(int, int, string)>();
            foreach (var sentence in document.Segments.Sentences)
            {
                if (layers[next++] is { } tags) Spans(tags, sentence.First, gold);
            }

            yield return new NamedDocument(document, gold.ToImmutable());
        }
    }

    /// <summary>The sentences of a name corpus, each as a document: nothing tells which belong together.</summary>
    public static IEnumerable<NamedDocument> Sentences(string names)
    {
        foreach (var sentence in IobReader.Read(names))
        {
            var lines = sentence.Forms.Select((form, i) => $"{i + 1}\t{form}\t_\t_\t_\t_\t_\t_\t_\t_");
            using var reader = new StringReader(string.Join('\n', lines) + "\n\n");
            var gold = ImmutableArray.CreateBuilder<(int, int, string)>();
            Spans(sentence.Tags, 0, gold);
            yield return new NamedDocument(PretokenizedDocument.Divide(ConlluReader.Read(reader)).Single(), gold.ToImmutable());
        }
    }

    /// <summary>Names from tags.</summary>
    public static void Spans(ImmutableArray<string> tags, int offset, ImmutableArray<(int First, int End, string Kind)>.Builder spans)
    {
        for (var i = 0; i < tags.Length;)
        {
            var end = i + 1;
            if (tags[i] != "O")
            {
                while (end < tags.Length && tags[end] == "I-" + tags[i][2..]) end++;
                spans.Add((offset + i, offset + end, tags[i][2..]));
            }

            i = end;
        }
    }

    /// <summary>The words of a name.</summary>
    public string Words(int first, int end) => string.Join(' ', Enumerable.Range(first, end - first).Select(i => Document.Segments.Tokens[i].Span.Slice(Document.Article.Text)));
}

/// <summary>How well names are found.</summary>
/// <param name="Gold">Names that there are.</param>
/// <param name="Found">Names that were found.</param>
/// <param name="Right">Names found with exact span and kind.</param>
/// <param name="Pairs">Pairs of mentions in one document that share a name: the same words, or the last word of a person's longer name.</param>
/// <param name="Agreeing">Pairs of which both are found with their exact spans, and as one kind.</param>
internal sealed record NameFigures(int Gold, int Found, int Right, int Pairs, int Agreeing)
{
    /// <summary>Nothing yet.</summary>
    public static NameFigures Zero { get; } = new(0, 0, 0, 0, 0);

    /// <summary>Exact-span F1 in per cent.</summary>
    public double F1 => Gold + Found == 0 ? 0 : 200.0 * Right / (Gold + Found);

    /// <summary>Share of agreeing pairs in per cent.</summary>
    public double Consistency => Pairs == 0 ? 0 : 100.0 * Agreeing / Pairs;

    /// <summary>Figures of one document.</summary>
    public static NameFigures Of(NamedDocument document, IEnumerable<(int First, int End, string Kind)> found)
    {
        var told = found.ToHashSet();
        var kinds = told.ToDictionary(name => (name.First, name.End), name => name.Kind);
        var words = document.Gold.Select(name => document.Words(name.First, name.End)).ToArray();
        int pairs = 0, agreeing = 0;
        for (var i = 0; i < words.Length; i++)
        {
            for (var j = i + 1; j < words.Length; j++)
            {
                if (!Share(words[i], words[j], document.Gold[i].Kind == "PER" && document.Gold[j].Kind == "PER")) continue;
                pairs++;
                if (kinds.TryGetValue((document.Gold[i].First, document.Gold[i].End), out var left) && kinds.TryGetValue((document.Gold[j].First, document.Gold[j].End), out var right) && left == right) agreeing++;
            }
        }

        return new(document.Gold.Length, told.Count, document.Gold.Count(told.Contains), pairs, agreeing);
    }

    /// <summary>The figures of both.</summary>
    public static NameFigures operator +(NameFigures left, NameFigures right) =>
        new(left.Gold + right.Gold, left.Found + right.Found, left.Right + right.Right, left.Pairs + right.Pairs, left.Agreeing + right.Agreeing);

    /// <inheritdoc/>
    public override string ToString() =>
        $"F1 {F1:F2} (P {(Found == 0 ? 0 : 100.0 * Right / Found):F2}, R {(Gold == 0 ? 0 : 100.0 * Right / Gold):F2}; {Right} right of {Found} found and {Gold}), consistency {Consistency:F1} ({Agreeing} of {Pairs} pairs)";

    private static bool Share(string left, string right, bool persons)
    {
        if (string.Equals(left, right, StringComparison.OrdinalIgnoreCase)) return true;
        if (!persons) return false;
        var (shorter, longer) = left.Length < right.Length ? (left, right) : (right, left);
        return longer.EndsWith(' ' + shorter, StringComparison.OrdinalIgnoreCase);
    }
}
