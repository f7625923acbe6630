using Synoptic.Text;

namespace Synoptic.Entities;

/// <summary>Keys by which names of places, organisations and peoples are looked up.</summary>
internal static class NameKeys
{
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
}
