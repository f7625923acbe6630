using Synoptic.Text;

namespace Synoptic.Entities;

/// <summary>Reads noun phrases for what a person is: where they begin, which noun heads them, which country they belong to.</summary>
internal sealed class RoleReader(EntityTables tables, ArticleView view)
{
    /// <summary>Longest title in tokens before its noun: <c>the United States special presidential</c>.</summary>
    private const int LongestLead = 7;

    /// <summary>Most plain words between a country or an article and the noun.</summary>
    private const int MostBetween = 3;

    /// <summary>Index after the title at <paramref name="i"/> that is written with a capital; -1 if there is none.</summary>
    public int TitleAt(int i, out TitleInfo title)
    {
        title = default;
        if (!view.IsCapital(i)) return -1;
        var offset = tables.Titles.Match(view.Text, view.Span(i).Start, ignoreCase: true, out title);
        return offset < 0 ? -1 : view.TokenEndingAt(offset, i);
    }

    /// <summary>Index after the role noun at <paramref name="i"/>; -1 if there is none.</summary>
    public int RoleAt(int i, out RoleInfo role)
    {
        role = default;
        if (!view.IsWord(i)) return -1;
        var offset = tables.Roles.Match(view.Text, view.Span(i).Start, ignoreCase: true, out role);
        return offset < 0 ? -1 : view.TokenEndingAt(offset, i);
    }

    /// <summary>First token of the longest title or role noun that ends just before <paramref name="end"/>; -1 if there is none.</summary>
    public int Before(int end, int from, out TitleInfo title)
    {
        for (var i = Math.Max(from, end - 5); i < end; i++)
        {
            if (view.NameAt(i) >= 0 && view.TypeAt(i) != EntityType.Nationality) continue;
            if (TitleAt(i, out title) == end) return i;
            if (RoleAt(i, out var role) == end && role.Class != "relation")
            {
                title = new TitleInfo(role.Gender, role.Class);
                return i;
            }
        }

        title = default;
        return -1;
    }

    /// <summary>Goes back from a role noun over what belongs to it: <c>Russian</c>, <c>Mr. Roe's new</c>, <c>White House</c>.</summary>
    /// <param name="noun">First token of the noun.</param>
    /// <param name="from">First token of the sentence.</param>
    /// <param name="closed">Whether the phrase begins with an article or a possessive, and so is whole.</param>
    public int Lead(int noun, int from, out bool closed)
    {
        closed = false;
        var start = noun;
        while (start > from && noun - start < LongestLead)
        {
            var previous = start - 1;
            var word = view.Word(previous);
            if (tables.Is(word, "possessive") && previous > from && view.NameAt(previous - 1) is var owner && owner >= 0)
            {
                closed = true;
                start = view.NameTokens[owner].First;
                var owned = Before(start, from, out var title);
                if (owned < 0) return start;
                // "Mr. Roe's spokesman", "Xish President Jane Roe's spokesman"
                return title.Kind == "honorific" ? owned : LeadOfOwner(owned, from);
            }

            if (tables.Is(word, "article"))
            {
                closed = true;
                return previous;
            }

            if (tables.Pronouns.TryGetValue(word, out var pronoun) && pronoun.Case == "possessive")
            {
                closed = true;
                return previous;
            }

            if (view.NameAt(previous) is var name && name >= 0)
            {
                if (view.Analysis.Names[name].Type is not (EntityType.Nationality or EntityType.Place or EntityType.Organization)) return start;
                start = view.NameTokens[name].First;
                continue;
            }

            if (IsModifier(previous))
            {
                start = previous;
                continue;
            }

            // Words between a country or an article and the noun: "Xish investment envoy", "the interior ministry spokeswoman".
            var opening = previous;
            while (opening > from && previous - opening < MostBetween && IsPlainLower(opening)) opening--;
            if (opening == previous || !IsOpening(opening)) return start;
            start = opening + 1;
        }

        return start;
    }

    private int LeadOfOwner(int noun, int from)
    {
        var start = noun;
        while (start > from && noun - start < LongestLead && view.NameAt(start - 1) is var name && name >= 0
            && view.Analysis.Names[name].Type is EntityType.Nationality or EntityType.Place or EntityType.Organization) start = view.NameTokens[name].First;
        return start;
    }

    /// <summary>The roles that the tokens from <paramref name="first"/> up to <paramref name="end"/> tell.</summary>
    public void Collect(int first, int end, string? country, List<RoleLink> roles)
    {
        var before = roles.Count;
        for (var i = first; i < end;)
        {
            // "President Roe's adviser": what stands before the mark is told of Roe.
            if (tables.Is(view.Word(i), "possessive") && view.TypeAt(i - 1) == EntityType.Person)
            {
                roles.RemoveRange(before, roles.Count - before);
                country = null;
            }

            if (view.NameAt(i) is var name && name >= 0)
            {
                var text = view.Analysis.Names[name].Span.Slice(view.Text);
                country ??= tables.Country(text);
                i = Math.Max(i + 1, view.NameTokens[name].End);
                continue;
            }

            var next = RoleAt(i, out var role);
            if (next > 0 && next <= end && role.Class != "relation") roles.Add(new RoleLink(role.Noun, role.Class, country));
            i = next > 0 ? next : i + 1;
        }
    }

    /// <summary>Country named after <c>of</c> at <paramref name="i"/>: <c>of Finland</c>; the index after it in <paramref name="end"/>.</summary>
    public string? CountryAfter(int i, out int end)
    {
        end = i;
        if (i + 1 >= view.Length || !tables.Is(view.Word(i), "connector") || view.IsCapital(i)) return null;
        var k = tables.Is(view.Word(i + 1), "article") ? i + 2 : i + 1;
        var name = view.NameAt(k);
        if (name < 0 || view.NameTokens[name].First != k) return null;
        var country = tables.Country(view.Analysis.Names[name].Span.Slice(view.Text));
        if (country is not null) end = view.NameTokens[name].End;
        return country;
    }

    private bool IsOpening(int i) =>
        view.TypeAt(i) is EntityType.Nationality or EntityType.Place or EntityType.Organization || IsModifier(i)
        || tables.Is(view.Word(i), "possessive") || tables.Is(view.Word(i), "article")
        || tables.Pronouns.TryGetValue(view.Word(i), out var pronoun) && pronoun.Case == "possessive";

    private bool IsModifier(int i) => view.IsWord(i) && tables.Modifiers.Contains(view.Word(i));

    private bool IsPlainLower(int i) => view.IsWord(i) && !view.IsCapital(i) && !tables.Closed.Contains(view.Word(i)) && view.Upos(i) is "NOUN" or "ADJ";
}
