using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Tests.Stories;

public sealed class FiveReportsSpecs
{
    [Fact]
    public void The_five_real_reports_are_two_stories_and_the_spun_one_is_flagged()
    {
        var pipeline = new Pipeline(WordTables.English);
        var articles = Reports(null);
        var stories = pipeline.FindStories(pipeline.Annotate(articles, cancellation: TestContext.Current.CancellationToken), out var provenance);
        Assert.Equal(["000 001 002 003", "004"], stories.Select(story => string.Join(' ', story.Articles.Select(article => article.Article.Id))).Order());
        Assert.Equal("004", Assert.Single(provenance.Spun).Article);
        Assert.Equal(5, provenance.Origins.Length);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void One_dated_report_of_the_five_dates_the_days_of_the_others_of_its_story(int dated)
    {
        var pipeline = new Pipeline(WordTables.English);
        var articles = Reports(dated);
        var stories = pipeline.FindStories(pipeline.Annotate(articles, cancellation: TestContext.Current.CancellationToken), out _);
        var story = Assert.Single(stories, found => found.Articles.Length == 4);
        Assert.Equal(3, story.Calendar.Publications.Length);
        // Every weekday and week has its date, and there is one Wednesday.
        Assert.DoesNotContain(story.Calendar.Days, day => day.Value.Contains("WXX", StringComparison.Ordinal));
        Assert.Equal(4, Assert.Single(story.Calendar.Days, day => day.Value == "2025-08-06").Members.Select(member => member.Article).Distinct().Count());
    }

    // The reports, one of them with its day; where they are not, the test is skipped.
    private static ImmutableArray<Article> Reports(int? dated)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Synoptic.slnx"))) folder = folder.Parent;
        var reports = folder is null ? "" : Path.Combine(folder.FullName, "..", "shared", "reports");
        if (!Directory.Exists(reports)) Assert.Skip("the real reports are not here");
        return
        [
            .. Directory.GetFiles(reports, "*.txt").Order(StringComparer.Ordinal)
                .Select((file, i) => new Article(Path.GetFileName(file)[..3], null, File.ReadAllText(file), i == dated ? new Publication(new DateOnly(2025, 8, 7), null, "option") : null, Source.Unknown, null, [])),
        ];
    }
}
