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
    public void Without_dates_the_band_keeps_the_order_and_a_week_is_wider_than_a_day()
    {
        var band = TimeBand.Of(Page.Stories[0].Dossier.Timeline)!;
        Assert.False(band.ToScale);
        Assert.Equal(["1", "2–3", "4", "5"], band.Bars.Select(b => b.Label));
        Assert.True(band.Bars[3].Width > band.Bars[2].Width);
        Assert.True(band.Bars[3].Outlined);
    }

    [Fact]
    public void With_dates_a_day_and_a_month_have_their_widths_and_what_was_long_before_stands_in_the_margin()
    {
        var band = TimeBand.Of([Entry("a", 1871, 1, 1, 365), Entry("b", 2031, 1, 30, 1), Entry("c", 2031, 2, 1, 28), Entry("d", 2031, 2, 3, 1)])!;
        Assert.True(band.ToScale);
        Assert.True(band.Bars[0].X + band.Bars[0].Width <= band.Left);
        Assert.Equal(28.0, band.Bars[2].Width / band.Bars[1].Width, 3);
        Assert.All(band.Bars, b => Assert.InRange(b.X + b.Width, 0, 100.001));
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
