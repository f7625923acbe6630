using Synoptic.Text;

namespace Synoptic.Dossiers.Commitments;

/// <summary>Tells who the words of a clause stand for: a member of the cast, a speaker behind "I", or the words themselves.</summary>
internal sealed class PartyReader(ReportGrammar report)
{
    // Longer descriptions are cut to their head: they tell more than who it is.
    private const int MostWords = 12;

    /// <summary>Who the phrase of a token stands for; <see langword="null"/> where a pronoun stands for nobody known.</summary>
    public Party? Of(int token)
    {
        if (token < 0) return null;
        var mention = report.Mention(token);
        var tag = report.Tree.Tag(token);
        if (tag.Upos == "PRON")
        {
            if (Cast(mention) is { } known) return known;
            return IsFirst(token) && report.Quotation(token) is { } quotation ? Speaker(quotation) : null;
        }

        // A name inside a longer description is not who is meant: "a White House official".
        if (Cast(mention) is { } member && (mention!.Kind != MentionKind.Name || IsHead(token, mention.Span))) return member;
        return tag.IsNoun || tag.Upos is "NUM" or "ADJ" ? new Party(null, Phrase(token).Slice(report.Article.Text)) : null;
    }

    /// <summary>Who speaks.</summary>
    public Party? Speaker(Quotation quotation)
    {
        if (report.Story.Cast(report.Article.Article.Id, quotation.SpeakerEntity) is { } member) return new Party(member.Entity.Id, member.Entity.Name);
        if (quotation.Speaker is not { } words) return null;
        var token = report.Article.Analysis.TokenAt(words.Start);
        if (token < report.Article.Analysis.Tokens.Length && report.Tree.Tag(token).Upos == "PRON") return null;
        return new Party(null, words.Slice(report.Article.Text));
    }

    /// <summary>Whether a pronoun is the first person, singular or plural.</summary>
    public bool IsFirst(int token) => report.Is(token, "first");

    /// <summary>The words of a noun phrase without its clauses.</summary>
    public Span Phrase(int head)
    {
        var (first, last) = (head, head);
        foreach (var dependent in report.Tree.Dependents(head))
        {
            var relation = report.Tree.Relation(dependent);
            var close = relation is "det" or "compound" or "flat" or "amod" or "nummod" or "nmod:poss" or "nmod:desc" or "conj" || (relation == "nmod" && dependent > head && report.Tree.Marker(dependent) >= 0);
            if (!close) continue;
            var (from, to) = report.Tree.Extent(dependent);
            if (to - from > MostWords || IsTime(from, to)) continue;
            (first, last) = (Math.Min(first, from), Math.Max(last, to - 1));
        }

        if (last - first > MostWords) (first, last) = (head, head);
        var tokens = report.Article.Analysis.Tokens;
        return new Span(tokens[first].Span.Start, tokens[last].Span.End);
    }

    // "the president on Wednesday": a day is no part of a name.
    private bool IsTime(int from, int to)
    {
        var tokens = report.Article.Analysis.Tokens;
        var words = new Span(tokens[from].Span.Start, tokens[to - 1].Span.End);
        int low = 0, high = report.Article.Times.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (report.Article.Times[middle].Span.Start < words.Start) low = middle + 1;
            else high = middle;
        }

        return low < report.Article.Times.Length && report.Article.Times[low].Span.End <= words.End && report.Article.Times[low].Type != TimeType.Duration;
    }

    private Party? Cast(Mention? mention) =>
        mention is not null && report.Story.Cast(report.Article.Article.Id, mention.Entity) is { } member ? new Party(member.Entity.Id, member.Entity.Name) : null;

    private bool IsHead(int token, Span name)
    {
        var analysis = report.Article.Analysis;
        var first = analysis.TokenAt(name.Start);
        var end = analysis.TokenAt(name.End - 1) + 1;
        var top = report.Tree.Top(first, end);
        // The phrase's head is the name's: no noun beside the name that the name only describes.
        return top == token || report.Tree.Dominates(token, top) && token >= first && token < end;
    }
}
