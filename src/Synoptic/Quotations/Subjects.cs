using System.Collections.Immutable;

namespace Synoptic.Quotations;

/// <summary>Finds who is the subject of a reporting verb.</summary>
internal static class Subjects
{
    /// <summary>How far an apposition between subject and verb may reach; longer ones are other clauses.</summary>
    private const int LongestApposition = 60;

    /// <summary>The subject that ends at token <paramref name="last"/>, straight before the verb group.</summary>
    public static Chunk Before(QuotedText text, int last, int floor)
    {
        if (last < floor) return default;
        if (text.IsMark(last, ',')) return BeforeComma(text, last, floor);
        if (text.IsMark(last, ')') || text.IsMark(last, ']')) return Before(text, BeforeBracket(text, last, floor), floor);
        if (text.IsDash(last))
        {
            // X — the Y — said
            for (var i = last - 1; i > floor && last - i < LongestApposition; i--)
            {
                if (text.IsDash(i) && !text.InQuote(i)) return NounPhrases.EndingAt(text, i - 1, floor);
            }

            return default;
        }

        if (text.Is(last, WordClass.Relative))
        {
            var before = last - 1;
            if (before >= floor && text.IsMark(before, ',')) before--;
            if (before >= floor && NounPhrases.EndingAt(text, before, floor) is { IsEmpty: false } antecedent) return antecedent;
        }

        var phrase = NounPhrases.EndingAt(text, last, floor);
        return IsObject(text, phrase, floor) ? default : phrase;
    }

    /// <summary>Whether a phrase hangs on a preposition inside the clause: "spoke of the harbour, however, and said".</summary>
    private static bool IsObject(QuotedText text, Chunk phrase, int floor)
    {
        var before = phrase.First - 1;
        return !phrase.IsEmpty && before > floor && text.Is(before, WordClass.Prep) && !text.Is(before, WordClass.Sub | WordClass.With)
            && !text.IsPunctuation(before - 1) && !text.Is(before - 1, WordClass.And | WordClass.But | WordClass.That) && !text.InQuote(before - 1);
    }

    /// <summary>The subject of an inverted verb, straight after it.</summary>
    public static Chunk After(QuotedText text, int first, int ceiling)
    {
        while (first < ceiling && text.Is(first, WordClass.Adv)) first++;
        if (first < ceiling && text.TimeOf[first] >= 0) return default;
        var phrase = NounPhrases.StartingAt(text, first, ceiling);
        if (phrase.IsEmpty) return default;
        // "he said Mr Orlo was ill": a phrase with its own verb is the subject of what was told
        return phrase.End < ceiling && (text.IsFinite(phrase.End) || text.Is(phrase.End, WordClass.Be | WordClass.Aux)) ? default : phrase;
    }

    /// <summary>The subject of a participle: straight before it, or that of the sentence.</summary>
    public static Chunk OfParticiple(QuotedText text, int verb, int floor, Chunk sentence, ImmutableArray<Cue>.Builder earlier)
    {
        var last = verb - 1;
        if (last >= floor && text.Is(last, WordClass.As) && earlier.Count > 0 && earlier[^1].End == last)
        {
            // "was quoted as saying": whoever was quoted
            var quoted = earlier[^1].First - 1;
            while (quoted >= floor && text.Is(quoted, WordClass.Be | WordClass.Aux | WordClass.Adv)) quoted--;
            return Before(text, quoted, floor);
        }

        if (last >= floor && text.TimeOf[last] < 0 && NounPhrases.IsNominal(text, last) && !text.Is(last, WordClass.Own))
        {
            var phrase = NounPhrases.EndingAt(text, last, floor);
            if (!phrase.IsEmpty && (NounPhrases.IsPersonNamed(text, phrase) || (phrase.First > floor && text.Is(phrase.First - 1, WordClass.With)))) return phrase;
        }

        if (verb == sentence.First || (verb == sentence.First + 1 && text.Is(sentence.First, WordClass.Prep | WordClass.Sub))) return Following(text, verb, sentence);
        return OfMain(text, verb, sentence, earlier);
    }

    /// <summary>The subject of the sentence that a verb without its own subject belongs to.</summary>
    public static Chunk OfMain(QuotedText text, int verb, Chunk sentence, ImmutableArray<Cue>.Builder earlier)
    {
        for (var c = earlier.Count - 1; c >= Math.Max(0, earlier.Count - 20) && earlier[c].Sentence == text.SentenceOf[verb]; c--)
        {
            if (!earlier[c].Subject.IsEmpty && earlier[c].Verb.Kind != ReportingKind.Source && earlier[c].Form != CueForm.Passive) return earlier[c].Subject;
        }

        for (var i = sentence.First; i < Math.Min(verb, sentence.First + 80); i++)
        {
            if (text.InQuote(i) || !text.IsFinite(i)) continue;
            var last = i - 1;
            while (last >= sentence.First && (text.Is(last, WordClass.Adv | WordClass.Be | WordClass.Aux | WordClass.Not) || text.Analysis.Tags[last].Upos == "ADV" || text.TimeOf[last] >= 0)) last--;
            if (last >= sentence.First && text.Is(last, WordClass.Relative)) continue;
            var subject = Before(text, last, sentence.First);
            if (!subject.IsEmpty) return subject;
        }

        return default;
    }

    /// <summary>The subject of an infinitive: that of the verb that governs it ("appeared to signal"), or of the sentence.</summary>
    public static Chunk OfInfinitive(QuotedText text, int to, int verb, int floor, Chunk sentence, ImmutableArray<Cue>.Builder earlier)
    {
        var last = to - 1;
        if (last < floor || !text.IsVerb(last)) return OfMain(text, verb, sentence, earlier);
        while (last >= floor && (text.IsVerb(last) || text.Is(last, WordClass.Adv | WordClass.Be | WordClass.Aux | WordClass.Not) || text.Analysis.Tags[last].Upos == "ADV" || text.TimeOf[last] >= 0)) last--;
        var subject = Before(text, last, floor);
        return subject.IsEmpty ? OfMain(text, verb, sentence, earlier) : subject;
    }

    /// <summary>"Calling it a lie, Ms Rao left": the subject follows the comma.</summary>
    private static Chunk Following(QuotedText text, int verb, Chunk sentence)
    {
        for (var i = verb + 1; i < Math.Min(sentence.End, verb + LongestApposition); i++)
        {
            if (text.InQuote(i)) continue;
            if (text.IsMark(i, ',')) return NounPhrases.StartingAt(text, i + 1, sentence.End);
        }

        return default;
    }

    /// <summary>"X, the Y of Z, said": of the phrases before the commas the one that names a person, or else the first.</summary>
    private static Chunk BeforeComma(QuotedText text, int comma, int floor)
    {
        floor = Math.Max(floor, comma - LongestApposition);
        var best = default(Chunk);
        for (var i = comma - 1; i >= floor; i--)
        {
            if (text.InQuote(i)) break;
            if (!text.IsMark(i, ',') || i == floor) continue;
            var phrase = NounPhrases.EndingAt(text, i - 1, floor);
            if (phrase.IsEmpty && text.IsMark(i - 1, ')')) phrase = NounPhrases.EndingAt(text, BeforeBracket(text, i - 1, floor), floor);
            if (phrase.IsEmpty) continue;
            best = phrase;
            if (NounPhrases.IsPersonNamed(text, phrase)) return phrase;
        }

        return best;
    }

    private static int BeforeBracket(QuotedText text, int close, int floor)
    {
        for (var i = close - 1; i >= floor && close - i < 12; i--)
        {
            if (text.IsMark(i, '(') || text.IsMark(i, '[')) return i - 1;
        }

        return -1;
    }
}
