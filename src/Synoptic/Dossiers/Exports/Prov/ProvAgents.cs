using System.Text.Json;

namespace Synoptic.Dossiers.Exports.Prov;

/// <summary>Who took part: outlets as organisations, the program and each of its models as software.</summary>
internal static class ProvAgents
{
    public static string Outlet(string name) => Urns.Of("outlet", name);

    /// <summary>The program and its models.</summary>
    public static IEnumerable<string> Programs(string version) => ModelFiles.All.Select(static model => Model(model.Name, model.Hash)).Prepend(Program(version));

    public static void Write(Utf8JsonWriter json, ExportView view)
    {
        ProvGraph.Start(json, Program(view.Dossier.Version), "prov:Agent", "prov:SoftwareAgent");
        json.WriteString("rdfs:label", "Synoptic " + view.Dossier.Version);
        json.WriteEndObject();
        foreach (var (name, hash) in ModelFiles.All)
        {
            ProvGraph.Start(json, Model(name, hash), "prov:Agent", "prov:SoftwareAgent");
            json.WriteString("rdfs:label", "model " + name);
            json.WriteString("sha256", hash);
            ProvGraph.Reference(json, "prov:actedOnBehalfOf", Program(view.Dossier.Version));
            json.WriteEndObject();
        }

        foreach (var outlet in view.Dossier.Articles.Select(static report => report.Article.Source.Outlet).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            ProvGraph.Start(json, Outlet(outlet), "prov:Agent", "prov:Organization");
            json.WriteString("rdfs:label", outlet);
            json.WriteEndObject();
        }
    }

    private static string Program(string version) => Urns.Of("program", version);

    private static string Model(string name, string hash) => Urns.Of("model", name + ":" + hash[..16]);
}
