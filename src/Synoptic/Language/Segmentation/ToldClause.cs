namespace Synoptic.Language.Segmentation;

/// <summary>Looks after a quotation for who told it: <c>"Why now?" Marov asked</c> is one sentence.</summary>
internal static class ToldClause
{
    // A speaker of more than six words is rare without a comma.
    private const int Reach = 7;

    /// <summary>Whether a verb of telling stands among the words from token <paramref name="i"/> on.</summary>
    public static bool IsLikely(BoundaryContext context, TokenTables tables, int i, int end)
    {
        for (var j = i; j < end && j < i + Reach && context.Class(j) < TokenClass.Number; j++)
            if (context.Class(j) == TokenClass.Lower && tables.IsReporting(Word(context, j))) return true;
        return false;
    }

    /// <summary>Whether these words are the speaker and a verb of asking, or of telling with nothing told after it.</summary>
    public static bool IsCertain(BoundaryContext context, TokenTables tables, int i, int end)
    {
        for (var j = i; j < end && j < i + Reach && context.Class(j) < TokenClass.Number; j++)
        {
            if (j == i || context.Class(j) != TokenClass.Lower || !tables.IsReporting(Word(context, j))) continue;
            // "Marov said it was late" is a sentence of its own.
            return tables.IsAsking(Word(context, j)) || j + 1 == end || context.Class(j + 1) is TokenClass.Stop or TokenClass.Comma or TokenClass.Colon;
        }

        return false;
    }

    private static ReadOnlySpan<char> Word(BoundaryContext context, int i)
    {
        var span = context.Span(i);
        return context.Text.AsSpan(span.Start, span.Length);
    }
}
