namespace Synoptic.Reading.Html.Body;

/// <summary>Runs of four words of a text, as numbers, by which it is seen how much of one text stands in another.</summary>
internal sealed class WordRuns
{
    private const int Run = 4;
    private const uint Seed = 2166136261, Prime = 16777619;

    private readonly HashSet<int> runs = [];

    /// <summary>Adds those of a text.</summary>
    public void Add(List<(int Hash, int Length)> words)
    {
        for (var i = 0; i + Run <= words.Count; i++) runs.Add(At(words, i));
    }

    /// <summary>The part of these runs that another text has too; 0 where there are none.</summary>
    public double Share(WordRuns other)
    {
        var shared = 0;
        foreach (var run in runs)
        {
            if (other.runs.Contains(run)) shared++;
        }

        return runs.Count == 0 ? 0 : (double)shared / runs.Count;
    }

    /// <summary>The words of a text as numbers: letters and digits in lower case; a character of a script without blanks is one, and counts as four letters.</summary>
    public static List<(int Hash, int Length)> Words(string text)
    {
        var words = new List<(int, int)>();
        var hash = Seed;
        var length = 0;
        foreach (var c in text)
        {
            var isUnspaced = WordCounter.Quarters(c) > 0;
            if (length > 0 && (isUnspaced || !char.IsLetterOrDigit(c))) End();
            if (!char.IsLetterOrDigit(c)) continue;
            hash = (hash ^ char.ToLowerInvariant(c)) * Prime;
            length++;
            if (!isUnspaced) continue;
            length = 4;
            End();
        }

        if (length > 0) End();
        return words;

        void End()
        {
            words.Add(((int)hash, length));
            (hash, length) = (Seed, 0);
        }
    }

    private static int At(List<(int Hash, int Length)> words, int from)
    {
        var hash = Seed;
        for (var i = from; i < from + Run; i++) hash = (hash * Prime) ^ (uint)words[i].Hash;
        return (int)hash;
    }
}
