using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Synoptic.Knowledge;
using Synoptic.Reconciliation.Answers;

namespace Synoptic.Tests.Reconciliation;

public sealed class AnswerSpecs
{
    private static readonly Pipeline Pipeline = new(WordTables.English);

    [Theory]
    [InlineData("the harbour's new crane", "The harbour's new crane.")]
    [InlineData("on 12 June", "June 12")]
    [InlineData("the largest buyer", "the biggest buyer")]
    [InlineData("it was not open", "it was closed")]
    public void Other_words_for_one_thing_are_the_same(string one, string other) => Assert.Equal(AnswerRelation.Same, Judge(one, other).Relation);

    [Theory]
    [InlineData("a storm", "a storm and a leak in the hull")]
    [InlineData("the guard slept", "the guard may have slept")]
    [InlineData("the plant will close", "the plant will probably close")]
    public void What_one_adds_or_doubts_is_a_detail_and_still_the_same(string one, string other)
    {
        var judged = Judge(one, other);
        Assert.Equal(AnswerRelation.Detail, judged.Relation);
        Assert.True(judged.IsSame);
    }

    [Theory]
    [InlineData("she will pay the fine", "she will not pay the fine")]
    [InlineData("the price of salt rose", "the price of salt fell")]
    [InlineData("the guild accepted the offer", "the guild refused the offer")]
    [InlineData("it will go ahead", "it will not go ahead")]
    [InlineData("the fair will go ahead", "the fair has been cancelled")]
    public void What_denies_the_other_is_opposed_and_never_the_same(string one, string other)
    {
        var judged = Judge(one, other);
        Assert.Equal(AnswerRelation.Opposed, judged.Relation);
        Assert.True(judged.Score < 0.5);
        Assert.Contains(judged.Reasons[0].Kind, new[] { AnswerReasonKind.Negation, AnswerReasonKind.Opposite });
    }

    [Theory]
    [InlineData("Karla Wendt", "Bruno Halm")]
    [InlineData("fourteen", "forty")]
    [InlineData("on 12 June", "on 30 September")]
    [InlineData("a leak in the hull", "the owners owe the port money")]
    public void Other_names_numbers_days_or_things_are_different(string one, string other) => Assert.Equal(AnswerRelation.Different, Judge(one, other).Relation);

    [Fact]
    public void Two_negations_take_each_other_back() => Assert.NotEqual(AnswerRelation.Opposed, Judge("she did not refuse the offer", "she took the offer").Relation);

    [Fact]
    public void A_point_within_a_number_counts() => Assert.NotEqual(1, Judge("1.5 metres", "15 metres").Score);

    [Fact]
    public void The_paragraph_around_an_answer_is_read_where_it_holds_it()
    {
        var pair = new AnswerPair("What did she cut?", "saw", "plank", "She cut the plank with a saw.", "There is no such word here.");
        Assert.Equal(AnswerRelation.Different, Pipeline.Compare([pair], TestContext.Current.CancellationToken)[0].Relation);
    }

    [Fact]
    public void Any_two_strings_are_judged_the_same_way_from_both_sides_and_a_text_is_the_same_as_itself()
    {
        var words = new[] { "not", "the", "ferry", "sank", "12", "June", "may", "Wendt", "closed", "open", "\ud800", "“", "—", "1.5", "" };
        var text = Gen.OneOf(Gen.Choose(0, 7).SelectMany(n => Gen.Elements(words).ArrayOf(n)).Select(w => string.Join(' ', w)), ArbMap.Default.GeneratorFor<string>().Select(s => s ?? ""));
        var pairs = text.Zip(text);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(20261122, 3), Prop.ForAll(pairs.ToArbitrary(), pair =>
        {
            var judged = Pipeline.Compare([new AnswerPair(null, pair.Item1, pair.Item2), new AnswerPair(null, pair.Item2, pair.Item1), new AnswerPair(null, pair.Item1, pair.Item1)], TestContext.Current.CancellationToken);
            return judged[0].Relation == judged[1].Relation && judged[0].Score.Equals(judged[1].Score) && judged[2] is { Relation: AnswerRelation.Same, Score: 1 } && judged[0].Score is >= 0 and <= 1;
        }));
    }

    [Fact]
    public void A_very_long_answer_is_judged_in_time() => Assert.Equal(AnswerRelation.Different, Judge(string.Join(' ', Enumerable.Repeat("salt", 3_000)), "a leak in the hull").Relation);

    [Fact]
    public void A_pair_is_judged_alone()
    {
        ImmutableArray<AnswerPair> pairs = [new(null, "a storm", "high wind"), new(null, "the cook fell ill", "a storm"), new("Why?", "a storm", "the cook")];
        Assert.Equal(pairs.Select(p => Pipeline.Compare([p], TestContext.Current.CancellationToken)[0].Score), Pipeline.Compare(pairs, TestContext.Current.CancellationToken).Select(j => j.Score));
    }

    private static AnswerComparison Judge(string one, string other) => Pipeline.Compare([new AnswerPair(null, one, other)], TestContext.Current.CancellationToken)[0];
}
