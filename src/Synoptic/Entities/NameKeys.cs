using System.Text;
using Synoptic.Text;

namespace Synoptic.Entities;

/// <summary>Keys by which names of places, organisations and peoples are looked up.</summary>
internal static class NameKeys
{
    // Longer words in capitals are a headline's.
    private const int LongestAcronym = 8;

    /// <summary>One key for all spellings of a thing that the tables know.</summary>
    public static string OfThing(string name, EntityType type, EntityTables tables)
    {
        var bare = WithoutArticle(name, tables);
        var canonical = tables.Canonical(name);
        if (canonical == name) canonical = tables.Canonical(bare);
        if (canonical == name) canonical = bare;
        return (type == EntityType.Nationality ? "n:" : "t:") + tables.Folder.Plain(canonical);
    }

    /// <summary>A name without the article that it begins with.</summary>
    public static string WithoutArticle(string name, EntityTables tables)
    {
        var space = name.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && tables.Is(name[..space], "article") ? name[(space + 1)..] : name;
    }

    /// <summary>Whether a name is an acronym by its letters.</summary>
    public static bool IsAcronym(string text)
    {
        if (text.Length is < 2 or > LongestAcronym) return false;
        foreach (var c in text)
            if (!char.IsUpper(c) && c is not ('.' or '-') && !char.IsDigit(c)) return false;
        return true;
    }

    /// <summary>The capitals that the words of a name begin with.</summary>
    public static string Initials(string name)
    {
        var initials = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
            if (char.IsUpper(name[i]) && (i == 0 || name[i - 1] is ' ' or '-')) initials.Append(name[i]);
        return initials.ToString();
    }
}
