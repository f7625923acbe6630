using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Synoptic.Reading.Html.Markup;
using Synoptic.Text;

namespace Synoptic.Tests.Reading;

/// <summary>What is taken out of a page before it is parsed, and what hostile pages cost.</summary>
public sealed class MarkupSlimmerSpecs
{
    private const string Paragraph = "<p>The harbour of Port Lowell was closed on Monday evening after a ferry from Norvia had lost its rudder.</p>";

    private static string Slim(string markup)
    {
        var slim = new char[markup.Length + (markup.Length / 4) + 16];
        return new string(slim, 0, MarkupSlimmer.Slim(markup, slim).Length);
    }

    [Theory]
    [InlineData("<p onclick='a>b' class=\"x\" data-i=1>a</p>", "<p class=\"x\">a</p>")]
    [InlineData("a<script>if (a<b) '<p>'</script>b<!-- c > -->c", "abc")]
    [InlineData("<script type=\"application/ld+json\">{\"a\":\"<b>\"}</script>x", "<script type=\"application/ld+json\">{\"a\":\"<b>\"}</script>x")]
    [InlineData("half a w<b>or</b>d", "half a word")]
    [InlineData("<span class=a>x<span>y</span>z</span>", "<span class=a>xyz</span>")]
    [InlineData("<svg><path d='M1'/><text>no</text></svg>yes", "yes")]
    [InlineData("<svg>open <p>yes</p>", "open <p>yes</p>")]
    [InlineData("<title>a <b> c</title>d", "<title>a <b> c</title>d")]
    [InlineData("a < b, 3 > 2", "a < b, 3 > 2")]
    [InlineData("<p id=\"a\"class=\"b\"lang=\"c\">", "<p id=\"a\" class=\"b\" lang=\"c\">")]
    [InlineData("<link rel=stylesheet href=a><link rel=canonical href=b>", "<link rel=canonical href=b>")]
    public void Only_what_says_something_of_the_report_is_left(string markup, string left) => Assert.Equal(left, Slim(markup));

    [Fact]
    public void Any_text_is_slimmed_without_failing() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(4711, 17),
        Prop.ForAll(Gen.Elements("<", ">", "</", "p", "span", "b", " ", "\"", "'", "=", "class", "script", "svg", "<!--", "-->", "title", "/", "id=\"a\"", "<p id=\"a\"class='b'", "x").ArrayOf().ToArbitrary(), pieces => IsHardlyLonger(string.Concat(pieces))));

    private static bool IsHardlyLonger(string markup) => Slim(markup).Length <= (markup.Length * 5 / 4) + 1;

    [Theory]
    [InlineData("<div></div>")]
    [InlineData("<b class=x>")]
    [InlineData("<a><p>")]
    [InlineData("<svg><p>")]
    [InlineData("</p>")]
    [InlineData("<div></x></y>")]
    [InlineData("<x><div></x>")]
    [InlineData("<div><table></div>")]
    [InlineData("<ul><li>")]
    [InlineData("<div><h3><a href=x>word word</a></h3></div>")]
    [InlineData("<meta name=a content=b>")]
    [InlineData(" a='b'")]
    public void Millions_of_tags_are_read_in_seconds(string piece)
    {
        var page = new StringBuilder("<html><body>" + Paragraph + (piece[0] == ' ' ? "<div" : ""));
        while (page.Length < 4_000_000) page.Append(piece);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var result = Folder.ReadInput(page.Append(piece[0] == ' ' ? ">" : "").Append(Paragraph).ToString());
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{clock.Elapsed}");
        Assert.StartsWith("The harbour", Assert.Single(result.Articles).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_with_too_many_elements_says_so_and_keeps_its_text()
    {
        var page = new StringBuilder("<html><body>");
        for (var i = 0; i < MarkupSlimmer.Most; i++) page.Append("<i class=x>").Append("</i>");
        var result = Folder.ReadInput(page.Append(Paragraph).ToString());
        Assert.Contains(result.Failures, f => f is { Code: "SYN1039", Severity: Severity.Warning });
        Assert.StartsWith("The harbour", Assert.Single(result.Articles).Text, StringComparison.Ordinal);
    }
}
