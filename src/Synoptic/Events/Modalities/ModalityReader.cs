using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Events.Modalities;

/// <summary>Reads whether events happened, by whose account, and which stands within which. Immutable; share it across threads.</summary>
/// <param name="tables">Words of the language.</param>
internal sealed class ModalityReader(WordTables tables)
{
    private readonly ModalityWords words = new(tables);

    /// <summary>The events as they stand to fact.</summary>
    /// <param name="analysis">The article.</param>
    /// <param name="tree">Its heads.</param>
    /// <param name="events">Its events in order of trigger.</param>
    /// <param name="mentions">Its mentions.</param>
    /// <param name="quotations">Who said what.</param>
    /// <param name="when">When what some words tell is.</param>
    /// <param name="whose">Whose a participant is, from its words and its entity.</param>
    public ImmutableArray<Event> Read(Analysis analysis, SyntaxTree tree, ImmutableArray<Event> events, ImmutableArray<Mention> mentions, ImmutableArray<Quotation> quotations, Func<Span, Situation> when, Func<Span, int?, Affiliation?> whose)
    {
        // Without heads nothing governs anything.
        if (events.IsEmpty || analysis.Arcs.Length < analysis.Tokens.Length || analysis.Tags.Length < analysis.Tokens.Length) return events;
        var stances = new StanceReader(analysis, tree, words, quotations, when);
        var tellers = new Tellers(analysis, tree, mentions, quotations, whose);
        var nesting = new Nesting(analysis, tree, stances, events);
        var within = nesting.All();
        var read = ImmutableArray.CreateBuilder<Event>(events.Length);
        for (var e = 0; e < events.Length; e++)
        {
            var stance = stances.Of(nesting.TokenOf(e));
            read.Add(events[e] with { About = when(events[e].Trigger), Modality = stance.Modality, Within = within[e], Teller = tellers.Of(stance.Account) });
        }

        return read.MoveToImmutable();
    }
}
