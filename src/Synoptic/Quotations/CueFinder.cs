using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Quotations;

/// <summary>Finds reporting verbs outside quotation marks, and their subjects.</summary>
internal sealed class CueFinder(ReportingVerbs verbs)
{
    // Words before the noun of a source whose tags are in doubt: an office of three words fits. By reasoning.
    private const int LongestSource = 4;

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
                cues.Add(new Cue(i, end, form.Verb, CueForm.Finite, Source(text, i, end), false, text.SentenceOf[i]));
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
        var subject = Subject(text, verb, end, i, floor, how, form.Verb, earlier);
        return new Cue(verb, end, form.Verb, how, subject, negated, text.SentenceOf[verb]);
    }

    /// <summary>
    /// Who speaks: the subject that stands with the verb by grammar; where there is none, as where the sentence is broken by quoted
    /// words, what the words around the verb tell; and last, whom the verb takes over from the words above it.
    /// </summary>
    /// <param name="text">The article.</param>
    /// <param name="verb">The verb.</param>
    /// <param name="end">Index after it.</param>
    /// <param name="last">The last token before the verb with its auxiliaries.</param>
    /// <param name="floor">Where the search to the left stops.</param>
    /// <param name="how">How the verb stands.</param>
    /// <param name="entry">The verb as listed.</param>
    /// <param name="earlier">The cues before it.</param>
    private static Chunk Subject(QuotedText text, int verb, int end, int last, int floor, CueForm how, ReportingVerb entry, ImmutableArray<Cue>.Builder earlier)
    {
        var sentence = text.Sentences[text.SentenceOf[verb]];
        var before = how == CueForm.Finite ? Subjects.Before(text, last, floor) : default;
        if (IsCertain(text, before, last, floor)) return before;
        if (how == CueForm.Finite && entry.Kind == ReportingKind.Say && MayInvert(text, verb, entry, floor) && Subjects.After(text, end, sentence.End) is { IsEmpty: false } after && !NounPhrases.IsPronoun(text, after.First)) return after;
        var subject = how == CueForm.Passive ? Phrases.AgentOf(text, verb) : Phrases.SubjectOf(text, verb);
        if (!subject.IsEmpty) return before.End == last + 1 ? Phrases.Join(text, subject, before) : subject;
        subject = how switch
        {
            CueForm.Finite => before,
            CueForm.Passive => Passive(text, end, sentence),
            CueForm.Participle => Subjects.OfParticiple(text, verb, floor, sentence, earlier),
            _ => Subjects.OfInfinitive(text, last, verb, floor, sentence, earlier),
        };
        if (subject.IsEmpty && how == CueForm.Finite && last >= floor && (text.Is(last, WordClass.And | WordClass.But) || NounPhrases.IsNominal(text, last))) subject = Subjects.OfMain(text, verb, sentence, earlier);
        if (subject.IsEmpty && how == CueForm.Finite && MayInvert(text, verb, entry, floor)) subject = Subjects.After(text, end, sentence.End);
        return subject.IsEmpty && how != CueForm.Passive ? Phrases.UnderstoodOf(text, verb) : subject;
    }

    /// <summary>"…, he said", "…, the airline said", "…,” Ms Rao (D) said": no tree is surer than a phrase between a mark and its verb, or a pronoun before it.</summary>
    private static bool IsCertain(QuotedText text, Chunk phrase, int last, int floor) =>
        !phrase.IsEmpty && (phrase.End == last + 1 || text.IsMark(phrase.End, '(') && text.IsMark(last, ')')) && (phrase.First == floor || NounPhrases.IsPronoun(text, last) || text.IsMark(phrase.First - 1, ',') || text.IsDash(phrase.First - 1));

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

    private static Chunk Source(QuotedText text, int first, int end)
    {
        var sentence = text.Sentences[text.SentenceOf[end - 1]];
        var phrase = NounPhrases.StartingAt(text, end, sentence.End);
        if (!phrase.IsEmpty || text.Tree.Relation(first) != "case") return phrase;
        // A word with a tag that opens no phrase: the noun that the preposition belongs to ends it.
        var head = text.Tree.Head(first);
        if (head < end || head - end > LongestSource) return default;
        for (var i = end; i <= head; i++)
            if (text.InQuote(i) || text.IsPunctuation(i)) return default;
        return new Chunk(end, head + 1);
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
                if (text.Is(i - 1, WordClass.Own) && !text.Analysis.Tags[i].IsVerb) return false;
                if (text.Is(i - 1, WordClass.Person) || text.NameOf[i - 1] == EntityType.Person) return true;
            }
        }

        if (text.IsVerb(i)) return text.Tree.Relation(i) is not ("amod" or "compound");
        if (form.Participle) return text.Analysis.Tags[i].Upos != "NOUN" || (i > 0 && (text.NameOf[i - 1] is not null || text.IsMark(i - 1, ',')));
        var next = i + form.Words.Length;
        if (next + 1 < text.Count && text.IsMark(next, ':') && text.InQuote(next + 1)) return true;
        return afterQuote && next < text.Count && (text.NameOf[next] is not null || text.Is(next, WordClass.Person | WordClass.Det | WordClass.Title));
    }
}
