using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Reconciliation;
using Synoptic.Reconciliation.Statements;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Dossiers.Commitments;

/// <summary>
/// Finds what is to happen by when, who said so, and whether later reports say that it came. Read from the grammar of each sentence; one
/// line for each commitment, however many reports tell it. Immutable; share it across threads.
/// </summary>
/// <param name="tables">Words of the language.</param>
public sealed class CommitmentFinder(WordTables tables)
{
    private readonly CommitmentLexicon lexicon = new(tables);

    /// <summary>Commitments with a due time first, in order of time; then the others in order of the reports.</summary>
    public ImmutableArray<Commitment> Find(Story story, SentenceIndex sentences, ToldSentences told)
    {
        var implied = story.Calendar.Publications.Where(p => p.Dates.From == p.Dates.To).ToDictionary(p => p.Article, p => p.Dates.From, StringComparer.Ordinal);
        var reports = new ReportGrammar[story.Articles.Length];
        var tellings = new List<CommitmentTelling>();
        for (var a = 0; a < reports.Length; a++)
        {
            var article = story.Articles[a];
            DateOnly? day = article.Article.Published?.Day ?? (implied.TryGetValue(article.Article.Id, out var known) ? known : null);
            reports[a] = new ReportGrammar(article, a, day, sentences.Story, lexicon);
            tellings.AddRange(new CommitmentReader(reports[a], lexicon).Read());
        }

        var groups = CommitmentGroups.Of(tellings, reports, told, story.Articles.Length > 1);
        var outcomes = new OutcomeFinder(reports, lexicon, groups, told);
        var lines = groups.ConvertAll(group => Tell(group, reports, sentences, told, outcomes));
        return [.. lines.OrderBy(c => c.By?.Dates?.To ?? DateOnly.MaxValue).ThenBy(Order)];
    }

    // What has no date stands in the story's order of time, and what has no time at all last.
    private static int Order(Commitment commitment) => commitment.Due?.Order ?? (commitment.By is not null ? int.MaxValue - 1 : int.MaxValue);

    private static Commitment Tell(CommitmentGroup group, ReportGrammar[] reports, SentenceIndex sentences, ToldSentences told, OutcomeFinder outcomes)
    {
        var shown = group.Shown;
        var report = reports[shown.Sentence.Article];
        var article = report.Article;
        var (id, text) = (article.Article.Id, article.Text);
        var due = group.Due(out var dueReport);
        var day = due is { IsCounted: false } ? dueReport!.Story.Day(dueReport.Article.Article.Id, due.Index) : null;
        ImmutableArray<Evidence> evidence = [.. group.Tellings.Select(t => t.Sentence).Distinct().OrderBy(s => s != shown.Sentence).ThenBy(s => told.IsSpun(s)).Select(sentences.Evidence)];
        var outcome = outcomes.Of(group);
        return new Commitment(
            article.Analysis.Sentences[shown.Sentence.Sentence].Span.Slice(text),
            group.Who?.Cast,
            group.Who?.Name,
            day,
            shown.Kind switch { CommitmentKind.Threatened => Modality.Threatened, CommitmentKind.Conditional => Modality.Conditional, _ => Modality.Planned },
            outcome.Evidence,
            sentences.Story.Origins(evidence),
            evidence)
        {
            Kind = shown.Kind,
            Status = outcome.Status,
            Cancelled = outcome.Cancelled,
            Act = new Evidence(id, shown.ActSpan),
            ActText = shown.ActSpan.Slice(text),
            Negative = shown.Negative,
            Bound = shown.Bound?.Cast,
            BoundName = shown.Bound?.Name,
            SaidBy = shown.SaidBy?.Name,
            Condition = shown.Condition is { } condition ? new Evidence(id, condition) : null,
            ConditionText = shown.Condition?.Slice(text),
            By = due is null ? null : new DueTime(due.Words, due.Value, due.Dates, due.Reason, due.IsLimit, due.Moment),
        };
    }
}
