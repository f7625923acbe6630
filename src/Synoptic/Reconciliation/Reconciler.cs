using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Reconciliation.Answers;
using Synoptic.Reconciliation.Figures;
using Synoptic.Reconciliation.Findings;
using Synoptic.Reconciliation.Quotations;
using Synoptic.Reconciliation.Statements;
using Synoptic.Reconciliation.Tolls;
using Synoptic.Stories;

namespace Synoptic.Reconciliation;

/// <summary>Compares what the articles of a story say. Immutable; share it across threads.</summary>
/// <param name="tables">Words of the language.</param>
/// <param name="answers">Judges whether two reasons say the same; made when the first two are to be judged. Without it reasons are not compared.</param>
public sealed class Reconciler(WordTables tables, Lazy<AnswerComparer>? answers = null)
{
    private readonly FigureClaims figureClaims = new(tables);
    private readonly PlanFindings plans = new(tables);
    private readonly ParticipantClaims participants = new(tables);
    private readonly OfficeClaims offices = new(tables, new PlaceKeys(tables));
    private readonly VerdictFindings verdicts = new(tables);
    private readonly ReasonFindings? reasons = answers is null ? null : new ReasonFindings(tables, answers);
    private readonly DenialFindings? denials = answers is null ? null : new DenialFindings(tables, answers);
    private readonly ScopeFindings scopes = new(tables);
    private readonly DayFindings days = new(tables);
    private readonly MainPlace where = new(tables);
    private readonly TollRows tollRows = new(tables);
    private readonly QuotationMatcher quotations = new(tables);

    /// <summary>Claims of all kinds, compared.</summary>
    public StoryRecord Reconcile(Story story)
    {
        var index = new StoryIndex(story);
        var sentences = new SentenceIndex(index, tables);
        var counted = figureClaims.Of(index);
        var happened = MainDay.Of(index);
        var toll = TollReader.Read(index, happened);
        var figures = FigureTable.Of(index, sentences, tables).Rows(counted);
        if (toll is not null) happened = HarmDay.Of(index) ?? happened;
        if (toll is not null) figures = tollRows.Of(toll, figures, index);
        var when = EventFindings.Claims(index);
        var who = participants.Of(index);
        var planned = plans.Claims(index);
        var held = offices.Of(index);
        var findings = FigureFindings.Of(figures, index)
            .Concat(scopes.Of(figures, index))
            .Concat(EventFindings.Of(when, index))
            .Concat(days.Of(index, sentences))
            .Concat(ParticipantFindings.Of(who, index))
            .Concat(PlanFindings.Of(planned, index))
            .Concat(OfficeFindings.Of(held, index))
            .Concat(verdicts.Of(index))
            .Concat(reasons?.Of(index) ?? [])
            .Concat(denials?.Of(index) ?? [])
            .OrderByDescending(f => f.Weight).ThenBy(f => f.About.Label, StringComparer.Ordinal).ThenBy(f => f.About.Key, StringComparer.Ordinal);
        return new StoryRecord(
            story,
            [.. figures.SelectMany(f => f.Claims), .. when, .. who.Select(w => w.Claim), .. planned, .. held.Select(h => h.Claim)],
            figures,
            quotations.Group(story),
            [.. findings],
            happened,
            // Of politics, trade and the like no one place can be told from the names of towns.
            toll is null ? null : where.Of(index))
        { Offices = OfficeRoll.Of(index) };
    }
}
