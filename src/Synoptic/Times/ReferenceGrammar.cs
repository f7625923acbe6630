using Synoptic.Text;

namespace Synoptic.Times;

/// <summary>Words that point without measuring: <c>now</c>, <c>recently</c>, <c>the future</c>.</summary>
internal static class ReferenceGrammar
{
    public static Reading? Match(Scan scan, int i)
    {
        if (scan.IsPhrase(i, "reference", out var phrase, out var end)) return Reference(i, end, phrase.Value);
        // "at present", "at this time": only after the preposition do these words point at the day.
        if (i > 0 && scan.Is(i - 1, WordClass.At) && scan.IsPhrase(i, "after-at", out phrase, out end)) return Reference(i, end, phrase.Value);
        return null;
    }

    private static Reading Reference(int first, int end, string value) => new(first, end, TimeType.Date) { Fixed = value };
}
