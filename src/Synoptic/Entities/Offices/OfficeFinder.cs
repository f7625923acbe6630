using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Entities.Offices;

/// <summary>
/// Finds which offices an article gives to whom: a title before a name, an apposition, a clause that says what somebody is, was or was
/// made. The grammar tells; where it gives no holder there is no office.
/// </summary>
internal sealed class OfficeFinder
{
    /// <summary>Most tokens between a name and the office behind its comma: an age, a party and a state, which are never longer.</summary>
    private const int WidestGap = 7;

    private readonly OfficeTables offices;
    private readonly ArticleView view;
    private readonly OfficeReader reader;
    private readonly OfficeClauses clauses;
    private readonly EntityLayer layer;
    private readonly HolderIndex holders;
    private readonly BodyIndex bodies;
    private readonly List<Office> found = [];

    /// <summary>A finder for one article.</summary>
    public OfficeFinder(EntityTables tables, OfficeTables offices, ArticleView view, RoleReader roles, EntityLayer layer)
    {
        (this.offices, this.view, this.layer) = (offices, view, layer);
        reader = new OfficeReader(tables, offices, view, roles);
        holders = new HolderIndex(view, layer);
        bodies = new BodyIndex(tables, view, layer);
        clauses = new OfficeClauses(tables, offices, view, holders);
    }

    /// <summary>The offices, in order of place.</summary>
    public ImmutableArray<Office> Find()
    {
        (OfficePhrase Phrase, int Token, OfficeStatus? Status)? last = null;
        for (var i = 0; i < view.Length;)
        {
            if (clauses.Heads(i) is { } headed) Add(headed.Role, headed.Body, headed.Status, headed.Person, view.Span(headed.First, headed.End));
            if (reader.At(i) is not { } phrase)
            {
                i++;
                continue;
            }

            var holder = Holder(phrase, last);
            if (holder is { } person)
            {
                var count = found.Count;
                Add(phrase, person.Token, person.Status);
                // "president and chief executive of the Xish Bank": the bank is told of both.
                if (found.Count > count && count > 0 && found[count].Body is not null && found[count - 1] is { Body: null } first && last is { Phrase.IsOwned: false } && Joined(phrase, last) is not null && first.Holder == found[count].Holder)
                    found[count - 1] = first with { Body = found[count].Body };
                last = (phrase, person.Token, person.Status);
            }

            i = Math.Max(i + 1, phrase.NounEnd);
        }

        return [.. found.OrderBy(o => o.Evidence.Start).ThenBy(o => o.Title.Start)];
    }

    // A title right before a name, an apposition before or behind it, one of several offices, a clause.
    private (int Token, OfficeStatus? Status)? Holder(OfficePhrase phrase, (OfficePhrase Phrase, int Token, OfficeStatus? Status)? last)
    {
        var tree = view.Tree;
        if (phrase.NounEnd < view.Length && view.TypeAt(phrase.NounEnd) == EntityType.Person && view.SentenceOf(phrase.NounEnd) == view.SentenceOf(phrase.Noun)) return (phrase.NounEnd, null);
        foreach (var dependent in tree.Dependents(phrase.Head))
        {
            if (dependent >= phrase.NounEnd && tree.Is(dependent, "appos") && view.TypeAt(dependent) == EntityType.Person && IsAfterComma(dependent)) return (dependent, null);
        }

        // "the president of the World Bank, Jane Roe": the name may hang on the bank.
        if (phrase.End + 1 < view.Length && view.IsMark(phrase.End, ',') && view.TypeAt(phrase.End + 1) == EntityType.Person)
        {
            var (first, end) = view.NameTokens[view.NameAt(phrase.End + 1)];
            var top = tree.Top(first, end);
            if (tree.Is(top, "appos") && tree.Head(top) >= phrase.First && tree.Head(top) < phrase.End) return (top, null);
        }

        if (Joined(phrase, last) is { } same) return same;
        if (tree.Is(phrase.Head, "appos") && tree.Head(phrase.Head) is var name && name >= 0 && name < phrase.First && view.TypeAt(name) == EntityType.Person
            && phrase.First - view.NameTokens[view.NameAt(name)].End <= WidestGap && view.IsMark(view.NameTokens[view.NameAt(name)].End, ',') && !Indefinite(phrase)) return (name, null);
        return Titled(phrase) is { } titled ? titled : clauses.Holder(phrase);
    }

    // What the finder of titles has read, where the heads tell nothing; of several nouns the title's first.
    private (int Token, OfficeStatus? Status)? Titled(OfficePhrase phrase)
    {
        if (holders.TitleAt(phrase.Noun) is not { } mention || layer.Mentions[mention].Title is not { } title || Indefinite(phrase)) return null;
        if (found.Count > 0 && title.Contains(found[^1].Title)) return null;
        // "Chief Deputy Roe": a noun within the title, not the title's own.
        if (phrase.NounEnd < view.Length && view.Span(phrase.NounEnd).Start < title.End && phrase.End == phrase.NounEnd) return null;
        return (view.Analysis.TokenAt(layer.Mentions[mention].Span.Start), null);
    }

    // "chairman and chief executive", "president, founder and owner": who holds the first holds the others.
    private static (int Token, OfficeStatus? Status)? Joined(SyntaxTree tree, ArticleView view, OfficePhrase phrase, OfficePhrase before, int token, OfficeStatus? status)
    {
        if (!tree.Is(phrase.Head, "conj") || phrase.First - before.End is < 0 or > 2) return null;
        return tree.Head(phrase.Head) == before.Head || view.NameAt(tree.Head(phrase.Head)) is var name && name >= 0 && name == view.NameAt(token) ? (token, status) : null;
    }

    private (int Token, OfficeStatus? Status)? Joined(OfficePhrase phrase, (OfficePhrase Phrase, int Token, OfficeStatus? Status)? last) =>
        last is { } before ? Joined(view.Tree, view, phrase, before.Phrase, before.Token, before.Status) : null;

    // The name, perhaps with a title of its own, begins behind a comma or a dash.
    private bool IsAfterComma(int token)
    {
        for (var i = view.NameTokens[view.NameAt(token)].First - 1; i >= 0 && i > token - WidestGap; i--)
        {
            if (view.Analysis.Tokens[i].Kind == TokenKind.Punctuation) return !view.IsMark(i, '-');
            if (!view.IsCapital(i)) return false;
        }

        return false;
    }

    // "Jane Roe, a president of …": not the office that one person holds.
    private bool Indefinite(OfficePhrase phrase) => clauses.IsIndefinite(phrase) && offices.Nouns.TryGet(phrase.Role, ignoreCase: false, out var office) && office!.IsSole;

    private void Add(OfficePhrase phrase, int token, OfficeStatus? told)
    {
        // "Prime Minister Jane Roe of Xland": the name may come between the office and its country.
        var body = phrase.Body;
        var name = view.NameAt(token);
        if (body < 0 && !phrase.IsOwned && name >= 0 && view.NameTokens[name].First == phrase.NounEnd) body = reader.NameAfterOf(view.NameTokens[name].End, view.Sentence(token).End);
        var status = told is { } stands && phrase.Status == OfficeStatus.Held ? stands : phrase.Status;
        Add(phrase.Role, body, status, token, view.Span(phrase.First, phrase.End));
    }

    private void Add(string role, int body, OfficeStatus status, int token, Span title)
    {
        // A number that was taken for a person holds no office.
        if (holders.EntityAt(token) is not { } holder || !layer.Entities[holder].Name.AsSpan().ContainsAnyInRange('A', char.MaxValue)) return;
        var person = layer.Mentions[holders.MentionAt(token)].Span;
        var evidence = new Span(Math.Min(title.Start, person.Start), Math.Max(title.End, person.End));
        found.Add(new Office(holder, title, role, body < 0 ? null : bodies.Of(body), status, evidence));
    }
}
