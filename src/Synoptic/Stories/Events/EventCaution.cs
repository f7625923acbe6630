namespace Synoptic.Stories.Events;

/// <summary>
/// What a link needs beside good odds where a wrong one costs more than a missing one: on a page. The odds come from ECB+, whose short
/// reports tell of one happening, so that one word is nearly always one event; a long report tells of several meetings and strikes.
/// </summary>
internal static class EventCaution
{
    // Likeness of two sentences that speaks for itself; of two sentences of one story hardly one in twenty pairs is so like.
    private const float Alike = 0.35f;

    // Things in common that a link needs; one less where neither report has another event of the word.
    private const int Needed = 2;

    /// <summary>Whether two tellings that do not contradict each other have enough in common.</summary>
    /// <param name="a">One.</param>
    /// <param name="b">The other.</param>
    /// <param name="signs">What speaks for and against it.</param>
    public static bool Allows(EventTelling a, EventTelling b, ReadOnlySpan<float> signs)
    {
        var common = Has(signs, EventSign.Actor) + Has(signs, EventSign.Patient);
        if (common == 0) common += Has(signs, EventSign.Part);
        common += Has(signs, EventSign.Place) + Has(signs, EventSign.Day) + Has(signs, EventSign.Number) + Has(signs, EventSign.Companion);
        if (signs[(int)EventSign.Context] >= Alike) common++;
        return common >= (signs[(int)EventSign.Rivals] > 0 ? Needed : Needed - 1);
    }

    /// <summary>Whether what is told of two cannot be of one event.</summary>
    public static bool Contradict(EventTelling a, EventTelling b, ReadOnlySpan<float> signs)
    {
        if (signs[(int)EventSign.Disagreement] > 0 || EventSigns.OtherDays(a, b)) return true;
        // Two meet, and one of them meets a third: each telling has somebody whom the other lacks.
        if (!Nested(a.Persons, b.Persons)) return true;
        if (!Keys.Overlap(a.Persons, b.Persons) && a.Names.Length > 0 && b.Names.Length > 0 && !Keys.Overlap(a.Names, b.Names)) return true;
        // What is planned and what has been, told at one time.
        return a.IsReal is { } one && b.IsReal is { } other && one != other && (a.Published is null || b.Published is null || a.Published == b.Published);
    }

    private static bool Nested(int[] a, int[] b)
    {
        if (a.Length == 0 || b.Length == 0) return true;
        return Keys.Shared(a, b) == Math.Min(a.Length, b.Length);
    }

    private static int Has(ReadOnlySpan<float> signs, EventSign sign) => signs[(int)sign] > 0 ? 1 : 0;
}
