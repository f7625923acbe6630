using System.Collections.Immutable;
using System.Reflection;

namespace Synoptic.Training.Segmentation;

/// <summary>Documents of our own invention, in <c>sentences.txt</c>, that show how news is written.</summary>
internal static class InventedSentences
{
    /// <summary>The documents. Their tokens and words are not told.</summary>
    public static ImmutableArray<TreebankDocument> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("sentences.txt")!;
        using var reader = new StreamReader(stream);
        var documents = ImmutableArray.CreateBuilder<TreebankDocument>();
        foreach (var block in reader.ReadToEnd().ReplaceLineEndings("\n").Split("\n\n"))
        {
            var lines = block.Split('\n').Where(l => l.Length > 0 && l[0] != '#').ToArray();
            var at = 0;
            var sentences = ImmutableArray.CreateBuilder<(int, int)>();
            foreach (var sentence in lines.SelectMany(l => l.Split(" ¶ ")))
            {
                var length = sentence.Count(c => !char.IsWhiteSpace(c));
                sentences.Add((at, at + length));
                at += length;
            }

            documents.Add(new TreebankDocument("invented", string.Join('\n', lines).Replace(" ¶ ", " ", StringComparison.Ordinal), [], [], sentences.ToImmutable()));
        }

        return documents.ToImmutable();
    }
}
