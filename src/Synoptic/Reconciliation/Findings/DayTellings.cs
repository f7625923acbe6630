using System.Collections.Frozen;
using Synoptic.Knowledge;
using Synoptic.Reconciliation.Statements;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Reconciliation.Findings;

/// <summary>Collects what the reports put on single days: a verb, whom it is told of, and the day that hangs on the verb.</summary>
internal sealed class DayTellings(WordTables tables)
{
    private readonly FrozenSet<string> saying = tables.Rows("reporting-verbs").Select(static row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The tellings in order of article and place.</summary>
    public List<DayTelling> Of(StoryIndex story)
    {
        var found = new List<DayTelling>();
        for (var a = 0; a < story.Story.Articles.Length; a++)
        {
            var article = story.Story.Articles[a];
            SyntaxTree? tree = null;
            foreach (var (predicate, when) in article.Clauses)
            {
                if (when is not { Time: { } time, Status: TimeStatus.Past or TimeStatus.Announced, IsNegated: false }) continue;
                if (!IsDay(article.Times[time]) || story.Day(article.Article.Id, time) is not { } day || (day.Dates is { } dates && dates.From != dates.To)) continue;
                var lemma = article.Analysis.Tags[predicate].Lemma;
                if (!article.Analysis.Tags[predicate].IsVerb || saying.Contains(lemma)) continue;
                tree ??= new SyntaxTree(article.Analysis);
                if (Tell(story, article, tree, predicate, a) is { } told) found.Add(told with { Verb = lemma, Day = day, Time = article.Times[time], Status = when.Status });
            }
        }

        return found;
    }

    // A weekday or a date; "today" and "yesterday" move when a page is brought up to date.
    private static bool IsDay(TimeExpression time) => time is { Type: TimeType.Date or TimeType.Time, Value: not null } && (time.Relative is null or { Weekday: not null } or { Offset: null, Anchor: TimeAnchor.Publication, Unit: TimeUnit.Day });

    private static DayTelling? Tell(StoryIndex story, Annotations article, SyntaxTree tree, int verb, int position)
    {
        // To whom it was done; of what nobody undergoes, who did it.
        var patient = tree.Patient(verb);
        var token = patient >= 0 ? patient : tree.Subject(verb);
        if (token < 0 || !tree.Tag(token).IsNoun) return null;
        var span = article.Analysis.Tokens[token].Span;
        CastMember? member = null;
        foreach (var mention in article.Mentions)
        {
            if (mention.Span.Start > span.Start) break;
            if (!mention.Span.Contains(span) || mention.Kind == MentionKind.Pronoun) continue;
            // "the mayor's house" is no mayor.
            if (tree.Top(article.Analysis.TokenAt(mention.Span.Start), article.Analysis.TokenAt(mention.Span.End - 1) + 1) == token) member = story.Cast(article.Article.Id, mention.Entity) ?? member;
        }

        var who = member?.Entity.Id ?? tree.Tag(token).Lemma.ToLowerInvariant();
        var label = $"{member?.Entity.Name ?? span.Slice(article.Text)}: {article.Analysis.Tokens[verb].Span.Slice(article.Text)}, day";
        return new DayTelling(position, new SentenceReference(position, article.Analysis.SentenceAt(span.Start)), "", who, label, member is { Entity.Type: EntityType.Person }, story.Story.Calendar.Days[0], article.Times[0], TimeStatus.Unknown);
    }
}
