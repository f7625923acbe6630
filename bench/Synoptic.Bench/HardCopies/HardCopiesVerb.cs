using System.Text.Encodings.Web;
using System.Text.Json;

namespace Synoptic.Bench.HardCopies;

/// <summary>
/// <c>hard-copies PARENTS.jsonl FOLDER</c>: a harder set of copies made from given articles. Writes <c>articles.jsonl</c>,
/// <c>pairs.tsv</c> (a, b, case; a is the parent) and <c>directions.tsv</c> (a, b, what tells that b took from a).
/// </summary>
internal static class HardCopiesVerb
{
    private const int Seed = 20, Cases = 50;

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Run(string parents, string folder)
    {
        var random = new Random(Seed);
        var writer = new HardCopyWriter(new ParentPool(parents, random), random);
        writer.Write(Cases);
        writer.Sort();
        Directory.CreateDirectory(folder);
        Lines("articles.jsonl", writer.Articles.Select(article => JsonSerializer.Serialize(article, Json)));
        Lines("pairs.tsv", writer.Pairs.Select(pair => $"{pair.A}\t{pair.B}\t{pair.Label}"));
        Lines("directions.tsv", writer.Pairs.Where(pair => pair.Evidence is not null).Select(pair => $"{pair.A}\t{pair.B}\t{pair.Evidence}"));

        void Lines(string name, IEnumerable<string> lines) => File.WriteAllText(Path.Combine(folder, name), string.Concat(lines.Select(line => line + "\n")));
    }
}
