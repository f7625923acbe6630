namespace Synoptic.Language.Neural;

/// <summary>Sizes of a network.</summary>
/// <param name="Half">Width of one direction of a layer; a multiple of 8.</param>
/// <param name="Layers">Recurrent layers.</param>
/// <param name="Arc">Width of the vectors that are compared to find a head; a multiple of 8.</param>
/// <param name="Relation">Width of the vectors that the relation is read from; a multiple of 8.</param>
/// <param name="TagLayer">Layer, counted from 1, that tags and names are read from.</param>
/// <param name="Upos">Number of universal parts of speech.</param>
/// <param name="Xpos">Number of Penn Treebank tags.</param>
/// <param name="Names">Number of name labels.</param>
/// <param name="Relations">Number of relations.</param>
internal sealed record NetworkShape(int Half, int Layers, int Arc, int Relation, int TagLayer, int Upos, int Xpos, int Names, int Relations)
{
    /// <summary>Signed distances from a word to its head that the score tells apart: logarithmic on both sides, see <see cref="Distance"/>.</summary>
    public const int Distances = 32;

    /// <summary>Width of a token between layers.</summary>
    public int Width => 2 * Half;

    /// <summary>Columns of the product that a layer begins with: candidate, forget and reset parts of both directions.</summary>
    public int Gates => 6 * Half;

    /// <summary>Columns of the product that arcs and relations begin with: as dependent, as head; as dependent, as head.</summary>
    public int Roles => (2 * Arc) + (2 * Relation);

    /// <summary>Columns of the tag scores.</summary>
    public int Tags => Upos + Xpos + Names;

    /// <summary>The number of a signed distance (head − dependent), 0 for the root.</summary>
    public static int Distance(int difference)
    {
        if (difference == 0) return 0;
        var size = Math.Abs(difference);
        var bucket = size <= 6 ? size : size <= 8 ? 7 : size <= 11 ? 8 : size <= 15 ? 9 : size <= 20 ? 10 : size <= 28 ? 11 : size <= 40 ? 12 : 13;
        return difference > 0 ? bucket : 16 + bucket;
    }
}
