using System.Runtime.InteropServices;
using Synoptic.Text;

namespace Synoptic.Reconciliation.Statements;

/// <summary>A sentence of a story.</summary>
/// <param name="Article">Index into the story's articles.</param>
/// <param name="Sentence">Index into the article's sentences.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SentenceReference(int Article, int Sentence);

/// <summary>How like another sentence is.</summary>
/// <param name="Sentence">The other.</param>
/// <param name="Similarity">Cosine of the weighted content words, 0 to 1.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LikeSentence(SentenceReference Sentence, double Similarity);
