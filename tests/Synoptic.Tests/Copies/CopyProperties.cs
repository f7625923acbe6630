using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Synoptic.Copies;
using Synoptic.Knowledge;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Tests.Copies;

public sealed class CopyProperties
{
    private static readonly CopyFinder Finder = new(WordTables.English);
    private static readonly StoryBuilder Builder = new(WordTables.English);
    private static readonly Config Settings = Config.QuickThrowOnFailure.WithReplay(20310305, 7).WithMaxTest(100);

    // Reports as they come, cut, doubled and mixed with anything.
    private static readonly Gen<string> Piece = Gen.OneOf(
        Gen.Elements(Reports.Flood.Split('\n')),
        Gen.Elements(Reports.OtherFlood.Split('\n')),
        Gen.Elements("“", "\"", "a a", "1 / 4", "\ud800", "", "three p.m. and 1 p.m.", new string('x', 3000)),
        ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => text.Get));

    private static readonly Gen<ImmutableArray<Annotations>> Runs =
        from texts in Gen.ListOf(Gen.ListOf(Piece).Select(pieces => string.Join('\n', pieces)))
        select texts.Take(12).Select((text, i) => Reports.Read($"r{i}", text, i % 3 == 0 ? $"2031-03-{i + 1:00}" : null)).ToImmutableArray();

    private static void Holds(Func<ImmutableArray<Annotations>, bool> property) => Check.One(Settings, Prop.ForAll(Runs.ToArbitrary(), property));

    [Fact]
    public void Every_article_is_in_just_one_origin_and_one_story() => Holds(articles =>
    {
        var found = Finder.Find(articles);
        var ids = articles.Select(article => article.Article.Id).Order(StringComparer.Ordinal).ToArray();
        return found.Origins.SelectMany(origin => origin.Articles).Order(StringComparer.Ordinal).SequenceEqual(ids)
            && Builder.Build(articles, found).SelectMany(story => story.Articles).Select(article => article.Article.Id).Order(StringComparer.Ordinal).SequenceEqual(ids);
    });

    [Fact]
    public void Passages_and_reasons_lie_inside_their_texts() => Holds(articles =>
    {
        var texts = articles.ToDictionary(article => article.Article.Id, article => article.Text, StringComparer.Ordinal);
        var found = Finder.Find(articles);
        return found.Copies.All(copy => copy.Passages.All(passage => Inside(passage.A, texts[copy.A]) && Inside(passage.B, texts[copy.B])))
            && found.Spun.All(verdict => verdict.Reasons.All(reason => Inside(reason.Span, texts[verdict.Article])));

        static bool Inside(Span span, string text) => span.Start >= 0 && !span.IsEmpty && span.End <= text.Length;
    });

    [Fact]
    public void The_order_of_input_does_not_change_who_belongs_together() => Holds(articles =>
    {
        var turned = articles.Reverse().ToImmutableArray();
        return Groups(articles).SetEquals(Groups(turned));

        static HashSet<string> Groups(ImmutableArray<Annotations> run) => [.. Builder.Build(run, Finder.Find(run)).Select(story => story.Id)];
    });

    [Fact]
    public void Passages_hold_words_that_both_articles_have() => Holds(articles =>
    {
        var texts = articles.ToDictionary(article => article.Article.Id, article => article.Text, StringComparer.Ordinal);
        return Finder.Find(articles).Copies.All(copy => copy.Passages.All(passage =>
            string.Equals(First(passage.A.Slice(texts[copy.A])), First(passage.B.Slice(texts[copy.B])), StringComparison.OrdinalIgnoreCase)));

        static string First(string words) => words[..1];
    });

    [Fact]
    public void Exchanging_two_articles_exchanges_the_verdict() => Holds(articles =>
    {
        if (articles.Length < 2) return true;
        var (x, y) = (articles[0].Text, articles[1].Text);
        var there = Finder.Find([Reports.Read("a", x), Reports.Read("b", y)]).Copies;
        var back = Finder.Find([Reports.Read("a", y), Reports.Read("b", x)]).Copies;
        if (there.Length != back.Length) return false;
        return there.IsEmpty || (there[0].Kind == back[0].Kind && there[0].Score == back[0].Score && there[0].DirectionKnown == back[0].DirectionKnown
            && (!there[0].DirectionKnown || x == y || there[0].A != back[0].A));
    });
}
