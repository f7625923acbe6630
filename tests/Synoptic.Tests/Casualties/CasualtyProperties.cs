using FsCheck;
using FsCheck.Fluent;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Tests.Casualties;

public sealed class CasualtyProperties
{
    private static readonly Pipeline Pipeline = new(WordTables.English);

    private static readonly string[] Pieces = ["a", "man", "woman", "19-year-old", "19", "year-old", "was", "shot", "and", "killed", "himself", ",", ".", "died", "dead", "to death", "in critical condition", "two", "others", "wounded", "the", "death of", "hospital", "taken to", "Edda", "Lund", "not", "who", "\n", "injuries", "fatal", "crash", "murder", "—", "\ud83d", "(", "’s", "his", "own life", "took"];

    [Fact]
    public void Casualties_lie_within_the_text_in_order_in_any_string()
    {
        var config = Config.QuickThrowOnFailure.WithReplay(20310503, 1).WithMaxTest(200).WithEndSize(40);
        Check.One(config, Prop.ForAll(Gen.Elements(Pieces).ListOf().Select(p => string.Join(' ', p)).ToArbitrary(), (Action<string>)AssertSound));
        Check.One(config, Prop.ForAll((Action<string>)(s => AssertSound(s ?? ""))));
    }

    [Theory]
    [InlineData("a man was shot and killed ")]
    [InlineData("killed himself, ")]
    [InlineData("Edda Lund died. ")]
    public void A_long_text_takes_no_longer_than_its_length(string piece)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        AssertSound(string.Concat(Enumerable.Repeat(piece, 1500)));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }

    private static void AssertSound(string text)
    {
        var read = Pipeline.Annotate(new Article("a", text, text, null, Source.Unknown, null, []));
        foreach (var part in (Annotations?[])[read, read.Headline])
        {
            if (part is null) continue;
            var last = 0;
            foreach (var casualty in part.Casualties)
            {
                Assert.InRange(casualty.Trigger.Start, last, text.Length);
                Assert.InRange(casualty.Trigger.End, casualty.Trigger.Start + 1, text.Length);
                Assert.InRange(casualty.Victim.Start, 0, text.Length);
                Assert.InRange(casualty.Victim.End, casualty.Victim.Start + 1, text.Length);
                Assert.False(casualty.Count < 0);
                last = casualty.Trigger.Start;
            }
        }
    }
}
