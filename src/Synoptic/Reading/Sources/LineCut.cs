using System.Collections.Immutable;
using System.Text;
using Synoptic.Text;

namespace Synoptic.Reading.Sources;

/// <summary>Takes further lines out of a report from which furniture was taken already; <see cref="FurnitureFilter.Restore"/> gives the text before both.</summary>
internal static class LineCut
{
    /// <summary>The report without the lines.</summary>
    /// <param name="draft">The report.</param>
    /// <param name="lines">Some of its lines, in order; not all of those that hold words.</param>
    /// <param name="reason">Why they are taken out.</param>
    public static Draft Without(Draft draft, List<SourceLine> lines, string reason)
    {
        var text = draft.Text;
        var left = new StringBuilder(text.Length);
        var dropped = ImmutableArray.CreateBuilder<Dropped>(draft.Dropped.Length + lines.Count);
        var (at, next) = (0, 0);
        foreach (var (start, end) in Stretches(text, lines))
        {
            Keep(start);
            // What was taken out within the stretch before divides it, so that each goes back to its place.
            while (at < end)
            {
                var until = next < draft.Dropped.Length && draft.Dropped[next].At < end ? Math.Max(at, draft.Dropped[next].At) : end;
                if (until > at) dropped.Add(new Dropped(text[at..until], reason, left.Length));
                at = until;
                if (at < end) dropped.Add(draft.Dropped[next++] with { At = left.Length });
            }
        }

        Keep(text.Length);
        while (next < draft.Dropped.Length) dropped.Add(draft.Dropped[next++] with { At = left.Length });
        return draft with { Text = left.ToString(), Dropped = dropped.ToImmutable() };

        void Keep(int until)
        {
            while (next < draft.Dropped.Length && draft.Dropped[next].At < until)
            {
                left.Append(text, at, draft.Dropped[next].At - at);
                at = draft.Dropped[next].At;
                dropped.Add(draft.Dropped[next++] with { At = left.Length });
            }

            left.Append(text, at, until - at);
            at = until;
        }
    }

    /// <summary>Each line with the line ends after it, or, where nothing that is kept follows, with those before it.</summary>
    private static IEnumerable<(int Start, int End)> Stretches(string text, List<SourceLine> lines)
    {
        var last = lines.Count;
        var tail = text.Length;
        while (last > 0 && text.AsSpan(lines[last - 1].End, tail - lines[last - 1].End).IsWhiteSpace()) tail = lines[--last].Start;
        var taken = 0;
        for (var i = 0; i < last; i++)
        {
            // Up to the beginning of the next line that holds something; its own blanks stay with it.
            taken = lines[i].End;
            for (var at = taken; at < text.Length && char.IsWhiteSpace(text[at]); at++)
                if (text[at] == '\n') taken = at + 1;
            yield return (lines[i].Start, taken);
        }

        while (tail > taken && tail < text.Length && char.IsWhiteSpace(text[tail - 1])) tail--;
        if (tail < text.Length && last < lines.Count) yield return (tail, text.Length);
    }
}
