using System.Collections.Immutable;
using Synoptic.Copies;
using Synoptic.Dossiers;
using Synoptic.Dossiers.Commitments;
using Synoptic.Knowledge;
using Synoptic.Reconciliation;
using Synoptic.Reconciliation.Statements;
using Synoptic.Stories;
using Synoptic.Stories.Calendars;
using Synoptic.Text;

namespace Synoptic.Training.Commitments;

/// <summary>Measures which commitments are found, and how often agent, day, kind and status are right.</summary>
internal sealed class CommitmentEvaluation
{
    private readonly Pipeline pipeline = new(WordTables.English);
    private readonly CastLinker cast = new(WordTables.English);
    private readonly CalendarBuilder calendars = new(WordTables.English);
    private readonly CommitmentFinder finder = new(WordTables.English);

    /// <summary>What is found in a case, its reports held to be one story.</summary>
    public ImmutableArray<Commitment> Find(CommitmentCase told)
    {
        ImmutableArray<Annotations> articles =
        [
            .. told.Reports.Select((r, i) => pipeline.Annotate(new Article(i == 0 ? "a" : "b", null, r.Text, new Publication(r.Day, null, "option"), Source.Unknown, null, []))),
        ];
        var story = new Story("s", articles, [], [], [.. articles.Select((a, i) => new Origin(i == 0 ? "A" : "B", [a.Article.Id]))], cast.Link(articles), calendars.Build(articles));
        return finder.Find(story, new SentenceIndex(new StoryIndex(story), WordTables.English), new ToldSentences(story, WordTables.English));
    }

    /// <summary>Which found commitment is the one that a case tells; of several that of the right agent or day.</summary>
    public static Commitment? Match(CommitmentCase told, ImmutableArray<Commitment> found) =>
        told.Kind == "none" ? null : found.OrderByDescending(c => (IsAgent(told, c) ? 1 : 0) + (IsDue(told, c) ? 1 : 0) + (c.Evidence[0].Article == "a" ? 1 : 0)).FirstOrDefault();

    /// <summary>Whether the agent is right: who, or who is bound.</summary>
    public static bool IsAgent(CommitmentCase told, Commitment found) => told.Agent is not { } agent
        ? found.WhoName is null || found.Kind == CommitmentKind.Announced && found.SaidBy is null
        : Has(found.WhoName, agent) || Has(found.BoundName, agent) || Has(found.SaidBy, agent);

    /// <summary>Whether the days are right.</summary>
    public static bool IsDue(CommitmentCase told, Commitment found) => told.Due is not { } due ? found.By?.Dates is null : found.By?.Dates is { } dates && dates.From == due.From && dates.To == due.To;

    /// <summary>Whether the kind is right.</summary>
    public static bool IsKind(CommitmentCase told, Commitment found) => string.Equals(found.Kind.ToString(), told.Kind, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the status is right.</summary>
    public static bool IsStatus(CommitmentCase told, Commitment found) => string.Equals(found.Status.ToString(), told.Status.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);

    private static bool Has(string? name, string agent) => name?.Contains(agent, StringComparison.OrdinalIgnoreCase) == true;
}
