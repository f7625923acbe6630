using Synoptic.Text;

namespace Synoptic.Reconciliation.Answers;

/// <summary>A short text that answers something, in the report that it stands in.</summary>
/// <param name="Article">The report, or the paragraph around it, with its layers.</param>
/// <param name="Span">The answer.</param>
public sealed record Answer(Annotations Article, Span Span)
{
    /// <summary>Its words.</summary>
    public string Text => Span.Slice(Article.Text);
}
