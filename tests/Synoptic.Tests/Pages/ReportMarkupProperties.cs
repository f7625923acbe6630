using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using Synoptic.Dossiers;
using Synoptic.Pages;
using Synoptic.Pages.Markup;
using Synoptic.Pages.Model;
using Synoptic.Reconciliation;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Tests.Pages;

public sealed class ReportMarkupProperties
{
    private static readonly Gen<string> Texts = Gen.Elements("a", "bc ", "\n", "<i>", "&", "🌊", " ", "\n\n", "word.").ListOf().Select(parts => string.Concat(parts));

    private static readonly Gen<(string Text, (int At, int Length)[] Spans)> Cases =
        from text in Texts
        from spans in Gen.Zip(Gen.Choose(0, 60), Gen.Choose(1, 30)).ListOf()
        select (text, spans.Select(s => (s.Item1, s.Item2)).ToArray());

    [Fact]
    public void However_citations_layers_and_dropped_pieces_overlap_each_address_has_just_its_words_and_no_word_is_lost() => Check.One(
        Config.QuickThrowOnFailure.WithReplay(7_654_321, 7_654_321).WithMaxTest(300),
        Prop.ForAll(Cases.ToArbitrary(), c =>
        {
            Span[] spans = [.. c.Spans.Select(s => new Span(s.At, s.At + s.Length)).Where(s => s.End <= c.Text.Length)];
            var page = Page(c.Text, spans);
            var report = page.Reports[0];
            var body = new HtmlParser().ParseDocument("<body>" + ReportMarkup.Draw(page, report)).Body!;
            foreach (var dropped in body.QuerySelectorAll(".dropped").ToArray()) dropped.Remove();
            Assert.Equal(Visible(c.Text), body.TextContent.Replace("\n", "", StringComparison.Ordinal));
            foreach (var span in spans)
            {
                var id = $"r1s{span.Start}e{span.End}";
                var words = new StringBuilder();
                foreach (var part in body.QuerySelectorAll($"#{id}, .k{id}")) words.Append(part.TextContent);
                if (!string.IsNullOrWhiteSpace(span.Slice(c.Text)) && !CutsCharacter(c.Text, span.Start) && !CutsCharacter(c.Text, span.End)) Assert.Equal(VisibleIn(c.Text, span), words.ToString().Replace("\n", "", StringComparison.Ordinal));
            }

            return true;
        }));

    [Fact]
    public void Words_that_are_cut_get_a_rule_that_lights_all_their_parts()
    {
        var page = Page("one two\nthree four", [new Span(4, 13), new Span(0, 7)]);
        Assert.Contains("#r1:has(#r1s4e13:target) :is(.kr1s4e13", AddressRules.Of(page), StringComparison.Ordinal);
        Assert.Empty(AddressRules.Of(Page("one two\nthree four", [new Span(0, 7), new Span(0, 3), new Span(8, 13)], 0)));
    }

    private static bool CutsCharacter(string text, int at) => at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);

    // Lines without words are not drawn.
    private static string Visible(string text) => VisibleIn(text, new Span(0, text.Length));

    private static string VisibleIn(string text, Span span)
    {
        var shown = new StringBuilder();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            if (!string.IsNullOrWhiteSpace(text[start..end]))
            {
                int from = Math.Max(start, span.Start), to = Math.Min(end, span.End);
                if (to > from) shown.Append(text, from, to - from);
            }

            start = end + 1;
        }

        return shown.ToString();
    }

    private static PageModel Page(string text, Span[] spans, int pieces = 2)
    {
        ImmutableArray<Dropped> dropped = [.. spans.Take(pieces).Select(s => new Dropped("gone", "caption", s.Start)).OrderBy(d => d.At)];
        var article = new Article("a", null, text, null, Source.Unknown, null, dropped);
        ImmutableArray<Span> sorted = [.. spans.Order()];
        var annotations = new Annotations(
            new Analysis(article, [], [], [], [], [], []),
            [.. sorted.Select(s => new Mention(s, MentionKind.Name, EntityType.Person, null))],
            [],
            [.. sorted.Select(s => new Quotation([new Span(s.Start, Math.Min(text.Length, s.End + 3))], QuotationKind.Direct, null, null, null))],
            [],
            [],
            []);
        var story = new Story("s", [annotations], [], [], [], [], new StoryCalendar([], []));
        var brief = new BriefSentence("", [], [.. spans.Select(s => new Evidence("a", s))], []);
        return new PageModel(new Dossier("0", [annotations], [new StoryDossier("t", new StoryRecord(story, [], [], [], []), [brief], [], [])], [], []));
    }
}
