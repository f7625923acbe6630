using Synoptic.Text;

namespace Synoptic.Entities;

/// <summary>Finds descriptions such as <c>the Xish leader</c> and tells whom they stand for, where titles in the article tell it.</summary>
internal sealed class DescriptionFinder(EntityTables tables, ArticleView view, RoleReader roles, List<EntityDraft> drafts, Discourse discourse)
{
    /// <summary>Sentences within which a description without a country takes up a person.</summary>
    private const int Reach = 12;

    private Dictionary<string, List<(int Draft, RoleLink Role)>>? byHead;
    private List<(int Draft, RoleLink Role)> heads = [];

    /// <summary>The description whose noun begins at <paramref name="i"/>; <see langword="null"/> if there is none.</summary>
    public Description? At(int i)
    {
        if (view.NameAt(i) >= 0) return null;
        var end = roles.RoleAt(i, out var role);
        if (end < 0) return null;
        // A noun before a name is its title; before another noun it is no description.
        if (end < view.Length && (view.NameAt(end) >= 0 && view.TypeAt(end) == EntityType.Person || view.IsMark(end, '-'))) return null;
        if (role.Class == "role" && end < view.Length && view.Upos(end) == "NOUN") return null;
        var sentence = view.Sentence(i);
        var start = roles.Lead(i, sentence.First, out var closed);
        if (start == i && !closed) return null;
        var opening = view.Word(start);
        var indefinite = closed && tables.Is(opening, "indefinite");
        // Without an article only a headline speaks so: "Xish leader says".
        // "An aide": somebody new.
        if (indefinite && role.Class != "relation") return new Description(start, end, null, role.Gender, IsNew: true);
        if (indefinite || !closed && (view.TypeAt(start) is null || start != sentence.First)) return null;
        var country = roles.CountryAfter(end, out var after);
        if (country is not null) end = after;
        var found = new List<RoleLink>();
        roles.Collect(start, end, country, found);
        if (found.Count == 0 && role.Class != "relation") return null;
        return new Description(start, end, role.Class == "relation" || found.Count == 0 ? null : Resolve(role, found[^1].Country, start, i), role.Gender);
    }

    private int? Resolve(RoleInfo role, string? country, int start, int noun)
    {
        Index();
        var wanted = new RoleLink(role.Noun, role.Class, country);
        var bare = noun - start <= 1;
        var fitting = new HashSet<int>();
        if (byHead!.TryGetValue(wanted.Head, out var same))
        {
            foreach (var (draft, has) in same)
                if (Fits(wanted, has) && !IsElsewhere(draft, wanted)) fitting.Add(draft);
        }

        // "the Xish leader": whoever heads state or government there.
        if (fitting.Count == 0 && role.Class == "head" && country is not null)
        {
            foreach (var (draft, has) in heads)
                if (has.Country == country) fitting.Add(draft);
        }

        if (fitting.Count == 1)
        {
            foreach (var draft in fitting)
                if (bare || country is not null || role.Class != "role" || IsNear(draft, start)) return Agrees(draft, role) ? draft : null;
        }

        if (fitting.Count < 2 || !bare && country is null) return null;
        if (country is null && AtHome(fitting, wanted) is { } home) return home;
        // A speaker's own words may mean somebody whom the article has not named just now.
        var reach = view.IsQuoted(noun) ? 0 : 1;
        // Several presidents: the one the passage has just spoken of, if only one was.
        int? only = null;
        var sentence = view.SentenceOf(start);
        for (var k = discourse.All.Count - 1; k >= 0 && sentence - discourse.All[k].Sentence <= reach; k--)
        {
            var entity = discourse.All[k].Entity;
            if (!fitting.Contains(entity)) continue;
            if (only is { } other && other != entity) return null;
            only = entity;
        }

        return only;
    }

    /// <summary>Of several presidents, the one of whom no country is told, where one is told of all the others: the outlet's own.</summary>
    private int? AtHome(HashSet<int> fitting, RoleLink wanted)
    {
        int? home = null;
        foreach (var draft in fitting)
        {
            var abroad = false;
            foreach (var role in drafts[draft].Roles) abroad |= role.Country is not null && role.Head == wanted.Head;
            if (abroad) continue;
            if (home is not null) return null;
            home = draft;
        }

        return home;
    }

    private bool Agrees(int draft, RoleInfo role) => role.Gender == Gender.Unknown || drafts[draft].Gender == Gender.Unknown || drafts[draft].Gender == role.Gender;

    private static bool Fits(RoleLink wanted, RoleLink has)
    {
        if (wanted.Country is not null && has.Country is not null && wanted.Country != has.Country) return false;
        // "the Xish envoy" is not the envoy of whom no country is told, unless the noun is the whole office.
        if (wanted.Country is not null && has.Country is null && wanted.Noun != has.Noun) return false;
        return wanted.Noun == has.Noun || wanted.Noun == wanted.Head || has.Noun.EndsWith(" " + wanted.Noun, StringComparison.Ordinal);
    }

    /// <summary>Whether somebody holds the office in another country by another of his titles: "President Roe" of whom "the Xish president Roe" is told is no "Yish president".</summary>
    private bool IsElsewhere(int draft, RoleLink wanted)
    {
        if (wanted.Country is null) return false;
        var elsewhere = false;
        foreach (var role in drafts[draft].Roles)
        {
            if (role.Head != wanted.Head || role.Country is null) continue;
            if (role.Country == wanted.Country) return false;
            elsewhere = true;
        }

        return elsewhere;
    }

    private bool IsNear(int draft, int token)
    {
        var sentence = view.SentenceOf(token);
        for (var k = discourse.All.Count - 1; k >= 0 && sentence - discourse.All[k].Sentence <= Reach; k--)
            if (discourse.All[k].Entity == draft) return true;
        return false;
    }

    private void Index()
    {
        if (byHead is not null) return;
        byHead = new Dictionary<string, List<(int, RoleLink)>>(StringComparer.Ordinal);
        var known = new HashSet<(int, RoleLink)>();
        for (var d = 0; d < drafts.Count; d++)
        {
            foreach (var role in drafts[d].Roles)
            {
                if (!known.Add((d, role))) continue;
                if (!byHead.TryGetValue(role.Head, out var list)) byHead[role.Head] = list = [];
                list.Add((d, role));
                if (role.Class == "head") heads.Add((d, role));
            }
        }
    }
}

/// <summary>A description in the text.</summary>
/// <param name="First">First token.</param>
/// <param name="End">Index after the last token.</param>
/// <param name="Draft">Whom it stands for, where the article tells.</param>
/// <param name="Gender">Gender that its noun tells.</param>
/// <param name="IsNew">Whether it brings somebody in who has not been spoken of: <c>an aide</c>.</param>
internal readonly record struct Description(int First, int End, int? Draft, Gender Gender, bool IsNew = false);
