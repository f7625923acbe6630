using FsCheck;
using FsCheck.Fluent;
using Synoptic.Dossiers.Exports;
using Synoptic.Text;

namespace Synoptic.Tests.Exports;

public sealed class ExportFormatSpecs
{
    private static readonly string[] Nasty =
    [
        "<script>alert(1)</script>", "</script><img src=x onerror=alert(1)>", "=cmd|' /C calc'!A0", "+1", "-1", "@x", "\tx", "\rx", "a\r\nb\n\nc", "\0\u0001\u001f\u007f\u009f\ufffe", "\u202eabc\u2066", "מילים עברית",
        "👩‍🚀😀", "\ud800", "x\udc00y", "[a](javascript:alert(1))", "![](http://x)", "`code` *b* _i_ ~~s~~ # h", "1. one", "- item", "| a | b |\n|---|---|", "[^1]: note", "[^1]", "\"\"q\"\" 'a' \\ {#id .c}", "&lt;b&gt; &amp; &#60;",
        "]]> <!-- --> <?x?>", "BEGIN:VEVENT\r\nEND:VEVENT", "a;b,c\\n", "http://evil.example/<b>", "www.evil.example", "a@evil.example", "https://", "http://[::1", "javascript:alert(1)", "data:text/html,x", "HTTPS://Ü.example/a b?c=<d>", "://", "   ", "", "---", "===", "***", ": x", "*[HTML]: y", "$$x$$", "^^x^^", ":::", "4) x",
    ];

    public static TheoryData<string> Names => [.. Exporter.Formats.Select(static format => format.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_written_is_what_the_standard_says(string name)
    {
        var format = Assert.Single(Exporter.Find(name), f => f.Name == name);
        foreach (var dossier in new[] { ExportSample.Whole, ExportSample.One, ExportSample.Example, ExportSample.None })
            ExportCheck.Holds(format, ExportSample.Bytes(format, dossier, ExportSample.Verdicts), dossier);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_dossier_gives_the_same_bytes(string name)
    {
        var format = Exporter.Find(name)[0];
        Assert.Equal(ExportSample.Bytes(format, ExportSample.Whole), ExportSample.Bytes(format, ExportSample.Whole));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Whatever_stands_in_titles_outlets_addresses_and_names_stays_words(string name)
    {
        var format = Exporter.Find(name)[0];
        foreach (var nasty in Nasty) Holds(format, nasty, nasty);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(15).WithReplay(12, 5),
            Prop.ForAll(Gen.Elements(Nasty).Two().SelectMany(pair => ArbMap.Default.GeneratorFor<string>().Select(any => (pair.Item1 + any, pair.Item2))).ToArbitrary(), words => Holds(format, words.Item1, words.Item2)));
    }

    [Fact]
    public void Every_form_has_a_name_a_file_and_a_line_of_its_own()
    {
        Assert.Distinct(Exporter.Formats.Select(static format => format.Name));
        Assert.Distinct(Exporter.Formats.Select(static format => format.FileName));
        Assert.Distinct(Exporter.Formats.Select(static format => format.What));
        Assert.Equal(8, Exporter.Find("csv").Length);
        Assert.Equal(Exporter.Formats, Exporter.Find("all"));
        Assert.Empty(Exporter.Find("CSV"));
    }

    [Fact]
    public void A_part_of_a_dossier_is_one_story_with_its_reports()
    {
        var story = ExportSample.Whole.Stories[0].Record.Story;
        var part = DossierPart.Of(ExportSample.Whole, story.Id)!;
        Assert.Equal(story.Articles, part.Articles);
        Assert.Null(DossierPart.Of(ExportSample.Whole, "none"));
    }

    private static void Holds(ExportFormat format, string words, string address)
    {
        var dossier = ExportSample.Whole
            .With(article => article with { Title = words, Byline = words, Agency = words, Source = new Source(words, address, words), Modified = article.Published }, words)
            .Renamed(words);
        ExportCheck.Holds(format, ExportSample.Bytes(format, dossier, [ExportSample.Verdicts[0] with { Id = words, Claim = words, Rating = words, Note = words, Who = words }]), dossier);
    }
}
