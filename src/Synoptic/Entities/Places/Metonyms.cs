using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Entities.Places;

/// <summary>
/// Names that stand for a government: buildings and offices (the Kremlin) always, capitals where they say or do something or have what
/// only a government has. Immutable.
/// </summary>
internal sealed class Metonyms
{
    private readonly Dictionary<string, string> offices = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> capitals = new(StringComparer.Ordinal);
    private readonly HashSet<string> acts = new(StringComparer.Ordinal);
    private readonly EntityTables tables;
    private readonly Gazetteer gazetteer;

    /// <summary>Reads the tables of a language.</summary>
    public Metonyms(EntityTables tables, Gazetteer gazetteer, WordTables words)
    {
        (this.tables, this.gazetteer) = (tables, gazetteer);
        foreach (var row in words.Rows("countries"))
            if (row.Length > 1 && row[1].Length > 0 && row[1] != row[0]) capitals.TryAdd(Key(row[1]), row[0]);
        foreach (var row in words.Rows("metonyms"))
        {
            if (row.Length < 3 || row[2].Length == 0) continue;
            // A row of a town that is no capital tells for whom it acts: Brussels, Jerusalem.
            if (row[1] == "place" && (capitals.ContainsKey(Key(row[0])) || gazetteer.Towns(row[0]).Count > 0)) capitals[Key(row[0])] = row[2];
            else offices.TryAdd(Key(row[0]), row[2]);
        }

        foreach (var row in words.Rows("reporting-verbs")) acts.Add(row[0]);
        foreach (var row in words.Rows("event-verbs")) acts.Add(row[0]);
    }

    /// <summary>The country or union that an entity stands for, by its mentions.</summary>
    public string? Government(Entity entity, List<int> names, ArticleView view)
    {
        var key = Key(entity.Name);
        if (offices.TryGetValue(key, out var country)) return country;
        // A town of the same name elsewhere has no government of a country.
        if (!capitals.TryGetValue(key, out country) || entity.Where is { } where && where.Country != country && gazetteer.Areas(country).Count > 0) return null;
        foreach (var name in names)
            if (Acts(name, view)) return country;
        return null;
    }

    private bool Acts(int name, ArticleView view)
    {
        var (first, end) = view.NameTokens[name];
        if (first >= end) return false;
        var tree = view.Tree;
        var top = tree.Top(first, end);
        if (tree.Is(top, "nsubj") && tree.Head(top) is >= 0 and var verb) return tree.Tag(verb).IsVerb && !tree.Is(top, "nsubj:pass") && acts.Contains(tree.Tag(verb).Lemma);
        if (tree.Relation(top) == "conj" && tree.Head(top) is >= 0 and var other && tree.Is(other, "nsubj") && tree.Head(other) is >= 0 and var both)
            return view.TypeAt(other) == EntityType.Place && tree.Tag(both).IsVerb && acts.Contains(tree.Tag(both).Lemma);
        return tree.Is(top, "nmod:poss") && tree.Head(top) is >= 0 and var owned && gazetteer.Is(view.Word(owned).ToLowerInvariant(), "has");
    }

    private string Key(string name) => tables.Folder.Plain(tables.Canonical(name));
}
