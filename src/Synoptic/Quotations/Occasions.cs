using System.Collections.Frozen;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Quotations;

/// <summary>Finds where or how something was said: <c>in his evening address</c>, <c>on social media</c>, <c>told reporters</c>.</summary>
internal sealed class Occasions
{
    /// <summary>How far behind a cue an occasion may begin, in tokens: past an addressee and a day. By reasoning.</summary>
    private const int Reach = 16;

    /// <summary>How far from the sentence's start an occasion before the cue is looked for, in tokens. By reasoning.</summary>
    private const int Opening = 30;

    /// <summary>Longest phrase from its preposition to the noun that makes it an occasion, in tokens. By reasoning.</summary>
    private const int LongestPhrase = 9;

    private readonly FrozenDictionary<string, string> kinds;

    /// <summary>Reads <c>occasions</c>.</summary>
    public Occasions(WordTables tables) => kinds = tables.Map("occasions");

    /// <summary>The occasion that the words around a cue tell, outside what was said.</summary>
    /// <param name="text">The article.</param>
    /// <param name="draft">What was said.</param>
    /// <param name="cue">Its cue.</param>
    /// <param name="addressee">To whom it was said, where told: <c>told reporters</c> is an occasion where no other one is told.</param>
    public Span? Find(QuotedText text, Draft draft, Cue cue, Chunk addressee)
    {
        if (cue.Verb.Kind is ReportingKind.Report or ReportingKind.Think or ReportingKind.Source) return null;
        var sentence = text.Sentences[cue.Sentence];
        var from = Math.Max(cue.End, Math.Max(addressee.End, cue.IsInverted ? cue.Subject.End : cue.End));
        for (var i = from; i < Math.Min(sentence.End, from + Reach); i++)
        {
            if (text.InQuote(i) || text.IsFinite(i) || draft.Holds(text, i) || text.Is(i, WordClass.That) && i > from && !text.Is(i - 1, WordClass.Prep)) break;
            if (i == cue.End && kinds.TryGetValue(text.Words[i], out var kind) && kind == "adverb") return text.SpanOf(new Chunk(i, i + 1));
            if (text.Is(i, WordClass.Where) && At(text, i, sentence.End) is { } end) return text.SpanOf(new Chunk(i, end));
        }

        // before the subject: "In a post on social media, X said"; or between subject and verb: "X in his address said"
        var opens = cue.Subject.IsEmpty || cue.IsInverted ? cue.First : cue.Subject.First;
        for (var i = sentence.First; i < Math.Min(cue.First, sentence.First + Opening); i++)
        {
            if (text.InQuote(i) || draft.Holds(text, i)) continue;
            if (text.Is(i, WordClass.Where) && At(text, i, cue.First) is { } end && !VerbBetween(text, end, opens)) return text.SpanOf(new Chunk(i, end));
        }

        return !addressee.IsEmpty && IsAudience(text, addressee) ? text.SpanOf(new Chunk(cue.First, addressee.End)) : null;
    }

    /// <summary>Whether a phrase ends with those whom one tells things in public: <c>reporters</c>, <c>the newspaper</c>; or is the name of a house.</summary>
    public bool IsAudience(QuotedText text, Chunk phrase)
    {
        var head = NounPhrases.HeadPart(text, phrase).End - 1;
        return (kinds.TryGetValue(text.Words[head], out var kind) && kind == "addressee") || text.NameOf[head] is EntityType.Organization;
    }

    /// <summary>Whether a phrase is a text or speech that itself says things: <c>the statement</c>, <c>his letter</c>.</summary>
    public bool IsTelling(QuotedText text, Chunk phrase)
    {
        if (phrase.IsEmpty || !text.Is(phrase.First, WordClass.Det)) return false;
        var head = NounPhrases.HeadPart(text, phrase).End - 1;
        return head > phrase.First && kinds.TryGetValue(text.Words[head], out var kind) && kind == "event";
    }

    /// <summary>Whether a phrase is what one tells, and nobody: <c>told the story</c>.</summary>
    public bool IsTold(QuotedText text, Chunk phrase) => kinds.TryGetValue(text.Words[NounPhrases.HeadPart(text, phrase).End - 1], out var kind) && kind == "told";

    /// <summary>Whether another verb stands between an occasion and who speaks: then it is that verb's.</summary>
    private static bool VerbBetween(QuotedText text, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (text.IsFinite(i) && !text.InQuote(i)) return true;
        return false;
    }

    /// <summary>The end of a phrase that begins with the preposition at <paramref name="prep"/> and whose head is an occasion.</summary>
    private int? At(QuotedText text, int prep, int ceiling)
    {
        ceiling = Math.Min(ceiling, prep + LongestPhrase);
        for (var i = prep + 1; i < ceiling; i++)
        {
            if (text.InQuote(i) || !NounPhrases.IsNominal(text, i) && text.TimeOf[i] < 0) return null;
            if (!Names(text, i) && !(i + 1 < ceiling && Pair(text, i))) continue;
            var end = i + 1;
            while (end < ceiling && !text.InQuote(end) && (Names(text, end) || Pair(text, end - 1))) end++;
            return Extended(text, end, ceiling + 4);
        }

        return null;
    }

    private bool Names(QuotedText text, int token) => kinds.TryGetValue(text.Words[token], out var kind) && kind is "event" or "medium" or "addressee";

    private bool Pair(QuotedText text, int token) => text.Words[token].Length > 0 && kinds.ContainsKey($"{text.Words[token]} {text.Words[token + 1]}");

    /// <summary>"a post on social media", "his address to the nation": one more phrase that belongs to the occasion.</summary>
    private static int Extended(QuotedText text, int end, int ceiling)
    {
        ceiling = Math.Min(Math.Min(ceiling, text.Count), text.Sentences[text.SentenceOf[end - 1]].End);
        if (end + 1 >= ceiling || !text.Is(end, WordClass.Prep) || text.Is(end, WordClass.Sub) || text.InQuote(end + 1) || text.TimeOf[end + 1] >= 0) return end;
        var phrase = NounPhrases.StartingAt(text, end + 1, ceiling);
        return phrase.IsEmpty ? end : phrase.End;
    }
}
