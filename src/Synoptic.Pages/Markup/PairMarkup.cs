using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Synoptic.Pages.Model;
using Synoptic.Text;

namespace Synoptic.Pages.Markup;

/// <summary>
/// Draws one of two texts that stand side by side: the shared passages numbered, each number leading to the other's, and in them the
/// words that the other does not have.
/// </summary>
internal sealed class PairMarkup
{
    private readonly StoryView story;
    private readonly NetworkLink link;
    private readonly bool isA;
    private readonly string text;
    private readonly string otherName;
    private readonly List<(Span Span, int Number)> passages = [];
    private readonly List<ChangedWords> changes = [];
    private readonly StringBuilder output;
    private int nextPassage;
    private int nextChange;

    private PairMarkup(StoryView story, NetworkLink link, bool isA, List<ChangedWords> changed)
    {
        this.story = story;
        this.link = link;
        this.isA = isA;
        text = (isA ? link.A : link.B).Text;
        otherName = (isA ? link.B : link.A).Name;
        output = new StringBuilder(text.Length * 2);
        var done = 0;
        foreach (var (span, number) in link.Copy.Passages.Select((p, i) => (Span: isA ? p.A : p.B, Number: i)).OrderBy(p => p.Span))
        {
            // Where two overlap, the words are drawn with the first.
            var from = Math.Max(done, span.Start);
            var to = Math.Min(text.Length, span.End);
            if (span.Start < 0 || from >= to) continue;
            passages.Add((new Span(from, to), number));
            done = to;
        }

        changed.Sort(static (x, y) => x.Span.CompareTo(y.Span));
        done = 0;
        foreach (var change in changed)
        {
            if (change.Span.Start < done) continue;
            changes.Add(change);
            done = change.Span.End;
        }
    }

    /// <summary>Both texts as HTML.</summary>
    public static (string A, string B) Draw(StoryView story, NetworkLink link)
    {
        var (changedA, changedB) = (new List<ChangedWords>(), new List<ChangedWords>());
        foreach (var passage in link.Copy.Passages)
        {
            var (a, b) = WordDiff.Of(link.A.Text, passage.A, link.B.Text, passage.B);
            changedA.AddRange(a);
            changedB.AddRange(b);
        }

        return (new PairMarkup(story, link, true, changedA).Run(), new PairMarkup(story, link, false, changedB).Run());
    }

    private string Run()
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            if (!text.AsSpan(start, end - start).IsWhiteSpace()) Paragraph(start, end);
            start = end + 1;
        }

        return output.ToString();
    }

    private void Paragraph(int start, int end)
    {
        output.Append("<p dir=\"auto\">");
        for (var at = start; at < end;)
        {
            while (nextPassage < passages.Count && passages[nextPassage].Span.End <= at) nextPassage++;
            if (nextPassage == passages.Count || passages[nextPassage].Span.Start >= end)
            {
                HtmlText.Append(output, text.AsSpan(at, end - at));
                break;
            }

            var (passage, number) = passages[nextPassage];
            if (passage.Start > at) HtmlText.Append(output, text.AsSpan(at, passage.Start - at));
            at = Math.Max(at, passage.Start);
            var stop = Math.Min(end, passage.End);
            Begin(number, at == passage.Start || text.AsSpan(passage.Start, at - passage.Start).IsWhiteSpace());
            Shared(at, stop);
            output.Append("</span>");
            at = stop;
        }

        output.Append("</p>\n");
    }

    // A passage over several paragraphs is begun in each; its number and address stand at the first.
    private void Begin(int number, bool isFirst)
    {
        if (!isFirst)
        {
            output.Append("<span class=\"both\">");
            return;
        }

        output.Append("<span class=\"both\" id=\"").Append(link.Passage(story, isA, number)).Append("\"><a class=\"passageno\" href=\"#").Append(link.Passage(story, !isA, number))
            .Append("\" aria-label=\"Passage ").Append((number + 1).ToString(CultureInfo.InvariantCulture)).Append(": show it in ");
        HtmlText.Append(output, otherName);
        output.Append("\">").Append((number + 1).ToString(CultureInfo.InvariantCulture)).Append("</a>");
    }

    private void Shared(int start, int end)
    {
        var at = start;
        while (at < end)
        {
            while (nextChange < changes.Count && changes[nextChange].Span.End <= at) nextChange++;
            if (nextChange == changes.Count || changes[nextChange].Span.Start >= end) break;
            var (words, change) = changes[nextChange];
            var from = Math.Max(at, words.Start);
            var to = Math.Min(end, words.End);
            HtmlText.Append(output, text.AsSpan(at, from - at));
            output.Append(change == WordChange.Swapped ? "<span class=\"swapped\">" : isA ? "<span class=\"lost\">" : "<span class=\"added\">");
            HtmlText.Append(output, text.AsSpan(from, to - from));
            output.Append("</span>");
            at = to;
        }

        if (at < end) HtmlText.Append(output, text.AsSpan(at, end - at));
    }
}
