using System.Collections.Immutable;
using Synoptic.Reconciliation.Events;

namespace Synoptic.Reconciliation.Findings;

/// <summary>On which day an event was that several origins tell as having happened.</summary>
internal static class EventFindings
{
    /// <summary>Claims on the day of events between two or more, in order of event and telling.</summary>
    public static ImmutableArray<Claim> Claims(ImmutableArray<StoryEvent> events, StoryIndex story)
    {
        var claims = ImmutableArray.CreateBuilder<Claim>();
        foreach (var happening in events)
        {
            if (!happening.IsFact || happening.Actors.Length + happening.Recipients.Length < 2) continue;
            var about = new Subject($"when/{happening.Id}", "when", $"{happening.Title}, day");
            foreach (var telling in happening.Tellings)
            {
                if (telling.Day is not { } day || !ModalityVote.IsFact(telling.Modality)) continue;
                var article = story.Article(telling.Event.Article);
                var words = article.Times[article.Events[telling.Event.Event].Time!.Value].Span.Slice(article.Text);
                claims.Add(new Claim(about, words, null, null, day.Key, new Evidence(telling.Event.Article, telling.Sentence)) { Status = telling.Status, Event = telling.Event });
            }
        }

        return claims.ToImmutable();
    }

    /// <summary>A finding for each event that more than one origin puts on one day.</summary>
    public static IEnumerable<Finding> Of(ImmutableArray<Claim> claims, StoryIndex story)
    {
        foreach (var about in claims.GroupBy(c => c.About.Key, StringComparer.Ordinal))
        {
            // Two people may meet twice: days that no two reports share are two meetings, not a dispute.
            var shared = about.GroupBy(c => c.AsOf!, StringComparer.Ordinal).OrderByDescending(g => g.Count()).First().ToList();
            if (shared.Count < 2) continue;
            var origins = story.Origins(shared.Select(c => c.Evidence)).Length;
            if (origins >= 2) yield return new Finding(shared[0].About, FindingStatus.Agree, Sides.Of(shared, c => c.AsOf!, story), Weights.Of(FindingStatus.Agree, null, origins));
        }
    }
}
