using System.Text;
using Synoptic.Storage;

namespace Synoptic.Tests.Storage;

public sealed class SearchSpecs
{
    [Theory, ClassData(typeof(EveryEngine))]
    public void Words_are_found_in_any_order_and_all_of_them(string engine)
    {
        using var store = Store(engine);
        Assert.Equal(["ferry", "bridge"], store.Search(new SearchQuery { Words = "harbour" }));
        Assert.Equal(["ferry"], store.Search(new SearchQuery { Words = "harbour ferry" }));
        Assert.Equal(["ferry"], store.Search(new SearchQuery { Words = "FERRY Harbour" }));
        Assert.Empty(store.Search(new SearchQuery { Words = "harbour zeppelin" }));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void Words_in_quotation_marks_are_found_in_a_row_only(string engine)
    {
        using var store = Store(engine);
        Assert.Equal(["bridge"], store.Search(new SearchQuery { Words = "\"the old bridge\"" }));
        Assert.Equal(["bridge"], store.Search(new SearchQuery { Words = "“old bridge” harbour" }));
        Assert.Empty(store.Search(new SearchQuery { Words = "\"bridge old\"" }));
        // A title's last word is not followed by the text's first.
        Assert.Empty(store.Search(new SearchQuery { Words = "\"closed engineers\"" }));
        Assert.Equal(["council"], store.Search(new SearchQuery { Words = "vice-mayor" }));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void A_word_with_a_minus_must_not_be_there(string engine)
    {
        using var store = Store(engine);
        Assert.Equal(["bridge"], store.Search(new SearchQuery { Words = "harbour -ferry" }));
        Assert.Equal(["ferry"], store.Search(new SearchQuery { Words = "harbour -\"old bridge\"" }));
        Assert.Equal(["ferry"], store.Search(new SearchQuery { Words = "harbour -bridge -zeppelin" }));
        // Only what must not be there says nothing of what is looked for.
        Assert.Empty(store.Search(new SearchQuery { Words = "-ferry" }));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void A_star_finds_what_begins_so_whatever_its_form(string engine)
    {
        using var store = Store(engine);
        Assert.Equal(["council"], store.Search(new SearchQuery { Words = "negotiat*" }));
        Assert.Equal(["council"], store.Search(new SearchQuery { Words = "negotiati*" }));
        Assert.Equal(["council"], store.Search(new SearchQuery { Words = "happines*" }));
        Assert.Equal(["ferry", "bridge"], store.Search(new SearchQuery { Words = "harb*" }));
        Assert.Empty(store.Search(new SearchQuery { Words = "negotiators*" }));
        Assert.Equal(["ferry"], store.Search(new SearchQuery { Words = "harb* -bridg*" }));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void Other_forms_of_a_word_are_found(string engine)
    {
        using var store = Store(engine);
        foreach (var form in (string[])["engineer", "engineers", "Engineer's"]) Assert.Equal(["bridge"], store.Search(new SearchQuery { Words = form.Replace("'s", "", StringComparison.Ordinal) }));
        foreach (var form in (string[])["close", "closed", "closing", "closes"]) Assert.Equal(["bridge"], store.Search(new SearchQuery { Words = form }));
        Assert.Equal(["council"], store.Search(new SearchQuery { Words = "negotiates" }));
        Assert.Equal(["council"], store.Search(new SearchQuery { Words = "\"negotiations drag\"" }));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void Accents_make_no_difference(string engine)
    {
        using var store = Store(engine);
        foreach (var form in (string[])["Århus", "arhus", "ÅRHUS", "a\u030Arhus", "Łódź", "lodz", "Straße", "strasse", "café", "cafe\u0301"]) Assert.Equal(["accents"], store.Search(new SearchQuery { Words = form }));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void Other_scripts_are_found_by_their_words(string engine)
    {
        using var store = Store(engine);
        foreach (var form in (string[])["ирпень", "Ирпень", "שלום", "سلام", "大橋", "橋閉鎖", "สะพาน"]) Assert.Equal(["scripts"], store.Search(new SearchQuery { Words = form }));
        Assert.Empty(store.Search(new SearchQuery { Words = "鎖閉" }));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void What_has_no_letters_finds_nothing_and_says_so(string engine)
    {
        using var store = Store(engine);
        foreach (var typed in (string[])["!?", "🌧🌧", "\"\"", "\"", "-", "--", "*", "( ) & | ! <->", "'", "\u202E", "\0", "\ud800", "-\"\"", ":", "%_"])
            Assert.Empty(store.Read(r => r.Search(new SearchQuery { Words = typed })).Hits);
        Assert.Equal(6, store.Search(new SearchQuery { Words = "  " }).Length);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void What_an_engine_would_read_as_its_own_language_is_plain_words(string engine)
    {
        using var store = Store(engine);
        foreach (var typed in (string[])["harbour AND", "NOT harbour", "harbour OR zeppelin", "NEAR(harbour ferry)", "words:harbour", "^harbour zeppelin", "{words} : harbour", "harbour + zeppelin", "harbour & zeppelin | x", "harbour <-> zeppelin", "harbour:*x", "'harbour' || 'x'", "harbour'; drop table articles; --", "\"harbour\"\" OR x", "harbour\\", "$1 @match harbour", "harbour:A"])
            Assert.NotNull(store.Read(r => r.Search(new SearchQuery { Words = typed })).Understood);
        Assert.Empty(store.Search(new SearchQuery { Words = "harbour OR zeppelin" }));
        Assert.Equal(["ferry"], store.Search(new SearchQuery { Words = "(harbour & ferry)" }));
        Assert.Equal(6, store.Read(static r => r.Counts().Articles));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void Ten_thousand_characters_are_read_up_to_a_bound_and_that_is_told(string engine)
    {
        using var store = Store(engine);
        var page = store.Read(static r => r.Search(new SearchQuery { Words = string.Concat(Enumerable.Repeat("harbour ", 1250)) }));
        Assert.Equal(["ferry", "bridge"], page.Hits.Select(static h => h.Article.Id));
        Assert.EndsWith(" …", page.Understood, StringComparison.Ordinal);
        Assert.Empty(store.Search(new SearchQuery { Words = new string('x', 10_000) }));
        Assert.Empty(store.Search(new SearchQuery { Words = new string('"', 10_000) }));
        Assert.Empty(store.Search(new SearchQuery { Words = string.Concat(Enumerable.Repeat("-a ", 3333)) }));
        Assert.Equal(["bridge"], store.Search(new SearchQuery { Words = string.Concat(Enumerable.Repeat("a* ", 3333)), Kind = LineKind.Event }));
        Assert.Empty(store.Search(new SearchQuery { Words = new string('大', 10_000) }));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void A_hit_shows_the_words_around_the_first_place(string engine)
    {
        using var store = new TestStore(engine);
        var text = new StringBuilder("Rain fell. ").Insert(0, "Much was said before. ", 40).Append("The engineers inspected it. ").Insert(0, "x").ToString();
        store.Add(Invented.Derived(Invented.Article("a", text)));
        var hit = Assert.Single(store.Read(static r => r.Search(new SearchQuery { Words = "engineer" })).Hits);
        Assert.Equal("engineers", hit.Span.Slice(text));
        Assert.Contains("engineers", hit.Words, StringComparison.Ordinal);
        Assert.StartsWith("… ", hit.Words, StringComparison.Ordinal);
        Assert.True(hit.Words.Length < 400);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void A_word_late_in_a_long_report_is_found_and_so_is_a_phrase(string engine)
    {
        using var store = new TestStore(engine);
        var text = new StringBuilder();
        for (var i = 0; i < 40_000; i++) text.Append("the word").Append(i % 5000).Append(i % 97 == 0 ? ". " : " ");
        text.Append("A yellow zeppelin landed. ").Append(string.Concat(Enumerable.Repeat("and the end ", 2000))).Append("of a story.");
        store.Add(Invented.Derived(Invented.Article("long", text.ToString())), Invented.Derived(Invented.Article("short", "A zeppelin that is yellow landed at the end of a day.")));
        Assert.Equal(["short", "long"], store.Search(new SearchQuery { Words = "zeppelin landed" }));
        Assert.Equal(["long"], store.Search(new SearchQuery { Words = "\"yellow zeppelin\" word17 \"word4999 the word0\"" }));
        Assert.Equal(["long"], store.Search(new SearchQuery { Words = "\"the end of a story\"" }));
        Assert.Equal(["short"], store.Search(new SearchQuery { Words = "zeppelin -\"yellow zeppelin\"" }));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void Lines_are_found_by_kind_words_and_who_with_what_they_are(string engine)
    {
        using var store = Store(engine);
        var page = store.Read(static r => r.Search(new SearchQuery { Kind = LineKind.Quotation, Words = "dredging", Who = "person:kariholt" }));
        var hit = Assert.Single(page.Hits);
        Assert.Equal(("council", "We will stop the dredging.", ("person:kariholt", "Kari Holt"), ("person:ivolund", "Ivo Lund"), "direct"), (hit.Article.Id, hit.Words, hit.Who, hit.Whom, hit.What));
        Assert.Empty(store.Search(new SearchQuery { Kind = LineKind.Figure, Words = "dredging" }));
        Assert.Empty(store.Search(new SearchQuery { Kind = LineKind.Quotation, Words = "dredging", Who = "person:ivolund" }));
        Assert.Equal(["council"], store.Search(new SearchQuery { Kind = LineKind.Quotation, Whom = "person:ivolund" }));
        Assert.Equal(["council", "council"], store.Search(new SearchQuery { Kind = LineKind.Quotation, Who = "person:kariholt" }));
        Assert.Equal(["council"], store.Search(new SearchQuery { Who = "person:kariholt" }));
        Assert.Empty(store.Search(new SearchQuery { Who = "person:nobody", Kind = LineKind.Quotation }));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void Figures_are_found_by_indicator_and_bounds(string engine)
    {
        using var store = Store(engine);
        Assert.Equal(["ferry", "bridge"], store.Search(new SearchQuery { Kind = LineKind.Figure }));
        Assert.Equal(["ferry"], store.Search(new SearchQuery { Kind = LineKind.Figure, Least = 10 }));
        Assert.Equal(["bridge"], store.Search(new SearchQuery { Kind = LineKind.Figure, Greatest = 10 }));
        Assert.Equal(["ferry"], store.Search(new SearchQuery { Kind = LineKind.Figure, What = "injured" }));
        Assert.Empty(store.Search(new SearchQuery { Kind = LineKind.Figure, What = "injure" }));
        Assert.Empty(store.Search(new SearchQuery { Kind = LineKind.Figure, What = "INJURED" }));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void Events_are_found_by_a_beginning_that_very_many_classes_share(string engine)
    {
        using var store = new TestStore(engine);
        store.Add(Invented.Derived(Invented.Article("many"), [.. Enumerable.Range(100, 300).Select(static i => Invented.Event("People protested.", $"PROTEST.kind{i}")), Invented.Event("People met.", "CONSULT")]));
        Assert.Equal(300, store.Read(static r => r.Search(new SearchQuery { Kind = LineKind.Event, What = "PROTEST", Most = 1000 })).Hits.Length);
        Assert.Equal(100, store.Read(static r => r.Search(new SearchQuery { Kind = LineKind.Event, What = "PROTEST.kind2", Most = 1000 })).Hits.Length);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void Words_in_a_story_are_found_in_its_reports_alone_whatever_lies_between_them(string engine)
    {
        using var store = new TestStore(engine);
        store.Add([.. Enumerable.Range(0, 40).Select(static i => Invented.Derived(Invented.Article($"a{i}", $"Rain fell on bridge {i}."), [Invented.Quotation($"Bridge {i} is wet."), Invented.Event($"Bridge {i} was closed.", "COERCE")]))]);
        store.Change(static w =>
        {
            w.Assign([.. Enumerable.Range(0, 40).Select(static i => ($"a{i}", i % 7 == 3 ? "s-wet" : "s-dry"))]);
            w.RefreshStories(["s-wet", "s-dry"]);
        });
        foreach (var kind in (LineKind[])[LineKind.Report, LineKind.Quotation, LineKind.Event])
        {
            Assert.Equal(["a38", "a31", "a24", "a17", "a10", "a3"], store.Search(new SearchQuery { Story = "s-wet", Words = "bridge", Kind = kind }));
            Assert.Equal(["a17"], store.Search(new SearchQuery { Story = "s-wet", Words = "\"bridge 17\"", Kind = kind, From = new DateOnly(2031, 3, 1), Outlet = "The Torvik Post" }));
            Assert.Empty(store.Search(new SearchQuery { Story = "s-wet", Words = "\"bridge 18\"", Kind = kind }));
            Assert.Empty(store.Search(new SearchQuery { Story = "s-none", Words = "bridge", Kind = kind }));
        }
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void Events_are_found_by_the_beginning_of_their_class(string engine)
    {
        using var store = Store(engine);
        Assert.Equal(["ferry", "bridge"], store.Search(new SearchQuery { Kind = LineKind.Event }));
        Assert.Equal(["ferry"], store.Search(new SearchQuery { Kind = LineKind.Event, What = "PROTEST" }));
        Assert.Equal(["ferry"], store.Search(new SearchQuery { Kind = LineKind.Event, What = "PROTEST.demo" }));
        foreach (var hostile in (string[])["%", "_ROTEST", "PROTEST'", "PROTEST%", ""]) Assert.NotNull(store.Read(r => r.Search(new SearchQuery { Kind = LineKind.Event, What = hostile })).Understood);
        Assert.Empty(store.Search(new SearchQuery { Kind = LineKind.Event, What = "%" }));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void Filters_of_outlet_day_and_story_hold_together_with_words(string engine)
    {
        using var store = Store(engine);
        Assert.Equal(["ferry"], store.Search(new SearchQuery { Words = "harbour", Outlet = "Harbour News" }));
        Assert.Equal(["ferry"], store.Search(new SearchQuery { Outlet = "Harbour News" }));
        Assert.Empty(store.Search(new SearchQuery { Outlet = "harbour news" }));
        Assert.Equal(["bridge"], store.Search(new SearchQuery { Words = "harbour", From = new DateOnly(2031, 3, 5), To = new DateOnly(2031, 3, 5) }));
        Assert.Equal(["ferry"], store.Search(new SearchQuery { Words = "harbour", To = new DateOnly(2031, 2, 28) }));
        Assert.Equal(["ferry"], store.Search(new SearchQuery { To = new DateOnly(2031, 2, 28) }));
        Assert.Empty(store.Search(new SearchQuery { Words = "harbour", From = new DateOnly(2032, 1, 1) }));
        Assert.Equal(["bridge"], store.Search(new SearchQuery { Words = "harbour", Story = "s-bridge" }));
        Assert.Equal(["bridge"], store.Search(new SearchQuery { Story = "s-bridge" }));
        Assert.Equal(["bridge"], store.Search(new SearchQuery { Story = "s-bridge", Kind = LineKind.Figure }));
        Assert.Equal(["bridge"], store.Search(new SearchQuery { Story = "s-bridge", Kind = LineKind.Figure, Words = "people" }));
        Assert.Equal(["ferry"], store.Search(new SearchQuery { Kind = LineKind.Figure, Outlet = "Harbour News" }));
    }

    private static TestStore Store(string engine)
    {
        var store = new TestStore(engine);
        store.Add(
            Invented.Derived(
                Invented.Article("bridge", "Engineers looked at the old bridge over the harbour on Wednesday.", "Bridge closed"),
                [Invented.Figure("Two people live on it.", 2), Invented.Event("Engineers looked at it.", "COOPERATE")]),
            Invented.Derived(
                Invented.Article("ferry", "A ferry left the harbour while people protested.", day: "2031-02-11", outlet: "Harbour News"),
                [Invented.Figure("Eleven were injured.", 11, "injured"), Invented.Event("People protested.", "PROTEST.demo")]),
            Invented.Derived(
                Invented.Article("council", "Negotiations drag on, said the vice-mayor, and there is no happiness."),
                [Invented.Quotation("We will stop the dredging.", 0, 1), Invented.Quotation("It is too late.", 0)],
                [Invented.Person(0, "Kari Holt"), Invented.Person(1, "Ivo Lund")]));
        store.Add(
            Invented.Derived(Invented.Article("accents", "A café in Århus, a house in Łódź, a Straße.")),
            Invented.Derived(Invented.Article("scripts", "Ирпень. שָׁלוֹם. سَلام. 大橋閉鎖。สะพานปิด")),
            Invented.Derived(Invented.Article("undated", "Nothing is known of the day.", day: null)));
        store.Change(static w =>
        {
            w.Assign([("bridge", "s-bridge"), ("ferry", "s-ferry")]);
            w.RefreshStories(["s-bridge", "s-ferry"]);
        });
        return store;
    }
}
