using System.Collections.Immutable;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Reconciliation.Findings;

/// <summary>
/// What several reports say of one event: on which day it was. Tellings are of one event when type and both participants are the same
/// and it is told as having happened.
/// </summary>
internal static class EventFindings
{
    /// <summary>Claims on the day of events that two participants share.</summary>
    public static ImmutableArray<Claim> Claims(StoryIndex story)
    {
        var claims = ImmutableArray.CreateBuilder<Claim>();
        foreach (var article in story.Story.Articles)
        {
            var seen = new HashSet<(string, Span)>();
            SyntaxTree? tree = null;
            foreach (var happening in article.Events)
            {
                if (happening.Code is not { Type: var type } || happening.Modality is not (Modality.Asserted or Modality.Ongoing or Modality.Reported)) continue;
                var id = article.Article.Id;
                if (story.Day(id, happening.Time) is not { } day || story.Cast(id, happening.Actor?.Entity) is not { } actor || !IsPerson(actor)) continue;
                var recipient = story.Cast(id, happening.Recipient?.Entity);
                if (recipient is null || !IsPerson(recipient)) recipient = Person(story, article, tree ??= new SyntaxTree(article.Analysis), happening);
                // "the Staunton police", "the Mandela award": a name within another one does nothing.
                if (recipient is null || actor == recipient || IsWithin(article, tree ??= new SyntaxTree(article.Analysis), happening.Actor?.Span) || IsWithin(article, tree, happening.Recipient?.Span)) continue;
                var pair = string.CompareOrdinal(actor.Entity.Id, recipient.Entity.Id) < 0 ? (actor, recipient) : (recipient, actor);
                var key = $"when/{type}/{pair.Item1.Entity.Id}/{pair.Item2.Entity.Id}";
                var sentence = article.Analysis.Sentences[article.Analysis.SentenceAt(happening.Trigger.Start)];
                if (!seen.Add((key, sentence.Span))) continue;
                var about = new Subject(key, "when", $"{pair.Item1.Entity.Name} and {pair.Item2.Entity.Name}: {happening.Trigger.Slice(article.Text)}, day");
                claims.Add(new Claim(about, article.Times[happening.Time!.Value].Span.Slice(article.Text), null, null, day.Key, new Evidence(id, sentence.Span)) { Status = happening.About.Status });
            }
        }

        return claims.ToImmutable();
    }

    private static bool IsWithin(Annotations article, SyntaxTree tree, Span? words) =>
        words is { } span && tree.Relation(tree.Top(article.Analysis.TokenAt(span.Start), article.Analysis.TokenAt(span.End - 1) + 1)) == "compound";

    // "met in Xland with Ms Rao": whom it was done with, where a place stands before.
    private static CastMember? Person(StoryIndex story, Annotations article, SyntaxTree tree, Event happening)
    {
        var verb = article.Analysis.TokenAt(happening.Trigger.Start);
        if (!tree.Tag(verb).IsVerb) return null;
        foreach (var dependent in tree.Dependents(verb))
        {
            if (tree.Relation(dependent) is not ("obj" or "obl")) continue;
            var span = article.Analysis.Tokens[dependent].Span;
            foreach (var mention in article.Mentions)
            {
                if (mention.Span.Start > span.Start) break;
                if (mention.Span.Contains(span) && story.Cast(article.Article.Id, mention.Entity) is { } member && IsPerson(member)) return member;
            }
        }

        return null;
    }

    private static bool IsPerson(CastMember member) => member.Entity.Type == EntityType.Person;

    /// <summary>A finding for each event that more than one report dates.</summary>
    public static IEnumerable<Finding> Of(ImmutableArray<Claim> claims, StoryIndex story)
    {
        foreach (var about in claims.GroupBy(c => c.About.Key, StringComparer.Ordinal))
        {
            var origins = story.Origins(about.Select(c => c.Evidence));
            if (about.Select(c => c.Evidence.Article).Distinct(StringComparer.Ordinal).Count() < 2) continue;

            // Two people may meet twice: days that no two reports share are two meetings, not a dispute.
            var shared = about.GroupBy(c => c.AsOf!, StringComparer.Ordinal).OrderByDescending(g => g.Count()).First().ToList();
            if (shared.Count < 2 || origins.Length < 2) continue;
            yield return new Finding(shared[0].About, FindingStatus.Agree, Sides.Of(shared, c => c.AsOf!, story), Weights.Of(FindingStatus.Agree, null, origins.Length));
        }
    }
}
