using System.Collections.Frozen;
using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Stories.Calendars;

/// <summary>
/// Names a day without a date by what happened on it: subject, verb and object of the sentence that most reports share of it, each cut down to
/// its head with the words that belong to its name. Every word is the report's.
/// </summary>
/// <param name="tables">Words of the language: verbs of saying, which name a day badly.</param>
internal sealed class CalendarOccasions(WordTables tables)
{
    // Sentences of a day that are looked at, and others that each is held against.
    private const int Candidates = 12;
    private const int Compared = 24;

    // From a time up to the verb that it belongs to: "in talks in the capital on Wednesday".
    private const int LongestWay = 4;

    private readonly FrozenSet<string> saying = tables.Rows("reporting-verbs").Select(static row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What happened on the day; <see langword="null"/> where no sentence tells it in a clause of its own.</summary>
    public DayOccasion? Of(CalendarGroup group, ImmutableArray<Annotations> articles, SyntaxTree?[] trees, CalendarEvidence evidence)
    {
        DayOccasion? best = null;
        (int Rank, double Shared) bestScore = (-1, -1);
        var sentences = group.Times.SelectMany(static time => time.Sentences.Select(sentence => (time.Article, sentence.Words))).Take(Compared).ToList();
        foreach (var (time, at) in group.Times.SelectMany(static time => time.Times.Select(at => (time, at))).Take(Candidates))
        {
            var article = articles[time.Article];
            if (article.Analysis.Arcs.Length < article.Analysis.Tokens.Length || evidence.Sentence(time.Article, article.Times[at].Span.Start) is not { } own) continue;
            if (Tell(article, article.Times[at].Span, trees[time.Article] ??= new SyntaxTree(article.Analysis)) is not { } told) continue;
            var shared = sentences.Where(other => other.Article != time.Article).Sum(other => evidence.Shared(own.Words, other.Words, 2));
            var score = (told.Rank, shared);
            if (score.CompareTo(bestScore) <= 0) continue;
            (best, bestScore) = (told.Occasion, score);
        }

        return best;
    }

    private (DayOccasion Occasion, int Rank)? Tell(Annotations article, Span time, SyntaxTree tree)
    {
        var first = article.Analysis.TokenAt(time.Start);
        var end = article.Analysis.TokenAt(time.End - 1) + 1;
        if (end > article.Analysis.Tokens.Length || end <= first) return null;
        var verb = tree.Head(tree.Top(first, end));
        for (var steps = 0; steps < LongestWay && verb >= 0 && !tree.Tag(verb).IsVerb; steps++) verb = tree.Relation(verb) is "nmod" or "obl" or "obj" or "nmod:poss" or "compound" ? tree.Head(verb) : -1;
        if (verb < 0 || !tree.Tag(verb).IsVerb || tree.OwnSubject(verb) is not (>= 0 and var subject) || !tree.Tag(subject).IsNoun) return null;
        // An infinitive is no sentence of its own.
        if (tree.Tag(verb).Xpos == "VB" && tree.Dependent(verb, "aux") < 0) return null;
        var pieces = new List<Span> { Phrase(article, tree, subject), Verb(article, tree, verb) };
        var patient = tree.Dependent(verb, "obj");
        if (patient > verb && tree.Tag(patient).IsNoun && !Phrase(article, tree, patient).Overlaps(time)) pieces.Add(Phrase(article, tree, patient));
        pieces.Sort();
        var words = string.Join(' ', pieces.Select(piece => piece.Slice(article.Text)));
        var rank = (saying.Contains(tree.Tag(verb).Lemma) ? 0 : 2) + (pieces.Count > 2 ? 1 : 0);
        return (new DayOccasion(words, article.Article.Id, [.. pieces]), rank);
    }

    // The head of a phrase with the words of its name, its determiner, and what it is one of: "a round of sanctions".
    private static Span Phrase(Annotations article, SyntaxTree tree, int head)
    {
        var (first, last) = Extent(tree, head);
        foreach (var dependent in tree.Dependents(head))
        {
            if (dependent <= last || tree.Relation(dependent) != "nmod" || tree.Marker(dependent) != last + 1) continue;
            last = Extent(tree, dependent).Last;
            break;
        }

        return Span.Covering(article.Analysis.Tokens[first].Span, article.Analysis.Tokens[last].Span);
    }

    private static (int First, int Last) Extent(SyntaxTree tree, int head)
    {
        var (first, last) = (head, head);
        foreach (var dependent in tree.Dependents(head))
        {
            if (tree.Relation(dependent) is not ("det" or "compound" or "flat" or "amod" or "nummod" or "nmod:poss" or "case")) continue;
            if (dependent < head && tree.Relation(dependent) != "case") first = Math.Min(first, tree.Extent(dependent).First);
            else if (dependent > head && tree.Relation(dependent) == "flat") last = Math.Max(last, dependent);
        }

        return (first, last);
    }

    private static Span Verb(Annotations article, SyntaxTree tree, int verb)
    {
        var (first, last) = (verb, verb);
        foreach (var dependent in tree.Dependents(verb))
        {
            if (tree.Is(dependent, "aux") && dependent < verb) first = Math.Min(first, dependent);
            if (tree.Relation(dependent) == "compound:prt" && dependent == verb + 1) last = dependent;
        }

        return Span.Covering(article.Analysis.Tokens[first].Span, article.Analysis.Tokens[last].Span);
    }
}
