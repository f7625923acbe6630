using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Entities;

/// <summary>Reads an article once more from left to right, when its names are linked, for descriptions and pronouns; and sums up.</summary>
internal sealed class MentionReader(EntityTables tables, ArticleView view, RoleReader roles, List<EntityDraft> drafts, int[] links, TitleHit[] titles)
{
    // Titles before appositions before names: hardly ever longer; the bound keeps the search short on any tree.
    private const int LongestChain = 8;

    // Tokens of a noun phrase after its noun that are looked at for a name.
    private const int LongestPhrase = 16;

    private readonly Discourse discourse = new();
    private readonly List<Mention> mentions = [];

    /// <summary>The layer.</summary>
    public EntityLayer Read()
    {
        var descriptions = new DescriptionFinder(tables, view, roles, drafts, discourse);
        var pronouns = new PronounResolver(view, drafts, discourse);
        var taken = Taken();
        for (var i = 0; i < view.Length;)
        {
            var name = view.NameAt(i);
            if (name >= 0 && view.NameTokens[name].First == i)
            {
                AddName(name);
                i++;
                continue;
            }

            if (!view.IsWord(i))
            {
                i++;
                continue;
            }

            if (!taken[i] && descriptions.At(i) is { } description)
            {
                if (description.IsNew)
                {
                    Introduce(description);
                    i = Math.Max(i + 1, description.End);
                    continue;
                }

                Add(new Mention(view.Span(description.First, description.End), MentionKind.Description, EntityType.Person, description.Draft), description.Draft, description.First, description.End);
                // "the leader of Xland": the country is named as well.
                for (i++; i < description.End; i++)
                    if (view.NameAt(i) is var inner && inner >= 0 && view.NameTokens[inner].First == i) AddName(inner);
                continue;
            }
            else if (name < 0 && tables.Pronouns.TryGetValue(view.Word(i), out var pronoun) && pronoun.Gender is Gender.Female or Gender.Male or Gender.Plural && !pronoun.IsFirst)
            {
                var ahead = pronouns.Ahead(i, pronoun);
                int? draft = ahead >= 0 && links[ahead] >= 0 && drafts[links[ahead]].Gender is var gender && (gender == Gender.Unknown || gender == pronoun.Gender)
                    ? links[ahead] : pronouns.Resolve(i, pronoun);
                if (draft is { } somebody && drafts[somebody].IsUnnamed)
                {
                    // It goes on with somebody who has no name; the article's entities are those that have one.
                    discourse.Add(new Seen(somebody, view.SentenceOf(i), i, i + 1, view.Tree.Is(i, "nsubj"), false, view.IsQuoted(i)));
                    draft = null;
                }

                Add(new Mention(view.Span(i), MentionKind.Pronoun, pronoun.Gender == Gender.Plural ? EntityType.Other : EntityType.Person, draft), draft, i, i + 1);
            }

            i++;
        }

        return Sum();
    }

    /// <summary>Words that are part of a title, and so no description.</summary>
    private bool[] Taken()
    {
        var taken = new bool[view.Length];
        foreach (var hit in titles)
        {
            Mark(hit.Before);
            Mark(hit.After);
        }

        return taken;

        void Mark(Span? span)
        {
            if (span is not { } place) return;
            for (var i = view.Analysis.TokenAt(place.Start); i < view.Length && view.Span(i).Start < place.End; i++) taken[i] = true;
        }
    }

    // "An aide said … she added": somebody without a name, whom a pronoun may take up; known to the discourse, and no entity of the article.
    private void Introduce(Description description)
    {
        // "Roe, an aide of Doe's", "Roe is an aide": said of somebody who has been named.
        var head = view.Tree.Top(description.First, description.End);
        if (view.Tree.Is(head, "appos") || view.Tree.Dependent(head, "cop") >= 0 || view.Tree.Dependent(head, "appos") >= 0) return;
        // "An aide to the mayor, Jane Roe": named within the phrase.
        for (var i = description.End; i < Math.Min(view.Tree.Extent(head).End, description.End + LongestPhrase); i++)
            if (view.TypeAt(i) == EntityType.Person) return;
        var draft = new EntityDraft(EntityType.Person) { IsUnnamed = true };
        draft.Tell(description.Gender);
        drafts.Add(draft);
        discourse.Add(new Seen(drafts.Count - 1, view.SentenceOf(description.First), description.First, description.End, IsSubject(description.First, description.End, false, out var main), false, view.IsQuoted(description.First), main));
    }

    private void AddName(int name)
    {
        var (first, end) = view.NameTokens[name];
        int? draft = links[name] < 0 ? null : links[name];
        var type = view.Analysis.Names[name].Type;
        var mention = new Mention(view.Analysis.Names[name].Span, MentionKind.Name, type, draft, titles[name].Best);
        if (type == EntityType.Person) Add(mention, draft, titles[name].FirstToken is var title && title >= 0 && title < first ? title : first, end);
        else mentions.Add(mention);
    }

    private void Add(Mention mention, int? draft, int first, int end)
    {
        mentions.Add(mention);
        if (draft is not { } entity) return;
        var possessive = end < view.Length && tables.Is(view.Word(end), "possessive");
        discourse.Add(new Seen(entity, view.SentenceOf(first), first, end, IsSubject(first, end, possessive, out var main), possessive, view.IsQuoted(first), main));
    }

    // "Roe", "Envoy Roe", "the envoy, Roe": the word that the phrase hangs on tells.
    private bool IsSubject(int first, int end, bool possessive, out bool main)
    {
        main = false;
        if (possessive) return false;
        var head = view.Tree.Top(first, end);
        for (var steps = 0; steps < LongestChain && view.Tree.Relation(head) is "appos" or "flat" or "compound" or "nmod:desc" && view.Tree.Head(head) >= 0; steps++) head = view.Tree.Head(head);
        if (!view.Tree.Is(head, "nsubj")) return false;
        main = view.Tree.Head(head) is >= 0 and var verb && view.Tree.Head(verb) < 0;
        return true;
    }

    private EntityLayer Sum()
    {
        var order = new int[drafts.Count];
        Array.Fill(order, -1);
        // A description opens before its noun: put everything in order of place once more.
        var sorted = mentions.Select((mention, i) => (mention, i)).OrderBy(x => x.mention.Span.Start).ThenByDescending(x => x.mention.Span.End).ThenBy(x => x.i);
        var result = ImmutableArray.CreateBuilder<Mention>(mentions.Count);
        var entities = ImmutableArray.CreateBuilder<Entity>();
        foreach (var (mention, _) in sorted)
        {
            if (mention.Entity is not { } draft)
            {
                result.Add(mention);
                continue;
            }

            if (order[draft] < 0)
            {
                order[draft] = entities.Count;
                entities.Add(drafts[draft].Build(entities.Count + 1, tables));
            }

            result.Add(mention with { Entity = order[draft], Type = entities[order[draft]].Type });
        }

        return new EntityLayer(result.DrainToImmutable(), entities.DrainToImmutable());
    }
}
