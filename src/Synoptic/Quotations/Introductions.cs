using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Quotations;

/// <summary>Finds who speaks where only a colon gives the words to somebody: <c>Ms Rao was blunt: “…”</c>, and the label of headlines and transcripts, <c>Rao: “…”</c>.</summary>
internal sealed class Introductions(QuotedText text, CueSearch cues)
{
    /// <summary>Longest label before a colon, in tokens: a name with its office. By reasoning.</summary>
    private const int LongestLabel = 8;

    /// <summary>Whether a colon stands straight before a stretch, with words of the report before it.</summary>
    public bool IsIntroduced(int q)
    {
        var colon = text.QuoteTokens[q].First - 1;
        return colon >= 0 && text.IsMark(colon, ':') && text.SentenceOf[colon] == text.SentenceOf[colon + 1] && colon > text.Sentences[text.SentenceOf[colon]].First && !text.InQuote(colon);
    }

    /// <summary>Who speaks, as the words before the colon tell; empty where they tell nobody who could speak.</summary>
    public Chunk SpeakerOf(int q)
    {
        var colon = text.QuoteTokens[q].First - 1;
        var floor = text.Sentences[text.SentenceOf[colon]].First;
        for (var i = colon - 1; i > floor; i--)
        {
            if (!text.InQuote(i) && !text.IsMark(i, ';')) continue;
            floor = i + 1;
            break;
        }

        if (cues.LastBefore(colon, floor) is { } cue) return cue.Subject;
        var told = false;
        for (var i = floor; i < colon && !told; i++) told = text.IsFinite(i) || text.Is(i, WordClass.Be);
        if (!told) return Label(floor, colon);
        var subject = Subjects.OfMain(text, colon, new Chunk(floor, colon), ImmutableArray.CreateBuilder<Cue>(0));
        return NounPhrases.MaySpeak(text, subject) ? subject : default;
    }

    private Chunk Label(int floor, int colon)
    {
        var end = floor;
        while (end < colon && end - floor < LongestLabel && text.NameOf[end] == EntityType.Person) end++;
        if (end > floor) return new Chunk(floor, end);
        var phrase = NounPhrases.StartingAt(text, floor, colon);
        if (phrase.IsEmpty || phrase.End - phrase.First > LongestLabel || text.TimeOf[phrase.First] >= 0) return default;
        // "Harbour crews' reaction: …" and "Read more: …" are no speakers: a label ends with a name
        return text.NameOf[phrase.End - 1] is EntityType.Person or EntityType.Organization || (text.IsCapital(phrase.End - 1) && text.NameOf[phrase.First] is not null) ? phrase : default;
    }
}
