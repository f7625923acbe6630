using Synoptic.Knowledge;

namespace Synoptic.Reading.Furniture;

/// <summary>Calls to subscribe, follow, listen or install: a line that begins with a call and names what is promoted.</summary>
internal sealed class PromotionRule : ILineRule
{
    /// <summary>Longer lines tell of somebody who did so.</summary>
    private const int Longest = 45;

    private readonly PhraseTable<bool> calls;
    private readonly PhraseTable<bool> things;

    public PromotionRule(WordTables tables)
    {
        var rows = tables.Rows("furniture-promotion");
        calls = new(rows.Where(r => r[0] == "call").Select(r => (r[1], true)));
        things = new(rows.Where(r => r[0] == "thing").Select(r => (r[1], true)));
    }

    public void Mark(Page page)
    {
        foreach (var line in page.Lines)
        {
            if (line.Reason is null && line.WordCount is > 1 and <= Longest && Found(calls, line.Words, 0) && NamesThing(line.Words)) line.Reason = "promotion";
        }
    }

    private bool NamesThing(List<LineWord> words)
    {
        for (var i = 1; i < words.Count; i++)
        {
            if (Found(things, words, i)) return true;
        }

        return false;
    }

    private static bool Found(PhraseTable<bool> table, List<LineWord> words, int at) => table.At(words, at).MoveNext();
}
