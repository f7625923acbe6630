using Synoptic.Reconciliation.Answers;

namespace Synoptic.Training.Answers;

/// <summary>An invented pair of answers.</summary>
/// <param name="Line">Its number among the pairs, 1-based.</param>
/// <param name="Relation">How the two stand to each other.</param>
/// <param name="Differs">What differs between them.</param>
/// <param name="Pair">The answers.</param>
internal sealed record RelatedPair(int Line, string Relation, string Differs, AnswerPair Pair)
{
    /// <summary>Reads the pairs of a file: tab-separated relation, what differs, question, first and second answer; lines with # are remarks.</summary>
    public static List<RelatedPair> Read(string path)
    {
        var pairs = new List<RelatedPair>();
        foreach (var line in File.ReadLines(path))
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('\t');
            if (cells.Length == 5) pairs.Add(new RelatedPair(pairs.Count + 1, cells[0], cells[1], new AnswerPair(cells[2] == "-" ? null : cells[2], cells[3], cells[4])));
        }

        return pairs;
    }

    /// <summary>Whether it says the same, perhaps in more detail.</summary>
    public bool IsSame => Relation is "same" or "detail";
}
