using System.Text.Json;
using Synoptic.Text;

namespace Synoptic.Training.Events;

/// <summary>A sentence whose event between a marked pair was coded by people.</summary>
/// <param name="Id">As the data has it.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Source">The words for who acts, where they are marked.</param>
/// <param name="Target">The words for whom it is done to, where they are marked.</param>
/// <param name="Root">Root code.</param>
/// <param name="Quad">Quad class; 0 where none is given.</param>
internal sealed record CodedSentence(string Id, string Text, Span? Source, Span? Target, string Root, int Quad)
{
    /// <summary>Reads <c>records.jsonl</c> and <c>gold.json</c> of a folder, in order of the records.</summary>
    public static List<CodedSentence> Read(string folder)
    {
        using var gold = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "gold.json")));
        var sentences = new List<CodedSentence>();
        foreach (var line in File.ReadLines(Path.Combine(folder, "records.jsonl")))
        {
            using var document = JsonDocument.Parse(line);
            var record = document.RootElement;
            var id = record.GetProperty("id").GetString()!;
            var code = gold.RootElement.GetProperty(id);
            sentences.Add(new CodedSentence(id, record.GetProperty("text").GetString()!, Marked("source_span"), Marked("target_span"), code.GetProperty("root").GetString()!, code.TryGetProperty("quad", out var quad) ? quad.GetInt32() : 0));

            Span? Marked(string name) => record.TryGetProperty(name, out var span) && span.ValueKind == JsonValueKind.Array ? new Span(span[0].GetInt32(), span[1].GetInt32()) : null;
        }

        return sentences;
    }
}
