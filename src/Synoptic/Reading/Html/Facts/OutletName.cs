using Synoptic.Reading.Plain;

namespace Synoptic.Reading.Html.Facts;

/// <summary>The name of who published a page.</summary>
internal static class OutletName
{
    private static readonly string[] Dividers = [" | ", " – ", " — ", " - ", " · ", " :: ", " » ", " : "];

    /// <summary>By JSON-LD, then meta elements, then the end of the page's title where the domain says the same.</summary>
    public static Fact? Find(LinkedData linked, IEnumerable<(string Name, IReadOnlyList<string> Values)> metas, PageScan scan, string? url, AgencyCredit agencies)
    {
        var domain = WebDomain.Of(url);
        var publisher = Usable(linked.Outlet);

        // An agency there is who wrote what another prints, if the page names that one.
        var isOther = publisher is not null && agencies.Named(publisher) is not null && !(domain is not null && IsOf(publisher, domain));
        if (publisher is not null && !isOther) return new Fact(publisher, "json-ld publisher");
        Fact? small = null;
        foreach (var (name, values) in metas)
        {
            if (Usable(values[0]) is not { } value || value == scan.Title) continue;

            // A name in small letters that is the domain's is what systems put there for want of another.
            if (domain is not null && !value.Contains(' ', StringComparison.Ordinal) && !value.Any(char.IsUpper)) small ??= new Fact(value, $"meta {name}");
            else return new Fact(value, $"meta {name}");
        }

        if (domain is not null && scan.Title is { } title && Ending(title) is { } ending && IsOf(ending, domain)) return new Fact(Usable(ending)!, "title");
        if (publisher is not null) return new Fact(publisher, "json-ld publisher");
        if (Usable(linked.Page?.Outlet) is { } site) return new Fact(site, "json-ld WebPage publisher");
        return small;
    }

    /// <summary>What stands behind the last divider of a title.</summary>
    public static string? Ending(string title)
    {
        var best = -1;
        var length = 0;
        foreach (var divider in Dividers)
        {
            var at = title.LastIndexOf(divider, StringComparison.Ordinal);
            if (at > best) (best, length) = (at, divider.Length);
        }

        return best > 0 && title[(best + length)..].Trim() is { Length: > 1 and < 50 } ending ? ending : null;
    }

    /// <summary>A title without the name of the outlet at its end.</summary>
    public static string Without(string title, string outlet)
    {
        for (var rounds = 0; rounds < 2; rounds++)
        {
            if (Ending(title) is not { } ending || !IsSame(ending, outlet)) return title;
            var rest = title[..title.LastIndexOf(ending, StringComparison.Ordinal)].TrimEnd();
            if (rest.Length < 2) return title;
            rest = rest[..^1].TrimEnd();
            if (rest.Length <= 10) return title;
            title = rest;
        }

        return title;
    }

    private static bool IsSame(string ending, string outlet)
    {
        string a = PageText.Bare(ending), b = PageText.Bare(outlet);
        return a.Length > 1 && b.Length > 1 && (a == b || (a.Length > 3 && b.Contains(a, StringComparison.Ordinal)) || (b.Length > 3 && a.Contains(b, StringComparison.Ordinal)));
    }

    private static bool IsOf(string name, string domain)
    {
        var bare = PageText.Bare(name);
        var label = PageText.Bare(domain[..Math.Max(domain.LastIndexOf('.'), 0)]);
        if (bare.Length < 3 || label.Length < 3) return false;
        return label.Contains(bare, StringComparison.Ordinal) || bare.Contains(label, StringComparison.Ordinal) || (name.IndexOf(' ', StringComparison.Ordinal) is > 4 and var first && label.StartsWith(PageText.Bare(name[..first]), StringComparison.Ordinal));
    }

    private static string? Usable(string? name)
    {
        if (name is not { Length: > 1 and <= 80 }) return null;
        if (name[0] == '@') name = name[1..];
        if (name.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) name = name[4..];
        return PageText.IsAddress(name) ? WebDomain.Of(name) : name.Length > 1 ? name : null;
    }
}
