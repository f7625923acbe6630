using System.Collections.Frozen;
using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Reconciliation.Findings;

/// <summary>
/// Whether something that is set for a day to come is told as settled or as hanging on something: sentences of several reports that put
/// one kind of event on one day of the story, with or without a word of condition.
/// </summary>
internal sealed class PlanFindings(WordTables tables)
{
    private readonly FrozenSet<string> kinds = tables.Words("event-nouns");
    private readonly FrozenDictionary<string, string> cues = tables.Map("modality-cues");

    /// <summary>Claims on events that are set for a day to come, in order of article and place.</summary>
    public ImmutableArray<Claim> Claims(StoryIndex story)
    {
        var claims = ImmutableArray.CreateBuilder<Claim>();
        foreach (var article in story.Story.Articles)
        {
            var seen = new HashSet<(string, int)>();
            for (var t = 0; t < article.Times.Length; t++)
            {
                if (article.Times[t].Relative is not { Direction: TimeDirection.Future } || story.Day(article.Article.Id, t) is not { } day) continue;
                var sentence = article.Analysis.SentenceAt(article.Times[t].Span.Start);
                if (Kind(article, article.Analysis.Sentences[sentence], article.Times[t].Span) is { } kind && seen.Add((kind, sentence)))
                    claims.Add(Make(article, article.Analysis.Sentences[sentence], kind, day));
            }
        }

        return claims.ToImmutable();
    }

    /// <summary>A finding for each plan that more than one report tells.</summary>
    public static IEnumerable<Finding> Of(ImmutableArray<Claim> claims, StoryIndex story)
    {
        foreach (var about in claims.GroupBy(c => c.About.Key, StringComparer.Ordinal))
        {
            if (about.Select(c => c.Evidence.Article).Distinct(StringComparer.Ordinal).Count() < 2) continue;
            var sides = Sides.Of(about, c => c.Modality, story);
            var origins = story.Origins(about.Select(c => c.Evidence)).Length;
            var status = origins < 2 ? FindingStatus.Single : sides.Length == 1 ? FindingStatus.Agree : FindingStatus.Differ;
            var note = sides.Length == 1 ? null : "Some wordings tell it as settled, others as hanging on something.";
            yield return new Finding(about.First().About, status, sides, Weights.Of(status, null, origins), note);
        }
    }

    private Claim Make(Annotations article, Sentence sentence, string kind, StoryDay day)
    {
        var about = new Subject($"whether/{kind}/{day.Key}", "whether", $"{kind}, {day.Label}: whether it comes");
        return new Claim(about, sentence.Span.Slice(article.Text), null, null, day.Key, new Evidence(article.Article.Id, sentence.Span), IsConditional(article, sentence) ? Modality.Conditional : Modality.Planned) { Status = IsConditional(article, sentence) ? TimeStatus.Hypothetical : TimeStatus.Announced };
    }

    // What is set for the day: the nearest noun of an event before the words for the day, else after them.
    private string? Kind(Annotations article, Sentence sentence, Span day)
    {
        string? before = null;
        for (var t = sentence.First; t < sentence.End; t++)
        {
            var tag = article.Analysis.Tags[t];
            if (tag.Upos != "NOUN" || !kinds.Contains(tag.Lemma)) continue;
            if (article.Analysis.Tokens[t].Span.Start > day.Start) return before ?? tag.Lemma;
            before = tag.Lemma;
        }

        return before;
    }

    private bool IsConditional(Annotations article, Sentence sentence)
    {
        for (var t = sentence.First; t < sentence.End; t++)
        {
            if (cues.GetValueOrDefault(article.Analysis.Tags[t].Lemma.ToLowerInvariant()) == "conditional") return true;
        }

        return false;
    }
}
