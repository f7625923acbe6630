namespace Synoptic.Quotations;

/// <summary>Finds when something was said, where the words around the cue tell.</summary>
internal static class SpokenWhen
{
    /// <summary>How far from the verb a day may stand: past an addressee and an occasion.</summary>
    private const int Reach = 14;

    /// <summary>Index of the time expression, outside what was said.</summary>
    public static int? Find(QuotedText text, Cue cue, Draft draft)
    {
        var sentence = text.Sentences[cue.Sentence];
        var from = cue.IsInverted ? cue.Subject.End : cue.End;
        for (var i = from; i < Math.Min(sentence.End, from + Reach); i++)
        {
            if (Inside(text, draft, i) || text.IsMark(i, ',') && i > from || text.IsMark(i, ':') || text.IsFinite(i)) break;
            if (text.TimeOf[i] >= 0) return text.TimeOf[i];
        }

        for (var i = cue.First - 1; i >= Math.Max(sentence.First, cue.First - Reach); i--)
        {
            if (Inside(text, draft, i) || text.InQuote(i)) return null;
            if (i >= cue.Subject.First && i < cue.Subject.End) continue;
            if (text.TimeOf[i] >= 0 && !(text.TimeOf[i] is var time && i + 1 < text.Count && text.Is(i + 1, WordClass.Own) && time >= 0)) return text.TimeOf[i];
        }

        return null;
    }

    private static bool Inside(QuotedText text, Draft draft, int token)
    {
        foreach (var piece in draft.Pieces)
        {
            if (piece.Contains(text.Analysis.Tokens[token].Span.Start)) return true;
        }

        return false;
    }
}
