using System.Collections.Frozen;
using Synoptic.Reconciliation;
using Synoptic.Reconciliation.Statements;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Dossiers.Briefs;

/// <summary>
/// What a brief should tell of a story: who, where, when, how many, and what is disputed. Each is an aspect with a weight, and a sentence is known
/// by the aspects that it tells; a brief is chosen so that together its sentences tell many (coverage, as in Lin and Bilmes 2011).
/// </summary>
internal sealed class BriefAspects
{
    // Weights in units of a sentence's own score, which lies between 0.5 and 2. By eye on the bundled example and the five reports:
    // a dispute with its last value is worth a sentence of its own, a name is not.
    private const double Dispute = 0.35;
    private const double Last = 0.25;
    private const double Toll = 0.3;
    private const double Day = 0.25;
    private const double Place = 0.2;
    private const double Somebody = 0.15;

    // Whom a reader must know; more names make no brief. By reasoning.
    private const int Names = 4;
    private const int Disputes = 4;

    // Bits of a mask.
    private const int Most = 60;

    private readonly List<double> weights = [];
    private readonly Dictionary<SentenceReference, ulong> told = [];
    private readonly StoryRecord record;
    private readonly FrozenDictionary<string, string> tolls;
    private readonly Dictionary<string, int> number = new(StringComparer.Ordinal);

    public BriefAspects(StoryRecord record, StoryIndex story, FrozenDictionary<string, string> tolls)
    {
        (this.record, this.tolls) = (record, tolls);
        for (var a = 0; a < record.Story.Articles.Length; a++) number.TryAdd(record.Story.Articles[a].Article.Id, a);
        Findings();
        Cast(story);
        Days(story);
    }

    /// <summary>The aspects that a sentence tells, as bits.</summary>
    public ulong Of(SentenceReference sentence) => told.GetValueOrDefault(sentence);

    /// <summary>What the bits are worth.</summary>
    public double Worth(ulong aspects)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Count; i++)
        {
            if ((aspects & (1UL << i)) != 0) sum += weights[i];
        }

        return sum;
    }

    private void Findings()
    {
        var disputed = 0;
        foreach (var finding in record.Findings)
        {
            var isDispute = finding.Status is FindingStatus.Differ or FindingStatus.Contradict or FindingStatus.Superseded;
            if (isDispute ? disputed >= Disputes : finding is not { Status: FindingStatus.Agree or FindingStatus.Precision, About: { Kind: "figure", Indicator: { } counted } } || !tolls.ContainsKey(counted)) continue;
            if (isDispute) disputed++;
            if (!Add(isDispute ? Dispute : Toll, out var bit)) return;
            foreach (var claim in finding.Sides.SelectMany(s => s.Claims)) Tell(claim.Evidence, bit);
            // Of values that were superseded the last is worth more.
            if (finding.Status != FindingStatus.Superseded || record.Figures.FirstOrDefault(r => r.About.Key == finding.About.Key)?.Best is not { } best || !Add(Last, out var last)) continue;
            foreach (var claim in finding.Sides.SelectMany(s => s.Claims))
                if (claim.Number?.Exact == best) Tell(claim.Evidence, last);
        }
    }

    private void Cast(StoryIndex story)
    {
        var main = record.Story.Cast
            .Where(c => c.Entity.Type is EntityType.Person or EntityType.Organization)
            .Select(c => (Member: c, Reports: c.Members.Select(m => m.Article).Distinct(StringComparer.Ordinal).Count()))
            .Where(c => c.Reports * 2 >= record.Story.Articles.Length)
            .OrderByDescending(c => c.Reports).ThenByDescending(c => c.Member.Entity.Type == EntityType.Person).ThenBy(c => c.Member.Entity.Id, StringComparer.Ordinal)
            .Take(Names);
        var bits = new Dictionary<string, ulong>(StringComparer.Ordinal);
        foreach (var (member, _) in main)
            if (Add(Somebody, out var bit)) bits[member.Entity.Id] = bit;
        if (record.Where is { } where && Add(Place, out var placed)) bits[where.Id] = placed;
        foreach (var article in record.Story.Articles)
        {
            foreach (var mention in article.Mentions)
            {
                // A pronoun names nobody to a reader who sees the sentence alone.
                if (mention.Kind == MentionKind.Name && story.Cast(article.Article.Id, mention.Entity) is { } member && bits.TryGetValue(member.Entity.Id, out var bit))
                    Tell(new Evidence(article.Article.Id, mention.Span), bit);
            }
        }
    }

    private void Days(StoryIndex story)
    {
        if (record.Happened is not { } happened || !Add(Day, out var bit)) return;
        foreach (var article in record.Story.Articles)
        {
            for (var t = 0; t < article.Times.Length; t++)
                if (story.Day(article.Article.Id, t)?.Key == happened.Key) Tell(new Evidence(article.Article.Id, article.Times[t].Span), bit);
        }
    }

    private bool Add(double weight, out ulong bit)
    {
        bit = weights.Count < Most ? 1UL << weights.Count : 0;
        if (bit != 0) weights.Add(weight);
        return bit != 0;
    }

    private void Tell(Evidence evidence, ulong bit)
    {
        if (!number.TryGetValue(evidence.Article, out var a) || record.Story.Articles[a].Analysis.SentenceAt(evidence.Span.Start) is not (>= 0 and var sentence)) return;
        var reference = new SentenceReference(a, sentence);
        told[reference] = told.GetValueOrDefault(reference) | bit;
    }
}
