using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Entities;

/// <summary>Resolves mentions that are given: each stands for an entity, if only for itself.</summary>
internal sealed class GivenReader(EntityTables tables, ArticleView view, List<EntityDraft> drafts, int[] links, DescriptionFinder titles, Discourse discourse)
{
    // Tokens between a noun and the relative pronoun that takes it up: a mark, or a short phrase.
    private const int Close = 6;

    private readonly NominalLinker nominals = new(tables, view, drafts, titles);
    private readonly PronounResolver pronouns = new(view, drafts, discourse, 0);

    /// <summary>The layer: one mention for each span, in the same order.</summary>
    public EntityLayer Read(ImmutableArray<Span> spans, ImmutableArray<NounPhrase> phrases)
    {
        var given = new int[phrases.Length];
        var kinds = new MentionKind[phrases.Length];
        var order = Enumerable.Range(0, phrases.Length).OrderBy(i => phrases[i].Head).ThenBy(static i => i).ToArray();
        for (var n = 0; n < links.Length; n++)
            if (links[n] >= 0) nominals.Know(view.NameTokens[n].First, view.NameTokens[n].End, links[n]);
        var at = 0;
        for (var i = 0; i < view.Length; i++)
        {
            var isGiven = false;
            while (at < order.Length && phrases[order[at]].Head == i)
            {
                var phrase = phrases[order[at]];
                (given[order[at]], kinds[order[at]]) = Resolve(phrase);
                if (!isGiven) See(given[order[at]], phrase.First, phrase.End, i);
                isGiven = true;
                at++;
            }

            if (!isGiven && view.NameAt(i) is >= 0 and var name && view.NameTokens[name].First == i && links[name] >= 0) See(links[name], i, view.NameTokens[name].End, view.Tree.Top(i, view.NameTokens[name].End));
        }

        return Sum(spans, given, kinds);
    }

    private (int Draft, MentionKind Kind) Resolve(NounPhrase phrase)
    {
        var i = phrase.Head;
        if (nominals.DraftOf(i) is >= 0 and var known) return (known, view.NameAt(i) >= 0 ? MentionKind.Name : MentionKind.Description);
        if (phrase.End - phrase.First == 1 && tables.Pronouns.TryGetValue(view.Word(i), out var pronoun))
        {
            var draft = pronouns.Resolve(i, pronoun) ?? nominals.Make(phrase);
            nominals.Know(i, i + 1, draft);
            return (draft, MentionKind.Pronoun);
        }

        if (phrase.End - phrase.First == 1 && Relative(i) is >= 0 and var antecedent)
        {
            nominals.Know(i, i + 1, antecedent);
            return (antecedent, MentionKind.Pronoun);
        }

        return (nominals.Link(phrase), MentionKind.Description);
    }

    /// <summary>Whom a relative pronoun or a word for a place takes up; -1 if it is neither, or nothing fits.</summary>
    private int Relative(int token)
    {
        var xpos = view.Analysis.Tags[token].Xpos;
        if (view.Tree.IsRelative(token))
        {
            if (nominals.DraftOf(view.Tree.Antecedent(token)) is >= 0 and var antecedent && view.Tree.Antecedent(token) != token) return antecedent;
            // The parser hung the clause on something else: what stands right before.
            for (var i = discourse.All.Count - 1; i >= 0 && token - discourse.All[i].End <= Close; i--)
                if (discourse.All[i].End <= token && discourse.All[i].Sentence == view.SentenceOf(token)) return discourse.All[i].Entity;
            return -1;
        }

        if (xpos != "WRB" && !tables.Is(view.Word(token), "there")) return -1;
        var clause = view.Tree.Head(token);
        for (var steps = 0; steps < Close && clause >= 0 && view.Tree.Relation(clause) is "xcomp" or "ccomp" or "conj" or "advcl"; steps++) clause = view.Tree.Head(clause);
        if (clause >= 0 && view.Tree.Relation(clause) == "acl:relcl" && nominals.DraftOf(view.Tree.Head(clause)) is >= 0 and var noun && drafts[noun].Type != EntityType.Person) return noun;
        for (var i = discourse.All.Count - 1; i >= 0 && view.SentenceOf(token) - discourse.All[i].Sentence <= 2; i--)
            if (drafts[discourse.All[i].Entity].Type is EntityType.Place or EntityType.Facility) return discourse.All[i].Entity;
        return -1;
    }

    private void See(int draft, int first, int end, int head)
    {
        var possessive = end < view.Length && tables.Is(view.Word(end), "possessive") || tables.Is(view.Word(end - 1), "possessive");
        discourse.Add(new Seen(draft, view.SentenceOf(head), first, end, !possessive && view.Tree.Is(head, "nsubj"), possessive, view.IsQuoted(head)));
    }

    private EntityLayer Sum(ImmutableArray<Span> spans, int[] given, MentionKind[] kinds)
    {
        var order = new int[drafts.Count];
        Array.Fill(order, -1);
        var mentions = ImmutableArray.CreateBuilder<Mention>(given.Length);
        var entities = ImmutableArray.CreateBuilder<Entity>();
        for (var i = 0; i < given.Length; i++)
        {
            var draft = given[i];
            if (order[draft] < 0)
            {
                order[draft] = entities.Count;
                entities.Add(drafts[draft].Build(entities.Count + 1, tables));
            }

            mentions.Add(new Mention(spans[i], kinds[i], entities[order[draft]].Type, order[draft]));
        }

        return new EntityLayer(mentions.MoveToImmutable(), entities.ToImmutable());
    }
}
