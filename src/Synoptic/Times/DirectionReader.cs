using System.Collections.Frozen;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Times;

/// <summary>Tells on which side of the report's own day a time lies, by the words beside it and the tense of its verb.</summary>
internal sealed class DirectionReader
{
    // How far a word such as "deadline" reaches. Tuned by eye on news of TimeBank: beyond, it belongs to another phrase.
    private const int Near = 4;

    // How many heads lead from a time to its verb: a word of the time, a preposition, a noun.
    private const int Climbs = 4;

    // How far a verb is looked for. Sentences of news have some 25 words; a longer way is a list, and would cost time without end.
    private const int Far = 40;

    private readonly FrozenDictionary<string, (TimeDirection Direction, string Reach)> cues;

    public DirectionReader(WordTables tables)
    {
        var read = new Dictionary<string, (TimeDirection, string)>(StringComparer.Ordinal);
        foreach (var row in tables.Rows("time-cues")) read.TryAdd(row[0], (row[1] == "past" ? TimeDirection.Past : TimeDirection.Future, row[2]));
        cues = read.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public TimeDirection Read(Analysis analysis, Span time, bool weekday = false)
    {
        var first = analysis.TokenAt(time.Start);
        var sentenceIndex = analysis.SentenceAt(time.Start);
        if (sentenceIndex < 0 || first >= analysis.Tokens.Length || analysis.Tags.Length < analysis.Tokens.Length) return TimeDirection.Unknown;
        var sentence = analysis.Sentences[sentenceIndex];
        if (first < sentence.First || first >= sentence.End) return TimeDirection.Unknown;
        var last = first;
        while (last + 1 < sentence.End && analysis.Tokens[last + 1].Span.Start < time.End) last++;
        var verb = Governor(analysis, sentence, first, last);
        // "it had been due to expire Friday": what came before another past lies behind, whatever was due then.
        if (verb >= 0 && IsPluperfect(analysis, sentence, verb)) return TimeDirection.Past;
        if (Beside(analysis, sentence, first, last, weekday) is { } told) return told;
        var tense = verb >= 0 && Tense(analysis, sentence, verb) is { } governed && governed != TimeDirection.Unknown ? governed : Tense(analysis, sentence, first, last);
        // "to get around Wednesday’s ruling": what the day is the day of need not lie where the verb does.
        return tense == TimeDirection.Future && last + 1 < sentence.End && analysis.Tags[last + 1].Xpos == "POS" ? TimeDirection.Unknown : tense;
    }

    // The verb that governs the time in the grammar, -1 where the heads lead to none: "the meeting on Friday" hangs on a noun, which has no tense.
    private static int Governor(Analysis analysis, Sentence sentence, int first, int last)
    {
        if (analysis.Arcs.Length < analysis.Tokens.Length) return -1;
        var at = first;
        for (var step = 0; step < Climbs; step++)
        {
            var head = analysis.Arcs[at].Head;
            if (head < sentence.First || head >= sentence.End) return -1;
            var inside = head >= first && head <= last;
            at = head;
            if (inside) continue;
            if (Describes(analysis, at))
            {
                // Its noun stands in for it: what the heads meant is where the noun hangs.
                at = analysis.Arcs[at].Head;
                continue;
            }

            if (analysis.Tags[at].Upos is "VERB" or "AUX") return at > last && OpensClause(analysis, last + 1, at) || (at < first && analysis.VerbBefore(first, sentence.First) is { } beside && beside != at) ? -1 : at;
            if (analysis.Tags[at].Upos is "NOUN" or "PROPN" or "ADJ" or "PRON") return -1;
        }

        return -1;
    }

    private static bool Describes(Analysis analysis, int i) => i < analysis.Arcs.Length && SyntaxTree.Matches(analysis.Arcs[i].Relation, "amod") && analysis.Arcs[i].Head > i;

    // "declaring in January that they should meet": the verb of a clause that opens after the time is not the time's, whatever the heads say.
    private static bool OpensClause(Analysis analysis, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (analysis.Tags[i].Upos == "SCONJ") return true;
        }

        return false;
    }

    private bool IsPluperfect(Analysis analysis, Sentence sentence, int verb)
    {
        // The auxiliary of an infinitive's verb counts as well: "had been scheduled to expire".
        for (var step = 0; step < 2; step++)
        {
            for (var i = verb - 1; i >= Math.Max(sentence.First, verb - Near); i--)
            {
                if (analysis.Arcs[i].Head == verb && analysis.Tags[i].Xpos == "VBD" && Cue(analysis, i, out var cue) && cue.Reach == "perfect") return true;
            }

            if (analysis.Tags[verb].Xpos != "VB" || analysis.Arcs[verb].Head < sentence.First || analysis.Arcs[verb].Head >= verb) return false;
            verb = analysis.Arcs[verb].Head;
        }

        return false;
    }

    private TimeDirection Tense(Analysis analysis, Sentence sentence, int first, int last)
    {
        for (var i = first - 1; i >= Math.Max(sentence.First, first - Far); i--)
        {
            if (Tense(analysis, sentence, i) is { } tense) return tense;
            // "declaring in January that …": a participle lies where the sentence's first verb does.
            if (analysis.Tags[i].Xpos == "VBG" && analysis.Tags[i].Upos != "NOUN") return FirstTense(analysis, sentence, first);
        }

        return FirstTense(analysis, sentence, last);
    }

    private TimeDirection FirstTense(Analysis analysis, Sentence sentence, int around)
    {
        for (var i = Math.Max(sentence.First, around - Far); i < Math.Min(sentence.End, around + Far); i++)
        {
            if (Tense(analysis, sentence, i) is { } tense) return tense;
        }

        return TimeDirection.Unknown;
    }

    private TimeDirection? Beside(Analysis analysis, Sentence sentence, int first, int last, bool weekday)
    {
        // "postponed to Thursday", "set for Friday"
        if (first - 2 >= sentence.First && Cue(analysis, first - 1, out var led) && led.Reach is "led" or "modal" or "before" && Cue(analysis, first - 2, out var moved) && moved.Reach == "moved") return moved.Direction;
        // "held for Friday's attack": what belongs to a day is not led to by the word before the day.
        var owned = last + 1 < sentence.End && analysis.Tags[last + 1].Xpos == "POS";
        for (var i = first - 1; i >= Math.Max(sentence.First, first - 2) && !owned; i--)
        {
            if (Cue(analysis, i, out var cue) && (cue.Reach == "before" || (cue.Reach == "led" && weekday))) return cue.Direction;
            if (analysis.Tags[i] is not { Upos: "DET" or "ADJ", IsName: false }) break;
        }

        for (var i = first - 1; i >= Math.Max(sentence.First, first - Near) && !IsStop(analysis, i); i--)
        {
            if (Cue(analysis, i, out var cue) && (cue.Reach == "near" || (cue.Reach == "ahead" && analysis.Tags[i].IsVerb))) return cue.Direction;
        }

        for (var i = last + 1; i < Math.Min(sentence.End, last + Near) && !IsStop(analysis, i); i++)
        {
            if (Cue(analysis, i, out var cue) && cue.Reach == "near") return cue.Direction;
        }

        return null;
    }

    // The direction of a finite verb, or of a participle or infinitive by what stands before it; null where the token is no such verb.
    private TimeDirection? Tense(Analysis analysis, Sentence sentence, int i)
    {
        switch (analysis.Tags[i].Xpos)
        {
            case "VBD":
                return TimeDirection.Past;
            // "the flooded villages": a participle that describes tells no time.
            case "VBN" or "VBG" when Describes(analysis, i):
                return null;
            case "VBN":
                return Auxiliary(analysis, sentence, i) is { } helped ? helped : TimeDirection.Past;
            case "VB":
                return Auxiliary(analysis, sentence, i) is { } bare ? bare : null;
            case "VBG":
                return Auxiliary(analysis, sentence, i);
            case "VBZ" or "VBP":
                return TimeDirection.Unknown;
            case "MD":
                return TimeDirection.Future;
            default:
                return null;
        }
    }

    private TimeDirection? Auxiliary(Analysis analysis, Sentence sentence, int verb)
    {
        TimeDirection? found = null;
        for (var i = verb - 1; i >= Math.Max(sentence.First, verb - Near); i--)
        {
            if (Cue(analysis, i, out var cue) && cue.Reach == "perfect") return TimeDirection.Past;
            if (Cue(analysis, i, out cue) && cue.Reach == "modal") return TimeDirection.Future;
            if (analysis.Tags[i].Xpos is "VBD") return TimeDirection.Past;
            if (analysis.Tags[i].Xpos is "VBZ" or "VBP") return analysis.Tags[verb].Xpos == "VBG" ? TimeDirection.Future : TimeDirection.Unknown;
            if (analysis.Tags[i].Upos is not ("ADV" or "PART" or "AUX" or "VERB" or "PRON") && i < verb - 1) break;
            if (analysis.Tags[i].Upos is not ("ADV" or "PART" or "AUX" or "VERB" or "PRON")) break;
            found = null;
        }

        return found;
    }

    private bool Cue(Analysis analysis, int i, out (TimeDirection Direction, string Reach) cue)
    {
        Span<char> lower = stackalloc char[16];
        var token = analysis.Tokens[i].Span;
        cue = default;
        if (token.Length > lower.Length) return false;
        var length = token.In(analysis.Text).ToLowerInvariant(lower);
        return length > 0 && cues.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower[..length], out cue);
    }

    private static bool IsStop(Analysis analysis, int i) => analysis.Tokens[i].Kind == TokenKind.Punctuation && analysis.Tokens[i].Span.In(analysis.Text) is not ("-" or "'" or "’");
}
