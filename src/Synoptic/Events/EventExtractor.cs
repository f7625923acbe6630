using System.Collections.Immutable;
using Synoptic.Events.Actors;
using Synoptic.Events.Coding;
using Synoptic.Events.Modalities;
using Synoptic.Events.Senses;
using Synoptic.Events.Structure;
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
    private readonly StructureWords words = new(tables);
    private readonly ModalityReader modalities = new(tables);
    private readonly ActorReader actors = new(tables);
    private readonly SenseReader senses = new(tables);

    /// <summary>Gives events their class; another one than the usual for measuring.</summary>
    internal EventCoder Coder { get; init; } = new(tables);

    /// <summary>Events in order of trigger.</summary>
    /// <param name="analysis">The article.</param>
    /// <param name="mentions">Its mentions.</param>
    /// <param name="entities">Its entities.</param>
    /// <param name="quotations">Who said what.</param>
    /// <param name="when">When what some words tell is.</param>
    /// <param name="offices">Which offices it gives to whom.</param>
    public ImmutableArray<Event> Extract(Analysis analysis, ImmutableArray<Mention> mentions, ImmutableArray<Entity> entities, ImmutableArray<Quotation> quotations, Func<Span, Situation> when, ImmutableArray<Office> offices = default)
    {
        var tree = new SyntaxTree(analysis);
        var whose = actors.Of(analysis, tree, mentions, entities, offices);
        var sense = senses.Of(analysis, tree);
        var article = new ArticleStructure(analysis, tree, mentions, words);
        var nominals = new Nominals(article, entities);
        var finder = new ArgumentFinder(article, nominals);
        var triggers = new TriggerFinder(article);
        var events = ImmutableArray.CreateBuilder<Event>();
        foreach (var sentence in analysis.Sentences)
        {
            for (var t = sentence.First; t < sentence.End; t++)
            {
                if (!triggers.IsTrigger(t)) continue;
                var arguments = analysis.Tags[t].IsVerb ? finder.OfVerb(t) : finder.OfNoun(t);
                var frame = new EventFrame(analysis, tree, sentence, t, Participants(t, arguments.Actors), Participants(t, arguments.Recipients)) { Arguments = arguments };
                var code = Coder.Code(frame);
                if (code is not null) code = SenseReader.Judge(code, sense.Of(t));
                events.Add(new Event(analysis.Tokens[t].Span, code, frame.Actors, code is null && arguments.ByPlace ? [] : frame.Recipients) { Place = finder.Place(t, arguments) });
            }
        }

        return modalities.Read(analysis, tree, events.ToImmutable(), mentions, quotations, when, whose.Read);

        ImmutableArray<Participant> Participants(int trigger, List<int> heads)
        {
            if (heads.Count == 0) return [];
            var read = ImmutableArray.CreateBuilder<Participant>();
            foreach (var head in heads)
            {
                var entity = nominals.MentionOf(head)?.Entity;
                var span = Phrases.Of(article, head, trigger);
                if (Holds(read, span)) continue;
                read.Add(new Participant(span, entity, whose.Read(span, entity)));
            }

            return read.ToImmutable();
        }
    }

    private static bool Holds(ImmutableArray<Participant>.Builder read, Span span)
    {
        foreach (var participant in read)
            if (participant.Span.Overlaps(span)) return true;
        return false;
    }
}
