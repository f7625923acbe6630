using System.Collections.Frozen;
using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Reconciliation.Findings;

/// <summary>Who is to take part in a meeting that is to follow another one, as a report tells it.</summary>
/// <param name="Claim">The claim; its evidence is the sentence.</param>
/// <param name="People">Ids of the cast members, sorted.</param>
internal sealed record ParticipantClaim(Claim Claim, ImmutableArray<string> People);

/// <summary>
/// Finds announced meetings that follow another ("then", "follow up with", "followed by") and who is to be there: the people named after
/// the word for what follows, whoever a reflexive pronoun stands for, and everybody in the sentence where the word for the meeting
/// says how many sit down (a "trilateral").
/// </summary>
internal sealed class ParticipantClaims(WordTables tables)
{
    private readonly FrozenSet<string> meetings = tables.Words("meeting-words");
    private readonly FrozenDictionary<string, string> sequence = tables.Map("sequence-words");
    private readonly FrozenDictionary<string, string> sizes = tables.Map("meeting-sizes");
    private readonly FrozenSet<string> reflexives = tables.Words("reflexives");

    public ImmutableArray<ParticipantClaim> Of(StoryIndex story)
    {
        var claims = ImmutableArray.CreateBuilder<ParticipantClaim>();
        foreach (var article in story.Story.Articles)
        {
            foreach (var sentence in article.Analysis.Sentences)
            {
                if (Find(story, article, sentence) is { } claim) claims.Add(claim);
            }
        }

        return claims.ToImmutable();
    }

    private ParticipantClaim? Find(StoryIndex story, Annotations article, Sentence sentence)
    {
        var analysis = article.Analysis;
        int first = -1, follows = -1, second = -1;
        var size = 0;
        for (var t = sentence.First; t < sentence.End; t++)
        {
            var lemma = analysis.Tags[t].Lemma.ToLowerInvariant();
            if (follows < 0)
            {
                if (meetings.Contains(lemma)) first = t;
                if (first >= 0 && sequence.ContainsKey(lemma)) follows = t;
                continue;
            }

            if (sizes.TryGetValue(lemma, out var many)) size = int.Parse(many);
            if (second < 0 && meetings.Contains(lemma)) second = t;
        }

        if (second < 0) return null;
        var from = analysis.Tokens[follows].Span.Start;
        var people = new SortedSet<string>(StringComparer.Ordinal);
        var before = new List<string>();
        foreach (var mention in article.Mentions)
        {
            if (!sentence.Span.Contains(mention.Span) || story.Cast(article.Article.Id, mention.Entity) is not { Entity.Type: EntityType.Person } member) continue;
            if (mention.Span.Start < from) before.Add(member.Entity.Id);
            else people.Add(member.Entity.Id);
        }

        var reflexive = false;
        for (var t = follows; t < sentence.End; t++) reflexive |= reflexives.Contains(analysis.Tags[t].Lemma.ToLowerInvariant()) || reflexives.Contains(analysis.Tokens[t].Span.Slice(article.Text).ToLowerInvariant());
        if (size > 2)
        {
            var everybody = before.Concat(people).Distinct(StringComparer.Ordinal).ToList();
            if (everybody.Count == size) people.UnionWith(everybody);
        }

        // Who announces the meetings sits in both: the first one named.
        if (before.Count > 0 && (reflexive || people.Count == 1)) people.Add(before[0]);
        if (people.Count < 2) return null;
        var names = people.Select(id => story.Story.Cast.First(c => c.Entity.Id == id).Entity.Name);
        var about = new Subject("participants/follow-up", "participants", "Who takes part in the meeting that is to follow");
        var claim = new Claim(about, string.Join(", ", names), null, null, null, new Evidence(article.Article.Id, sentence.Span)) { Status = TimeStatus.Announced };
        return new ParticipantClaim(claim, [.. people]);
    }
}
