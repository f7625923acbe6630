using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Reconciliation.Tolls;

/// <summary>When the harm of a story befell: the single day to which the clauses that tell of it, and the openings of the reports, mostly put it.</summary>
internal static class HarmDay
{
    // How much a telling says. By reasoning: who was hurt on a day says most, who died on one may have died later; the numbers
    // by hand, looking at the odd half of the incidents (shared/data/stories).
    private const double HurtThen = 3;
    private const double DiedThen = 2;
    private const double SameSentence = 1;
    private const double Opening = 1;

    // Sentences of an opening, as in the toll.
    private const int OpeningSentences = 8;

    // Tellings of harm that are read of one report, as in the toll.
    private const int Most = 500;

    /// <summary>The day, or <see langword="null"/> where no report tells one.</summary>
    public static StoryDay? Of(StoryIndex story)
    {
        var votes = new Dictionary<StoryDay, double>();
        var voices = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var article in story.Story.Articles) voices[story.Origin(article.Article.Id)] = voices.GetValueOrDefault(story.Origin(article.Article.Id)) + 1;
        foreach (var article in story.Story.Articles)
        {
            var own = Weigh(article, story);
            var sum = 0.0;
            foreach (var weight in own.Values) sum += weight;
            foreach (var (day, weight) in own) votes[day] = votes.GetValueOrDefault(day) + (weight / sum / voices[story.Origin(article.Article.Id)]);
        }

        StoryDay? best = null;
        var most = 0.0;
        foreach (var (day, weight) in votes)
        {
            // Of two days with as much the earlier: what followed was told later.
            if (weight > most + 1e-9 || (weight > most - 1e-9 && best is not null && (day.Order, day.Key).CompareTo((best.Order, best.Key)) < 0)) (best, most) = (day, weight);
        }

        return best;
    }

    private static Dictionary<StoryDay, double> Weigh(Annotations article, StoryIndex story)
    {
        var weights = new Dictionary<StoryDay, double>();
        var sentences = new HashSet<int>();
        foreach (var casualty in article.Casualties.AsSpan(0, Math.Min(Most, article.Casualties.Length)))
        {
            if (casualty.About.IsNegated || casualty.About.Status is TimeStatus.Hypothetical or TimeStatus.Threatened or TimeStatus.Announced) continue;
            sentences.Add(article.Analysis.SentenceAt(casualty.Trigger.Start));
            if (casualty.About.Time is { } time) Add(time, casualty.Fate == Fates.Killed ? DiedThen : HurtThen);
        }

        for (var t = 0; t < article.Times.Length; t++)
        {
            var sentence = article.Analysis.SentenceAt(article.Times[t].Span.Start);
            if (sentences.Contains(sentence)) Add(t, SameSentence);
            if (sentence < OpeningSentences) Add(t, Opening);
        }

        return weights;

        void Add(int time, double weight)
        {
            if (article.Times[time].Type is not (TimeType.Date or TimeType.Time) || story.Day(article.Article.Id, time) is not { } day) return;
            var isOne = day.Dates is { } dates ? dates.From == dates.To && (article.Article.Published is not { } published || dates.To <= published.Day) : day.Value.StartsWith("XXXX-WXX-", StringComparison.Ordinal);
            if (isOne) weights[day] = weights.GetValueOrDefault(day) + weight;
        }
    }
}
