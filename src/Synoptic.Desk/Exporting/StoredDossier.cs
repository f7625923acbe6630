using System.Collections.Immutable;
using System.Globalization;
using Synoptic.Desk.Records;
using Synoptic.Dossiers;
using Synoptic.Dossiers.Exports;
using Synoptic.Reconciliation;
using Synoptic.Storage;
using Synoptic.Text;

namespace Synoptic.Desk.Exporting;

/// <summary>Dossiers of stories that a store holds, and what people judged of them: what the exports write.</summary>
/// <param name="store">The store.</param>
/// <param name="records">Tells stories.</param>
public sealed class StoredDossier(IStore store, RecordMaker records)
{
    /// <summary>The dossier of some stories, in their order; those that are not there are left out. Each story is told anew, which takes seconds for one of some hundred reports.</summary>
    /// <param name="stories">Ids, also those under which a story was known before.</param>
    /// <param name="progress">Told after each story.</param>
    /// <param name="cancellation">Stops between stories.</param>
    public Dossier Of(IReadOnlyList<string> stories, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        var told = ImmutableArray.CreateBuilder<StoryDossier>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < stories.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (records.Tell(stories[i]) is (_, { } story) && seen.Add(story.Record.Story.Id)) told.Add(story);
            progress?.Report(i + 1);
        }

        return new Dossier(DossierBuilder.Version, [.. told.SelectMany(static story => story.Record.Story.Articles)], told.ToImmutable(), [], []);
    }

    /// <summary>What people judged, as far as it was not undone, of reports of a dossier.</summary>
    public ImmutableArray<Verdict> Verdicts(Dossier dossier)
    {
        var reports = dossier.Articles.Select(static article => article.Article.Id).ToHashSet(StringComparer.Ordinal);
        using var reader = store.Read();
        return
        [
            .. reader.Corrections()
                .Where(correction => correction.Kind == CorrectionKind.Verdict && correction.Undone is null && correction.Rating is not null && correction.Articles.Any(reports.Contains))
                .Select(static correction => new Verdict(
                    string.Create(CultureInfo.InvariantCulture, $"verdict-{correction.Number}"),
                    correction.Text ?? "",
                    correction.Place is { } place ? [new Evidence(correction.Articles[0], place)] : [],
                    correction.Rating!,
                    null,
                    correction.Who,
                    correction.When)),
        ];
    }
}
