using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Events.Modalities;

/// <summary>Reads whether events happened, by whose account, and which stands within which. Immutable; share it across threads.</summary>
/// <param name="tables">Words of the language.</param>
internal sealed class ModalityReader(WordTables tables)
{
    // How many tokens before a trigger a word may stand and still speak of it: a modal, an adverb and an infinitive fit. By reasoning.
    private const int CueReach = 6;

    private readonly ModalityCues cues = new(tables);

    /// <summary>The events as they stand to fact.</summary>
    /// <param name="analysis">The article.</param>
    /// <param name="tree">Its heads.</param>
    /// <param name="events">Its events in order of trigger.</param>
    /// <param name="quotations">Who said what.</param>
    /// <param name="when">When what some words tell is.</param>
    public ImmutableArray<Event> Read(Analysis analysis, SyntaxTree tree, ImmutableArray<Event> events, ImmutableArray<Quotation> quotations, Func<Span, Situation> when)
    {
        var read = ImmutableArray.CreateBuilder<Event>(events.Length);
        foreach (var happening in events)
        {
            var about = when(happening.Trigger);
            read.Add(happening with { About = about, Modality = Of(Told(analysis, analysis.TokenAt(happening.Trigger.Start)), about) });
        }

        return read.MoveToImmutable();
    }

    // What the words around an event say beyond its time, such as that it is somebody's account, stays.
    private static Modality Of(Modality told, Situation when) => when switch
    {
        { IsNegated: true } => Modality.Denied,
        { Status: TimeStatus.Threatened } => Modality.Threatened,
        { Status: TimeStatus.Hypothetical } => Modality.Conditional,
        { Status: TimeStatus.Announced } => Modality.Planned,
        { Status: TimeStatus.Past or TimeStatus.Ongoing } => told is Modality.Reported or Modality.Denied ? told : Modality.Asserted,
        _ => told,
    };

    private Modality Told(Analysis analysis, int trigger)
    {
        var found = Modality.Asserted;
        var first = Math.Max(analysis.Sentences[analysis.SentenceAt(analysis.Tokens[trigger].Span.Start)].First, trigger - CueReach);
        for (var t = trigger - 1; t >= first; t--)
        {
            var token = analysis.Tokens[t];
            if (token.Kind == TokenKind.Punctuation && token.Span.Length == 1 && analysis.Text[token.Span.Start] is ';' or ':' or '“' or '”') break;
            if (cues.Cue(analysis.Tags[t].Lemma) is not { } cue) continue;
            if (found == Modality.Asserted || Rank(cue) > Rank(found)) found = cue;
        }

        return found;
    }

    // Of two cues the one that takes more away from the fact counts: "may be planned" is conditional, "will not" denied.
    private static int Rank(Modality modality) => modality switch
    {
        Modality.Denied => 4,
        Modality.Conditional => 3,
        Modality.Threatened => 2,
        Modality.Planned => 1,
        _ => 0,
    };
}
