using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Entities;

/// <summary>Reads an article once more from left to right, when its names are linked, for descriptions and pronouns; and sums up.</summary>
internal sealed class MentionReader(EntityTables tables, ArticleView view, RoleReader roles, List<EntityDraft> drafts, int[] links, TitleHit[] titles)
{
    // Titles before appositions before names: hardly ever longer; the bound keeps the search short on any tree.
    private const int LongestChain = 8;

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
                Add(new Mention(view.Span(description.First, description.End), MentionKind.Description, EntityType.Person, description.Draft), description.Draft, description.First, description.End);
                // "the leader of Xland": the country is named as well.
                for (i++; i < description.End; i++)
                    if (view.NameAt(i) is var inner && inner >= 0 && view.NameTokens[inner].First == i) AddName(inner);
                continue;
            }
            else if (name < 0 && tables.Pronouns.TryGetValue(view.Word(i), out var pronoun) && pronoun.Gender is Gender.Female or Gender.Male or Gender.Plural && !pronoun.IsFirst)
            {
                var ahead = pronouns.Ahead(i, pronoun);
                var draft = ahead >= 0 && links[ahead] >= 0 && drafts[links[ahead]].Gender is var gender && (gender == Gender.Unknown || gender == pronoun.Gender)
                    ? links[ahead] : pronouns.Resolve(i, pronoun);
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
        discourse.Add(new Seen(entity, view.SentenceOf(first), first, end, IsSubject(first, end, possessive), possessive, view.IsQuoted(first)));
    }

    // "Roe", "Envoy Roe", "the envoy, Roe": the word that the phrase hangs on tells.
    private bool IsSubject(int first, int end, bool possessive)
    {
        if (possessive) return false;
        var head = view.Tree.Top(first, end);
        for (var steps = 0; steps < LongestChain && view.Tree.Relation(head) is "appos" or "flat" or "compound" or "nmod:desc" && view.Tree.Head(head) >= 0; steps++) head = view.Tree.Head(head);
        return view.Tree.Is(head, "nsubj");
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
