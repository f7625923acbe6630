using Synoptic.Text;

namespace Synoptic.Pages.Model;

/// <summary>Where the words of a text begin, so that those of a passage can be counted.</summary>
internal sealed class WordCounts
{
    private readonly List<int> starts = [];

    public WordCounts(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (!char.IsWhiteSpace(text[i]) && (i == 0 || char.IsWhiteSpace(text[i - 1]))) starts.Add(i);
    }

    /// <summary>Part of the words that lie in the passages. Passages may overlap: no word is counted twice.</summary>
    public double Share(IEnumerable<Span> passages)
    {
        if (starts.Count == 0) return 0;
        var covered = 0;
        var done = 0;
        foreach (var passage in passages.Order())
        {
            var from = Math.Max(done, FirstAt(passage.Start));
            var to = FirstAt(passage.End);
            if (to <= from) continue;
            covered += to - from;
            done = to;
        }

        return covered / (double)starts.Count;
    }

    private int FirstAt(int place)
    {
        var found = starts.BinarySearch(place);
        return found < 0 ? ~found : found;
    }
}
