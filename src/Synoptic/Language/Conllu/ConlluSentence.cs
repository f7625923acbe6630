using System.Collections.Immutable;

namespace Synoptic.Language.Conllu;

/// <summary>One sentence of a CoNLL-U file as it was written.</summary>
/// <param name="Comments">The lines before it that begin with <c>#</c>.</param>
/// <param name="Lines">Its words, and the ranges of multi-word tokens and empty nodes between them.</param>
public sealed record ConlluSentence(ImmutableArray<string> Comments, ImmutableArray<ConlluLine> Lines)
{
    /// <summary>Whether a new document begins with this sentence.</summary>
    public bool BeginsDocument => HasComment("newdoc");

    /// <summary>Whether a new paragraph begins with this sentence.</summary>
    public bool BeginsParagraph => BeginsDocument || HasComment("newpar");

    private bool HasComment(string name)
    {
        foreach (var comment in Comments)
        {
            var rest = comment.AsSpan(1).TrimStart();
            if (rest.StartsWith(name, StringComparison.Ordinal) && (rest.Length == name.Length || rest[name.Length] is ' ' or '=' or '_')) return true;
        }

        return false;
    }
}

/// <summary>One line of ten columns.</summary>
/// <param name="Columns">The columns as they were written.</param>
/// <param name="Kind">What the line stands for.</param>
public sealed record ConlluLine(ImmutableArray<string> Columns, ConlluLineKind Kind)
{
    /// <summary>The form.</summary>
    public string Form => Columns[1];

    /// <summary>The last column, MISC.</summary>
    public string Misc => Columns[9];

    /// <summary>Whether a space follows in the text.</summary>
    public bool SpaceAfter => !Misc.Split('|').Contains("SpaceAfter=No");
}

/// <summary>What a line of a CoNLL-U file stands for.</summary>
public enum ConlluLineKind
{
    /// <summary>A syntactic word.</summary>
    Word,

    /// <summary>The written form of several words, such as <c>3-4</c>.</summary>
    Range,

    /// <summary>A word that is not written, such as <c>3.1</c>.</summary>
    Empty,
}
