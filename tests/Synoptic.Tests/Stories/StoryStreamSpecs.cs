using FsCheck;
using FsCheck.Fluent;
using Synoptic.Knowledge;
using Synoptic.Stories;

namespace Synoptic.Tests.Stories;

public sealed class StoryStreamSpecs
{
    private static StoryStream NewStream(StorySettings? settings = null) => new(WordTables.English, settings);

    private static StoryDigest[] Fires(int happenings, int reporters) =>
    [
        .. from happening in Enumerable.Range(0, happenings)
           from reporter in Enumerable.Range(0, reporters)
           select Wire.Digest($"f{happening:000}-{reporter}", Wire.Fire(happening, reporter), Wire.Day(happening / 4 + reporter)),
    ];

    private static string[] Groups(StoryAssignments assigned, IEnumerable<StoryDigest> digests) =>
        [.. digests.GroupBy(d => assigned.StoryOf(d.Id)).Select(g => string.Join(' ', g.Select(d => d.Id).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal)];

    [Fact]
    public void Forty_fires_in_forty_towns_are_forty_stories_with_all_their_reports()
    {
        var digests = Fires(40, 3);
        var groups = Groups(Wire.Group(NewStream(), digests.OrderBy(d => d.Published), 16), digests);
        Assert.Equal(40, groups.Length);
        Assert.All(groups, group => Assert.Equal(3, group.Split(' ').Length));
    }

    [Fact]
    public void A_trial_months_later_is_of_the_same_story_and_another_fire_is_not()
    {
        var stream = NewStream();
        StoryDigest[] first = [Wire.Digest("a", Wire.Fire(3, 0), "2031-03-01"), Wire.Digest("b", Wire.Fire(3, 1), "2031-03-02"), Wire.Digest("x", Wire.Fire(8, 0), "2031-03-02")];
        StoryDigest[] later = [Wire.Digest("c", Wire.Fire(3, 2), "2031-07-12"), Wire.Digest("y", Wire.Fire(9, 2), "2031-07-12")];
        var assigned = Wire.Group(stream, [.. first, .. later], 3);
        Assert.Equal(["a b c", "x", "y"], Groups(assigned, [.. first, .. later]));
    }

    [Fact]
    public void The_order_within_a_batch_does_not_matter()
    {
        var digests = Fires(12, 3);
        var straight = NewStream().Add(digests, []);
        StoryDigest[] turned = [.. digests.Reverse()];
        Assert.Equal(straight.Stories, NewStream().Add(turned, []).Stories.Reverse());
    }

    [Fact]
    public void A_story_is_named_by_its_first_article_whatever_comes_later()
    {
        var stream = NewStream();
        var first = stream.Add([Wire.Digest("a", Wire.Fire(3, 0), "2031-03-01")], []);
        var second = stream.Add([Wire.Digest("b", Wire.Fire(3, 1), "2031-03-02")], []);
        Assert.Equal(first.Stories, second.Stories);
        Assert.Equal(StoryChangeKind.Opened, Assert.Single(first.Changes).Kind);
        Assert.Empty(second.Changes);
    }

    [Fact]
    public void Undated_and_late_reports_find_their_story()
    {
        var stream = NewStream();
        StoryDigest[] digests =
        [
            .. Fires(10, 2),
            Wire.Digest("undated", Wire.Fire(7, 2)),
            Wire.Digest("late", Wire.Fire(2, 2), Wire.Day(-3)),
        ];
        var assigned = Wire.Group(stream, digests, 5);
        Assert.Equal(assigned.StoryOf("f007-0"), assigned.StoryOf("undated"));
        Assert.Equal(assigned.StoryOf("f002-0"), assigned.StoryOf("late"));
    }

    [Fact]
    public void One_date_far_in_the_future_closes_no_story()
    {
        var stream = NewStream();
        var wrong = Wire.Digest("wrong", Wire.Fire(99, 0), "9999-12-31");
        StoryDigest[] digests = [.. Fires(20, 2), wrong, Wire.Digest("next", Wire.Fire(5, 2), Wire.Day(8))];
        var steps = digests.Chunk(4).Select(part => stream.Add(part, [])).ToList();
        Assert.DoesNotContain(steps.SelectMany(step => step.Changes), change => change.Kind == StoryChangeKind.Closed);
        Assert.True(stream.Day < new DateOnly(2031, 5, 1));
        Assert.Equal(steps[2].Stories[2], steps[^1].Stories[^1]);
    }

    [Fact]
    public void Stories_without_news_are_closed_and_their_ids_are_not_used_again()
    {
        var stream = NewStream(new StorySettings { CloseAfterDays = 30 });
        var early = stream.Add(Fires(20, 2), []);
        var later = stream.Add([.. Enumerable.Range(0, 40).Select(i => Wire.Digest($"g{i}", Wire.Fire(60 + i, 0), "2031-06-01"))], []);
        var closed = later.Changes.Where(change => change.Kind == StoryChangeKind.Closed).Select(change => change.Story).ToList();
        Assert.Equal(early.Stories.Distinct().Order(StringComparer.Ordinal), closed.Order(StringComparer.Ordinal));
        Assert.All(later.Changes.Where(change => change.Kind == StoryChangeKind.Closed), change => Assert.Equal("no-news", change.Reason));
        Assert.DoesNotContain(stream.Add([Wire.Digest("again", Wire.Fire(0, 1), "2031-06-02")], []).Stories[0], closed);
    }

    [Fact]
    public void When_too_much_is_open_the_stories_that_were_fed_least_recently_are_closed()
    {
        var stream = NewStream(new StorySettings { MostArticles = 32 });
        var changes = Fires(60, 1).Chunk(10).SelectMany(part => stream.Add(part, []).Changes).ToList();
        Assert.True(stream.Open <= 32);
        var closed = changes.Where(change => change.Kind == StoryChangeKind.Closed).ToList();
        Assert.Equal(60 - stream.Open, closed.Count);
        Assert.Equal("too-many-open", closed[0].Reason);
        Assert.Equal(changes.First(change => change.Kind == StoryChangeKind.Opened).Story, closed[0].Story);
    }

    [Fact]
    public void Ten_thousand_copies_are_one_story_in_no_time()
    {
        var stream = NewStream();
        var text = Wire.Fire(4, 0);
        var original = Wire.Digest("a", text, "2031-03-01");
        var copies = Enumerable.Range(0, 10_000).Select(i => new StoryDigest($"c{i}", original.Published, original.Terms, original.Counts, original.Days, original.Coming, false));
        var assigned = Wire.Group(stream, [original, .. copies], 500);
        Assert.Equal(1, stream.Open);
        Assert.Equal(assigned.StoryOf("a"), assigned.StoryOf("c9999"));
    }

    [Fact]
    public void Copies_that_were_found_elsewhere_are_of_the_story_of_their_original()
    {
        var stream = NewStream();
        var first = stream.Add([Wire.Digest("a", Wire.Fire(4, 0), "2031-03-01")], []);
        var second = stream.Add([Wire.Digest("b", Wire.Fire(4, 0) + " The mayor of Port Ellery, Ulla Brand, sent her regards.", "2031-03-02")], [new CopyLink("a", "b")]);
        Assert.Equal(first.Stories, second.Stories);
    }

    [Fact]
    public void A_form_in_place_of_many_reports_does_not_make_them_one_story()
    {
        const string form = "Thank you for joining our readers. We have sent a message to your address. Please press the button in it to end your registration, or ask our desk for help at any hour.";
        string[] titles = ["Ferry runs aground near Harsk with ninety aboard", "Carvania picks Venn as chancellor after long night", "Locusts strip barley fields of northern Lowmark"];
        var digests = titles.Select((title, i) => Wire.Digest($"t{i}", form, Wire.Day(i), title)).ToArray();
        Assert.Equal(3, Groups(Wire.Group(NewStream(), digests, 3), digests).Length);
    }

    [Fact]
    public void Empty_and_one_line_articles_are_stories_of_their_own()
    {
        StoryDigest[] digests = [Wire.Digest("a", ""), Wire.Digest("b", ""), Wire.Digest("c", "Rain."), Wire.Digest("d", "—")];
        Assert.Equal(4, NewStream().Add(digests, []).Stories.Distinct().Count());
    }

    [Fact]
    public void A_run_that_was_saved_and_resumed_ends_like_one_that_was_not()
    {
        var digests = Fires(30, 3).OrderBy(d => d.Published).ThenBy(d => d.Id, StringComparer.Ordinal).ToArray();
        var gen = from first in Gen.Choose(0, digests.Length) from size in Gen.Choose(1, 40) select (first, size);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(8).WithReplay(11, 1),
            Prop.ForAll(gen.ToArbitrary(), cut =>
            {
                var settings = new StorySettings { MostArticles = 60 };
                var whole = NewStream(settings);
                var straight = digests.Take(cut.first).Chunk(cut.size).Concat(digests.Skip(cut.first).Chunk(cut.size)).SelectMany(part => Told(whole.Add(part, []))).ToList();
                var before = NewStream(settings);
                var told = digests.Take(cut.first).Chunk(cut.size).SelectMany(part => Told(before.Add(part, []))).ToList();
                var state = new MemoryStream();
                before.Write(new BinaryWriter(state));
                state.Position = 0;
                var after = StoryStream.Read(new BinaryReader(state), WordTables.English, settings);
                told.AddRange(digests.Skip(cut.first).Chunk(cut.size).SelectMany(part => Told(after.Add(part, []))));
                var (one, other) = (new MemoryStream(), new MemoryStream());
                whole.Write(new BinaryWriter(one));
                after.Write(new BinaryWriter(other));
                return straight.SequenceEqual(told) && one.ToArray().AsSpan().SequenceEqual(other.ToArray());
            }));

        static IEnumerable<string> Told(StoryStep step) =>
            step.Stories.Concat(step.Changes.Select(c => $"{c.Kind} {c.Story} {c.Other} {string.Join(',', c.Articles)} {c.Day} {c.Reason}"));
    }

    [Fact]
    public void A_state_of_another_kind_is_refused_with_what_was_found_and_expected() =>
        Assert.Contains("SYSS", Assert.Throws<InvalidDataException>(() => StoryStream.Read(new BinaryReader(new MemoryStream(new byte[64])), WordTables.English)).Message, StringComparison.Ordinal);

    [Fact]
    public void Any_text_has_a_digest_and_a_story() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(5, 1),
            Prop.ForAll(ArbMap.Default.ArbFor<string?[]>(), texts =>
            {
                var digests = (texts ?? []).Select((text, i) => Wire.Digest($"a{i}", text ?? "", title: text)).ToArray();
                return NewStream().Add(digests, []).Stories.Length == digests.Length
                    && digests.All(d => d.Terms.Length == d.Counts.Length && d.Terms.Zip(d.Terms.Skip(1)).All(p => p.First < p.Second));
            }));
}
