using System.Collections.Frozen;
using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Reconciliation.Statements;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Dossiers.Timelines;

/// <summary>
/// Finds what is announced, threatened or promised: sentences with a word of commitment and a participant, and those that put something on
/// a day to come.
/// </summary>
/// <param name="tables">Words of the language: the table of words of commitment.</param>
public sealed class CommitmentFinder(WordTables tables)
{
    // Alike enough to be one commitment. By eye on the bundled example.
    private const double SameCommitment = 0.3;

    private readonly FrozenDictionary<string, string> words = tables.Map("commitment-words");

    /// <summary>Commitments with a due time first, in order of time; then the others in order of the reports.</summary>
    public ImmutableArray<Commitment> Find(Story story, SentenceIndex sentences, ToldSentences told)
    {
        var found = new List<(SentenceReference Sentence, Modality Modality, StoryDay? Due)>();
        for (var a = 0; a < story.Articles.Length; a++)
        {
            for (var s = 0; s < story.Articles[a].Analysis.Sentences.Length; s++)
            {
                var reference = new SentenceReference(a, s);
                var due = Due(story.Articles[a], story.Articles[a].Analysis.Sentences[s], sentences);
                if (told.IsSpun(reference) && story.Articles.Length > 1 && due is null) continue;
                if (Modality(story.Articles[a], story.Articles[a].Analysis.Sentences[s], due is not null) is { } modality) found.Add((reference, modality, due));
            }
        }

        var groups = new List<List<(SentenceReference Sentence, Modality Modality, StoryDay? Due)>>();
        foreach (var item in found)
        {
            var home = groups.Find(g => g[0].Due?.Key == item.Due?.Key && sentences.Similarity(g[0].Sentence, item.Sentence) >= SameCommitment);
            if (home is null) groups.Add([item]);
            else home.Add(item);
        }

        return
        [
            .. groups.Where(g => g.Exists(i => i.Due is not null) || g.Count > 1)
                .OrderBy(g => g[0].Due?.Order ?? int.MaxValue)
                .Select(g => Tell(g, story, sentences)),
        ];
    }

    private static Commitment Tell(List<(SentenceReference Sentence, Modality Modality, StoryDay? Due)> group, Story story, SentenceIndex sentences)
    {
        var (reference, modality, due) = group[0];
        var article = story.Articles[reference.Article];
        var sentence = article.Analysis.Sentences[reference.Sentence];
        var who = Actor(article, sentence, sentences);
        return new Commitment(
            sentence.Span.Slice(article.Text),
            who?.Entity.Id,
            who?.Entity.Name,
            due,
            modality,
            [],
            sentences.Story.Origins(group.Select(i => sentences.Evidence(i.Sentence))),
            [.. group.Select(i => sentences.Evidence(i.Sentence))]);
    }

    // The subject as far as that can be told without heads: the first person or organisation of the sentence that stands before its first verb.
    private static CastMember? Actor(Annotations article, Sentence sentence, SentenceIndex sentences)
    {
        var verb = sentence.First;
        while (verb < sentence.End && article.Analysis.Tags[verb] is { IsVerb: false, Upos: not "AUX" }) verb++;
        if (verb == sentence.End) return null;
        foreach (var mention in article.Mentions)
        {
            if (mention.Span.Start >= article.Analysis.Tokens[verb].Span.Start) return null;
            if (mention.Span.Start >= sentence.Span.Start && mention.Type is EntityType.Person or EntityType.Organization or EntityType.Place)
                return sentences.Story.Cast(article.Article.Id, mention.Entity);
        }

        return null;
    }

    private static StoryDay? Due(Annotations article, Sentence sentence, SentenceIndex sentences)
    {
        for (var t = 0; t < article.Times.Length; t++)
        {
            if (article.Times[t].Relative is { Direction: TimeDirection.Future } && sentence.Span.Contains(article.Times[t].Span))
                return sentences.Story.Day(article.Article.Id, t);
        }

        return null;
    }

    private Modality? Modality(Annotations article, Sentence sentence, bool due)
    {
        for (var t = sentence.First; t < sentence.End; t++)
        {
            if (words.TryGetValue(article.Analysis.Tags[t].Lemma.ToLowerInvariant(), out var kind))
                return kind switch { "threatened" => Text.Modality.Threatened, "conditional" => Text.Modality.Conditional, _ => Text.Modality.Planned };
        }

        return due ? Text.Modality.Planned : null;
    }
}
