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
            if (draft.Holds(text, i) || text.IsMark(i, ',') && i > from || text.IsMark(i, ':') || text.IsFinite(i)) break;
            if (text.TimeOf[i] >= 0 && text.IsDay(text.TimeOf[i])) return text.TimeOf[i];
        }

        for (var i = cue.First - 1; i >= Math.Max(sentence.First, cue.First - Reach); i--)
        {
            if (draft.Holds(text, i) || text.InQuote(i)) return null;
            if (i >= cue.Subject.First && i < cue.Subject.End) continue;
            // another verb's day: "met on Monday and said"
            if (text.IsFinite(i) && !text.Is(i, WordClass.Be | WordClass.Aux)) return null;
            if (text.TimeOf[i] >= 0 && text.IsDay(text.TimeOf[i]) && !(i + 1 < text.Count && text.Is(i + 1, WordClass.Own))) return text.TimeOf[i];
        }

        return null;
    }
}
