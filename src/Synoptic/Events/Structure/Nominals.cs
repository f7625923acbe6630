using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Events.Structure;

/// <summary>Which words stand for somebody who may take part in an event, and for whom.</summary>
/// <param name="article">The article.</param>
/// <param name="entities">Its entities.</param>
internal sealed class Nominals(ArticleStructure article, ImmutableArray<Entity> entities)
{
    // How far down a measure ("thousands of members of") is followed, and how many are taken of a row of equals. By reasoning.
    private const int DeepestMeasure = 3;
    private const int MostEquals = 8;

    private readonly SyntaxTree tree = article.Tree;

    /// <summary>Whether a word stands for people, a body of people or a country.</summary>
    public bool MayAct(int token)
    {
        for (var depth = 0; depth < DeepestMeasure; depth++)
        {
            if (IsNamedActor(token) || IsActorNoun(token)) return true;
            token = Measured(token);
            if (token < 0) return false;
        }

        return false;
    }

    /// <summary>Whether something may be done to what a word stands for.</summary>
    public bool MayUndergo(int token) => MayAct(token) || (tree.Tag(token).IsNoun && article.Has(token, StructureClass.Territory) && article.MentionAt(token) is var mention && (mention < 0 || article.Mentions[mention].Kind == MentionKind.Description)) || MentionOf(token) is { Type: EntityType.Facility };

    /// <summary>Whether a word is a name or pronoun for somebody, or a nationality.</summary>
    public bool IsNamedActor(int token) => MentionOf(token) is { } mention
        && mention.Type switch
        {
            EntityType.Person or EntityType.Organization or EntityType.Place or EntityType.Nationality => true,
            _ => mention.Kind == MentionKind.Pronoun,
        };

    /// <summary>The mention that a word is part of; that of the name right after it, where it is the title of that.</summary>
    public Mention? MentionOf(int token)
    {
        if (article.MentionAt(token) is >= 0 and var own) return article.Mentions[own];
        var end = Phrases.End(article, token);
        for (var i = token + 1; i < end; i++)
            if (article.MentionAt(i) is >= 0 and var name && article.Mentions[name] is { Kind: MentionKind.Name, Type: EntityType.Person } && !tree.Is(i, "nmod") | tree.Marker(i) < 0) return article.Mentions[name];
        return null;
    }

    /// <summary>The word that a pronoun stands for in its sentence; any other word is itself.</summary>
    public int Resolve(int token)
    {
        if (token < 0 || tree.Tag(token).Upos != "PRON") return token;
        if (article.MentionAt(token) is >= 0 and var own && article.Mentions[own].Entity is { } entity) return NameBefore(token, own, entity);
        if (tree.Tag(token).Xpos == "PRP$") return ResolveOwner(token);
        // "the rebels said they would": whoever says it is who is meant.
        var clause = tree.Head(token);
        if (clause < 0 || !tree.Is(token, "nsubj")) return token;
        for (var steps = 0; steps < DeepestMeasure && clause >= 0 && tree.Relation(clause) is "xcomp" or "conj"; steps++) clause = tree.Head(clause);
        if (clause < 0 || tree.Relation(clause) is not ("ccomp" or "advcl") || tree.Head(clause) is not (>= 0 and var above)) return token;
        var subject = tree.Subject(above);
        return subject >= 0 && subject != token && subject < token && MayAct(subject) ? subject : token;
    }

    // "the rebels completed their withdrawal": their own, as nobody else is told.
    private int ResolveOwner(int token)
    {
        var verb = tree.Head(token);
        var (below, steps) = (token, 0);
        for (; steps < DeepestMeasure * 2 && verb >= 0 && !tree.Tag(verb).IsVerb; steps++) (below, verb) = (verb, tree.Head(verb));
        if (verb < 0 || !tree.Tag(verb).IsVerb) return token;
        if (tree.Is(below, "nsubj"))
        {
            if (tree.Relation(verb) is not ("ccomp" or "advcl")) return token;
            verb = tree.Head(verb);
        }

        for (steps = 0; steps < DeepestMeasure * 2 && verb >= 0; steps++, verb = tree.Head(verb))
        {
            var subject = tree.Subject(verb);
            if (subject >= 0 && subject < token && !tree.Dominates(subject, token) && tree.Tag(subject).Upos != "PRON" && MayAct(subject)) return subject;
        }

        return token;
    }

    /// <summary>A word and those that stand beside it as its equals.</summary>
    public void AddEquals(int token, List<int> found)
    {
        Add(token, found);
        foreach (var dependent in tree.Dependents(token))
        {
            if (found.Count >= MostEquals) return;
            if (dependent <= token) continue;
            if (tree.Relation(dependent) == "conj" && !tree.Tag(dependent).IsVerb && MayUndergo(dependent)) Add(dependent, found);
            // "premier Ada Lund and envoy Bo Vik": the second hangs on the name of the first.
            if (tree.Relation(dependent) is not ("appos" or "nmod") || tree.Marker(dependent) >= 0 || Phrases.End(article, token) <= dependent) continue;
            foreach (var second in tree.Dependents(dependent))
                if (tree.Relation(second) == "conj" && second > dependent && MayAct(second)) Add(second, found);
        }
    }

    // "French and Egyptian warships" are two: the first one is told by its adjective alone.
    private void Add(int token, List<int> found)
    {
        token = Resolve(token);
        if (article.MentionAt(token) < 0)
        {
            foreach (var dependent in tree.Dependents(token))
            {
                if (dependent >= token || Phrases.LastEqual(article, dependent, token) is not (>= 0 and var last)) continue;
                if (!found.Contains(dependent)) found.Add(dependent);
                foreach (var equal in tree.Dependents(dependent))
                    if (equal < last && equal > dependent && tree.Relation(equal) == "conj" && IsNamedActor(equal) && !found.Contains(equal)) found.Add(equal);
            }
        }

        if (!found.Contains(token)) found.Add(token);
    }

    /// <summary>Whether a word is a thing of a country or body, such as its boats, and no happening: it may stand for those who use it.</summary>
    public bool IsNationals(int token)
    {
        if (!IsCommon(token)) return false;
        foreach (var dependent in tree.Dependents(token))
            if (tree.Relation(dependent) == "amod" && MentionOf(dependent) is { Type: EntityType.Nationality }) return true;
        return false;
    }

    /// <summary>Whether two are the same, or one is the adjective or the house of the other.</summary>
    public bool IsSame(int one, int other) => one == other || string.Equals(Owner(entities[one]), Owner(entities[other]), StringComparison.Ordinal);

    private static string Owner(Entity entity) => entity.Related?.Name ?? entity.StandsFor?.Name ?? entity.Name;

    /// <summary>Whether a word is a common noun.</summary>
    public bool IsCommon(int token) => tree.Tag(token) is { Upos: "NOUN", IsName: false };

    private bool IsActorNoun(int token) => tree.Tag(token).IsNoun && article.Has(token, StructureClass.Actor) && !IsOfHappening(token)
        // A name that the names' reader did not see: what it is a subject or an object of takes it for somebody.
        || (tree.Tag(token).IsName && article.MentionAt(token) < 0 && !article.Has(token, StructureClass.Calendar) && tree.Relation(token) is "nsubj" or "nsubj:pass" or "obj" or "obl:agent" or "nmod:poss");

    // "a state of siege", "the movement of goods": no people.
    private bool IsOfHappening(int token)
    {
        foreach (var dependent in tree.Dependents(token))
            if (dependent > token && tree.Relation(dependent) == "nmod" && article.IsMarked(dependent, StructureClass.Of) && (article.Has(token, StructureClass.Happening) || (IsCommon(dependent) && article.Has(dependent, StructureClass.Happening) && !article.Has(dependent, StructureClass.Actor)))) return true;
        return false;
    }

    // What a measure is of: "thousands of students".
    private int Measured(int token)
    {
        if (!article.Has(token, StructureClass.Measure) && tree.Tag(token).Upos != "NUM") return -1;
        foreach (var dependent in tree.Dependents(token))
            if (dependent > token && tree.Is(dependent, "nmod") && article.IsMarked(dependent, StructureClass.Of)) return dependent;
        return -1;
    }

    // The nearest name of the same one before a pronoun in its sentence, as the word that heads its phrase.
    private int NameBefore(int token, int own, int entity)
    {
        var sentence = article.Analysis.Sentences[article.Analysis.SentenceAt(article.Analysis.Tokens[token].Span.Start)];
        for (var m = own - 1; m >= 0 && article.Mentions[m].Span.Start >= sentence.Span.Start; m--)
        {
            if (article.Mentions[m].Entity != entity || article.Mentions[m].Kind == MentionKind.Pronoun) continue;
            var first = article.Analysis.TokenAt(article.Mentions[m].Span.Start);
            return tree.Top(first, Math.Min(tree.Count, article.Analysis.TokenAt(article.Mentions[m].Span.End - 1) + 1));
        }

        return token;
    }
}
