using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Synoptic.Copies;
using Synoptic.Knowledge;
using Synoptic.Stories;
using Synoptic.Stories.Events;
using Synoptic.Text;

namespace Synoptic.Tests.Stories;

public sealed class EventChainSpecs
{
    private static readonly Pipeline Reader = new(WordTables.English);
    private static readonly StoryBuilder Builder = new(WordTables.English);

    private static readonly string[] Reports =
    [
        "The Velmish army shelled the town of Korrin on Monday. Two people were killed. Governor Ada Morrow visited the hospital in Korrin.",
        "Velmish forces shelled Korrin on Monday, killing two people. Morrow visited the wounded in the hospital.",
        "Two people were killed when the army of Velmia shelled Korrin. President Ivo Stane met Morrow in Larnholm on Friday.",
        "Stane met Governor Morrow in Larnholm. He promised to rebuild Korrin. Workers in Dunmouth went on strike.",
    ];

    [Fact]
    public void What_two_reports_tell_of_one_act_is_one_event()
    {
        var story = Gather(Reports);
        var shelling = ChainOf(story, 0, "shelled");
        Assert.Contains(Of(story, 1, "shelled"), shelling.Tellings);
        Assert.Contains(Of(story, 2, "shelled"), shelling.Tellings);
        Assert.DoesNotContain(Of(story, 2, "met"), shelling.Tellings);
    }

    [Fact]
    public void A_link_says_what_its_tellings_have_in_common()
    {
        var story = Gather(Reports);
        var chain = ChainOf(story, 0, "shelled");
        Assert.Equal(chain.Tellings.Length - 1, chain.Links.Length);
        Assert.All(chain.Links, link => Assert.Contains(EventReason.Word, link.Why));
        Assert.Contains(chain.Links, link => link.Why.Contains(EventReason.Recipient));
    }

    [Fact]
    public void The_same_word_of_somebody_else_is_another_event()
    {
        var story = Gather("The Velmish army shelled the town of Korrin on Monday.", "Rebels from Tolm shelled the port of Dunmouth in April of 1998.");
        Assert.NotEqual(ChainOf(story, 0, "shelled").Id, ChainOf(story, 1, "shelled").Id);
    }

    [Fact]
    public void A_sentence_that_one_report_has_from_another_tells_the_same_event()
    {
        const string taken = "After long talks the council of Larnholm approved the new harbour tax late on Tuesday.";
        var story = Gather(taken + " Fishermen protested.", "Ships stayed away. " + taken);
        var chain = ChainOf(story, 0, "approved");
        Assert.Contains(Of(story, 1, "approved"), chain.Tellings);
        Assert.Contains(EventReason.Sentence, Assert.Single(chain.Links).Why);
    }

    [Fact]
    public void Every_event_is_in_at_most_one_chain() => Check(static story =>
    {
        var seen = new HashSet<EventReference>();
        return story.Events.All(chain => chain.Tellings.All(seen.Add))
            && story.Events.All(chain => chain.Links.Length == chain.Tellings.Length - 1)
            && story.Events.Select(static chain => chain.Id).Distinct(StringComparer.Ordinal).Count() == story.Events.Length;
    });

    [Fact]
    public void The_order_of_the_reports_does_not_change_what_is_one_event()
    {
        var (once, turned) = (Gather(Reports), Builder.Build([.. Annotated(Reports).Reverse()], new Provenance([], [], [])));
        foreach (var story in turned)
            foreach (var chain in story.Events)
            {
                var own = chain.Tellings.ToHashSet();
                Assert.Contains(turned.Length == 1 ? once.Events : chain.Tellings.Length > 0 ? Gather(story.Articles).Events : [], other => own.SetEquals(other.Tellings));
            }
    }

    [Fact]
    public void A_report_without_words_has_no_events() => Assert.Empty(Gather("", "…", "\ud800").Events);

    [Fact]
    public void Hundreds_of_reports_of_one_happening_are_linked_in_time()
    {
        // A hundred reports, each with the same four acts: what costs is what grows with the square of them.
        var reports = Annotated([.. Enumerable.Range(0, 100).Select(static i => $"Report {i}. " + Reports[i % Reports.Length])]);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var story = Gather(reports);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"took {watch.Elapsed}");
        Assert.True(ChainOf(story, 0, "shelled").Tellings.Length > 50);
    }

    [Fact]
    public void The_weights_that_ship_stand_in_the_order_of_the_signs() =>
        Assert.Equal(Enum.GetNames<EventSign>(), WordTables.English.Rows("event-weights").Select(static row => row[0]));

    private static void Check(Func<Story, bool> holds) =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(20).WithReplay(20261122, 9), Prop.ForAll(Gen.Elements(Reports).ListOf(3).ToArbitrary(), texts => holds(Gather([.. texts]))));

    private static Story Gather(params string[] texts) => Gather(Annotated(texts));

    private static Story Gather(ImmutableArray<Annotations> articles) => Builder.Gather("s", articles, new Provenance([], [], []));

    private static ImmutableArray<Annotations> Annotated(string[] texts) =>
        [.. texts.Select((text, i) => Reader.Annotate(new Article($"r{i}", null, text, null, Source.Unknown, null, [])))];

    private static EventReference Of(Story story, int article, string trigger)
    {
        var found = story.Articles.Single(a => a.Article.Id == $"r{article}");
        return new EventReference($"r{article}", found.Events.Index().First(e => e.Item.Trigger.Slice(found.Text).SequenceEqual(trigger)).Index);
    }

    private static EventChain ChainOf(Story story, int article, string trigger)
    {
        var wanted = Of(story, article, trigger);
        return story.Events.Single(chain => chain.Tellings.Contains(wanted));
    }
}
