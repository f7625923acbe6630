using Synoptic.Stories;

namespace Synoptic.Reconciliation.Quotations;

/// <summary>Which of a story's reports are spun, and which took their words from which.</summary>
internal sealed class TellingSources
{
    private readonly HashSet<int> spun = [];
    private readonly HashSet<(int From, int To)> taken = [];

    /// <summary>Looks once through the story's copies.</summary>
    public TellingSources(Story story)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < story.Articles.Length; i++) places.TryAdd(story.Articles[i].Article.Id, i);
        foreach (var verdict in story.Spun)
        {
            if (places.TryGetValue(verdict.Article, out var place)) spun.Add(place);
        }

        foreach (var copy in story.Copies)
        {
            if (!copy.DirectionKnown || !places.TryGetValue(copy.A, out var from) || !places.TryGetValue(copy.B, out var to)) continue;
            taken.Add((from, to));
        }
    }

    /// <summary>Whether a machine has rewritten a report.</summary>
    public bool IsSpun(int article) => spun.Contains(article);

    /// <summary>Whether a report took its words from another.</summary>
    public bool TookFrom(int article, int other) => taken.Contains((other, article));
}
