using Synoptic.Text;

namespace Synoptic.Pages.Model;

/// <summary>Words within the sentence that they stand in.</summary>
/// <param name="Before">The sentence up to them; begins with an ellipsis where it was cut.</param>
/// <param name="Words">The words themselves, whole.</param>
/// <param name="After">The rest of the sentence.</param>
public readonly record struct Snippet(string Before, string Words, string After)
{
    /// <summary>Whether the words are the sentence, so that nothing stands out in it.</summary>
    public bool IsWhole => string.IsNullOrWhiteSpace(Before) && string.IsNullOrWhiteSpace(After);

    // Enough to see what the words speak of, and little enough that three stand side by side.
    private const int Side = 150;

    /// <summary>The words of <paramref name="span"/> in their sentence; <see langword="null"/> where they are none of the text's.</summary>
    public static Snippet? Of(Annotations report, Span span)
    {
        var text = report.Text;
        if (span.Start < 0 || span.IsEmpty || span.End > text.Length) return null;
        var analysis = report.Analysis;
        int start = span.Start, end = span.End;
        var first = analysis.SentenceAt(span.Start);
        if (first >= 0 && analysis.Sentences[first].Span is var opening && opening.Start <= span.Start) start = opening.Start;
        var last = analysis.SentenceAt(span.End - 1);
        if (last >= 0 && analysis.Sentences[last].Span is var closing && closing.Start < span.End) end = Math.Max(end, closing.End);
        return new Snippet(
            ClipStart(text[start..span.Start], Side),
            span.Slice(text),
            Clip(text[span.End..Math.Min(end, text.Length)], Side));
    }

    /// <summary>The beginning of a text, cut between words, with an ellipsis where it was cut.</summary>
    public static string Clip(string text, int length)
    {
        if (text.Length <= length) return text;
        var cut = text.LastIndexOf(' ', length);
        if (cut < length / 2) cut = char.IsLowSurrogate(text[length]) ? length - 1 : length;
        return string.Concat(text.AsSpan(0, cut).TrimEnd(), " …");
    }

    private static string ClipStart(string text, int length)
    {
        if (text.Length <= length) return text;
        var cut = text.IndexOf(' ', text.Length - length);
        if (cut < 0 || cut > text.Length - (length / 2)) cut = text.Length - length;
        if (char.IsLowSurrogate(text[cut])) cut++;
        return string.Concat("… ", text.AsSpan(cut).TrimStart());
    }
}
