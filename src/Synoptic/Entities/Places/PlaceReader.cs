using Synoptic.Text;

namespace Synoptic.Entities.Places;

/// <summary>
/// Reads where an article says that its places are: <c>Paris, Texas</c>, <c>Tripoli in Libya</c>, <c>the Lebanese city of Tripoli</c>.
/// A country or region counts where the table of towns has such a town there, or where the words can mean nothing else.
/// </summary>
internal sealed class PlaceReader
{
    /// <summary>Most tokens between what a town is and whose it is: <c>Xland's second largest port city of</c>.</summary>
    private const int LongestLead = 5;

    private readonly Gazetteer gazetteer;
    private readonly EntityTables tables;
    private readonly ArticleView view;
    private readonly Area?[] told;
    private readonly bool[] isArea;
    private readonly Dictionary<string, List<(int Name, Area Area)>> byKey = new(StringComparer.Ordinal);
    private readonly HashSet<string> several = new(StringComparer.Ordinal);

    /// <summary>Reads an article.</summary>
    public PlaceReader(Gazetteer gazetteer, EntityTables tables, ArticleView view)
    {
        (this.gazetteer, this.tables, this.view) = (gazetteer, tables, view);
        var names = view.Analysis.Names;
        told = new Area?[names.Length];
        isArea = new bool[names.Length];
        for (var n = 0; n < names.Length; n++)
            if (names[n].Type == EntityType.Place && view.NameTokens[n].First < view.NameTokens[n].End && told[n] is null) told[n] = Behind(n) ?? Before(n);
        for (var n = 0; n < names.Length; n++)
        {
            if (told[n] is not { } area) continue;
            var key = Key(n);
            if (!byKey.TryGetValue(key, out var known)) byKey[key] = known = [];
            if (isArea[n]) continue;
            if (known.Count > 0 && known[0].Area != area) several.Add(key);
            known.Add((n, area));
        }
    }

    /// <summary>Where the text says that the place of a name is.</summary>
    public Area? Told(int name) => told[name];

    /// <summary>Whether a name stands for the region or country itself, although a town has it too: <c>Seattle, Washington</c>.</summary>
    public bool IsArea(int name) => isArea[name];

    /// <summary>What is added to the key of a name so that two towns of one name are two; empty where an article has only one.</summary>
    public string Suffix(int name)
    {
        if (view.Analysis.Names[name].Type != EntityType.Place || !byKey.TryGetValue(Key(name), out var known)) return "";
        if (isArea[name]) return gazetteer.Towns(Text(name)).Count > 0 ? Suffix(told[name]!.Value) : "";
        if (!several.Contains(Key(name))) return "";
        // A bare name means the town of that name that was named last, or else the first to come.
        int low = 0, high = known.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (known[middle].Name <= name) low = middle + 1;
            else high = middle;
        }

        return Suffix(known[Math.Max(0, low - 1)].Area);
    }

    private static string Suffix(Area area) => $"@{area.Country}/{area.Region}";

    private string Text(int name) => view.Analysis.Names[name].Span.Slice(view.Text);

    private string Key(int name) => NameKeys.OfThing(Text(name), EntityType.Place, tables);

    // ", Texas" · "in Libya" · ", in northern Libya"
    private Area? Behind(int n)
    {
        var end = view.NameTokens[n].End;
        var stop = view.Sentence(end - 1).End;
        if (end + 1 >= stop) return null;
        var comma = view.IsMark(end, ',');
        var at = comma ? end + 1 : end;
        var within = gazetteer.Is(view.Word(at).ToLowerInvariant(), "within");
        if (!comma && !within) return null;
        if (within) at++;
        while (within && at < stop && (gazetteer.Is(view.Word(at).ToLowerInvariant(), "direction") || tables.Is(view.Word(at), "article"))) at++;
        if (at >= stop || view.NameAt(at) is not (>= 0 and var area) || view.NameTokens[area].First != at || view.Analysis.Names[area].Type != EntityType.Place) return null;
        var known = gazetteer.Towns(Text(n)).Count > 0;
        // A town that the table has in another country may have a small namesake in a region, but stands before a country in a list.
        var places = gazetteer.Areas(Text(area));
        var sure = (!known || !within && gazetteer.Meant(places) is { Region: not null }) && (within ? !comma : Closes(area, stop)) && (known || gazetteer.Areas(Text(n)).Count == 0);
        if (Choose(n, places, sure) is not { } chosen) return null;
        if (!within) (told[area], isArea[area]) = (chosen, true);
        return chosen;
    }

    // A list of places goes on: "Tolm, Norway and Sweden".
    private bool Closes(int area, int stop)
    {
        var end = view.NameTokens[area].End;
        if (end >= stop) return true;
        if (view.Analysis.Tokens[end].Kind != TokenKind.Punctuation) return false;
        return !view.IsMark(end, ',') || end + 1 >= stop || view.TypeAt(end + 1) != EntityType.Place && !tables.Is(view.Word(end + 1), "conjunction");
    }

    // "the Lebanese port city of Tolm" · "Xland's capital, Tolm" · "Xland's Tolm"
    private Area? Before(int n)
    {
        var first = view.NameTokens[n].First;
        var start = view.Sentence(first).First;
        if (first - 2 < start) return null;
        if (tables.Is(view.Word(first - 1), "possessive")) return view.NameAt(first - 2) is >= 0 and var owner ? Choose(n, Lands(owner), sure: false) : null;
        if (!view.IsMark(first - 1, ',') && !gazetteer.Is(view.Word(first - 1).ToLowerInvariant(), "of")) return null;
        if (!gazetteer.Is(view.Word(first - 2).ToLowerInvariant(), "kind")) return null;
        for (var i = first - 3; i >= start && first - 2 - i <= LongestLead; i--)
        {
            if (view.NameAt(i) is >= 0 and var name) return Choose(n, Lands(name), sure: true);
            if (view.IsVerb(i) || tables.Is(view.Word(i), "article") || !view.IsWord(i) && !tables.Is(view.Word(i), "possessive") && !view.IsMark(i, '-')) return null;
        }

        return null;
    }

    private IReadOnlyList<Area> Lands(int name) => view.Analysis.Names[name].Type switch
    {
        EntityType.Nationality => tables.Country(Text(name)) is { } country ? [new Area(country, null)] : [],
        EntityType.Place => gazetteer.Areas(Text(name)),
        _ => [],
    };

    // The area that has a town of this name; else the only one there is, where the words are sure.
    private Area? Choose(int n, IReadOnlyList<Area> areas, bool sure)
    {
        Area? chosen = null;
        foreach (var area in areas)
        {
            foreach (var town in gazetteer.Towns(Text(n)))
            {
                if (!area.Holds(town.Country, town.Region)) continue;
                if (chosen is { } other && other != area) return null;
                chosen = area;
            }
        }

        return chosen ?? (sure ? gazetteer.Meant(areas) : null);
    }
}
