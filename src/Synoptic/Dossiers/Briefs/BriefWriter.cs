using System.Collections.Frozen;
using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Reconciliation;
using Synoptic.Reconciliation.Statements;

namespace Synoptic.Dossiers.Briefs;

/// <summary>
/// Chooses five to eight whole sentences that together tell the story: those that many origins tell, that stand early in their report and
/// tell who, where, when, how many and what is disputed, each as unlike the others as can be had (maximal marginal relevance, Carbonell and
/// Goldstein 1998, with coverage of <see cref="BriefAspects"/>).
/// </summary>
public sealed class BriefWriter(WordTables tables)
{
    private readonly FrozenDictionary<string, string> tolls = tables.Map("figure-kinds");

    private const int Most = 8;
    private const int Fewest = 5;

    // Two sentences more alike than this tell the same to a reader: one is the other's evidence. By eye on the bundled example.
    private const double SameTelling = 0.4;

    // Less alike than this says nothing. By eye.
    private const double Related = 0.15;

    // A sentence that gains less than this beyond what is already told is left out, once there are five.
    private const double WorthTelling = 0.35;

    /// <summary>The brief, in the order in which a reader wants it: by place in the reports.</summary>
    public ImmutableArray<BriefSentence> Write(StoryRecord record, SentenceIndex sentences, ToldSentences told)
    {
        var aspects = new BriefAspects(record, sentences.Story, tolls);
        var candidates = Candidates(record, sentences, told, aspects);
        var chosen = new List<Candidate>();
        var covered = 0UL;
        while (chosen.Count < Most && candidates.Count > 0)
        {
            var best = candidates.MaxBy(c => Gain(c, chosen, covered, sentences, aspects))!;
            if (chosen.Count >= Fewest && Gain(best, chosen, covered, sentences, aspects) < WorthTelling) break;
            chosen.Add(best);
            covered |= best.Aspects;
            candidates.RemoveAll(c => c == best || sentences.Similarity(c.Sentence, best.Sentence) >= SameTelling);
        }

        return [.. chosen.OrderBy(c => c.Sentence.Sentence).ThenBy(c => c.Sentence.Article).Select(c => Tell(c, record, sentences))];
    }

    private static List<Candidate> Candidates(StoryRecord record, SentenceIndex sentences, ToldSentences told, BriefAspects aspects)
    {
        var candidates = new List<Candidate>();
        for (var a = 0; a < record.Story.Articles.Length; a++)
        {
            var analysis = record.Story.Articles[a].Analysis;
            for (var s = 0; s < analysis.Sentences.Length; s++)
            {
                var reference = new SentenceReference(a, s);
                if (!told.StandsAlone(reference) || told.IsSpun(reference) || told.LeansOnOthers(reference)) continue;
                // Words that were taken are told in the words of whom they were taken from; and ten thousand copies cost no more than one report.
                if (sentences.Story.IsTaken(sentences.Evidence(reference))) continue;
                var related = sentences.Like(reference, Related);
                var like = related.Where(l => l.Similarity >= SameTelling).ToImmutableArray();
                var origins = sentences.Story.Origins(like.Select(l => sentences.Evidence(l.Sentence)).Append(sentences.Evidence(reference))).Length;
                var early = 1.0 / (1 + (analysis.Sentences[s].Paragraph / 3.0));
                var support = related.Sum(l => l.Similarity) / Math.Max(1, record.Story.Articles.Length - 1);
                candidates.Add(new Candidate(reference, like, (0.5 * early) + support + (0.3 * (origins - 1)), aspects.Of(reference)));
            }
        }

        return candidates;
    }

    private static double Gain(Candidate candidate, List<Candidate> chosen, ulong covered, SentenceIndex sentences, BriefAspects aspects)
    {
        var nearest = 0.0;
        foreach (var other in chosen) nearest = Math.Max(nearest, sentences.Similarity(candidate.Sentence, other.Sentence));
        return candidate.Score + aspects.Worth(candidate.Aspects & ~covered) - nearest;
    }

    private static BriefSentence Tell(Candidate candidate, StoryRecord record, SentenceIndex sentences)
    {
        ImmutableArray<Evidence> evidence = [sentences.Evidence(candidate.Sentence), .. candidate.Like.Select(l => sentences.Evidence(l.Sentence))];
        var article = record.Story.Articles[candidate.Sentence.Article];
        var disputed = ImmutableArray.CreateBuilder<int>();
        for (var f = 0; f < record.Findings.Length; f++)
        {
            if (record.Findings[f].Status is not (FindingStatus.Differ or FindingStatus.Contradict or FindingStatus.Superseded)) continue;
            if (record.Findings[f].Sides.Any(side => side.Claims.Any(c => c.Evidence.Article == evidence[0].Article && evidence[0].Span.Contains(c.Evidence.Span)))) disputed.Add(f);
        }

        return new BriefSentence(evidence[0].Span.Slice(article.Text), sentences.Story.Origins(evidence), evidence, disputed.ToImmutable());
    }

    private sealed record Candidate(SentenceReference Sentence, ImmutableArray<LikeSentence> Like, double Score, ulong Aspects);
}
