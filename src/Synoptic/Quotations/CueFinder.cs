using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Quotations;

/// <summary>Finds reporting verbs outside quotation marks, and their subjects.</summary>
internal sealed class CueFinder(ReportingVerbs verbs)
{
    /// <summary>All cues in order.</summary>
    public ImmutableArray<Cue> Find(QuotedText text)
    {
        var cues = ImmutableArray.CreateBuilder<Cue>();
        for (var i = 0; i < text.Count; i++)
        {
            if (text.InQuote(i) || !verbs.TryFind(text.Words, i, out var form)) continue;
            var end = i + form.Words.Length;
            if (end <= text.Count && text.InQuote(end - 1)) continue;
            if (form.Verb.Kind == ReportingKind.Source)
            {
                cues.Add(new Cue(i, end, form.Verb, CueForm.Finite, Source(text, end), false, text.SentenceOf[i]));
                i = end - 1;
                continue;
            }

            if (!IsVerb(text, i, form)) continue;
            cues.Add(Build(text, i, end, form, cues));
            i = end - 1;
        }

        return cues.ToImmutable();
    }

    private static Cue Build(QuotedText text, int verb, int end, ReportingVerbs.Form form, ImmutableArray<Cue>.Builder earlier)
    {
        var sentence = text.Sentences[text.SentenceOf[verb]];
        var floor = FloorOf(text, verb, sentence);
        bool be = false, negated = false, infinitive = false;
        var i = verb - 1;
        while (i >= floor)
        {
            if (text.TimeOf[i] >= 0 && !text.Is(i, WordClass.Own))
            {
                i = StepOverTime(text, i, floor);
                continue;
            }

            if (!text.Is(i, WordClass.Be | WordClass.Aux | WordClass.Not | WordClass.Adv | WordClass.To) && text.Analysis.Tags[i].Upos != "ADV") break;
            if (text.Is(i, WordClass.Prep) && !text.Is(i, WordClass.To)) break;
            be |= text.Is(i, WordClass.Be);
            negated |= text.Is(i, WordClass.Not);
            if (text.Is(i, WordClass.To))
            {
                infinitive = true;
                break;
            }

            i--;
        }

        var how = infinitive ? CueForm.Infinitive
            : form.Participle ? (be ? CueForm.Finite : CueForm.Participle)
            : be ? CueForm.Passive
            : CueForm.Finite;
        var subject = how switch
        {
            CueForm.Finite => Subjects.Before(text, i, floor),
            CueForm.Passive => Passive(text, end, sentence),
            _ => default,
        };
        if (how == CueForm.Participle) subject = Subjects.OfParticiple(text, verb, floor, sentence, earlier);
        else if (how == CueForm.Infinitive) subject = Subjects.OfInfinitive(text, i, verb, floor, sentence, earlier);
        if (subject.IsEmpty && how == CueForm.Finite && i >= floor && (text.Is(i, WordClass.And | WordClass.But) || NounPhrases.IsNominal(text, i))) subject = Subjects.OfMain(text, verb, sentence, earlier);
        if (subject.IsEmpty && how == CueForm.Finite && MayInvert(text, verb, form.Verb, floor)) subject = Subjects.After(text, end, sentence.End);
        return new Cue(verb, end, form.Verb, how, subject, negated, text.SentenceOf[verb]);
    }

    /// <summary>Where the search for a subject to the left stops: the sentence's start, or the end of the quotation before the verb.</summary>
    private static int FloorOf(QuotedText text, int verb, Chunk sentence)
    {
        var floor = sentence.First;
        for (var i = verb - 1; i >= sentence.First && verb - i < 80; i--)
        {
            if (!text.InQuote(i)) continue;
            floor = i + 1;
            break;
        }

        return floor;
    }

    private static int StepOverTime(QuotedText text, int i, int floor)
    {
        var time = text.TimeOf[i];
        while (i >= floor && text.TimeOf[i] == time) i--;
        if (i >= floor && text.Is(i, WordClass.Prep)) i--;
        return i;
    }

    /// <summary>"said Ms Rao" stands after a quotation or after a comma, never in the middle of a clause.</summary>
    private static bool MayInvert(QuotedText text, int verb, ReportingVerb entry, int floor) =>
        entry.May(Complements.Quote) && !entry.Names && entry.Kind != ReportingKind.Tell && (verb == floor || text.IsPunctuation(verb - 1) || text.InQuote(verb - 1));

    private static Chunk Passive(QuotedText text, int end, Chunk sentence)
    {
        // the agent may stand behind the words it gave: look a little further for "by"
        for (var i = end; i < Math.Min(sentence.End, end + 30); i++)
        {
            if (text.InQuote(i) || !text.Is(i, WordClass.By)) continue;
            return NounPhrases.StartingAt(text, i + 1, sentence.End);
        }

        return default;
    }

    private static Chunk Source(QuotedText text, int end)
    {
        var sentence = text.Sentences[text.SentenceOf[end - 1]];
        return NounPhrases.StartingAt(text, end, sentence.End);
    }

    /// <summary>Whether a word is a part of one with hyphens: <c>so-called</c>.</summary>
    private static bool IsHyphened(QuotedText text, int first, int end) =>
        (first > 0 && text.Words[first - 1] == "-" && !text.IsDash(first - 1)) || (end < text.Count && text.Words[end] == "-" && !text.IsDash(end));

    /// <summary>Whether a form is a verb here: many are nouns too. Where its neighbours leave no doubt they count for more than the tag.</summary>
    private static bool IsVerb(QuotedText text, int i, ReportingVerbs.Form form)
    {
        if (IsHyphened(text, i, i + form.Words.Length)) return false;
        var afterQuote = false;
        if (i > 0 && text.SentenceOf[i - 1] == text.SentenceOf[i])
        {
            afterQuote = text.InQuote(i - 1) || (i > 1 && text.IsMark(i - 1, ',') && text.InQuote(i - 2));
            if (!text.InQuote(i - 1))
            {
                if (text.Is(i - 1, WordClass.Det) && !text.Is(i - 1, WordClass.That)) return false;
                if (text.Is(i - 1, WordClass.Own) && text.Analysis.Tags[i].Upos != "VERB") return false;
                if (text.Is(i - 1, WordClass.Person) || text.NameOf[i - 1] == EntityType.Person) return true;
            }
        }

        if (text.Analysis.Tags[i].Upos is "VERB" or "AUX") return true;
        if (form.Participle) return text.Analysis.Tags[i].Upos != "NOUN" || (i > 0 && (text.NameOf[i - 1] is not null || text.IsMark(i - 1, ',')));
        var next = i + form.Words.Length;
        if (next + 1 < text.Count && text.IsMark(next, ':') && text.InQuote(next + 1)) return true;
        return afterQuote && next < text.Count && (text.NameOf[next] is not null || text.Is(next, WordClass.Person | WordClass.Det | WordClass.Title));
    }
}
