using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Quotations;

/// <summary>
/// Finds what stands between quotation marks: “ ”, ", ‘ ’, ', two apostrophes or backticks for one double mark, « ».
/// Each paragraph is read once for each family of marks, so time grows with the text and not with how marks are nested.
/// </summary>
internal static class QuotationMarks
{
    /// <summary>Quoted stretches in order, without overlap; marks within marks are part of the outer stretch.</summary>
    public static ImmutableArray<Quoted> Find(string text, ImmutableArray<Span> paragraphs)
    {
        var all = ImmutableArray.CreateBuilder<Quoted>();
        var found = new List<Stretch>();
        var open = new OpenParagraphs(text, paragraphs);
        for (var p = 0; p < paragraphs.Length; p++)
        {
            found.Clear();
            var careless = IsCareless(text, paragraphs[p]);
            if (!careless) CurlyMarks(text, paragraphs[p], found);
            StraightMarks(text, paragraphs[p], found, careless);
            open.CloseAt(p, all, found);
            var doubles = found.Count;
            SingleMarks.Find(text, paragraphs[p], found);
            DropCrossing(found, doubles);
            found.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
            var end = paragraphs[p].Start;
            foreach (var stretch in found)
            {
                if (stretch.Start < end) continue;
                var inner = Inner(text, stretch);
                end = stretch.End;
                if (!HoldsWord(text, inner)) continue;
                all.Add(new Quoted(new Span(stretch.Start, stretch.End), inner, p, stretch.Closed, stretch.Single, stretch.Length == 0 || GoesOn(all, text, paragraphs, stretch, p)));
            }
        }

        return all.ToImmutable();
    }

    /// <summary>A span that ends just before the mark that closes words opened in it, with that mark: <c>on “New Tide</c> is <c>on “New Tide.”</c>.</summary>
    public static Span Closed(string text, Span span)
    {
        var end = span.End;
        if (end < text.Length && text[end] is '.' or ',' or '?' or '!') end++;
        if (end >= text.Length || text[end] is not ('”' or '"')) return span;
        var open = 0;
        for (var i = span.Start; i < span.End; i++)
        {
            if (text[i] == '“') open++;
            else if (text[i] == '”') open--;
            else if (text[i] == '"' && text[end] == '"') open ^= 1;
        }

        return open == 1 ? new Span(span.Start, end + 1) : span;
    }

    /// <summary>“ ” and « »: a closing mark belongs to the nearest opening mark that is still open.</summary>
    private static void CurlyMarks(string text, Span paragraph, List<Stretch> found)
    {
        var open = new Stack<int>();
        var unclosed = new List<int>();
        for (var i = paragraph.Start; i < paragraph.End; i++)
        {
            var c = text[i];
            if (c is '“' or '«' or '„' or '‟')
            {
                // „ is closed by “ in some languages' fonts: take “ for a closing mark when „ is open and a word stands before it
                if (c == '“' && open.Count > 0 && text[open.Peek()] == '„' && !IsSpace(text, i - 1)) found.Add(new Stretch(open.Pop(), i + 1, 1, true, false));
                else open.Push(i);
            }
            else if (c is '”' or '»' && open.Count > 0)
            {
                found.Add(new Stretch(open.Pop(), i + 1, 1, true, false));
            }
        }

        while (open.Count > 0) unclosed.Add(open.Pop());
        unclosed.Reverse();
        AddUnclosed(text, paragraph, unclosed, 1, found);
    }

    /// <summary>Whether curly marks do not pair off and straight ones stand among them: a pair may then be of one curly and one straight mark.</summary>
    private static bool IsCareless(string text, Span paragraph)
    {
        int curly = 0;
        var straight = false;
        for (var i = paragraph.Start; i < paragraph.End; i++)
        {
            if (text[i] == '“') curly++;
            else if (text[i] == '”') curly--;
            else straight |= text[i] == '"';
        }

        return curly != 0 && straight;
    }

    /// <summary>Straight double marks, two apostrophes, two backticks: the same sign opens and closes, so its neighbours tell which.</summary>
    private static void StraightMarks(string text, Span paragraph, List<Stretch> found, bool careless)
    {
        var unclosed = new List<int>();
        int open = -1, length = 0;
        for (var i = paragraph.Start; i < paragraph.End; i++)
        {
            var width = careless && text[i] is '“' or '”' ? 1 : MarkWidth(text, i, paragraph.End);
            if (width == 0 || (text[i] is '“' or '”' && !careless)) continue;
            bool canOpen = text[i] != '”' && CanOpen(text, i, paragraph.Start) && i + width < paragraph.End && !char.IsWhiteSpace(text[i + width]) && text[i + width] != '>';
            bool canClose = text[i] != '“' && i > paragraph.Start && !IsSpace(text, i - 1) && !(i + width < paragraph.End && char.IsLetterOrDigit(text[i + width]));
            if (open < 0)
            {
                if (canOpen) (open, length) = (i, width);
            }
            else if (canClose)
            {
                found.Add(new Stretch(open, i + width, length, true, false));
                open = -1;
            }
            else if (canOpen)
            {
                unclosed.Add(open);
                (open, length) = (i, width);
            }

            i += width - 1;
        }

        if (open >= 0) unclosed.Add(open);
        AddUnclosed(text, paragraph, unclosed, length, found);
    }

    /// <summary>An opening mark without a closing one counts where a statement may begin: at the paragraph's start or after punctuation. It holds to the next opening mark or the paragraph's end.</summary>
    private static void AddUnclosed(string text, Span paragraph, List<int> unclosed, int length, List<Stretch> found)
    {
        for (var k = 0; k < unclosed.Count; k++)
        {
            var start = unclosed[k];
            var before = start;
            while (before > paragraph.Start && char.IsWhiteSpace(text[before - 1])) before--;
            if (before > paragraph.Start && char.IsLetterOrDigit(text[before - 1])) continue;
            var end = paragraph.End;
            foreach (var other in found)
            {
                // found grows only by stretches of this paragraph, and at most one unclosed mark stands at its start: the loop runs once or twice
                if (other.Start > start && other.Start < end) end = other.Start;
            }

            if (k + 1 < unclosed.Count && unclosed[k + 1] < end) end = unclosed[k + 1];
            while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
            if (end > start + length) found.Add(new Stretch(start, end, length, false, false));
            if (k >= 3) return; // a paragraph of unclosed marks is noise: the first few settle it, and time stays linear
        }
    }

    /// <summary>Single marks that cross double ones are apostrophes read wrongly.</summary>
    private static void DropCrossing(List<Stretch> found, int doubles)
    {
        if (doubles == 0 || doubles == found.Count) return;
        var marks = found.GetRange(0, doubles);
        marks.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        var at = 0;
        var kept = new List<Stretch>(found.Count - doubles);
        for (var k = doubles; k < found.Count; k++)
        {
            var single = found[k];
            while (at < marks.Count && marks[at].End <= single.Start) at++;
            var crosses = false;
            for (var m = at; m < marks.Count && marks[m].Start < single.End && !crosses; m++)
            {
                crosses = marks[m].Start < single.Start ? marks[m].End < single.End : marks[m].End > single.End;
            }

            if (!crosses) kept.Add(single);
        }

        found.RemoveRange(doubles, found.Count - doubles);
        found.AddRange(kept);
    }

    private static bool GoesOn(ImmutableArray<Quoted>.Builder all, string text, ImmutableArray<Span> paragraphs, Stretch stretch, int paragraph)
    {
        if (all.Count == 0 || stretch.Start != FirstInk(text, paragraphs[paragraph])) return false;
        var last = all[^1];
        return !last.Closed && last.Paragraph == paragraph - 1 && last.Single == stretch.Single && last.Span.End == LastInk(text, paragraphs[last.Paragraph]);
    }

    internal static int FirstInk(string text, Span span)
    {
        var i = span.Start;
        while (i < span.End && char.IsWhiteSpace(text[i])) i++;
        return i;
    }

    internal static int LastInk(string text, Span span)
    {
        var i = span.End;
        while (i > span.Start && char.IsWhiteSpace(text[i - 1])) i--;
        return i;
    }

    private static Span Inner(string text, Stretch stretch)
    {
        int start = stretch.Start + stretch.Length, end = stretch.Closed ? stretch.End - Math.Max(1, stretch.Length) : stretch.End;
        if (end < start) end = start;
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return new Span(start, end);
    }

    private static bool HoldsWord(string text, Span span)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            if (char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i])) return true;
        }

        return false;
    }

    private static int MarkWidth(string text, int i, int end) => text[i] switch
    {
        '"' or '＂' => 1,
        '\'' or '`' when i + 1 < end && text[i + 1] == text[i] => 2,
        _ => 0,
    };

    /// <summary>Whether a mark at <paramref name="i"/> stands where a quotation may open.</summary>
    internal static bool CanOpen(string text, int i, int floor) =>
        i <= floor || char.IsWhiteSpace(text[i - 1]) || text[i - 1] is '(' or '[' or '{' or '—' or '–' or '-' or '/' or '“' or '"' or '‘' or '«' or '…' or ':' or ',';

    internal static bool IsSpace(string text, int i) => i < 0 || i >= text.Length || char.IsWhiteSpace(text[i]);

    /// <summary>A stretch with its marks; <c>Length</c> is that of its opening mark, 0 where it goes on without one.</summary>
    internal readonly record struct Stretch(int Start, int End, int Length, bool Closed, bool Single);
}
