using Synoptic.Text;

namespace Synoptic.Quotations;

/// <summary>Finds noun phrases by the tags of their words: enough to say who speaks, not a parser.</summary>
internal static class NounPhrases
{
    /// <summary>A phrase is given up after so many tokens: no speaker's name with office is longer, and time stays linear.</summary>
    private const int Longest = 40;

    /// <summary>The noun phrase that ends with token <paramref name="last"/>, with the phrases that depend on it to its right.</summary>
    public static Chunk EndingAt(QuotedText text, int last, int floor)
    {
        floor = Math.Max(floor, last - Longest);
        if (last < floor || text.InQuote(last)) return default;
        if (IsPronoun(text, last)) return new Chunk(last, last + 1);
        if (!IsNominal(text, last)) return default;
        var first = last;
        while (first > floor)
        {
            var i = first - 1;
            if (text.InQuote(i) || IsPronoun(text, i) || StopsAtTime(text, i, first)) break;
            if (IsNominal(text, i) && !text.Is(i, WordClass.Sub)) first = i;
            else if (text.Is(i, WordClass.Prep) && !text.Is(i, WordClass.Sub) && i > floor && (IsNominal(text, i - 1) || text.Analysis.Tags[i - 1].Xpos == "VBN") && !text.InQuote(i - 1) && text.TimeOf[i - 1] < 0) first = i;
            else if (text.Is(i, WordClass.And) && i > floor && text.NameOf[i - 1] is not null && text.NameOf[first] is not null && !text.InQuote(i - 1)) first = i;
            else if (IsModifier(text, i, first)) first = i;
            else break;
        }

        if (first + 1 < last && text.Is(first + 1, WordClass.Prep))
        {
            // "isolated by the leaders": a stray participle before a preposition is no head. Before an adjective ("familiar with
            // the plan") the head was not seen, and what follows the preposition is not who speaks.
            if (text.Analysis.Tags[first].IsVerb) first += 2;
            else if (text.Analysis.Tags[first].Upos == "ADJ") return default;
        }

        while (first < last && (text.Is(first, WordClass.Prep | WordClass.Own) && !text.Is(first, WordClass.Det) || text.IsPunctuation(first))) first++;
        return HasHead(text, first, last + 1) ? new Chunk(first, last + 1) : default;
    }

    /// <summary>The noun phrase that begins with token <paramref name="first"/>.</summary>
    public static Chunk StartingAt(QuotedText text, int first, int ceiling)
    {
        ceiling = Math.Min(ceiling, first + Longest);
        if (first >= ceiling || text.InQuote(first)) return default;
        if (IsPronoun(text, first)) return new Chunk(first, first + 1);
        if (!IsNominal(text, first)) return default;
        var end = first + 1;
        while (end < ceiling && !text.InQuote(end) && text.TimeOf[end] < 0 && !IsPronoun(text, end))
        {
            if (IsNominal(text, end)) end++;
            else if (text.Is(end, WordClass.NounPrep) && end + 1 < ceiling && IsNominal(text, end + 1) && !text.InQuote(end + 1) && text.TimeOf[end + 1] < 0) end++;
            else if (text.Is(end, WordClass.And) && end + 1 < ceiling && text.NameOf[end - 1] is not null && text.NameOf[end + 1] is not null) end++;
            else break;
        }

        while (end > first + 1 && text.Is(end - 1, WordClass.Prep | WordClass.Det)) end--;
        return new Chunk(first, end);
    }

    /// <summary>The part of a phrase before its first preposition: its head is the last word.</summary>
    public static Chunk HeadPart(QuotedText text, Chunk phrase)
    {
        for (var i = phrase.First + 1; i < phrase.End; i++)
        {
            if (text.Is(i, WordClass.Prep) && text.NameOf[i] is null) return new Chunk(phrase.First, i);
        }

        return phrase;
    }

    /// <summary>Whether the head of a phrase is a person's name, or a name that may be one.</summary>
    public static bool IsPersonNamed(QuotedText text, Chunk phrase)
    {
        if (phrase.IsEmpty) return false;
        var last = HeadPart(text, phrase).End - 1;
        return text.NameOf[last] is { } type ? type == EntityType.Person : text.IsCapital(last) && text.Analysis.Tags[last].IsName;
    }

    /// <summary>Whether a phrase names a person or house, or is a pronoun for one.</summary>
    public static bool MaySpeak(QuotedText text, Chunk phrase) =>
        !phrase.IsEmpty && (IsPersonNamed(text, phrase) || (phrase.End == phrase.First + 1 && IsPronoun(text, phrase.First) && !text.Is(phrase.First, WordClass.Thing)));

    /// <summary>Whether a token may be part of a noun phrase.</summary>
    public static bool IsNominal(QuotedText text, int token)
    {
        if (text.NameOf[token] is not null) return true;
        var classes = text.ClassOf(token);
        if ((classes & (WordClass.Det | WordClass.Title)) != WordClass.None && (classes & WordClass.That) == WordClass.None) return true;
        var upos = text.Analysis.Tags[token].Upos;
        if ((classes & WordClass.Own) != WordClass.None) return upos != "AUX" && !text.Analysis.Tags[token].IsVerb;
        if ((classes & (WordClass.Be | WordClass.Aux | WordClass.Prep | WordClass.And | WordClass.But | WordClass.Sub | WordClass.Relative | WordClass.Adv | WordClass.Not)) != WordClass.None) return false;
        return text.Analysis.Tags[token].IsNoun || upos is "ADJ" or "NUM" or "PRON" || text.Words[token] is "&" or "/";
    }

    /// <summary>Whether a token is a pronoun that may be a subject by itself.</summary>
    public static bool IsPronoun(QuotedText text, int token) => text.Is(token, WordClass.Person) && text.NameOf[token] is null;

    /// <summary>Whether a time bounds a phrase to its left; not "Tuesday's" nor "his nightly address".</summary>
    private static bool StopsAtTime(QuotedText text, int token, int next)
    {
        if (text.TimeOf[token] < 0 || text.Is(next, WordClass.Own)) return false;
        var first = token;
        while (first > 0 && text.TimeOf[first - 1] == text.TimeOf[token]) first--;
        return !(first > 0 && text.Is(first - 1, WordClass.Det)) && !text.Is(first, WordClass.Det);
    }

    private static bool HasHead(QuotedText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.NameOf[i] is not null || text.Is(i, WordClass.Det) || text.Analysis.Tags[i].IsNoun || text.Analysis.Tags[i].Upos is "PRON" or "NUM") return true;
        }

        return false;
    }

    /// <summary>Participles and hyphens inside a phrase: "the newly elected president", "people briefed on the talks".</summary>
    private static bool IsModifier(QuotedText text, int token, int next)
    {
        if (token == 0 || text.InQuote(token - 1)) return false;
        var xpos = text.Analysis.Tags[token].Xpos;
        var joins = xpos is "VBN" or "VBG" || text.Words[token] is "-" or "–" || text.Analysis.Tags[token].Upos == "ADV";
        return joins && IsNominal(text, token - 1) && (IsNominal(text, next) || text.Is(next, WordClass.Prep));
    }
}
