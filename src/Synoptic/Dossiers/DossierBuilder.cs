using System.Collections.Immutable;
using System.Reflection;
using Synoptic.Dossiers.Briefs;
using Synoptic.Dossiers.Commitments;
using Synoptic.Dossiers.Timelines;
using Synoptic.Dossiers.Timelines.Topics;
using Synoptic.Knowledge;
using Synoptic.Reconciliation;
using Synoptic.Reconciliation.Statements;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Dossiers;

/// <summary>Chooses what a reader sees first: title, brief, timeline, commitments. Immutable; share it across threads.</summary>
/// <param name="tables">Words of the language.</param>
/// <param name="timelines">Chooses the days of long stories.</param>
public sealed class DossierBuilder(WordTables tables, TopicTimelineBuilder timelines)
{
    private readonly CommitmentFinder commitments = new(tables);
    private readonly BriefWriter briefs = new(tables);

    /// <summary>Version of this library, without build metadata.</summary>
    public static string Version { get; } = typeof(DossierBuilder).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    /// <summary>A dossier of all stories, largest first.</summary>
    /// <param name="articles">All articles, in order of input.</param>
    /// <param name="records">One for each story.</param>
    /// <param name="failures">What could not be read.</param>
    public Dossier Build(ImmutableArray<Annotations> articles, ImmutableArray<StoryRecord> records, ImmutableArray<Failure> failures)
    {
        var stories = new StoryDossier[records.Length];
        Parallel.For(0, records.Length, i => stories[i] = Tell(records[i]));
        var ordered = stories.Select((s, i) => (s, i)).OrderByDescending(p => p.s.Record.Story.Articles.Length).ThenBy(p => p.i).Select(p => p.s);
        return new Dossier(Version, articles, [.. ordered], SharedCast(records), failures);
    }

    /// <summary>One story, told by itself.</summary>
    public StoryDossier Tell(StoryRecord record)
    {
        var index = new StoryIndex(record.Story);
        var sentences = new SentenceIndex(index, tables);
        var told = new ToldSentences(record.Story, tables);
        return new StoryDossier(
            Titles.Of(record.Story, sentences),
            record,
            briefs.Write(record, sentences, told),
            TimelineBuilder.Build(record.Story, sentences, told, timelines),
            commitments.Find(record.Story, sentences, told));
    }

    // The cast of a run has one id for each member, so a member of two stories has the same id in both.
    private static ImmutableArray<CastMember> SharedCast(ImmutableArray<StoryRecord> records)
    {
        var members = records.SelectMany(r => r.Story.Cast)
            .GroupBy(c => c.Entity.Id, StringComparer.Ordinal)
            .Where(g => g.Count() > 1)
            .Select(g => new CastMember(g.First().Entity, [.. g.SelectMany(c => c.Members).Distinct()]) { Links = [.. g.SelectMany(c => c.Links).Distinct()] });
        return [.. members.OrderByDescending(m => m.Members.Length).ThenBy(m => m.Entity.Id, StringComparer.Ordinal)];
    }
}
