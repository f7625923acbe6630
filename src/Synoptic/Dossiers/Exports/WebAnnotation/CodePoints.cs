using Synoptic.Text;

namespace Synoptic.Dossiers.Exports.WebAnnotation;

/// <summary>
/// Places of a text counted in code points, as the Web Annotation Data Model counts them: a letter beyond the basic plane is one there
/// and two of the code units that spans count. Half a letter that stands alone counts as one.
/// </summary>
internal sealed class CodePoints
{
    private readonly List<int> seconds = [];

    public CodePoints(string text)
    {
        for (var i = 1; i < text.Length; i++)
            if (char.IsSurrogatePair(text[i - 1], text[i])) seconds.Add(i++);
    }

    /// <summary>Code points before an offset. An offset inside a letter counts as the one before the letter.</summary>
    public int At(int offset)
    {
        // Second halves before the offset were counted once too often, and so is the first half of a letter that the offset cuts.
        var found = seconds.BinarySearch(offset);
        return found >= 0 ? offset - found - 1 : offset - ~found;
    }

    /// <summary>Both ends of a span.</summary>
    public (int Start, int End) Of(Span span) => (At(span.Start), At(span.End));
}
