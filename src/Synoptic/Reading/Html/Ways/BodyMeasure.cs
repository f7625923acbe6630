using Synoptic.Reading.Furniture;
using Synoptic.Reading.Html.Body;

namespace Synoptic.Reading.Html.Ways;

/// <summary>
/// What a body is measured by. <see cref="Running"/>: words of full paragraphs (twelve words or more, ended as sentences are) that no rule of
/// furniture knows; lists, labels and furniture count nothing. <see cref="Share"/>: how much of it another body has too, by runs of four words.
/// <see cref="About"/>: how many of the words that the page says of its report are in it.
/// </summary>
internal sealed class BodyMeasure
{
    private readonly WordRuns runs = new();
    private readonly HashSet<int> words = [];

    private BodyMeasure(string text) => Text = text;

    /// <summary>The lines that are body text.</summary>
    public string Text { get; }

    /// <summary>Words of full paragraphs that are no furniture.</summary>
    public int Running { get; private set; }

    public static BodyMeasure Of(BodyCandidate body, FurnitureFilter furniture)
    {
        var measure = new BodyMeasure(string.Join("\n\n", body.Lines.Where(static l => l.Reason is null).Select(static l => l.Text)));
        foreach (var line in furniture.Mark(measure.Text).Lines)
        {
            if (line.Reason is null && line.IsFull) measure.Running += line.WordCount;
        }

        var read = WordRuns.Words(measure.Text);
        measure.runs.Add(read);
        foreach (var (hash, _) in read) measure.words.Add(hash);
        return measure;
    }

    /// <summary>The part of this body's runs of words that another has too; 0 for a body without any.</summary>
    public double Share(BodyMeasure other) => runs.Share(other.runs);

    /// <summary>The part of the words of a title or summary, short ones left out, that the body uses; 0 if there are none.</summary>
    public double About(string? told)
    {
        int all = 0, used = 0;
        foreach (var (hash, length) in WordRuns.Words(told ?? ""))
        {
            // Words of three letters and less are mostly those that every text has.
            if (length < 4) continue;
            all++;
            if (words.Contains(hash)) used++;
        }

        return all == 0 ? 0 : (double)used / all;
    }
}
