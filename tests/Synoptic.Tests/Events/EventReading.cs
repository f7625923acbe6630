using System.Collections.Immutable;
using Synoptic.Entities;
using Synoptic.Events.Modalities;
using Synoptic.Knowledge;
using Synoptic.Quotations;
using Synoptic.Tests.Times;
using Synoptic.Text;
using Synoptic.Times.Situations;

namespace Synoptic.Tests.Events;

/// <summary>Reads a sentence in which chosen words are events, whatever the finder of events would take.</summary>
internal static class EventReading
{
    private static readonly EntityExtractor Entities = new(WordTables.English);
    private static readonly QuotationExtractor Quotations = new(WordTables.English);
    private static readonly SituationReader Situations = new(WordTables.English);
    private static readonly ModalityReader Modalities = new(WordTables.English);

    public static ImmutableArray<Event> Read(string text, params string[] triggers)
    {
        var analysis = TimeReading.Analyze(text, "2031-03-05");
        var times = TimeReading.Read(text, "2031-03-05");
        var cast = Entities.Extract(analysis);
        var said = Quotations.Extract(analysis, cast.Mentions, cast.Entities, times);
        var events = triggers.Select(trigger => text.IndexOf(trigger, StringComparison.Ordinal) is var at && at >= 0 ? new Event(new Span(at, at + trigger.Length), null, [], []) : throw new ArgumentException(trigger, nameof(triggers)))
            .OrderBy(static happening => happening.Trigger.Start).ToImmutableArray();
        return Modalities.Read(analysis, new SyntaxTree(analysis), events, cast.Mentions, said, Situations.Read(analysis, times).At, static (_, _) => null);
    }
}
