using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Synoptic.Copies;
using Synoptic.Knowledge;
using Synoptic.Reconciliation;
using Synoptic.Reconciliation.Quotations;
using Synoptic.Stories;
using Synoptic.Tests.Quotations;
using Synoptic.Text;

namespace Synoptic.Tests.Reconciliation;

public sealed class QuotationMatcherProperties
{
    private static readonly string[] Scraps =
    [
        "“The boats", " are lost", " and", " the quay", " is", " ours", "”", ",” Ms Rao said. ", "Ms Rao said that", " the boats were lost. ", "Mr Orlo called it “", "a poor trade", ".” ",
        "[the town]", "[", "]", "\n", " ten per cent", " 10 percent", "\ud800", "“”", "!", " boats", " ships", " vessels",
    ];

    private readonly QuotationMatcher matcher = new(WordTables.English);

    [Fact]
    public void Whatever_is_quoted_each_telling_is_held_against_another_or_is_the_fullest_and_its_differing_words_are_its_own()
    {
        var texts = Gen.Elements(Scraps).ListOf().Select(static parts => string.Concat(parts));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(4_242, 77), Prop.ForAll(texts.ListOf(4).ToArbitrary(), Holds));
    }

    private bool Holds(IReadOnlyList<string> texts)
    {
        var articles = texts.Select((text, i) => Told.Of(text, ("Ms Rao", 0), ("Mr Orlo", 1)).Annotated($"a{i}")).ToImmutableArray();
        var cast = Enumerable.Range(0, 2).Select(e => new CastMember(articles[0].Entities[e] with { Id = $"e{e}" }, [.. articles.Select(a => new EntityReference(a.Article.Id, e))]));
        var story = new Story("s", articles, [new CopyPair("a0", "a2", CopyKind.Edited, 1, [], true, [])], [new SpunVerdict("a3", 1, [])], [], [.. cast], new StoryCalendar([], []));
        foreach (var group in matcher.Group(story))
        {
            Assert.Equal(1, group.Tellings.Count(t => t.Of is null));
            for (var i = 0; i < group.Tellings.Length; i++)
            {
                var telling = group.Tellings[i];
                Assert.Equal(telling.Of is null, telling.Kind == TellingKind.Full);
                Assert.True(telling.Of is null || (telling.Of != i && telling.Of >= 0 && telling.Of < group.Tellings.Length));
                Assert.All(telling.Differing, words => Assert.True(telling.Evidence.Span.Contains(words)));
                Assert.True(Steps(group, i) <= group.Tellings.Length);
            }
        }

        return true;
    }

    // From telling to telling one comes to the fullest, never round in a ring.
    private static int Steps(QuotationGroup group, int i)
    {
        var steps = 0;
        for (int? at = i; at is { } here && steps <= group.Tellings.Length; at = group.Tellings[here].Of) steps++;
        return steps;
    }
}
