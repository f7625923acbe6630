using Synoptic.Text;

namespace Synoptic.Entities;

/// <summary>Tells whom <c>he</c> and <c>she</c> stand for: by distance, by who was subject, by gender. Unsure stays unknown.</summary>
internal sealed class PronounResolver(ArticleView view, List<EntityDraft> drafts, Discourse discourse, int margin = PronounResolver.Margin)
{
    // Points are tuned by eye on a dozen development articles (BASIL triplets): what matters is their order, not their size.

    /// <summary>Sentences looked back over.</summary>
    private const int Reach = 4;

    /// <summary>Points for a mention in the same sentence, less for each sentence between.</summary>
    private const int Near = 60;

    private const int PerSentence = 22;

    /// <summary>Points for the subject: reports go on about whom they speak of.</summary>
    private const int Subject = 30;

    /// <summary>More for the subject of the whole sentence than for one of a clause within it: <c>Roe doubts that Doe will come. … he said</c>; less than the margin, so that it never decides alone.</summary>
    private const int Main = 6;

    /// <summary>Points off for a name between quotation marks: somebody else speaks of him.</summary>
    private const int Quoted = 35;

    /// <summary>Points off for <c>Roe's</c>: the sentence speaks of what is his.</summary>
    private const int Possessive = 6;

    /// <summary>Points off where no gender is known.</summary>
    private const int Untold = 12;

    /// <summary>The best must lead by this much, or nobody is chosen.</summary>
    public const int Margin = 8;

    /// <summary>Points for each further mention of the same person nearby, so that the one a passage is about wins.</summary>
    private const int Again = 5;

    /// <summary>The draft that the pronoun at a token stands for; <see langword="null"/> if unsure.</summary>
    public int? Resolve(int token, PronounInfo pronoun)
    {
        if (pronoun.Gender == Gender.Unknown) return null;
        var sentence = view.SentenceOf(token);
        var paragraph = view.Sentence(token).Paragraph;
        var quoted = view.IsQuoted(token);
        var scores = new Dictionary<int, int>();
        var all = discourse.All;
        for (var i = all.Count - 1; i >= 0 && i >= all.Count - Discourse.Window; i--)
        {
            var seen = all[i];
            var distance = sentence - seen.Sentence;
            if (distance > Reach) break;
            // "The minister himself": whoever stands right before.
            if (pronoun.Case == "reflexive" && seen.End == token) return seen.Entity;
            // Whom a speaker means is told by the speaker's own words or not at all.
            if (quoted && !seen.IsQuoted) continue;
            var draft = drafts[seen.Entity];
            if (!Agrees(draft, pronoun.Gender)) continue;
            var score = Near - distance * PerSentence;
            if (seen.IsSubject) score += Subject;
            if (seen.IsMain) score += Main;
            if (seen.IsPossessive) score -= Possessive;
            if (seen.IsQuoted && !quoted) score -= Quoted;
            if (draft.Gender == Gender.Unknown) score -= Untold;
            // Another paragraph opens another matter, though its first pronoun often goes on with the last.
            if (view.Analysis.Sentences[seen.Sentence].Paragraph != paragraph) score -= PerSentence / 2;
            // "Roe told him": the subject of the same clause is somebody else.
            if (pronoun.Case == "object" && distance == 0 && seen.IsSubject && SameClause(seen.Token, token)) continue;
            if (pronoun.Case == "reflexive" && distance == 0 && seen.IsSubject) score += Subject;
            scores[seen.Entity] = scores.TryGetValue(seen.Entity, out var best) ? Math.Max(best, score) + Again : score;
        }

        return Best(scores);
    }

    /// <summary>The name to come that a possessive at the head of a sentence looks ahead to: <c>In his address, Roe said</c>; -1 if there is none.</summary>
    public int Ahead(int token, PronounInfo pronoun)
    {
        var sentence = view.Sentence(token);
        if (pronoun.Case is not ("possessive" or "subject") || token - sentence.First > 4 || view.Upos(sentence.First) is not ("ADP" or "SCONJ")) return -1;
        for (var i = sentence.First; i < token; i++)
            if (view.TypeAt(i) == EntityType.Person || view.IsMark(i, ',')) return -1;
        var comma = token + 1;
        while (comma < sentence.End && !view.IsMark(comma, ',') && comma - token < 20) comma++;
        for (var i = comma + 1; i < Math.Min(sentence.End, comma + 6); i++)
        {
            if (view.TypeAt(i) == EntityType.Person) return view.NameAt(i);
            if (!view.IsWord(i) || view.IsVerb(i) || view.Upos(i) == "PRON") return -1;
        }

        return -1;
    }

    private static bool Agrees(EntityDraft draft, Gender pronoun) => pronoun switch
    {
        // "The navy said it": one that is no person. "The police said they": several, or a body of persons.
        Gender.Neuter => draft.Type != EntityType.Person && !draft.IsPlural,
        Gender.Plural => draft.IsPlural || draft.Type == EntityType.Organization,
        _ => !draft.IsPlural && (draft.Type == EntityType.Person || draft.IsUnnamed && draft.Type == EntityType.Other) && (draft.Gender == Gender.Unknown || draft.Gender == pronoun),
    };

    private int? Best(Dictionary<int, int> scores)
    {
        int? best = null;
        int first = int.MinValue, second = int.MinValue;
        foreach (var (entity, score) in scores)
        {
            if (score > first)
            {
                second = first;
                first = score;
                best = entity;
            }
            else if (score > second)
            {
                second = score;
            }
        }

        return first > 0 && (second == int.MinValue || first - second >= margin) ? best : null;
    }

    private bool SameClause(int from, int to)
    {
        for (var i = from; i < to; i++)
            if (view.Upos(i) is "PUNCT" or "SCONJ" or "CCONJ" || view.IsMark(i, ',')) return false;
        return true;
    }
}
