using Synoptic.Knowledge;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Tests.Stories;

/// <summary>An invented wire: any number of happenings of one kind, each told by several reports.</summary>
internal static class Wire
{
    private static readonly string[] Names = ["Abel", "Boris", "Carla", "Doris", "Edgar", "Flora", "Gerd", "Hilda", "Ivo", "Janna", "Karl", "Lotte", "Milo", "Nora", "Otto", "Paula", "Quinn", "Rita", "Sven", "Tilda"];
    private static readonly string[] Stems = ["Alder", "Birch", "Cedar", "Dun", "Elm", "Fox", "Garth", "Hazel", "Ivy", "Juniper", "Kel", "Larch", "Maple", "Nor", "Oak", "Pine", "Quarry", "Rowan", "Sorrel", "Thorn"];
    private static readonly string[] Ends = ["ton", "ford", "burg", "vale", "mouth", "wick", "stead", "holm", "gate", "by"];

    /// <summary>What makes digests.</summary>
    public static StoryDigester Digester { get; } = new(WordTables.English);

    /// <summary>A report of a fire; the same happening told by other reporters in other words.</summary>
    public static string Fire(int happening, int reporter)
    {
        var (kind, turn) = (happening % Stems.Length, happening / Stems.Length);
        var town = Stems[kind] + Ends[turn % Ends.Length];
        var first = Names[((kind * 7) + turn) % Names.Length];
        var last = Stems[((kind * 3) + 1) % Stems.Length] + "sen" + Ends[((kind * 3) + (turn * 7)) % Ends.Length];
        var street = Names[((kind * 13) + 5) % Names.Length] + Ends[(turn + 3) % Ends.Length] + " Street";
        var age = 20 + (happening % 60);
        return (reporter % 3) switch
        {
            0 => $"A fire killed a man in {town} late on Saturday, firefighters said. {first} {last}, {age}, was found in the kitchen of his house in {street}. Neighbours of {last} had seen smoke above {street} and called for help, but the roof had come down before the engines reached {town}.",
            1 => $"Smoke still hung over {street} in {town} on Sunday, where {age}-year-old {first} {last} died in the flames of his own house. The fire chief of {town} said that {last} had been asleep. A cause is not known yet.",
            _ => $"Investigators in {town} believe that an old heater caused the fire in {street} that killed {first} {last}, {age}. Friends remembered {last} as a quiet man who had lived in {town} all his life.",
        };
    }

    /// <summary>The digest of a report.</summary>
    public static StoryDigest Digest(string id, string text, string? published = null, string? title = null) =>
        Digester.Of(Synoptic.Tests.Copies.Reports.Read(id, text, published, title));

    /// <summary>Days of March 2031 and after.</summary>
    public static string Day(int day) => new DateOnly(2031, 3, 1).AddDays(day).ToString("yyyy-MM-dd");

    /// <summary>Groups batches one after the other.</summary>
    public static StoryAssignments Group(StoryStream stream, IEnumerable<StoryDigest> digests, int batch)
    {
        var assigned = new StoryAssignments();
        foreach (var part in digests.Chunk(batch)) assigned.Apply(part, stream.Add(part, []));
        return assigned;
    }
}
