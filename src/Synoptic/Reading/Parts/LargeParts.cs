namespace Synoptic.Reading.Parts;

/// <summary>
/// Large pages are read alone, and what they leave behind is given back at once: a page's tree takes some twenty times its bytes, and without this
/// the trees of several would be held together. Nothing that is read depends on it.
/// </summary>
internal static class LargeParts
{
    /// <summary>Bytes: of a million pages of the web one in a thousand is larger, so that the time this takes does not count.</summary>
    private const long Large = 1 << 20;

    /// <summary>Bytes that the heap may grow by before what is garbage is given back: on a machine with much memory the collector would wait for more.</summary>
    private const long Growth = 48 << 20;

    /// <summary>Bytes that the heap may grow by before the garbage of the latest pages is given back, which takes a few milliseconds: their texts are all that is left of them.</summary>
    private const long Young = 16 << 20;

    /// <summary>Gives back what was left behind once the heap has grown.</summary>
    /// <param name="swept">Its bytes after the last time.</param>
    /// <returns>Its bytes after this time.</returns>
    public static long SweepWhenGrown(long swept)
    {
        var now = GC.GetTotalMemory(false);
        if (now <= swept + Young) return Math.Min(now, swept);
        GC.Collect(1, GCCollectionMode.Forced, blocking: true, compacting: false);
        if (GC.GetTotalMemory(false) <= swept + Growth) return swept;
        Sweep();
        return GC.GetTotalMemory(false);
    }

    /// <summary>Whether a part of so many bytes is large.</summary>
    public static bool IsLarge(long bytes) => bytes >= Large;

    /// <summary>Gives back what was left behind, which is old by now and would stay until as much again has come.</summary>
    public static void Sweep() => GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
}
