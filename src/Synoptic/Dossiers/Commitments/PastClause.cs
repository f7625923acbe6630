using Synoptic.Reconciliation;
using Synoptic.Text;

namespace Synoptic.Dossiers.Commitments;

/// <summary>A clause that tells something as having happened, or as not having happened.</summary>
/// <param name="Report">Where.</param>
/// <param name="Verb">Its verb.</param>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="IsNegated">Whether it did not happen.</param>
/// <param name="Time">Days of the time that it tells, where known.</param>
/// <param name="Day">Key of the story's day that it tells.</param>
/// <param name="HasNoTime">Whether it tells no time at all.</param>
internal sealed record PastClause(ReportGrammar Report, int Verb, int Sentence, bool IsNegated, DateRange? Time, string? Day, bool HasNoTime)
{
    /// <summary>Whether it calls something off.</summary>
    public bool IsCancel { get; init; }

    /// <summary>Whether it stands in the sentence of the commitment, and goes on from it: <c>gave ten days but shortened it</c>.</summary>
    public bool IsSameTelling { get; init; }

    /// <summary>Its sentence.</summary>
    public Evidence Evidence => new(Report.Article.Article.Id, Report.Article.Analysis.Sentences[Sentence].Span);

    /// <summary>The content words of the clause.</summary>
    public HashSet<string> Words()
    {
        var analysis = Report.Article.Analysis;
        var (first, end) = Report.Tree.Extent(Verb);
        var sentence = analysis.Sentences[Sentence];
        (first, end) = (Math.Max(first, sentence.First), Math.Min(end, sentence.End));
        return ActWords.Of(Report, new Span(analysis.Tokens[first].Span.Start, analysis.Tokens[end - 1].Span.End), null);
    }
}
