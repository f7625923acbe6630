using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Quotations;

/// <summary>Looks for the cue that attributes a quoted stretch: after it, or before it in the same sentence.</summary>
internal sealed class CueSearch(QuotedText text, ImmutableArray<Cue> cues)
{
    /// <summary>How far behind a quotation its speaker's verb may stand: names with long appositions fit.</summary>
    private const int Reach = 60;

    /// <summary>How many tokens may stand between a verb and the quotation that it announces: addressee, occasion and day fit.</summary>
    private const int Gap = 25;

    /// <summary>Longest office before a name, in tokens. By reasoning.</summary>
    private const int LongestOffice = 10;

    /// <summary>All cues, in order.</summary>
    public ImmutableArray<Cue> Cues => cues;

    /// <summary>Index of the first cue that begins at or after a token.</summary>
    public int At(int token)
    {
        int low = 0, high = cues.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (cues[middle].First < token) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>The last cue of a sentence that names who speaks.</summary>
    public Cue? LastIn(int sentence)
    {
        for (var c = At(text.Sentences[sentence].End) - 1; c >= 0 && cues[c].Sentence == sentence; c--)
        {
            if (!cues[c].Subject.IsEmpty && cues[c].Verb.Kind != ReportingKind.Think && cues[c].Form != CueForm.Passive && !cues[c].Negated) return cues[c];
        }

        return null;
    }

    /// <summary>The cue that follows a quoted stretch and attributes it: <c>“…,” said X</c>, <c>“…,” X said</c>, <c>“…,” according to X</c>.</summary>
    public Cue? After(int q)
    {
        var r = text.QuoteTokens[q].End;
        if (r >= text.Count || text.ParagraphOf(r) != text.Quotes[q].Paragraph) return null;
        var last = text.LastInside(q);
        var sameSentence = text.SentenceOf[r] == text.SentenceOf[r - 1];
        var comma = text.IsMark(r, ',') || text.IsDash(r);
        if (comma) r++;
        if (r >= text.Count || (!sameSentence && last is not ('?' or '!' or '…' or '—' or '–' or '-'))) return null;
        if (last == '.' && !comma && text.IsCapital(r)) return null;
        var ceiling = Math.Min(text.Sentences[text.SentenceOf[r]].End, r + Reach);
        for (var c = At(r); c < cues.Length && cues[c].First < ceiling; c++)
        {
            var cue = cues[c];
            if (QuoteBetween(r, cue.First)) return null;
            if (!cue.Verb.May(Complements.Quote) || cue.Verb.Names || cue.Form is CueForm.Infinitive or CueForm.Passive || cue.Negated) continue;
            if (cue.Form == CueForm.Participle && (cue.Subject.IsEmpty || cue.Subject.First < r)) return null;
            if (cue.Subject.IsEmpty)
            {
                // a verb that only names stand between the comma and is the quotation's, whatever its subject is by grammar
                if (cue.Form != CueForm.Finite || last != ',' || Named(r, cue) is not { } named) continue;
                cue = cue with { Subject = named };
            }

            if (!Joins(r, cue)) return null;
            return sameSentence || EndsThere(cue) ? cue : null;
        }

        return null;
    }

    /// <summary>The cue that stands before a quoted stretch in its sentence.</summary>
    /// <param name="q">The stretch.</param>
    /// <param name="direct">Whether the stretch is set off as a statement, and not part of a told sentence.</param>
    public Cue? Before(int q, out bool direct)
    {
        direct = false;
        var first = text.QuoteTokens[q].First;
        var sentence = text.SentenceOf[first];
        for (var c = At(first) - 1; c >= 0 && cues[c].Sentence == sentence; c--)
        {
            var cue = cues[c];
            if (first - cue.End > Gap + Reach) return null;
            if (!cue.Verb.May(Complements.Quote)) continue;
            var from = cue.IsInverted || cue.Verb.Kind == ReportingKind.Source ? Math.Max(cue.End, cue.Subject.End) : cue.End;
            if (from > first || first - from > Gap + 10) return null;
            if (QuoteBetween(from, first)) return null;
            direct = IsSetOff(q, cue, from, first);
            return cue;
        }

        return null;
    }

    /// <summary>The person named between a quotation and its verb, or behind it: <c>“…,” Ada Rao of Velden, told us</c>; <c>“…,” said retired captain Ada Rao</c>.</summary>
    private Chunk? Named(int first, Cue cue)
    {
        var (from, ceiling) = first < cue.First ? (first, cue.First) : (cue.End, text.Sentences[cue.Sentence].End);
        ceiling = Math.Min(ceiling, from + LongestOffice);
        for (var i = from; i < ceiling && !text.InQuote(i) && !text.IsPunctuation(i) && !text.IsFinite(i); i++)
        {
            if (text.NameOf[i] != EntityType.Person) continue;
            var end = i + 1;
            while (end < ceiling && text.NameOf[end] == EntityType.Person) end++;
            return new Chunk(from, end);
        }

        return first == cue.First ? default(Chunk) : null;
    }

    /// <summary>The last cue between two tokens that names who speaks.</summary>
    public Cue? LastBefore(int token, int floor)
    {
        for (var c = At(token) - 1; c >= 0 && cues[c].First >= floor; c--)
        {
            if (!cues[c].Subject.IsEmpty && cues[c].Form != CueForm.Passive && !cues[c].Negated && cues[c].Verb.Kind != ReportingKind.Think) return cues[c];
        }

        return null;
    }

    private bool IsSetOff(int q, Cue cue, int from, int first)
    {
        var last = first - 1;
        if (last >= from && text.IsMark(last, ':')) return true;
        if (first - from > Gap || cue.Verb.Names) return false;
        var upper = char.IsUpper(text.Text[text.Quotes[q].Inner.Start]) || !char.IsLetter(text.Text[text.Quotes[q].Inner.Start]);
        var verb = false;
        for (var i = from; i < first; i++)
        {
            if (text.Is(i, WordClass.That) && !text.Is(i, WordClass.Det) || i == last && text.Is(i, WordClass.That)) return false;
            verb |= text.IsFinite(i) || text.Is(i, WordClass.Be);
        }

        if (verb || (!upper && ToldBefore(cue))) return false;
        if (last >= from && text.IsMark(last, ',')) return upper || first - from == 1 || cue.Verb.Kind is ReportingKind.Say or ReportingKind.Tell or ReportingKind.Write or ReportingKind.Ask;
        return upper && first - from <= 12 && EndsOwn(q) && (first == from || cue.Verb.Kind is ReportingKind.Tell or ReportingKind.Ask || text.TimeOf[last] >= 0);
    }

    /// <summary>Whether a stretch ends as a sentence or clause does.</summary>
    private bool EndsOwn(int q) => text.LastInside(q) is '.' or ',' or '?' or '!' or '…';

    /// <summary>Whether the sentence begins with told words that the quoted ones end: <c>It was time, she said, “for a new mast”</c>.</summary>
    private bool ToldBefore(Cue cue)
    {
        var opens = cue.IsInverted || cue.Subject.IsEmpty ? cue.First : Math.Min(cue.First, cue.Subject.First);
        var floor = text.Sentences[cue.Sentence].First;
        if (opens - 1 <= floor || !text.IsMark(opens - 1, ',') || text.InQuote(opens - 2)) return false;
        for (var i = opens - 2; i >= floor && !text.InQuote(i); i--)
            if (text.TimeOf[i] < 0 && (text.Analysis.Tags[i].IsNoun || text.IsVerb(i) || text.Analysis.Tags[i].Upos == "PRON")) return true;
        return false;
    }

    /// <summary>Whether nothing but the speaker's name stands between the quotation and its verb.</summary>
    private bool Joins(int r, Cue cue)
    {
        if (cue.Subject.IsEmpty) return true;
        var until = cue.Verb.Kind == ReportingKind.Source || cue.IsInverted ? cue.First : cue.Subject.First;
        if (until < r) return false;
        var ceiling = Math.Min(cue.First, until);
        for (var i = r; i < ceiling; i++)
        {
            if (text.IsVerb(i) || text.Is(i, WordClass.Relative | WordClass.Sub) || text.IsMark(i, ';') || text.IsMark(i, ':')) return false;
        }

        return !text.Is(cue.First - 1, WordClass.Relative);
    }

    /// <summary>Whether an attribution that is a sentence of its own tells nothing more: <c>“Is it over?” Mr Orlo asked.</c></summary>
    private bool EndsThere(Cue cue)
    {
        var next = cue.IsInverted ? cue.Subject.End : cue.End;
        var end = text.Sentences[cue.Sentence].End;
        return next >= end || text.IsPunctuation(next) && !text.IsMark(next, ':') || text.TimeOf[next] >= 0 || text.Is(next, WordClass.Prep | WordClass.Adv)
            || text.Analysis.Tags[next].Upos == "ADV" || cue.Verb.Kind is ReportingKind.Tell or ReportingKind.Ask;
    }

    private bool QuoteBetween(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text.InQuote(i)) return true;
        }

        return false;
    }
}
