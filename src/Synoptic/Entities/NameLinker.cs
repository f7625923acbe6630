using Synoptic.Entities.Places;
using Synoptic.Text;

namespace Synoptic.Entities;

/// <summary>Tells which names of one article stand for the same thing. Names are looked up by key; none is compared with all others.</summary>
internal sealed class NameLinker(EntityTables tables, ArticleView view, TitleHit[] titles, PlaceReader places)
{
    /// <summary>Most persons of one family name that a name is compared with; a report with more is a list, and the time stays linear.</summary>
    private const int MostOfOneName = 64;

    private readonly List<EntityDraft> drafts = [];
    private readonly Dictionary<string, List<int>> byFamily = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> byGiven = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> byInitials = new(StringComparer.Ordinal);

    /// <summary>The entities so far.</summary>
    public List<EntityDraft> Drafts => drafts;

    /// <summary>For each name the index of its draft; -1 where two persons of one name cannot be told apart.</summary>
    public int[] Link()
    {
        var names = view.Analysis.Names;
        var links = new int[names.Length];
        var persons = new PersonName?[names.Length];
        // Full names first, so that a surname before the full name finds it as well.
        for (var n = 0; n < names.Length; n++)
        {
            links[n] = -1;
            if (names[n].Type != EntityType.Person) continue;
            persons[n] = PersonName.Parse(Text(n), tables);
            if (persons[n]!.Given is not null) links[n] = LinkFull(persons[n]!, titles[n]);
        }

        var recent = new int[Math.Max(1, names.Length * 2 + drafts.Count)];
        Array.Fill(recent, -1);
        for (var n = 0; n < names.Length; n++)
        {
            if (names[n].Type != EntityType.Person) links[n] = LinkThing(n);
            else if (links[n] < 0) links[n] = LinkPart(persons[n]!, titles[n], recent);
            if (links[n] < 0) continue;
            recent[links[n]] = n;
            var draft = drafts[links[n]];
            draft.Add(Text(n));
            if (names[n].Type == EntityType.Person) Tell(draft, titles[n]);
        }

        return links;
    }

    private string Text(int n)
    {
        var span = view.Analysis.Names[n].Span;
        var text = span.Slice(view.Text);
        return text.Contains('\n', StringComparison.Ordinal) || text.Contains("  ", StringComparison.Ordinal)
            ? string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : text;
    }

    private void Tell(EntityDraft draft, TitleHit hit)
    {
        draft.Tell(hit.Gender);
        if (hit.Before is { } before) draft.AddTitle(before.Slice(view.Text));
        if (hit.After is { } after) draft.AddTitle(after.Slice(view.Text));
        draft.Roles.AddRange(hit.Roles);
    }

    private int LinkFull(PersonName name, TitleHit hit)
    {
        var family = name.FamilyKey;
        if (byFamily.TryGetValue(family, out var same))
        {
            for (var i = Math.Max(0, same.Count - MostOfOneName); i < same.Count; i++)
            {
                var d = same[i];
                var draft = drafts[d];
                if (draft.Person is null || !Fits(draft, name, hit)) continue;
                if (name.Text.Length > draft.Person.Text.Length) draft.Person = name;
                draft.TellUsual(tables.GenderOfGiven(name.Given!));
                return d;
            }
        }

        var made = Make(EntityType.Person);
        drafts[made].Person = name;
        drafts[made].Tell(hit.Gender);
        drafts[made].TellUsual(tables.GenderOfGiven(name.Given!));
        Register(byFamily, family, made);
        // "von Aalen" is taken up as "Aalen" as well.
        var space = name.Family.LastIndexOf(' ');
        if (space > 0) Register(byFamily, tables.Folder.Fold(name.Family[(space + 1)..]), made);
        Register(byGiven, name.GivenKey, made);
        return made;
    }

    private bool Fits(EntityDraft draft, PersonName name, TitleHit hit)
    {
        if (Differ(draft.Gender, hit.Gender)) return false;
        return PersonName.Compatible(draft.Person!, name, tables);
    }

    private int LinkPart(PersonName name, TitleHit hit, int[] recent)
    {
        var key = name.FamilyKey;
        var found = Choose(byFamily, key, hit, recent);
        if (found is null && !byFamily.ContainsKey(key)) found = Choose(byGiven, key, hit, recent);
        if (found is { } choice) return choice;
        // Known persons of this name, but none fits: another of the same name, if a title tells so.
        var made = Make(EntityType.Person);
        drafts[made].Person = name;
        drafts[made].Tell(hit.Gender);
        drafts[made].TellUsual(tables.GenderOfGiven(name.Family));
        Register(byFamily, key, made);
        return made;
    }

    /// <summary>The person of a name: <see langword="null"/> if there is none, -1 if several fit equally.</summary>
    private int? Choose(Dictionary<string, List<int>> index, string key, TitleHit hit, int[] recent)
    {
        if (!index.TryGetValue(key, out var same)) return null;
        int? best = null;
        var second = -1;
        for (var i = Math.Max(0, same.Count - MostOfOneName); i < same.Count; i++)
        {
            var d = same[i];
            if (Differ(drafts[d].Gender, hit.Gender)) continue;
            if (best is not { } b) best = d;
            else if (d != b)
            {
                second = Math.Max(second, Math.Min(recent[d], recent[b]));
                if (recent[d] > recent[b]) best = d;
            }
        }

        // Two of one name, one named right after the other: not told apart.
        return best is { } chosen && same.Count > 1 && second >= 0 && recent[chosen] - second <= 1 && hit.Gender == Gender.Unknown ? -1 : best;
    }

    private int LinkThing(int n)
    {
        var name = view.Analysis.Names[n];
        var bare = Bare(Text(n));
        var key = KeyOf(n);
        if (!byKey.TryGetValue(key, out var draft))
        {
            draft = Defined(n) is { } longer ? longer
                : NameKeys.IsAcronym(bare) && byInitials.TryGetValue(bare, out var spelled) ? spelled
                : Make(name.Type);
            byKey[key] = draft;
            if (name.Type == EntityType.Organization && NameKeys.Initials(bare) is { Length: > 1 } initials) byInitials.TryAdd(initials, draft);
        }

        drafts[draft].Count(name.Type);
        return draft;
    }

    /// <summary>The draft of the name before, where this one stands in brackets behind it: <c>the Coastal Union (CU)</c>.</summary>
    private int? Defined(int n)
    {
        var (first, end) = view.NameTokens[n];
        if (n == 0 || first < 2 || end >= view.Length || !view.IsMark(first - 1, '(') || !view.IsMark(end, ')')) return null;
        var before = view.Analysis.Names[n - 1];
        if (view.NameTokens[n - 1].End != first - 1 || before.Type is EntityType.Person or EntityType.Nationality) return null;
        var acronym = Text(n);
        var space = Text(n - 1).Contains(' ', StringComparison.Ordinal);
        return NameKeys.IsAcronym(acronym) && space && char.ToUpperInvariant(Bare(Text(n - 1))[0]) == acronym[0] ? byKey.GetValueOrDefault(KeyOf(n - 1), -1) is var d && d >= 0 ? d : null : null;
    }

    private string KeyOf(int n) => NameKeys.OfThing(Text(n), view.Analysis.Names[n].Type, tables) + places.Suffix(n);

    private string Bare(string text) => NameKeys.WithoutArticle(text, tables);

    private int Make(EntityType type)
    {
        drafts.Add(new EntityDraft(type));
        return drafts.Count - 1;
    }

    private static bool Differ(Gender one, Gender other) => one != Gender.Unknown && other != Gender.Unknown && one != other;

    private static void Register(Dictionary<string, List<int>> index, string key, int draft)
    {
        if (!index.TryGetValue(key, out var list)) index[key] = list = [];
        if (list.Count == 0 || list[^1] != draft) list.Add(draft);
    }
}
