using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Reconciliation.Answers;
using Synoptic.Reconciliation.Events;
using Synoptic.Reconciliation.Figures;
using Synoptic.Reconciliation.Findings;
using Synoptic.Reconciliation.Quotations;
using Synoptic.Reconciliation.Statements;
using Synoptic.Reconciliation.Tolls;
using Synoptic.Stories;

namespace Synoptic.Reconciliation;

/// <summary>Compares what the articles of a story say. Immutable; share it across threads.</summary>
public sealed class Reconciler
{
    private readonly WordTables tables;
    private readonly FigureKinds kinds;
    private readonly FigureClaims figureClaims;
    private readonly EventTable events;
    private readonly PlanFindings plans;
    private readonly ParticipantClaims participants;
    private readonly OfficeClaims offices;
    private readonly VerdictFindings verdicts;
    private readonly ReasonFindings? reasons;
    private readonly DenialFindings? denials;
    private readonly ScopeFindings scopes;
    private readonly DayFindings days;
    private readonly MainPlace where;
    private readonly TollRows tollRows;
    private readonly QuotationMatcher quotations;

    /// <summary>A reconciler for one language.</summary>
    /// <param name="tables">Words of the language.</param>
    /// <param name="answers">Judges whether two reasons say the same; made when the first two are to be judged. Without it reasons are not compared.</param>
    public Reconciler(WordTables tables, Lazy<AnswerComparer>? answers = null)
    {
        this.tables = tables;
        var places = new PlaceKeys(tables);
        kinds = new FigureKinds(tables);
        figureClaims = new FigureClaims(tables, kinds, places);
        events = new EventTable(tables);
        plans = new PlanFindings(tables);
        participants = new ParticipantClaims(tables);
        offices = new OfficeClaims(tables, places);
        verdicts = new VerdictFindings(tables);
        reasons = answers is null ? null : new ReasonFindings(tables, answers);
        denials = answers is null ? null : new DenialFindings(tables, answers);
        scopes = new ScopeFindings(kinds);
        days = new DayFindings(tables);
        where = new MainPlace(tables);
        tollRows = new TollRows(tables);
        quotations = new QuotationMatcher(tables);
    }

    /// <summary>Claims of all kinds, compared.</summary>
    public StoryRecord Reconcile(Story story)
    {
        var index = new StoryIndex(story);
        var sentences = new SentenceIndex(index, tables);
        var happened = MainDay.Of(index);
        var counted = figureClaims.Of(index, happened);
        var toll = TollReader.Read(index, happened);
        var figures = new FigureTable(index, sentences, kinds).Rows(counted);
        if (toll is not null) happened = HarmDay.Of(index) ?? happened;
        if (toll is not null) figures = tollRows.Of(toll, figures, index);
        var happenings = events.Of(index);
        var when = EventFindings.Claims(happenings, index);
        var who = participants.Of(index);
        var planned = plans.Claims(index);
        var held = offices.Of(index);
        var disputes = EventDisputes.Of(happenings, index).ToList();
        var findings = FigureFindings.Of(figures, index)
            .Concat(scopes.Of(figures, index))
            .Concat(EventFindings.Of(when, index))
            .Concat(disputes)
            .Concat(days.Of(index, sentences))
            .Concat(ParticipantFindings.Of(who, index))
            .Concat(PlanFindings.Of(planned, index))
            .Concat(OfficeFindings.Of(held, index))
            .Concat(verdicts.Of(index))
            .Concat(reasons?.Of(index) ?? [])
            .Concat(denials?.Of(index).Where(denial => !EventDisputes.Cover(disputes, denial)) ?? [])
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
        { Offices = OfficeRoll.Of(index), Events = happenings };
    }
}
