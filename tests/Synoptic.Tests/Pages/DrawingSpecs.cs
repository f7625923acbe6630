using System.Collections.Immutable;
using Synoptic.Dossiers;
using Synoptic.Pages.Drawing;
using Synoptic.Pages.Model;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Tests.Pages;

public sealed class DrawingSpecs
{
    private static readonly PageModel Page = new(SampleDossier.Build());

    [Fact]
    public void At_least_is_an_arrow_and_a_number_is_a_dot()
    {
        var plot = DotPlot.Of(Page.Stories[0], Page.Stories[0].Record.Figures[0])!;
        Assert.Equal((31.0, 37.0), (plot.Low, plot.High));
        // The copies say the same as their sources, and are not drawn twice.
        Assert.Equal(2, plot.Marks.Length);
        Assert.True(plot.Marks[0].OpenHigh);
        Assert.Null(plot.Marks[0].Exact);
        Assert.NotNull(plot.Marks[1].Exact);
        Assert.True(plot.Marks[1].From < plot.Marks[0].From);
    }

    [Fact]
    public void A_number_that_is_none_is_drawn_nowhere() =>
        Assert.Empty(DotPlot.Of(Page.Stories[1], Page.Stories[1].Record.Figures[0])!.Marks);

    [Fact]
    public void Without_dates_the_marks_stand_in_order_and_threats_and_plans_are_told_apart()
    {
        var timeline = Page.Stories[0].Dossier.Timeline;
        var pictures = TimePicture.Of(timeline);
        // The flood of 1998 is dated; what happened on weekdays stands apart.
        Assert.Equal([TimePictureKind.Scale, TimePictureKind.Order], pictures.Select(p => p.Kind));
        var picture = pictures[1];
        Assert.Equal([1, 2, 3, 4], picture.Marks.Select(m => m.Row).Order());
        Assert.All(picture.Marks, m => Assert.Equal(timeline[m.Row].Status, m.Status));
        Assert.Equal(picture.Marks.OrderBy(m => m.Row).Select(m => timeline[m.Row].Day.Order), picture.Marks.OrderBy(m => m.X).ThenBy(m => m.Row).Select(m => timeline[m.Row].Day.Order));
    }

    [Fact]
    public void Days_are_to_scale_and_long_gaps_are_breaks()
    {
        var picture = Assert.Single(TimePicture.Of([Entry("a", 2030, 3, 1, 1), Entry("b", 2031, 2, 1, 1), Entry("c", 2031, 2, 2, 1), Entry("d", 2031, 2, 5, 1)]));
        Assert.Equal(TimePictureKind.Scale, picture.Kind);
        Assert.Single(picture.Breaks);
        var x = picture.Marks.OrderBy(m => m.Row).Select(m => m.X).ToArray();
        Assert.True(x[0] < picture.Breaks[0] && picture.Breaks[0] < x[1]);
        Assert.Equal(3.0, (x[3] - x[2]) / (x[2] - x[1]), 3);
        Assert.All(picture.Marks, m => Assert.InRange(m.X, 0, 100));
    }

    [Fact]
    public void A_time_that_is_only_known_by_year_has_a_stretch_of_its_own()
    {
        var picture = Assert.Single(TimePicture.Of([Entry("a", 1871, 1, 1, 365), Entry("b", 2031, 1, 30, 1), Entry("c", 2031, 2, 3, 1)]));
        Assert.True(picture.Marks[0].Width > 0);
        Assert.True(picture.Marks[0].X < picture.Breaks[0]);
        Assert.Contains(picture.Ticks, t => t.Label == "1871");
    }

    [Fact]
    public void What_more_origins_tell_is_larger_and_marks_do_not_lie_over_each_other()
    {
        var one = Entry("a", 2031, 2, 1, 1);
        var picture = Assert.Single(TimePicture.Of([one, one with { Origins = ["A", "B"] }, Entry("b", 2031, 2, 2, 1)]));
        Assert.True(picture.Marks[1].Radius > picture.Marks[0].Radius);
        Assert.NotEqual(picture.Marks[0].Lane, picture.Marks[1].Lane);
    }

    [Fact]
    public void A_long_story_is_a_bar_for_each_day_as_high_as_the_reports_that_speak_of_it()
    {
        var sample = SampleDossier.Build();
        var story = sample.Stories[0];
        var ids = story.Record.Story.Articles.Select(a => a.Article.Id).ToArray();
        StoryDay Day(int day, int reports) => new($"2031-02-{day:00}", $"2031-02-{day:00}", new DateRange(new DateOnly(2031, 2, day), new DateOnly(2031, 2, day)), $"{day} February 2031", day, [.. ids.Take(reports).Select(id => new TimeReference(id, 0))]);
        var calendar = new StoryCalendar([Day(3, 1), Day(4, 3), Day(9, 1)], []);
        var record = story.Record with { Story = story.Record.Story with { Calendar = calendar } };
        var picture = DayWeights.Draw(new PageModel(sample with { Stories = [story with { Record = record }] }).Stories[0])!;
        Assert.Equal(TimePictureKind.Weights, picture.Kind);
        Assert.Equal([1, 3, 1], picture.Marks.Select(m => m.Origins));
        Assert.Equal("4 February 2031", picture.Marks[1].Label);
        Assert.True(picture.Marks[1].Radius > picture.Marks[0].Radius);
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(4000, "4,000")]
    [InlineData(0.1, "0.1")]
    [InlineData(1234567.125, "1,234,567.125")]
    [InlineData(-3.5, "-3.5")]
    [InlineData(1e300, "1E+300")]
    [InlineData(0.30000000000000004, "0.30000000000000004")]
    public void A_number_is_never_rounded(double number, string shown) => Assert.Equal(shown, Words.Number(number));

    [Theory]
    [InlineData(2031, 1, 1, 365, "2031")]
    [InlineData(2031, 2, 1, 28, "February 2031")]
    [InlineData(2031, 2, 3, 1, "3 February 2031")]
    [InlineData(2031, 2, 3, 7, "3 to 9 February 2031")]
    [InlineData(2031, 2, 25, 7, "25 February to 3 March 2031")]
    public void A_time_keeps_its_precision(int year, int month, int day, int length, string shown)
    {
        var from = new DateOnly(year, month, day);
        Assert.Equal(shown, Days.Long(new DateRange(from, from.AddDays(length - 1))));
    }

    private static TimelineEntry Entry(string key, int year, int month, int day, int length)
    {
        var from = new DateOnly(year, month, day);
        return new TimelineEntry(new StoryDay(key, key, new DateRange(from, from.AddDays(length - 1)), key, 0, []), "day", key, Modality.Asserted, ImmutableArray<string>.Empty, []);
    }
}
