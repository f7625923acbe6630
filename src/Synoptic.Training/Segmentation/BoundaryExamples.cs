using System.Collections.Immutable;
using Synoptic.Language.Segmentation;
using Synoptic.Text;

namespace Synoptic.Training.Segmentation;

/// <summary>The gaps of a treebank's documents with their features, and whether a sentence ends there.</summary>
internal sealed class BoundaryExamples(TokenTables tables)
{
    private readonly Tokenizer tokenizer = new(tables);
    private readonly TokenClasses classes = new(tables);
    private readonly List<uint> features = [];
    private readonly List<bool> labels = [];

    /// <summary>Number of gaps.</summary>
    public int Count => labels.Count;

    /// <summary>Features of all gaps, each with as many as the others.</summary>
    public ReadOnlySpan<uint> AllFeatures => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(features);

    /// <summary>Whether a sentence ends in gap <paramref name="i"/>.</summary>
    public bool IsEnd(int i) => labels[i];

    /// <summary>Adds the gaps of a document; where sentences began before is told by the treebank.</summary>
    public void Add(TreebankDocument document)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var lines = tokenizer.Tokenize(document.Text, tokens);
        var context = new BoundaryContext(document.Text, tokens, classes);
        var solid = TreebankDocument.Solid(document.Text);
        var ends = document.Sentences.Select(s => s.End).ToHashSet();
        Span<uint> filled = stackalloc uint[BoundaryFeatures.Count];
        var first = 0;
        foreach (var end in lines)
        {
            var gaps = new BoundaryFeatures(context, tables, first, end);
            for (var i = first; i < end - 1; i++)
            {
                gaps.Pass(i);
                var isEnd = ends.Contains(solid[tokens[i].Span.End]);
                if (gaps.IsOpen(i))
                {
                    gaps.Fill(i, filled);
                    features.AddRange(filled);
                    labels.Add(isEnd);
                }

                if (isEnd) gaps.Begin(i + 1);
            }

            first = end;
        }
    }
}
