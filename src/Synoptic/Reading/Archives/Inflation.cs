using System.Globalization;

namespace Synoptic.Reading.Archives;

/// <summary>
/// How far a packed part may grow. A bomb is told from a long report by how much it grows: what people write packs to a third or a tenth, pages and
/// tables full of repetition to a fiftieth, and only what says nothing to less than a hundredth.
/// </summary>
internal static class Inflation
{
    /// <summary>Times its packed size: deflate ends at 1,032; the densest of the 90 development pages packs to an eighth.</summary>
    public const int Ratio = 100;

    /// <summary>Bytes that any part may grow to: a small part of blanks is harmless, and is unpacked in a hundredth of a second.</summary>
    public const long Free = 4 << 20;

    /// <summary>Whether a part that grew so far is a bomb.</summary>
    public static bool IsBomb(long packed, long unpacked) => unpacked > Free && unpacked > packed * Ratio;

    /// <summary>Fails if a part that grew so far is a bomb.</summary>
    public static void Check(long packed, long unpacked)
    {
        if (IsBomb(packed, unpacked)) throw Faults.Bomb(Grew(packed, unpacked));
    }

    /// <summary>Words for a message.</summary>
    public static string Grew(long packed, long unpacked) => string.Create(CultureInfo.InvariantCulture, $"{packed} bytes that unpack to {unpacked} and more");
}
