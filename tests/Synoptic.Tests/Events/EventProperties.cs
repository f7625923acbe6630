using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Tests.Events;

public sealed class EventProperties
{
    private static readonly Pipeline Pipeline = new(WordTables.English);

    private static readonly string[] Pieces = ["the", "Norway", "Peruvian", "soldiers", "attacked", "was", "by", "said", "it", "would", "to", "talks", "between", "and", ",", ".", "of", "with", "who", "its", "Ada", "Lund", "President", "demanded", "that", "sanctions", "on", "imposed", "thousands", "\n", "“", "”", "in", "Lima", "not", "if", "\ud83d", "(", "'s", "dead", "—", "aid", "sent"];

    [Fact]
    public void Events_lie_within_the_text_in_order_in_any_string()
    {
        var config = Config.QuickThrowOnFailure.WithReplay(20310503, 1).WithMaxTest(200).WithEndSize(40);
        Check.One(config, Prop.ForAll(Gen.Elements(Pieces).ListOf().Select(p => string.Join(' ', p)).ToArbitrary(), (Action<string>)AssertSound));
        Check.One(config, Prop.ForAll((Action<string>)(s => AssertSound(s ?? ""))));
    }

    [Theory]
    [InlineData("the talks of the king of the ")]
    [InlineData("Norway said that Peru ")]
    [InlineData("Norway, Peru and ")]
    [InlineData("who attacked ")]
    [InlineData("Norway attacked Peru. ")]
    public void A_long_text_takes_no_longer_than_its_length(string piece)
    {
        var watch = Stopwatch.StartNew();
        AssertSound(string.Concat(Enumerable.Repeat(piece, 1500)));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }

    private static void AssertSound(string text)
    {
        var read = Pipeline.Annotate(new Article("a", null, text, null, Source.Unknown, null, []));
        var last = 0;
        foreach (var happening in read.Events)
        {
            Assert.InRange(happening.Trigger.Start, last, text.Length);
            Assert.InRange(happening.Trigger.End, happening.Trigger.Start + 1, text.Length);
            last = happening.Trigger.End;
            foreach (var participant in happening.Actors.Concat(happening.Recipients))
            {
                Assert.InRange(participant.Span.Start, 0, text.Length);
                Assert.InRange(participant.Span.End, participant.Span.Start + 1, text.Length);
                if (participant.Entity is { } entity) Assert.InRange(entity, 0, read.Entities.Length - 1);
            }

            if (happening.Place is { } place) Assert.InRange(place, 0, read.Mentions.Length - 1);
        }
    }
}
