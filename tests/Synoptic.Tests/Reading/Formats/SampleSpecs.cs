using Synoptic.Text;

namespace Synoptic.Tests.Reading.Formats;

/// <summary>One file of every format, all of one invented event: the folder <c>Samples</c> beside this file.</summary>
public sealed class SampleSpecs
{
    public static string Samples { get; } = Path.Combine(Repository.Root, "tests", "Synoptic.Tests", "Reading", "Formats", "Samples");

    [Theory]
    [InlineData("ferry.txt", "Ferry runs aground off Port Lowell, three dead", "2031-02-04", null, "Ana Ortal")]
    [InlineData("ferry.html", "Survivors of the Halda tell of fog and fear", "2031-02-04T15:10:00+01:00", "Norvia Herald", null)]
    [InlineData("ferry.md", "What is known about the Halda", "2031-02-05", "Lowell Post", "Jon Ketter")]
    [InlineData("ferry.mhtml", "Pilots had warned of the light on the Greyback reef", "2031-02-05T09:00:00+01:00", "Coast Gazette", null)]
    [InlineData("ferry.eml", "Halda: owner to pay for the funerals – Coast Wire", "2031-02-05T15:00:00+01:00", "Coast Wire News", null)]
    [InlineData("ferry.jsonl", "Norvia mourns the dead of the Halda", "2031-02-05T12:00:00+01:00", "Norvia Radio", null)]
    [InlineData("ferry.json", "Divers search the wreck of the Halda", "2031-02-05T08:30:00+00:00", "Island Courier", "Lena Sorby")]
    [InlineData("ferry.csv", "Captain of the Halda questioned", "2031-02-06", "Harbour Mail", null)]
    [InlineData("ferry.rss", "Reef light was out for weeks, port authority admits", "2031-02-06T10:15:00+00:00", "Northern Star", "Tomas Weir")]
    [InlineData("ferry.atom", "Shipping line sued over the Halda", "2031-02-06T17:20:00+01:00", "Lowell Observer", "Iris Falk")]
    [InlineData("ferry.ninjs.json", "Parliament of Norvia votes for new lights on reefs", "2031-02-07T10:40:00+01:00", "Norvia Press Agency", "Ruth Adler")]
    [InlineData("ferry.newsml.xml", "Wreck of the Halda to be towed on Saturday", "2031-02-07T12:10:00+00:00", "Southern Wire", "Paul Stenmark")]
    [InlineData("ferry.nitf.xml", "Halda reaches Port Lowell under tow", "2031-02-08T16:30:00+01:00", "Bay Telegraph", "Gerda Moll")]
    public void A_report_is_read_from_every_format(string name, string title, string published, string? outlet, string? byline)
    {
        var result = Folder.ReadPaths([Path.Combine(Samples, name)]);

        var report = result.Articles[0];
        Assert.Equal((title, published, outlet, byline), (report.Title, report.Published?.ToString(), report.Source.Outlet, report.Byline));
        Assert.DoesNotContain(result.Failures, f => f.Severity == Severity.Error);
        Assert.Equal(name == "ferry.json" ? "SYN1028" : "", string.Concat(result.Failures.Select(f => f.Code)));
        Assert.DoesNotContain(report.Text, c => c is '<' or '>' or '*' or '\u00e2');
    }

    [Theory]
    [InlineData("ferry.eml")]
    [InlineData("ferry.mhtml")]
    [InlineData("ferry.csv")]
    [InlineData("ferry.rss")]
    [InlineData("ferry.atom")]
    [InlineData("ferry.ninjs.json")]
    [InlineData("ferry.newsml.xml")]
    [InlineData("ferry.nitf.xml")]
    [InlineData("ferry.json")]
    [InlineData("ferry.md")]
    public void A_format_is_told_by_its_content_whatever_the_file_is_called(string name)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Samples, name));
        using var folder = new Folder();
        var other = folder.Add("report.dat", bytes);

        var (asNamed, asContent) = (Folder.ReadPaths([Path.Combine(Samples, name)]), Folder.ReadPaths([other]));

        // Two marks of Markdown are not enough for a file that does not say so.
        if (name == "ferry.md") Assert.Single(asContent.Articles);
        else Assert.Equal(asNamed.Articles.Select(a => (a.Id, a.Title, a.Text)), asContent.Articles.Select(a => (a.Id, a.Title, a.Text)));
    }

    [Fact]
    public void What_a_mail_signs_with_and_what_a_picture_shows_is_dropped_with_its_reason()
    {
        Assert.Contains(Folder.ReadPaths([Path.Combine(Samples, "ferry.eml")]).Articles[0].Dropped, d => d.Reason == "signature");
        Assert.Contains(Folder.ReadPaths([Path.Combine(Samples, "ferry.md")]).Articles[0].Dropped, d => d.Reason == "caption");
    }
}
