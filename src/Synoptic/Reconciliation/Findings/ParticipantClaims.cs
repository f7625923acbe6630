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
/// Finds announced meetings that follow another ("then", "follow up with", "followed by") and who is to be there: those who take part in
/// the second event, the people named after it, whoever a reflexive pronoun stands for, and all who take part in the first where the
/// word for the second says how many sit down (a "trilateral").
/// </summary>
internal sealed class ParticipantClaims(WordTables tables)
{
    // PLOVER's class of talks and visits.
    private const string Meeting = "CONSULT";

    // Its mode of agreeing to meet.
    private const string Planned = "meet";

    private readonly FrozenDictionary<string, string> sequence = tables.Map("sequence-words");
    private readonly FrozenDictionary<string, string> sizes = tables.Map("meeting-sizes");
    private readonly FrozenSet<string> reflexives = tables.Words("reflexives");

    public ImmutableArray<ParticipantClaim> Of(StoryIndex story)
    {
        var claims = ImmutableArray.CreateBuilder<ParticipantClaim>();
        foreach (var article in story.Story.Articles)
        {
            // Two meetings that stand in one sentence, in order.
            int first = -1, sentence = -1;
            for (var i = 0; i < article.Events.Length; i++)
            {
                if (article.Events[i].Code is not ({ Type: Meeting } or { Mode: Planned })) continue;
                var here = article.Analysis.SentenceAt(article.Events[i].Trigger.Start);

                if (here == sentence && Find(story, article, article.Analysis.Sentences[here], first, i) is { } claim)
                {
                    claims.Add(claim);
                    sentence = -1;
                }
                else if (here != sentence)
                {
                    (first, sentence) = (i, here);
                }
            }
        }

        return claims.ToImmutable();
    }

    private ParticipantClaim? Find(StoryIndex story, Annotations article, Sentence sentence, int first, int second)
    {
        var analysis = article.Analysis;
        var (from, to) = (analysis.TokenAt(article.Events[first].Trigger.End - 1) + 1, analysis.TokenAt(article.Events[second].Trigger.Start));
        var follows = -1;
        var size = 0;
        for (var t = from; t < to; t++)
        {
            var lemma = analysis.Tags[t].Lemma.ToLowerInvariant();
            if (follows < 0 && sequence.ContainsKey(lemma)) follows = t;
            if (follows >= 0 && sizes.TryGetValue(lemma, out var many)) size = int.Parse(many);
        }

        if (follows < 0) return null;
        var before = Persons(story, article, article.Events[first]);
        var people = new SortedSet<string>(Persons(story, article, article.Events[second]), StringComparer.Ordinal);
        foreach (var mention in article.Mentions)
        {
            if (mention.Span.Start >= analysis.Tokens[to].Span.End && sentence.Span.Contains(mention.Span) && story.Cast(article.Article.Id, mention.Entity) is { Entity.Type: EntityType.Person } member) people.Add(member.Entity.Id);
        }

        var reflexive = false;
        for (var t = to; t < sentence.End; t++) reflexive |= reflexives.Contains(analysis.Tags[t].Lemma.ToLowerInvariant()) || reflexives.Contains(analysis.Tokens[t].Span.Slice(article.Text).ToLowerInvariant());
        if (size > 2)
        {
            var everybody = before.Concat(people).Distinct(StringComparer.Ordinal).ToList();
            if (everybody.Count == size) people.UnionWith(everybody);
        }

        // Who does both sits in both.
        if (before.Count > 0 && (reflexive || people.Count == 1)) people.Add(before[0]);
        if (people.Count < 2) return null;
        var names = people.Select(id => story.Story.Cast.First(c => c.Entity.Id == id).Entity.Name);
        var about = new Subject("participants/follow-up", "participants", "Who takes part in the meeting that is to follow");
        var claim = new Claim(about, string.Join(", ", names), null, null, null, new Evidence(article.Article.Id, sentence.Span)) { Status = TimeStatus.Announced, Event = new EventReference(article.Article.Id, second) };
        return new ParticipantClaim(claim, [.. people]);
    }

    // Those of an event who are people, who does it first.
    private static List<string> Persons(StoryIndex story, Annotations article, Event happening)
    {
        var persons = new List<string>();
        foreach (var participant in happening.Actors.AddRange(happening.Recipients))
        {
            if (story.Cast(article.Article.Id, participant.Entity) is { Entity.Type: EntityType.Person } member && !persons.Contains(member.Entity.Id, StringComparer.Ordinal)) persons.Add(member.Entity.Id);
        }

        return persons;
    }
}
