using System.Collections.Frozen;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Quotations;

/// <summary>Finds where or how something was said: <c>in his evening address</c>, <c>on social media</c>, <c>told reporters</c>.</summary>
internal sealed class Occasions
{
    private readonly FrozenDictionary<string, string> kinds;

    /// <summary>Reads <c>occasions</c>.</summary>
    public Occasions(WordTables tables) => kinds = tables.Map("occasions");

    /// <summary>The occasion that the words around a cue tell.</summary>
    public Span? Find(QuotedText text, Cue cue)
    {
        if (cue.Verb.Kind is ReportingKind.Report or ReportingKind.Think or ReportingKind.Source) return null;
        var sentence = text.Sentences[cue.Sentence];
        var from = Math.Max(cue.End, cue.IsInverted ? cue.Subject.End : cue.End);
        if (cue.Verb.Kind is ReportingKind.Tell && Addressee(text, cue.End, sentence.End) is { } told) return text.SpanOf(new Chunk(cue.First, told));
        for (var i = from; i < Math.Min(sentence.End, from + 16); i++)
        {
            if (text.InQuote(i) || text.IsFinite(i) || text.Is(i, WordClass.That) && i > from && !text.Is(i - 1, WordClass.Prep)) break;
            if (text.Is(i, WordClass.Where) && At(text, i, sentence.End) is { } end) return text.SpanOf(new Chunk(i, end));
        }

        // before the subject: "In a post on social media, X said"; or between subject and verb: "X in his address said"
        for (var i = sentence.First; i < Math.Min(cue.First, sentence.First + 30); i++)
        {
            if (text.InQuote(i)) continue;
            if (text.Is(i, WordClass.Where) && At(text, i, cue.First) is { } end) return text.SpanOf(new Chunk(i, end));
        }

        return null;
    }

    /// <summary>The end of a phrase that begins with the preposition at <paramref name="prep"/> and whose head is an occasion.</summary>
    private int? At(QuotedText text, int prep, int ceiling)
    {
        ceiling = Math.Min(ceiling, prep + 9);
        for (var i = prep + 1; i < ceiling; i++)
        {
            if (text.InQuote(i) || !NounPhrases.IsNominal(text, i) && text.TimeOf[i] < 0) return null;
            if (!kinds.ContainsKey(text.Words[i]) && !(i + 1 < ceiling && kinds.ContainsKey($"{text.Words[i]} {text.Words[i + 1]}"))) continue;
            var end = i + 1;
            while (end < ceiling && (kinds.ContainsKey(text.Words[end]) || kinds.ContainsKey($"{text.Words[end - 1]} {text.Words[end]}"))) end++;
            return Extended(text, end, ceiling + 4);
        }

        return null;
    }

    /// <summary>"a post on social media", "his address to the nation": one more phrase that belongs to the occasion.</summary>
    private static int Extended(QuotedText text, int end, int ceiling)
    {
        ceiling = Math.Min(Math.Min(ceiling, text.Count), text.Sentences[text.SentenceOf[end - 1]].End);
        if (end + 1 >= ceiling || !text.Is(end, WordClass.Prep) || text.Is(end, WordClass.Sub) || text.InQuote(end + 1) || text.TimeOf[end + 1] >= 0) return end;
        var phrase = NounPhrases.StartingAt(text, end + 1, ceiling);
        return phrase.IsEmpty ? end : phrase.End;
    }

    private int? Addressee(QuotedText text, int from, int ceiling)
    {
        var phrase = NounPhrases.StartingAt(text, from, ceiling);
        if (phrase.IsEmpty) return null;
        var head = NounPhrases.HeadPart(text, phrase);
        return kinds.TryGetValue(text.Words[head.End - 1], out var kind) && kind == "addressee" || text.NameOf[head.End - 1] is EntityType.Organization ? phrase.End : null;
    }
}
