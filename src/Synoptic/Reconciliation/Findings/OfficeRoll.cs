using System.Collections.Immutable;

namespace Synoptic.Reconciliation.Findings;

/// <summary>Sums up who is told to hold which office, over all reports of a story.</summary>
internal static class OfficeRoll
{
    /// <summary>One line for each holder, office, body and status, in order of first telling.</summary>
    public static ImmutableArray<StoryOffice> Of(StoryIndex story)
    {
        var told = new List<StoryOffice>();
        foreach (var article in story.Story.Articles)
        {
            var id = article.Article.Id;
            foreach (var office in article.Offices)
            {
                if (story.Cast(id, office.Holder) is not { } holder) continue;
                told.Add(new StoryOffice(holder.Entity.Id, office.Role, story.Cast(id, office.Body)?.Entity.Id, office.Status, [new Evidence(id, office.Evidence)]));
            }
        }

        // "President Roe" is the president of Xland whom another line tells of, where only one such line is told.
        var bodies = told.Where(o => o.Body is not null).GroupBy(o => (o.Holder, o.Role, o.Status))
            .ToDictionary(g => g.Key, g => g.Select(o => o.Body).Distinct(StringComparer.Ordinal).ToList());
        return
        [
            .. told.Select(o => o.Body is null && bodies.TryGetValue((o.Holder, o.Role, o.Status), out var known) && known.Count == 1 ? o with { Body = known[0] } : o)
                .GroupBy(o => (o.Holder, o.Role, o.Body, o.Status))
                .Select(g => g.First() with { Evidence = [.. g.SelectMany(o => o.Evidence)] }),
        ];
    }
}
