using Synoptic.Text;

namespace Synoptic.Entities;

/// <summary>
/// Tells which descriptions of one article stand for the same: by grammar (<c>Jane Roe is the envoy</c>), by title, or by the noun that
/// heads them where nothing that stands with it speaks against it. What none of these tells is somebody new.
/// </summary>
internal sealed class NominalLinker(EntityTables tables, ArticleView view, List<EntityDraft> drafts, DescriptionFinder titles)
{
    /// <summary>Most earlier phrases of one noun that a phrase is compared with; the time stays linear.</summary>
    private const int MostOfOneNoun = 24;

    private readonly Dictionary<string, List<(int Draft, NounPhrase Phrase)>> byNoun = new(StringComparer.Ordinal);
    private readonly int[] drafted = Filled(view.Length);

    /// <summary>Tells that the words of a phrase stand for a draft.</summary>
    public void Know(int first, int end, int draft)
    {
        for (var i = first; i < end; i++) drafted[i] = draft;
    }

    /// <summary>The draft of a token that has been read, or that a name has; -1 if none.</summary>
    public int DraftOf(int token) => token >= 0 && token < drafted.Length ? drafted[token] : -1;

    /// <summary>The draft of a phrase: one there is, or a new one.</summary>
    public int Link(NounPhrase phrase)
    {
        var draft = ByGrammar(phrase) ?? ByTitle(phrase) ?? ByNoun(phrase) ?? Make(phrase);
        Know(phrase.Head, phrase.Head + 1, draft);
        if (!byNoun.TryGetValue(phrase.Noun, out var list)) byNoun[phrase.Noun] = list = [];
        list.Add((draft, phrase));
        return draft;
    }

    /// <summary>A new draft.</summary>
    public int Make(NounPhrase phrase)
    {
        var type = phrase.Kind.Class switch
        {
            NounClass.Person => EntityType.Person,
            NounClass.Group => EntityType.Organization,
            NounClass.Place => EntityType.Place,
            _ => view.RoleEndingAt(phrase.First, phrase.Head + 1, tables) >= 0 ? EntityType.Person : EntityType.Other,
        };
        var draft = new EntityDraft(type) { IsUnnamed = true, IsPlural = phrase.IsPlural };
        draft.Tell(phrase.Kind.Gender);
        draft.Add(view.Span(phrase.First, phrase.End).Slice(view.Text));
        drafts.Add(draft);
        return drafts.Count - 1;
    }

    private int? ByGrammar(NounPhrase phrase)
    {
        var tree = view.Tree;
        var head = phrase.Head;
        if (tree.Is(head, "appos") && Fits(phrase, DraftOf(tree.Head(head)))) return DraftOf(tree.Head(head));
        foreach (var dependent in tree.Dependents(head))
        {
            if (tree.Relation(dependent) is "appos" or "flat" or "nmod:desc" && Fits(phrase, DraftOf(dependent))) return DraftOf(dependent);
        }

        // "Envoy Roe": the name is the head, or the noun of the name before it.
        if (tree.Relation(head) is "compound" or "flat" or "nmod:desc" && view.NameAt(tree.Head(head)) >= 0 && Fits(phrase, DraftOf(tree.Head(head))) && phrase.Kind.Class == NounClass.Person) return DraftOf(tree.Head(head));
        if (tree.Dependent(head, "cop") < 0 || tree.Dependent(head, "nsubj") is not (>= 0 and var subject)) return null;
        foreach (var dependent in tree.Dependents(head))
            if (view.Analysis.Tags[dependent].Upos == "PART") return null;
        subject = tree.Antecedent(subject);
        return Fits(phrase, DraftOf(subject)) ? DraftOf(subject) : null;
    }

    private int? ByTitle(NounPhrase phrase)
    {
        var start = view.RoleEndingAt(phrase.First, phrase.Head + 1, tables);
        return start < 0 || phrase.Opening == Opening.Indefinite ? null : titles.At(start)?.Draft;
    }

    private int? ByNoun(NounPhrase phrase)
    {
        if (!byNoun.TryGetValue(phrase.Noun, out var list)) return null;
        for (var i = list.Count - 1; i >= Math.Max(0, list.Count - MostOfOneNoun); i--)
        {
            if (Same(list[i].Phrase, phrase)) return list[i].Draft;
        }

        return null;
    }

    private bool Fits(NounPhrase phrase, int draft) =>
        draft >= 0 && drafts[draft] is var known && (known.Type != EntityType.Person || !phrase.IsPlural)
        && (phrase.Kind.Gender == Gender.Unknown || known.Gender == Gender.Unknown || known.Gender == phrase.Kind.Gender);

    private static bool Same(NounPhrase earlier, NounPhrase later)
    {
        if (earlier.IsPlural != later.IsPlural) return false;
        var (shared, more) = (0, 0);
        foreach (var word in later.Modifiers)
        {
            if (earlier.Modifiers.Contains(word)) shared++;
            else more++;
        }

        // Another owner, another number, another colour: another one.
        if (more > 0 && earlier.Modifiers.Count > shared) return false;
        return later.Opening != Opening.Indefinite || shared > 0 || later.Modifiers.Count == 0 && earlier.Modifiers.Count == 0;
    }

    private static int[] Filled(int count)
    {
        var filled = new int[count];
        Array.Fill(filled, -1);
        return filled;
    }
}
