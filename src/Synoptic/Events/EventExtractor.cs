using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Events;

/// <summary>
/// Finds who did what to whom: a verb or noun of the event lexicon, the nearest participants on each side of it in its clause, and the
/// words before it that say whether it happened. Clauses end at commas, dashes and semicolons; a passive turns the sides around.
/// Immutable; share it across threads.
/// </summary>
/// <param name="tables">Words of the language.</param>
public sealed class EventExtractor(WordTables tables)
{
    // How many tokens before a trigger a word may stand and still speak of it: a modal, an adverb and an infinitive fit. By reasoning.
    private const int CueReach = 6;

    private readonly EventLexicon lexicon = new(tables);

    /// <summary>Events in order of trigger, without their times. Only events with a participant that is an entity are kept.</summary>
    /// <param name="analysis">The article.</param>
    /// <param name="mentions">Its mentions.</param>
    /// <param name="entities">Its entities.</param>
    public ImmutableArray<Event> Extract(Analysis analysis, ImmutableArray<Mention> mentions, ImmutableArray<Entity> entities)
    {
        var events = ImmutableArray.CreateBuilder<Event>();
        var quoted = QuotedTokens.Of(analysis);
        foreach (var sentence in analysis.Sentences)
        {
            var around = new SentenceContext(analysis, sentence, mentions);
            for (var t = sentence.First; t < sentence.End; t++)
            {
                if (analysis.Tokens[t].Kind != TokenKind.Word || quoted[t] || around.InsideName(t)) continue;
                var tag = analysis.Tags[t];
                var verb = tag.IsVerb;
                var code = verb ? lexicon.Verb(tag.Lemma) : tag is { Upos: "NOUN", IsName: false } ? lexicon.Noun(tag.Lemma) : null;
                if (code is { } known && Make(around, t, verb, known) is { } found) events.Add(found);
            }
        }

        return events.ToImmutable();
    }

    private Event? Make(SentenceContext around, int trigger, bool verb, EventCode code)
    {
        var before = around.MentionBefore(trigger);
        var after = around.MentionAfter(trigger);
        if (verb && around.IsPassive(trigger)) (before, after) = (after, before);
        if (before?.Entity is null && after?.Entity is null) return null;
        return new Event(
            around.Analysis.Tokens[trigger].Span,
            code.Type,
            code.Quad,
            before?.Span,
            before?.Entity,
            after?.Span,
            after?.Entity,
            null,
            around.NearestPlace(trigger),
            Modality(around, trigger));
    }

    private Modality Modality(SentenceContext around, int trigger)
    {
        var found = Text.Modality.Asserted;
        var first = Math.Max(around.Sentence.First, trigger - CueReach);
        for (var t = trigger - 1; t >= first; t--)
        {
            var token = around.Analysis.Tokens[t];
            if (token.Kind == TokenKind.Punctuation && token.Span.Length == 1 && around.Analysis.Text[token.Span.Start] is ';' or ':' or '“' or '”') break;
            if (lexicon.Cue(around.Analysis.Tags[t].Lemma) is not { } cue) continue;
            if (found == Text.Modality.Asserted || Rank(cue) > Rank(found)) found = cue;
        }

        return found;
    }

    // Of two cues the one that takes more away from the fact counts: "may be planned" is conditional, "will not" denied.
    private static int Rank(Modality modality) => modality switch
    {
        Text.Modality.Denied => 4,
        Text.Modality.Conditional => 3,
        Text.Modality.Threatened => 2,
        Text.Modality.Planned => 1,
        _ => 0,
    };
}
