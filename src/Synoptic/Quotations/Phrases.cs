using Synoptic.Text;

namespace Synoptic.Quotations;

/// <summary>Who speaks, by the heads of the words: the subject of a reporting verb with what belongs to its name.</summary>
internal static class Phrases
{
    /// <summary>The subject that stands with a verb; empty where grammar names nobody outside quotation marks.</summary>
    public static Chunk SubjectOf(QuotedText text, int verb) => Around(text, text.Tree.OwnSubject(verb), verb);

    /// <summary>The subject that a verb without its own takes over from the words above it: <c>left, saying</c>.</summary>
    public static Chunk UnderstoodOf(QuotedText text, int verb) =>
        // "the words quoted by the paper": what a participle is said of does not speak.
        text.Tree.Relation(verb) == "acl" && text.Analysis.Tags[verb].Xpos == "VBN" ? default : Around(text, text.Tree.Subject(verb), verb);

    /// <summary>Who said it where the verb is passive: <c>by Ms Rao</c>.</summary>
    public static Chunk AgentOf(QuotedText text, int verb) => Around(text, text.Tree.Dependent(verb, "obl:agent"), verb);

    /// <summary>The subject by grammar with what the words around tell of the same: a name behind its office, two joined by "and".</summary>
    public static Chunk Join(QuotedText text, Chunk subject, Chunk around)
    {
        if (around.IsEmpty) return subject;
        var (left, right) = subject.First <= around.First ? (subject, around) : (around, subject);
        var joined = right.First <= left.End || (right.First == left.End + 1 && text.Is(left.End, WordClass.And));
        return joined ? new Chunk(left.First, Math.Max(left.End, right.End)) : subject;
    }

    /// <summary>A noun with its words of office, place and party, without appositions, relative clauses and what stands in brackets.</summary>
    public static Chunk Around(QuotedText text, int head, int verb)
    {
        if (head < 0 || text.InQuote(head) || text.SentenceOf[head] != text.SentenceOf[verb]) return default;
        // A relative pronoun whose noun was not found, and the "it" of "it was said", name nobody.
        if (text.Tree.IsRelative(head) || !text.Analysis.Tags[head].IsNoun && text.Analysis.Tags[head].Upos is not ("PRON" or "ADJ" or "NUM" or "DET")) return default;
        int first = head, end = head + 1;
        Widen(text, head, ref first, ref end);
        if (verb >= end || verb < first) return Trim(text, head, first, end);
        return verb > head ? Trim(text, head, first, verb) : Trim(text, head, verb + 1, end);
    }

    private static void Widen(QuotedText text, int head, ref int first, ref int end)
    {
        var dependents = text.Tree.Dependents(head);
        for (var i = dependents.Length - 1; i >= 0; i--)
        {
            if (dependents[i] > head || !Belongs(text, dependents[i], head)) continue;
            first = Math.Min(first, text.Tree.Extent(dependents[i]).First);
        }

        foreach (var dependent in dependents)
        {
            if (dependent < head) continue;
            var (from, until) = text.Tree.Extent(dependent);
            if (from > end || !Belongs(text, dependent, head)) break;
            end = Math.Max(end, until);
        }
    }

    private static bool Belongs(QuotedText text, int dependent, int head)
    {
        if (text.IsPunctuation(dependent) && text.Tree.Is(dependent, "punct")) return text.Words[dependent] is "-" or "–" or "." or "’" or "'" && !text.IsDash(dependent);
        if (text.TimeOf[dependent] >= 0 && dependent > head) return false;
        return text.Tree.Relation(dependent) switch
        {
            "acl:relcl" or "parataxis" or "nsubj" or "csubj" or "aux" or "cop" or "mark" or "advcl" or "discourse" or "dep" or "list" or "case" or "cc" => false,
            // "Ms Rao and Mr Orlo": two who speak with one voice.
            "conj" => text.NameOf[dependent] is not null && text.NameOf[head] is not null,
            // "the columnist Ada Rao": a name straight behind its noun.
            "appos" => dependent > head && !text.IsPunctuation(text.Tree.Extent(dependent).First),
            "acl" => !text.IsPunctuation(text.Tree.Extent(dependent).First),
            _ => true,
        };
    }

    // Not into quotation marks, a time or a bracket, and no comma at an edge.
    private static Chunk Trim(QuotedText text, int head, int first, int end)
    {
        for (var i = head - 1; i >= first; i--)
            if (text.InQuote(i) || text.IsMark(i, ',') || text.IsDash(i)) first = i + 1;
        for (var i = head + 1; i < end; i++)
            if (text.InQuote(i) || text.IsMark(i, ',') || text.IsDash(i) || text.IsMark(i, '(')) end = i;
        for (var i = first; i < end; i++)
            if (text.IsFinite(i)) return default;
        return new Chunk(first, end);
    }
}
