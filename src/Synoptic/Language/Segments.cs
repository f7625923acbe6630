using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Language;

/// <summary>A text divided.</summary>
/// <param name="Paragraphs">Lines that hold words, without their line ends.</param>
/// <param name="Sentences">In order; none crosses a paragraph.</param>
/// <param name="Tokens">In order; each lies in one sentence.</param>
public sealed record Segments(ImmutableArray<Span> Paragraphs, ImmutableArray<Sentence> Sentences, ImmutableArray<Token> Tokens);
