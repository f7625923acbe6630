using System.Collections.Immutable;
using Synoptic.Events.Actors;
using Synoptic.Events.Coding;
using Synoptic.Events.Modalities;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Events;

/// <summary>
/// Finds who did what to whom: triggers with those who take part, then the class of each, then how it stands to fact. Immutable; share it
/// across threads.
/// </summary>
/// <param name="tables">Words of the language.</param>
public sealed class EventExtractor(WordTables tables)
{
    private readonly EventCoder coder = new(tables);
    private readonly ModalityReader modalities = new(tables);
    private readonly ActorReader actors = new(tables);

    /// <summary>Events in order of trigger.</summary>
    /// <param name="analysis">The article.</param>
    /// <param name="mentions">Its mentions.</param>
    /// <param name="entities">Its entities.</param>
    /// <param name="quotations">Who said what.</param>
    /// <param name="when">When what some words tell is.</param>
    public ImmutableArray<Event> Extract(Analysis analysis, ImmutableArray<Mention> mentions, ImmutableArray<Entity> entities, ImmutableArray<Quotation> quotations, Func<Span, Situation> when)
    {
        var tree = new SyntaxTree(analysis);
        var events = ImmutableArray.CreateBuilder<Event>();
        var quoted = QuotedTokens.Of(analysis);
        foreach (var sentence in analysis.Sentences)
        {
            var around = new SentenceContext(analysis, sentence, mentions);
            for (var t = sentence.First; t < sentence.End; t++)
            {
                if (analysis.Tokens[t].Kind != TokenKind.Word || quoted[t] || around.InsideName(t)) continue;
                var frame = Frame(around, tree, entities, t);
                if (frame.Actors.IsEmpty && frame.Recipients.IsEmpty) continue;
                if (coder.Code(frame) is { } code) events.Add(new Event(analysis.Tokens[t].Span, code, frame.Actors, frame.Recipients) { Place = around.NearestPlace(t) });
            }
        }

        return modalities.Read(analysis, tree, events.ToImmutable(), quotations, when);
    }

    private EventFrame Frame(SentenceContext around, SyntaxTree tree, ImmutableArray<Entity> entities, int trigger)
    {
        var before = around.MentionBefore(trigger);
        var after = around.MentionAfter(trigger);
        if (around.Analysis.Tags[trigger].IsVerb && around.IsPassive(trigger)) (before, after) = (after, before);
        return new EventFrame(around.Analysis, tree, around.Sentence, trigger, Of(before), Of(after));

        ImmutableArray<Participant> Of(Mention? mention) => mention?.Entity is not { } entity ? [] : [new Participant(mention.Span, entity, actors.Read(around.Analysis, tree, mention.Span, entities[entity]))];
    }
}
