using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Synoptic.Reading;
using Synoptic.Reading.Sources;

namespace Synoptic.Tests.Reading;

public sealed class SourceFurnitureSpecs
{
    private const string Pledge = "The Harsk Gazette belongs to its readers";

    private static readonly string[] Bodies =
    [
        "The harbour of Harsk was closed on Monday because of ice.\n\nThree ferries stayed in port overnight.",
        "A court in Belgrath heard the case of two bakers on Tuesday.\n\nThe verdict is due next spring.",
        "Apples will be dear this year, growers in the Irla valley warned.\n\nFrost killed most of the blossom.",
        "The parliament elected Jonna Velk as its speaker.\n\nShe won by nine votes after a long debate.",
        "Sundmark beat Arden by four goals to one.\n\nThe final will be played on Saturday.",
    ];

    [Fact]
    public void A_line_that_an_outlet_puts_under_everything_is_dropped_and_shown_as_such()
    {
        var read = Read(Bodies.Select(body => (body + "\n\n" + Pledge, "Harsk Gazette")));
        Assert.All(read.Articles, (article, i) => Assert.Equal(Bodies[i], article.Text));
        Assert.All(read.Articles, article => Assert.Equal((Pledge, "repeated-by-source"), (article.Dropped[^1].Text.Trim(), article.Dropped[^1].Reason)));
    }

    [Fact]
    public void The_same_line_in_the_reports_of_different_outlets_stays() =>
        Assert.All(Read(Bodies.Select((body, i) => (body + "\n\n" + Pledge, $"Paper {i}"))).Articles, article => Assert.EndsWith(Pledge, article.Text, StringComparison.Ordinal));

    [Fact]
    public void Versions_of_one_report_share_what_they_tell_and_keep_it()
    {
        var versions = Enumerable.Range(1, 6).Select(i => (Bodies[0] + $"\n\nIt was {i} degrees below zero at noon.", "Harsk Gazette"));
        Assert.All(Read(versions).Articles, article => Assert.StartsWith(Bodies[0], article.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_background_that_a_running_story_repeats_is_told_and_stays()
    {
        const string Background = "Velk became speaker of the parliament in March, after the coalition lost its majority.";
        string[] told =
        [
            "Speaker Velk opened the parliament on Monday.\n\nThe coalition stayed away in March.",
            "The parliament debates the budget.\n\nWithout a majority the coalition needs Velk, its speaker.",
            "Velk was booed in parliament.\n\nThe speaker called the coalition to order.",
            "A majority of the parliament wants another speaker.\n\nVelk does not think of going before March.",
            "The coalition asked Velk to step down.\n\nHer majority in parliament is gone, it said.",
        ];
        Assert.All(Read(told.Select(body => ($"{body}\n\n{Background}", "Harsk Gazette"))).Articles, article => Assert.EndsWith(Background, article.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_report_that_is_nearly_all_repeated_is_left_whole()
    {
        var bulletin = "Road closures in the county today\n\n" + Pledge;
        var read = Read([.. Bodies.Select(body => (body + "\n\n" + Pledge, "Harsk Gazette")), (bulletin, "Harsk Gazette")]);
        Assert.Equal(bulletin, read.Articles[^1].Text);
    }

    [Fact]
    public void Whoever_wants_the_lines_keeps_them() =>
        Assert.All(Read(Bodies.Select(body => (body + "\n\n" + Pledge, "Harsk Gazette")), new ReadingOptions(KeepRepeated: true)).Articles, article => Assert.EndsWith(Pledge, article.Text, StringComparison.Ordinal));

    [Fact]
    public void The_order_of_reports_does_not_change_what_is_dropped()
    {
        var reports = Bodies.Select(body => (body + "\n\n" + Pledge, "Harsk Gazette")).ToArray();
        Assert.Equal(Read(reports).Articles.Select(a => a.Text).Order(StringComparer.Ordinal), Read(reports.Reverse()).Articles.Select(a => a.Text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Putting_back_what_was_dropped_twice_gives_the_first_text()
    {
        var property = Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>[]>(), ArbMap.Default.ArbFor<int>(), (pieces, seed) =>
        {
            var random = new System.Random(seed);
            var whole = string.Join('\n', pieces.Select(piece => piece.Get.Replace('\r', ' ')));
            var once = Cut(new Draft(null, null, whole, null, null, null, null, []), random);
            var twice = Cut(once, random);
            return FurnitureFilter.Restore(twice.Text, twice.Dropped) == whole && FurnitureFilter.Restore(once.Text, once.Dropped) == whole;
        });
        Check.One(Config.QuickThrowOnFailure.WithReplay(20261122, 9).WithMaxTest(400), property);

        static Draft Cut(Draft draft, System.Random random) => LineCut.Without(draft, SourceLine.Of(draft.Text).FindAll(_ => random.Next(3) == 0), "test");
    }

    private static ReadResult Read(IEnumerable<(string Text, string Outlet)> reports, ReadingOptions? options = null) =>
        Folder.ReadInput(string.Join('\n', reports.Select((report, i) => JsonSerializer.Serialize(new { id = $"r{i}", title = $"Report {i}", text = report.Text, source = report.Outlet }))), options);
}
