using FsCheck;
using FsCheck.Fluent;
using Synoptic.Storage;

namespace Synoptic.Tests.Storage;

public sealed class CorrectionProperties
{
    private static readonly string[] Articles = ["a1", "a2", "a3", "b1", "b2", "c1", "d1"];

    [Theory]
    [InlineData("sqlite", 60)]
    [InlineData("postgres", 12)]
    public void Whatever_is_merged_split_undone_and_redone_each_report_has_its_story_each_id_is_found_and_undoing_all_gives_what_was_found(string engine, int tests)
    {
        var numbers = 0;
        using var store = new TestStore(engine);
        store.Change(static w =>
        {
            w.Add([.. Articles.Select(static id => Invented.Input(Invented.Article(id, "A report named " + id)))], Invented.Now);
            w.Assign([.. Articles.Select(static id => (id, "s" + id[0]))]);
            w.RefreshStories([]);
        });
        var found = store.Stories();
        var step = from kind in Gen.Choose(0, 5) from number in Gen.Choose(0, 9) from articles in Gen.SubListOf(Articles).Where(static a => a.Count > 0) select (kind, number, articles);
        Check.One(Config.QuickThrowOnFailure.WithReplay(20310305, 9).WithMaxTest(tests), Prop.ForAll(Gen.ListOf(step, 9).ToArbitrary(), steps =>
        {
            var seen = new HashSet<string>(["sa", "sb", "sc", "sd"], StringComparer.Ordinal);
            var first = numbers + 1;
            foreach (var (kind, number, articles) in steps)
            {
                store.Change(w =>
                {
                    if (kind <= 1) numbers = (int)w.Correct(Invented.Merge([.. articles]));
                    else if (kind <= 3) numbers = (int)w.Correct(Invented.Split([.. articles]));
                    else if (numbers >= first) w.Undo(first + (number % (numbers - first + 1)), kind == 4, "Ann Orr", Invented.Now);
                });
                Holds(store, seen);
            }

            // The same reports found in the same stories once more: nothing moves.
            var before = store.Stories();
            store.Change(static w =>
            {
                w.ForgetStories();
                foreach (var id in Articles)
                {
                    w.Assign([(id, "s" + id[0])]);
                    w.RefreshStories(["s" + id[0]]);
                }

                w.RefreshStories([]);
            });
            Assert.Equal(before, store.Stories());
            Holds(store, seen);
            store.Change(w =>
            {
                for (var n = first; n <= numbers; n++) w.Undo(n, true, "Ann Orr", Invented.Now);
            });
            Assert.Equal(found, store.Stories());
            Holds(store, seen);
        }));
    }

    private static void Holds(TestStore store, HashSet<string> seen)
    {
        using var reader = store.Store.Read();
        var stories = reader.Stories(new StoryQuery());
        seen.UnionWith(stories.Select(static s => s.Id));
        var placed = stories.SelectMany(story => reader.Articles(new ArticleQuery { Story = story.Id }).Select(article => (article.Id, article.Story, Shown: story.Id))).ToList();
        Assert.Equal(Articles.Order(), placed.Select(static p => p.Id).Order());
        Assert.All(placed, static p => Assert.Equal(p.Story, p.Shown));
        Assert.All(stories, story => Assert.Equal(story.Reports, placed.Count(p => p.Shown == story.Id)));
        Assert.All(seen, id => Assert.Contains(reader.Story(id)?.Id, stories.Select(static s => s.Id)));
    }
}
