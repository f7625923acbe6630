using System.Collections.Immutable;

namespace Synoptic.Training.Treebanks;

/// <summary>A sentence of a treebank in CoNLL-U.</summary>
/// <param name="Text">The sentence as it stood, from the comment <c>text</c>; null where there is none.</param>
/// <param name="StartsDocument">Whether a document begins here.</param>
/// <param name="StartsParagraph">Whether a paragraph begins here.</param>
/// <param name="Words">Its syntactic words.</param>
/// <param name="Surface">Its surface tokens: a word, or a range of words that are written as one.</param>
public sealed record TreebankSentence(string? Text, bool StartsDocument, bool StartsParagraph, ImmutableArray<TreebankWord> Words, ImmutableArray<SurfaceToken> Surface)
{
    /// <summary>Name of the document that begins here, from the comment <c>newdoc id</c>; null elsewhere.</summary>
    public string? Document { get; init; }
}

/// <summary>A syntactic word.</summary>
/// <param name="Form">As written.</param>
/// <param name="Lemma">Dictionary form.</param>
/// <param name="Upos">Universal part of speech.</param>
/// <param name="Xpos">Penn Treebank tag.</param>
/// <param name="Head">Index of the head in the sentence; -1 for the root.</param>
/// <param name="Relation">Relation of Universal Dependencies, with its subtype.</param>
/// <param name="Misc">The last column, as it stands.</param>
public sealed record TreebankWord(string Form, string Lemma, string Upos, string Xpos, int Head, string Relation, string Misc);

/// <summary>What stands between spaces and marks: one word, or several written as one.</summary>
/// <param name="Form">As written.</param>
/// <param name="First">Index of its first word.</param>
/// <param name="End">Index after its last word.</param>
/// <param name="SpaceAfter">Whether white space follows.</param>
public sealed record SurfaceToken(string Form, int First, int End, bool SpaceAfter);
