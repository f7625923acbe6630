using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Language;

/// <summary>Divides a text into tokens and sentences. Implementations are immutable and may be shared across threads.</summary>
public interface ISegmenter
{
    /// <summary>Tokens and sentences that cover every character that is not white space, in order, without overlap. Takes any string; never throws.</summary>
    Segments Segment(string text);
}

/// <summary>A text divided.</summary>
/// <param name="Paragraphs">Lines that hold words, without their line ends.</param>
/// <param name="Sentences">In order; none crosses a paragraph.</param>
/// <param name="Tokens">In order; each lies in one sentence.</param>
public sealed record Segments(ImmutableArray<Span> Paragraphs, ImmutableArray<Sentence> Sentences, ImmutableArray<Token> Tokens);

/// <summary>Tells the part of speech and the lemma of each token. Implementations are immutable and may be shared across threads.</summary>
public interface ITagger
{
    /// <summary>One tag for each token.</summary>
    ImmutableArray<Tag> Tag(string text, Segments segments);
}

/// <summary>Finds the head of each token. Implementations are immutable and may be shared across threads.</summary>
public interface IHeadFinder
{
    /// <summary>One arc for each token; every sentence is a tree with one root.</summary>
    ImmutableArray<Arc> FindHeads(string text, Segments segments, ImmutableArray<Tag> tags);
}

/// <summary>Finds names. Implementations are immutable and may be shared across threads.</summary>
public interface INameFinder
{
    /// <summary>Names in order, without overlap; each begins and ends with a token.</summary>
    ImmutableArray<Name> FindNames(string text, Segments segments, ImmutableArray<Tag> tags);
}
