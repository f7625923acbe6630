using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Events;

/// <summary>What stands around a trigger in its sentence.</summary>
internal sealed class SentenceContext
{
    // A participant farther than this from the trigger usually belongs to another verb. By eye on news sentences.
    private const int ParticipantReach = 15;

    private readonly ImmutableArray<Mention> mentions;
    private readonly int firstMention;
    private readonly int endMention;

    public SentenceContext(Analysis analysis, Sentence sentence, ImmutableArray<Mention> mentions)
    {
        Analysis = analysis;
        Sentence = sentence;
        this.mentions = mentions;
        firstMention = LowerBound(mentions.Length, i => mentions[i].Span.Start, sentence.Span.Start);
        endMention = LowerBound(mentions.Length, i => mentions[i].Span.Start, sentence.Span.End);
    }

    public Analysis Analysis { get; }

    public Sentence Sentence { get; }

    /// <summary>Whether a token is part of a name.</summary>
    public bool InsideName(int token)
    {
        var span = Analysis.Tokens[token].Span;
        for (var m = firstMention; m < endMention; m++)
        {
            if (mentions[m].Kind == MentionKind.Name && mentions[m].Span.Contains(span)) return true;
        }

        return false;
    }

    /// <summary>The nearest participant before a token.</summary>
    public Mention? MentionBefore(int token)
    {
        for (var m = endMention - 1; m >= firstMention; m--)
        {
            if (mentions[m].Span.End > Analysis.Tokens[token].Span.Start || !IsParticipant(mentions[m])) continue;
            return token - Analysis.TokenAt(mentions[m].Span.Start) <= ParticipantReach ? mentions[m] : null;
        }

        return null;
    }

    /// <summary>The nearest participant after a token, not beyond the clause.</summary>
    public Mention? MentionAfter(int token)
    {
        for (var m = firstMention; m < endMention; m++)
        {
            if (mentions[m].Span.Start < Analysis.Tokens[token].Span.End || !IsParticipant(mentions[m])) continue;
            var at = Analysis.TokenAt(mentions[m].Span.Start);
            return at - token <= ParticipantReach && !ClauseEnds(token, at) ? mentions[m] : null;
        }

        return null;
    }

    /// <summary>Whether the verb at a token is a passive: a form of "be" (tag AUX) shortly before a past participle.</summary>
    public bool IsPassive(int token)
    {
        if (Analysis.Tags[token].Xpos != "VBN") return false;
        for (var t = token - 1; t >= Math.Max(Sentence.First, token - 3); t--)
        {
            if (Analysis.Tags[t] is { Upos: "AUX", Lemma: "be" }) return true;
        }

        return false;
    }

    /// <summary>Index of the nearest place after the trigger, else before it, in the sentence.</summary>
    public int? NearestPlace(int token)
    {
        int? before = null;
        for (var m = firstMention; m < endMention; m++)
        {
            if (mentions[m] is not { Type: EntityType.Place or EntityType.Facility, Kind: MentionKind.Name }) continue;
            if (mentions[m].Span.Start > Analysis.Tokens[token].Span.Start) return m;
            before = m;
        }

        return before;
    }

    private static bool IsParticipant(Mention mention) =>
        mention.Type is EntityType.Person or EntityType.Organization or EntityType.Place or EntityType.Nationality;

    private bool ClauseEnds(int from, int to)
    {
        for (var t = from + 1; t < to; t++)
        {
            if (Analysis.Tokens[t] is { Kind: TokenKind.Punctuation, Span.Length: 1 } mark && Analysis.Text[mark.Span.Start] is ',' or ';' or '—' or '–') return true;
        }

        return false;
    }

    // Index of the first item that starts at or after an offset.
    private static int LowerBound(int count, Func<int, int> start, int offset)
    {
        int low = 0, high = count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (start(middle) < offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
