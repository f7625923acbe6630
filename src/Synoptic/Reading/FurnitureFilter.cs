using System.Collections.Immutable;
using System.Text;
using Synoptic.Knowledge;
using Synoptic.Reading.Furniture;
using Synoptic.Text;

namespace Synoptic.Reading;

/// <summary>
/// Takes page furniture out of a plain text: share buttons, links to other reports, captions and credits, promotion, author boxes,
/// comment forms and headlines of other reports. Works on lines, by their wording (data), shape and place. Pure; share it across threads.
/// </summary>
public sealed class FurnitureFilter
{
    private readonly ImmutableArray<ILineRule> rules;

    /// <summary>A filter for one language.</summary>
    /// <param name="tables">Words of the language.</param>
    public FurnitureFilter(WordTables tables)
    {
        var captions = new CaptionRule(tables);
        rules = [captions, new PhraseRule(tables), new PromotionRule(tables), new AuthorRule(tables), new RepetitionRule(), new ContributorRule(tables), new StrayHeadlineRule(tables)];
    }

    /// <summary>Takes the furniture out of a text whose lines are divided by <c>\n</c>.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>What is left, and what was taken out with its place. A text that would be left empty is returned as it was, with nothing dropped.</returns>
    public CleanText Clean(string text)
    {
        var page = Mark(text);
        return page.HasBody ? page.Cut() : new CleanText(text, []);
    }

    /// <summary>Marks the furniture of a text and leaves it there.</summary>
    internal Page Mark(string text, List<MarkedStretch>? known = null)
    {
        var page = new Page(text, LineReader.Read(text));
        if (known is not null) page.MarkStretches(known);
        foreach (var rule in rules) rule.Mark(page);
        return page;
    }

    /// <summary>Puts what was dropped back at its place.</summary>
    /// <param name="text">The text that was left.</param>
    /// <param name="dropped">What was taken out of it, in order.</param>
    public static string Restore(string text, ImmutableArray<Dropped> dropped)
    {
        var whole = new StringBuilder(text.Length + dropped.Length * 64);
        var at = 0;
        foreach (var piece in dropped)
        {
            whole.Append(text, at, piece.At - at).Append(piece.Text);
            at = piece.At;
        }

        return whole.Append(text, at, text.Length - at).ToString();
    }
}

/// <summary>A text without its furniture.</summary>
/// <param name="Text">What is left.</param>
/// <param name="Dropped">What was taken out, in order; see <see cref="FurnitureFilter.Restore"/>.</param>
public sealed record CleanText(string Text, ImmutableArray<Dropped> Dropped);
