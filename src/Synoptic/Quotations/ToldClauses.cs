namespace Synoptic.Quotations;

/// <summary>Finds where a told clause begins and ends.</summary>
internal sealed class ToldClauses(QuotedText text, CueSearch cues, Draft?[] draftOf)
{
    /// <summary>A told clause is cut after so many tokens: a longer one is a list or a broken page, and time stays linear.</summary>
    public const int Longest = 120;

    /// <summary>Longest object of a naming verb before its quoted words; beyond it only the quoted words are given.</summary>
    private const int LongestObject = 15;

    /// <summary>What a cue tells: the clause after it, before it, or on both sides.</summary>
    public List<Chunk> Of(Cue cue)
    {
        var pieces = new List<Chunk>(2);
        var sentence = text.Sentences[cue.Sentence];
        if (cue.Verb.Kind == ReportingKind.Source)
        {
            if (cue.Subject.IsEmpty) return pieces;
            if (OpensSentence(cue.First, sentence)) AddIf(pieces, AfterComma(cue.Subject.End, sentence));
            else AddIf(pieces, BeforeCue(cue.First, sentence));
            return pieces;
        }

        var stands = cue.IsInverted ? cue.First : cue.Subject.First;
        var trails = !cue.Subject.IsEmpty && stands > sentence.First && text.InQuote(stands - 1)
            && !(cue.End < sentence.End && text.Is(cue.End, WordClass.That));
        var right = trails ? default : AfterCue(cue, sentence);
        if (!right.IsEmpty)
        {
            pieces.Add(right);
            return pieces;
        }

        // "…, X said": the speaker stands between a comma and the end of the clause
        if (cue.Form != CueForm.Finite || !cue.Verb.May(Complements.Clause) && !cue.Verb.May(Complements.Quote) || cue.Verb.Kind == ReportingKind.Vow) return pieces;
        var opens = cue.IsInverted ? cue.First : cue.Subject.First;
        var closes = cue.IsInverted ? cue.Subject.End : cue.End;
        if (!EndsAttribution(cue, closes, sentence, out var goesOn)) return pieces;
        AddIf(pieces, BeforeCue(opens, sentence));
        if (pieces.Count > 0 && goesOn >= 0) AddIf(pieces, new Chunk(goesOn, EndOf(goesOn, sentence)));
        return pieces;
    }

    /// <summary>The object of a naming verb, up to the end of its quoted words.</summary>
    public Chunk ObjectOf(Cue cue, int q)
    {
        var tokens = text.QuoteTokens[q];
        var start = cue.IsInverted ? cue.Subject.End : cue.End;
        if (start > tokens.First || tokens.First - start > LongestObject) start = tokens.First;
        for (var i = start; i < tokens.First; i++)
        {
            // another clause begins between verb and quoted words: they are not its object
            if (text.Is(i, WordClass.Be | WordClass.Aux) && cue.Verb.Names || text.Is(i, WordClass.Relative) && !text.Is(i, WordClass.That) || text.IsMark(i, ';')) return default;
            if (text.IsMark(i, ',') && i > start && (cue.Verb.Names && tokens.First - i > 6 || text.Is(i + 1, WordClass.And | WordClass.But | WordClass.Sub))) return default;
        }

        while (start < tokens.First && (text.IsMark(start, ',') || text.IsMark(start, ':') || text.TimeOf[start] >= 0)) start++;
        if (start < tokens.First && text.Is(start, WordClass.That) && !cue.Verb.Names) start++;
        var end = tokens.End;
        // more quoted words joined to these: “a” and “b”
        while (end + 1 < text.Count && text.SentenceOf[end] == cue.Sentence && (text.Is(end, WordClass.And) || text.IsMark(end, ',')))
        {
            var next = end + 1;
            while (next < text.Count && text.Is(next, WordClass.And | WordClass.Det | WordClass.As) && next < end + 4) next++;
            if (next >= text.Count || !text.InQuote(next) || draftOf[text.QuoteOf[next]] is not null || text.SentenceOf[next] != cue.Sentence) break;
            end = text.QuoteTokens[text.QuoteOf[next]].End;
        }

        return new Chunk(start, end);
    }

    /// <summary>A told stretch cut where the report's own voice comes back: behind quoted words that end with a comma inside their marks, at the next reporting verb.</summary>
    public Chunk UpToOwnVoice(Chunk piece)
    {
        for (var i = piece.First; i < piece.End; i++)
        {
            if (!text.InQuote(i))
            {
                if (i > piece.First && (text.IsMark(i, ',') && i + 1 < piece.End && Leaves(i + 1) || text.IsDash(i) && !DashedAgain(i + 1, piece.End))) return new Chunk(piece.First, i);
                continue;
            }

            var q = text.QuoteOf[i];
            i = text.QuoteTokens[q].End - 1;
            if (EndsWithComma(q) && !QuotedAgain(i + 1, piece.End)) return new Chunk(piece.First, Math.Min(piece.End, i + 1));
        }

        return piece;
    }

    // a pair of dashes holds an insertion, and the clause goes on behind it
    private bool DashedAgain(int from, int end)
    {
        for (var i = from; i < end; i++)
            if (text.IsDash(i)) return true;
        return false;
    }

    private static void AddIf(List<Chunk> pieces, Chunk chunk)
    {
        if (!chunk.IsEmpty) pieces.Add(chunk);
    }

    /// <summary>The clause after a cue: behind the addressee, the day and the occasion, with or without a complementizer.</summary>
    private Chunk AfterCue(Cue cue, Chunk sentence)
    {
        var from = cue.IsInverted ? cue.Subject.End : cue.End;
        var that = -1;
        var scan = from;
        for (; scan < Math.Min(sentence.End, from + 20); scan++)
        {
            if (text.InQuote(scan) || text.IsFinite(scan) || text.IsMark(scan, ';') || text.IsMark(scan, ':')) break;
            if (text.Is(scan, WordClass.That) && cue.Verb.May(Complements.That) || text.Is(scan, WordClass.If) && cue.Verb.May(Complements.Whether) && !text.Is(scan, WordClass.As))
            {
                that = scan;
                break;
            }

            if (text.Is(scan, WordClass.To) && cue.Verb.May(Complements.To) && scan + 1 < sentence.End && text.IsVerb(scan + 1)) return Trim(scan, EndOf(scan, sentence), false);
            if (text.Is(scan, WordClass.And | WordClass.But)) break;
        }

        if (that >= 0) return Trim(cue, text.Is(that, WordClass.That) ? that + 1 : that, EndOf(that + 1, sentence));
        if (!cue.Verb.May(Complements.Clause) || cue.IsInverted) return default;
        var start = from;
        while (start < sentence.End && (text.TimeOf[start] >= 0 || text.Is(start, WordClass.Adv) || text.Is(start, WordClass.Prep) && start + 1 < sentence.End && text.TimeOf[start + 1] >= 0)) start++;
        if (cue.Verb.Kind == ReportingKind.Tell)
        {
            var addressee = NounPhrases.StartingAt(text, start, sentence.End);
            if (addressee.IsEmpty) return default;
            // "told reporters the talks were useful": the first word is whom it was told to, where no verb follows it
            var head = addressee.End;
            start = head < sentence.End && (text.IsFinite(head) || text.Is(head, WordClass.Be | WordClass.Aux)) ? addressee.First + 1 : head;
        }
        else if (start < sentence.End && text.Is(start, WordClass.Prep) && !text.Is(start, WordClass.Sub))
        {
            if (cue.Verb.Kind is not (ReportingKind.Say or ReportingKind.Write)) return default;
            var place = NounPhrases.StartingAt(text, start + 1, sentence.End);
            if (place.IsEmpty) return default;
            // "said in a statement the talks were useful" is rare: what follows a preposition is mostly where it was said
            start = place.End;
            while (start < sentence.End && text.TimeOf[start] >= 0) start++;
        }

        if (start >= sentence.End || text.IsPunctuation(start) && !text.InQuote(start) || text.Is(start, WordClass.And | WordClass.But | WordClass.Be)) return default;
        return Trim(cue, start, EndOf(start, sentence));
    }

    /// <summary>The clause between the comma after "according to X" and its end.</summary>
    private Chunk AfterComma(int from, Chunk sentence)
    {
        for (var i = from; i < Math.Min(sentence.End, from + 30); i++)
        {
            if (text.IsMark(i, ',') && !text.InQuote(i)) return Trim(i + 1, EndOf(i + 1, sentence), true);
        }

        return default;
    }

    /// <summary>The clause that ends before the attribution.</summary>
    private Chunk BeforeCue(int opens, Chunk sentence)
    {
        var last = opens - 1;
        if (last <= sentence.First) return default;
        var comma = text.IsMark(last, ',') || text.IsDash(last);
        var quoted = text.InQuote(last);
        if (!comma && !quoted && !text.Is(opens, WordClass.Prep)) return default;
        var start = sentence.First;
        for (var i = last - 1; i >= Math.Max(sentence.First, last - Longest); i--)
        {
            if (text.InQuote(i) && draftOf[text.QuoteOf[i]] is { Kind: Text.QuotationKind.Direct } || text.IsMark(i, ';') && !text.InQuote(i))
            {
                start = i + 1;
                break;
            }
        }

        while (start < last && text.Is(start, WordClass.And | WordClass.But)) start++;
        return Trim(start, comma ? last : opens, true);
    }

    private bool OpensSentence(int token, Chunk sentence)
    {
        for (var i = sentence.First; i < token; i++)
        {
            if (!text.Is(i, WordClass.And | WordClass.But | WordClass.Adv) && !text.IsPunctuation(i)) return false;
        }

        return true;
    }

    /// <summary>Whether an attribution ends its clause; where the told sentence goes on behind it, <paramref name="goesOn"/> is where.</summary>
    private bool EndsAttribution(Cue cue, int closes, Chunk sentence, out int goesOn)
    {
        goesOn = -1;
        for (var i = closes; i < Math.Min(sentence.End, closes + 25); i++)
        {
            if (text.InQuote(i)) return false;
            if (text.IsMark(i, ',') && cue.End <= i)
            {
                var next = i + 1;
                var follows = cues.At(next);
                var participle = follows < cues.Cues.Length && cues.Cues[follows].First <= next + 1 && cues.Cues[follows].Form == CueForm.Participle;
                if (next < sentence.End && !participle && !text.InQuote(next) && !text.Is(next, WordClass.But | WordClass.Relative | WordClass.Prep | WordClass.Sub) && text.Analysis.Tags[next].Xpos != "VBG") goesOn = next;
                return true;
            }

            if (text.IsPunctuation(i)) return true;
            if (text.IsFinite(i)) return false;
        }

        return true;
    }

    /// <summary>Where a told clause that begins at a token ends.</summary>
    private int EndOf(int start, Chunk sentence)
    {
        var ceiling = Math.Min(sentence.End, start + Longest);
        var verb = false;
        for (var i = start; i < ceiling; i++)
        {
            if (text.InQuote(i))
            {
                var q = text.QuoteOf[i];
                if (draftOf[q] is { Kind: Text.QuotationKind.Direct }) return i;
                i = text.QuoteTokens[q].End - 1;
                // a comma inside the closing mark ends the telling: what follows is the report's own voice, but for more quoted words
                if (EndsWithComma(q) && !QuotedAgain(i + 1, ceiling)) return i + 1;
                continue;
            }

            if (text.IsMark(i, ';') || text.IsMark(i, ':') || text.IsDash(i)) return i;
            if (text.IsMark(i, ',') && i + 1 < ceiling && Leaves(i + 1)) return i;
            verb |= text.IsVerb(i);
            if (verb && text.Is(i, WordClass.And | WordClass.But) && i + 1 < ceiling && Leaves(i + 1)) return i;
        }

        return ceiling;
    }

    private bool EndsWithComma(int q) => text.Quotes[q].Inner is { IsEmpty: false } inner && text.Text[inner.End - 1] == ',';

    /// <summary>Whether more quoted words follow within a few tokens: “a,” “b” and also “c”.</summary>
    private bool QuotedAgain(int from, int ceiling)
    {
        for (var i = from; i < Math.Min(ceiling, from + 6); i++)
        {
            if (text.InQuote(i)) return draftOf[text.QuoteOf[i]] is not { Kind: Text.QuotationKind.Direct };
        }

        return false;
    }

    /// <summary>Whether the report's own voice comes back at a token: another reporting verb, or a clause against the told one.</summary>
    private bool Leaves(int token)
    {
        if (text.Is(token, WordClass.But)) return token + 1 < text.Count && !text.Is(token + 1, WordClass.Not);
        var c = cues.At(token);
        if (c >= cues.Cues.Length) return false;
        var cue = cues.Cues[c];
        if (cue.Form == CueForm.Infinitive) return false;
        var opens = !cue.Subject.IsEmpty && cue.Subject.First >= token && cue.Subject.First < cue.First ? cue.Subject.First : cue.First;
        if (opens > token + 1) return false;
        return opens == token || text.Is(token, WordClass.Adv | WordClass.And);
    }

    /// <summary>As the other, for what follows a cue: findings and thoughts need a finite verb, or "showed skill" would be a saying.</summary>
    private Chunk Trim(Cue cue, int first, int end)
    {
        var clause = Trim(first, end, true);
        if (clause.IsEmpty || cue.Verb.Kind is not (ReportingKind.Report or ReportingKind.Think)) return clause;
        for (var i = clause.First; i < clause.End; i++)
        {
            if (text.InQuote(i) || text.IsFinite(i) || text.Is(i, WordClass.Be | WordClass.Aux)) return clause;
        }

        return default;
    }

    /// <summary>The clause without marks of punctuation at its ends; empty where it has no verb and must have one.</summary>
    private Chunk Trim(int first, int end, bool needsVerb)
    {
        while (first < end && text.IsPunctuation(first) && !text.InQuote(first)) first++;
        while (end > first && text.IsPunctuation(end - 1) && !text.InQuote(end - 1)) end--;
        if (end - first < 2) return default;
        if (!needsVerb) return new Chunk(first, end);
        for (var i = first; i < end; i++)
        {
            if (text.IsVerb(i) || text.InQuote(i) && text.QuoteOf[i] >= 0) return new Chunk(first, end);
        }

        return default;
    }
}
