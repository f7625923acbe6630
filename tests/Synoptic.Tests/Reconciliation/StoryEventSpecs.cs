using System.Collections.Immutable;
using Synoptic.Copies;
using Synoptic.Knowledge;
using Synoptic.Reconciliation;
using Synoptic.Reconciliation.Events;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Tests.Reconciliation;

public sealed class StoryEventSpecs
{
    private static readonly Pipeline Pipeline = new(WordTables.English);

    [Fact]
    public void What_two_origins_tell_alike_is_one_event_on_which_they_agree()
    {
        var happening = Assert.Single(Told("Norway condemned Peru.", "Norway condemned Peru on Monday."));
        Assert.Equal(FindingStatus.Agree, happening.Status);
        Assert.Equal(2, happening.Origins.Length);
        Assert.True(happening.IsFact);
    }

    [Fact]
    public void What_only_one_of_them_tells_it_adds()
    {
        var happening = Assert.Single(Told("Norway condemned Peru.", "Norway condemned Peru on Monday."));
        Assert.Empty(happening.Tellings[0].Parts);
        Assert.Equal([EventPartKind.Day], happening.Tellings[1].Parts.Select(static part => part.Kind));
        Assert.False(happening.Tellings[1].Parts[0].IsDisputed);
    }

    [Fact]
    public void What_one_tells_and_another_denies_is_a_contradiction()
    {
        var happening = Assert.Single(Told("Norway condemned Peru.", "Norway did not condemn Peru."));
        Assert.Equal(FindingStatus.Contradict, happening.Status);
        Assert.All(happening.Tellings, static telling => Assert.Contains(telling.Parts, static part => part is { Kind: EventPartKind.Modality, IsDisputed: true }));
    }

    [Fact]
    public void What_one_origin_tells_is_told_by_one_however_often()
    {
        var happening = Assert.Single(Told(["Norway condemned Peru. Then Norway condemned Peru."]));
        Assert.Equal(FindingStatus.Single, happening.Status);
        Assert.All(happening.Tellings, static telling => Assert.Empty(telling.Parts));
    }

    [Fact]
    public void The_words_of_a_telling_reach_from_who_does_it_to_whom_it_is_done()
    {
        var happening = Assert.Single(Told(["Late in the day Norway condemned Peru in a letter."]));
        Assert.Equal("Norway condemned Peru", happening.Tellings[0].Evidence.Span.Slice("Late in the day Norway condemned Peru in a letter."));
    }

    // All coded events of the reports as tellings of one.
    private static ImmutableArray<StoryEvent> Told(params string[] reports)
    {
        var articles = Pipeline.Annotate([.. reports.Select(static (text, i) => new Article($"r{i}", null, text, new Publication(new DateOnly(2031, 3, 5), null, "option"), Source.Unknown, null, []))]);
        var cast = new CastLinker(WordTables.English).Link(articles);
        var origins = articles.Select(static (article, i) => new Origin($"{(char)('A' + i)}", [article.Article.Id])).ToImmutableArray();
        var days = articles.SelectMany(static article => article.Times.Select((time, t) => new StoryDay($"{article.Article.Id}/{t}", time.Value ?? "", null, time.Span.Slice(article.Text), t, [new TimeReference(article.Article.Id, t)]))).ToImmutableArray();
        var tellings = articles.SelectMany(static article => article.Events.Select((happening, e) => (happening, Reference: new EventReference(article.Article.Id, e)))).Where(static pair => pair.happening.Code is not null).Select(static pair => pair.Reference).ToImmutableArray();
        var story = new Story("s", articles, [], [], origins, cast, new StoryCalendar(days, [])) { Events = [new EventChain("v1", tellings)] };
        return new EventTable(WordTables.English).Of(new StoryIndex(story));
    }
}
