using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Synoptic.Copies;
using Synoptic.Dossiers.Timelines.Topics;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Tests.Dossiers.Timelines;

public sealed class TopicTimelineProperties
{
    private static readonly string[] Scraps =
    [
        "The bridge of Osterby fell on Monday with two lorries on it. ", "On 3 March the mayor resigned over the bridge that had fallen. ", "The council meets on Friday to choose who follows her. ",
        "“", "”", "?", "\n", "31 June", "9999-12-31 ", "0001-01-01 ", "Yesterday ", "bridge ", "\ud800", "``", "''", "Tomorrow the town of Osterby opens its new bridge over the river Marl. ", "on 31 December 9999. ",
    ];

    private static readonly Pipeline Pipeline = new(WordTables.English);

    [Fact]
    public void Whatever_the_reports_say_no_more_is_told_than_asked_for_every_sentence_is_a_report_s_own_and_the_order_of_input_says_nothing()
    {
        var report = Gen.Elements(Scraps).ListOf().Select(static parts => string.Concat(parts)).Zip(Gen.Choose(-1, 40), static (text, day) => (text, day));
        var given = report.ListOf().Zip(Gen.Choose(1, 4).Two(), static (reports, most) => (reports, most));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(6_006, 77), Prop.ForAll(given.ToArbitrary(), static g => Holds(g.reports, g.most.Item1, g.most.Item2)));
    }

    [Fact]
    public void The_first_and_the_last_day_of_the_calendar_are_days_like_others()
    {
        foreach (var day in (DateOnly[])[DateOnly.MinValue, DateOnly.MaxValue])
        {
            var told = Tell([Report("a", "The old bridge of Osterby fell into the river Marl today with two lorries on it.", day)], new TopicOptions());
            Assert.Equal(day, Assert.Single(told.Days).Date);
        }
    }

    private static bool Holds(IReadOnlyList<(string Text, int Day)> reports, int days, int sentences)
    {
        var first = new DateOnly(2031, 3, 1);
        ImmutableArray<Annotations> read = [.. reports.Select((r, i) => Report("r" + i, r.Text, r.Day < 0 ? null : first.AddDays(r.Day)))];
        var options = new TopicOptions { Dates = days, Sentences = sentences };
        var told = Tell(read, options);
        Assert.InRange(told.Days.Length, 0, days);
        Assert.Equal(told.Days.Select(static d => d.Date).Distinct().Order(), told.Days.Select(static d => d.Date));
        foreach (var day in told.Days)
        {
            Assert.InRange(day.Sentences.Length, 1, sentences);
            foreach (var sentence in day.Sentences)
            {
                Assert.Equal(sentence.Text, sentence.Span.Slice(sentence.Article.Text));
                Assert.NotEmpty(sentence.Origins);
                Assert.All(sentence.Evidence, e => Assert.True(e.Span.End <= read.Single(r => r.Article.Id == e.Article).Text.Length));
            }
        }

        var turned = Tell([.. read.Reverse()], options);
        Assert.Equal(Flat(told), Flat(turned));
        return true;
    }

    private static List<(DateOnly Date, string Id, Span Span)> Flat(TopicTimeline told) => [.. told.Days.SelectMany(static d => d.Sentences.Select(s => (d.Date, s.Article.Id, s.Span)))];

    private static TopicTimeline Tell(ImmutableArray<Annotations> reports, TopicOptions options)
    {
        var provenance = new CopyFinder(WordTables.English).FindShared(reports);
        return new TopicTimelineBuilder(WordTables.English).Build(reports, provenance.Origins, provenance.Copies, options);
    }

    private static Annotations Report(string id, string text, DateOnly? day) =>
        Pipeline.Date(new Article(id, null, text, day is { } known ? new Publication(known, null, "metadata") : null, Source.Unknown, null, []));
}
