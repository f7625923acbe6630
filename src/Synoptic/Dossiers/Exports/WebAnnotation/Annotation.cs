using Synoptic.Text;

namespace Synoptic.Dossiers.Exports.WebAnnotation;

/// <summary>One thing that is told of words.</summary>
/// <param name="Kind">What is annotated, as a tag: <c>name</c>, <c>quotation</c>, <c>figure</c>, <c>event</c>, <c>finding</c>.</param>
/// <param name="Motivation">A motivation of the Web Annotation vocabulary.</param>
/// <param name="Says">What is told, for a reader.</param>
/// <param name="Report">The report.</param>
/// <param name="Spans">The words, in pieces where they are.</param>
internal sealed record Annotation(string Kind, string Motivation, string Says, Annotations Report, IReadOnlyList<Span> Spans);
