using System.Globalization;

namespace Synoptic.Desk.Adding;

/// <summary>Ids for reports that come with an id which another report has.</summary>
internal static class FreeId
{
    /// <summary>The id itself where it is free; else with the first number, from 2, that makes it so.</summary>
    public static string Of(string id, Func<string, bool> isTaken)
    {
        var free = id;
        for (var n = 2; isTaken(free); n++) free = string.Create(CultureInfo.InvariantCulture, $"{id}~{n}");
        return free;
    }
}
