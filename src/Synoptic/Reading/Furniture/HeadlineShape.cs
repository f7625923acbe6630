using System.Collections.Frozen;
using Synoptic.Knowledge;

namespace Synoptic.Reading.Furniture;

/// <summary>What tells a headline from a sentence.</summary>
internal sealed class HeadlineShape
{
    private readonly FrozenSet<string> sentenceWords;
    private readonly FrozenSet<string> questions;

    public HeadlineShape(WordTables tables)
    {
        var rows = tables.Rows("reading-head");
        sentenceWords = rows.Where(r => r[0] == "sentence").Select(r => r[1]).ToFrozenSet(StringComparer.Ordinal);
        questions = rows.Where(r => r[0] == "question").Select(r => r[1]).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Whether nearly all longer words are capitalised: four in five, since hyphens and verbs like "is" differ between style books.</summary>
    public static bool IsTitleCase(TextLine line)
    {
        int capital = 0, all = 0;
        foreach (var word in line.Words)
        {
            if (word.Form.Length < 4 || !char.IsLetter(word.Form[0])) continue;
            all++;
            if (word.Capital) capital++;
        }

        return all >= 3 && capital * 5 >= all * 4;
    }

    /// <summary>Capitalised runs after the first word.</summary>
    public static int CountNames(TextLine line)
    {
        var names = 0;
        for (var i = 1; i < line.Words.Count; i++)
        {
            if (line.Words[i].Capital && (i == 1 || !line.Words[i - 1].Capital)) names++;
        }

        return names;
    }

    /// <summary>Articles and auxiliaries, which headlines leave out.</summary>
    public int CountSentenceWords(TextLine line)
    {
        var count = 0;
        foreach (var word in line.Words)
        {
            if (sentenceWords.Contains(word.Form) && (!word.Capital || word.Start == line.Words[0].Start)) count++;
        }

        return count;
    }

    /// <summary>Whether the line asks.</summary>
    public bool IsQuestion(TextLine line) => line.Words.Count > 0 && questions.Contains(line.Words[0].Form);

    /// <summary>
    /// Whether a first line is a headline: in title case, or with fewer than three articles and auxiliaries. In the gun-violence
    /// stream 10 of 2,427 headlines have three, and 2,193 of 3,882 opening sentences of 10 to 22 words.
    /// </summary>
    public bool IsHeadline(TextLine line) =>
        line.WordCount is >= 2 and <= 30 && (IsTitleCase(line) || CountSentenceWords(line) < 3);
}
