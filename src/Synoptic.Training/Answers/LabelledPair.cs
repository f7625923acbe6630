using System.Text.Json;
using Synoptic.Reconciliation.Answers;

namespace Synoptic.Training.Answers;

/// <summary>A pair of answers of the data set NAnCo, with what people said of it.</summary>
/// <param name="Id">As the data has it.</param>
/// <param name="Question">Its question.</param>
/// <param name="Pair">The answers.</param>
/// <param name="IsSame">Whether people held them to say the same.</param>
internal sealed record LabelledPair(string Id, string Question, AnswerPair Pair, bool IsSame)
{
    /// <summary>Reads the pairs of a folder.</summary>
    public static List<LabelledPair> Read(string folder)
    {
        var labels = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(Path.Combine(folder, "gold.tsv")))
        {
            var cells = line.Split('\t');
            if (cells.Length >= 2) labels[cells[0]] = cells[1].Trim() == "same";
        }

        var pairs = new List<LabelledPair>();
        foreach (var line in File.ReadLines(Path.Combine(folder, "pairs.jsonl")))
        {
            using var document = JsonDocument.Parse(line);
            var pair = document.RootElement;
            var id = pair.GetProperty("id").GetString()!;
            pairs.Add(new LabelledPair(id, id.Split('-')[0], new AnswerPair(Text("question"), Text("answer1")!, Text("answer2")!, Text("paragraph1"), Text("paragraph2")), labels[id]));
            string? Text(string name) => pair.GetProperty(name).GetString();
        }

        return pairs;
    }
}
