using System.Collections.Immutable;
using System.Text;
using Synoptic.Text;

namespace Synoptic.Reading.Furniture;

/// <summary>Marks lines, or the ends of lines, as furniture.</summary>
internal interface ILineRule
{
    void Mark(Page page);
}

/// <summary>A text on its way through the rules. Used by one thread and thrown away.</summary>
internal sealed class Page(string text, List<TextLine> lines)
{
    private readonly Dictionary<int, (int From, string Reason)> tails = [];

    public string Text => text;

    public List<TextLine> Lines => lines;

    /// <summary>Whether paragraphs are divided by empty lines, so that two lines without one between belong together.</summary>
    public bool IsSpaced { get; } = Spaced(lines);

    /// <summary>Whether anything is left.</summary>
    public bool HasBody => lines.Exists(l => l.Reason is null);

    /// <summary>Index of the nearest line before (<paramref name="step"/> -1) or after (1) that is not furniture; -1 if there is none.</summary>
    public int Kept(int from, int step)
    {
        for (var i = from + step; i >= 0 && i < lines.Count; i += step)
        {
            if (lines[i].Reason is null) return i;
        }

        return -1;
    }

    /// <summary>Index of the line from which on <paramref name="count"/> lines are not furniture so far.</summary>
    public int FromEnd(int count)
    {
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            if (lines[i].Reason is null && --count == 0) return i;
        }

        return 0;
    }

    /// <summary>Marks the end of a line as furniture, with the white space before it.</summary>
    public void MarkTail(int line, int from, string reason)
    {
        while (from > lines[line].ContentStart && char.IsWhiteSpace(text[from - 1])) from--;
        if (from <= lines[line].ContentStart) lines[line].Reason = reason;
        else if (!tails.TryGetValue(line, out var known) || from < known.From) tails[line] = (from, reason);
    }

    /// <summary>Marks the lines that begin in stretches that are known to be furniture; both in order.</summary>
    public void MarkStretches(List<MarkedStretch> stretches)
    {
        var next = 0;
        foreach (var line in lines)
        {
            while (next < stretches.Count && stretches[next].End <= line.ContentStart) next++;
            if (next < stretches.Count && stretches[next].Start <= line.ContentStart) line.Reason = stretches[next].Reason;
        }
    }

    /// <summary>Takes out what is marked. A line goes with the empty lines after it, or, where nothing follows, with those before it.</summary>
    public CleanText Cut()
    {
        var lastKept = lines.FindLastIndex(l => l.Reason is null);
        var left = new StringBuilder(text.Length);
        var dropped = ImmutableArray.CreateBuilder<Dropped>();
        var at = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Reason is { } reason)
            {
                if (i < lastKept) Take(line.Start, lines[i + 1].Start, reason);
                else Take(lines[i - 1].End, i == lines.Count - 1 ? text.Length : line.End, reason);
            }
            else if (tails.TryGetValue(i, out var tail))
            {
                Take(tail.From, line.End, tail.Reason);
            }
        }

        left.Append(text, at, text.Length - at);
        return new CleanText(left.ToString(), dropped.ToImmutable());

        void Take(int start, int end, string reason)
        {
            left.Append(text, at, start - at);
            dropped.Add(new Dropped(text[start..end], reason, left.Length));
            at = end;
        }
    }

    private static bool Spaced(List<TextLine> lines)
    {
        var spaced = 0;
        foreach (var line in lines)
        {
            if (line.AfterBlank) spaced++;
        }

        return spaced * 2 > lines.Count;
    }
}
