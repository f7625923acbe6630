using System.Collections.Immutable;
using Synoptic.Copies;
using Synoptic.Knowledge;
using Synoptic.Language.Segmentation;
using Synoptic.Text;

namespace Synoptic.Training.Spinning;

/// <summary>Divides texts into the words that the detector sees: nothing but sentences and tokens.</summary>
internal sealed class SpinningTexts(WordTables tables)
{
    private readonly TrainedSegmenter segmenter = new(tables);
    private readonly HashSet<ulong> stopWords = StopWords.Of(tables);

    /// <summary>The words of a text.</summary>
    public WordSequence Read(string text)
    {
        var segments = segmenter.Segment(text);
        var article = new Article("", null, text, null, Source.Unknown, null, []);
        return WordSequence.Of(new Annotations(new Analysis(article, segments.Paragraphs, segments.Sentences, segments.Tokens, [], [], []), [], [], [], [], [], []), stopWords);
    }
}
