using System.Collections.Frozen;
using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Reconciliation.Quotations;
using Synoptic.Text;

namespace Synoptic.Reconciliation.Findings;

/// <summary>
/// What several people call one event, in their own words: <c>called the talks “useful”</c>, <c>described the meeting as “a waste of
/// time”</c>. These are two statements of two mouths, and never one group of tellings; side by side they show who judges how.
/// </summary>
internal sealed class VerdictFindings
{
    /// <summary>A verdict is a few words; what is longer tells something. By eye, on five real reports and the BASIL triplets.</summary>
    private const int MostWords = 6;

    /// <summary>Words before the marks that may still be one noun phrase. By eye, likewise.</summary>
    private const int LongestPhrase = 25;

    /// <summary>Below every difference of facts, above what all agree on: opinions may differ.</summary>
    private const double Weight = 150;

    private readonly FrozenDictionary<string, string> events;
    private readonly FrozenSet<string> stopWords;

    /// <summary>Reads nouns that tell of events.</summary>
    public VerdictFindings(WordTables tables)
    {
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in tables.Rows("event-nouns")) read.TryAdd(row[0], row[1]);
        events = read.ToFrozenDictionary(StringComparer.Ordinal);
        stopWords = tables.Words("stop-words");
    }

    /// <summary>A finding for each kind of event that two speakers of two origins judge.</summary>
    public IEnumerable<Finding> Of(StoryIndex story)
    {
        var spun = story.Story.Spun.Select(s => s.Article).ToHashSet(StringComparer.Ordinal);
        var found = new List<Verdict>();
        foreach (var article in story.Story.Articles)
        {
            // what a machine has rewritten nobody said
            if (spun.Contains(article.Article.Id)) continue;
            foreach (var quotation in article.Quotations)
            {
                if (Make(story, article, quotation) is { } verdict) found.Add(verdict);
            }
        }

        foreach (var kind in found.GroupBy(v => v.Kind, StringComparer.Ordinal))
        {
            var all = kind.ToList();
            if (all.DistinctBy(v => v.Claim.AttributedTo, StringComparer.Ordinal).Count() < 2) continue;
            var origins = story.Origins(all.Select(v => v.Claim.Evidence)).Length;
            if (origins < 2) continue;
            var about = new Subject("verdict/" + kind.Key, "verdict", $"What is said of the {all[0].Noun}");
            var sides = SidesOf(all);
            var bySide = all.Zip(sides).ToDictionary(p => p.First.Claim with { About = about }, p => p.Second);
            yield return new Finding(
                about,
                bySide.Values.Distinct().Count() == 1 ? FindingStatus.Agree : FindingStatus.Differ,
                Sides.Of(bySide.Keys, c => bySide[c], story),
                Weight + origins);
        }
    }

    private Verdict? Make(StoryIndex story, Annotations article, Quotation quotation)
    {
        if (quotation is not { Kind: QuotationKind.Mixed, Content.Length: 1 }) return null;
        var words = SpokenWords.Of(article.Analysis, quotation);
        var piece = quotation.Content[0];
        // the marks end the content, but for their own punctuation
        if (words.IsEmpty || words.Length > MostWords || piece.End - words[^1].Span.End > 3) return null;
        if (Noun(article.Analysis, piece.Start, words[0].Span.Start) is not { } noun) return null;
        var speaker = story.Cast(article.Article.Id, quotation.SpeakerEntity)?.Entity.Name ?? SpeakerNames.For(article, quotation);
        if (speaker is null) return null;
        var value = new Span(words[0].Span.Start, words[^1].Span.End).Slice(article.Text);
        var claim = new Claim(new Subject("", "verdict", ""), value, null, speaker, story.Day(article.Article.Id, quotation.Time)?.Key, new Evidence(article.Article.Id, quotation.Span));
        return new Verdict(claim, noun, events[noun], [.. words.Select(w => w.Lemma).Where(l => !stopWords.Contains(l))]);
    }

    /// <summary>The event that the words before the marks name: a noun phrase without a verb, whose head is the last of its first nouns.</summary>
    private string? Noun(Analysis analysis, int start, int end)
    {
        string? head = null;
        var (count, past) = (0, false);
        for (var i = analysis.TokenAt(start); i < analysis.Tokens.Length && analysis.Tokens[i].Span.Start < end; i++)
        {
            var tag = analysis.Tags[i];
            if (tag.Upos is "VERB" or "AUX" || ++count > LongestPhrase) return null;
            if (past) continue;
            // "talks" of a summit are no "talk"
            if (tag.Upos == "NOUN") head = SpokenWords.Fold(analysis.Tokens[i].Span.Slice(analysis.Text)) is var form && events.ContainsKey(form) ? form : tag.Lemma;
            else past = head is not null;
        }

        return head is not null && events.ContainsKey(head) ? head : null;
    }

    /// <summary>Number of the side of each verdict: those that share a word are on one.</summary>
    private static List<int> SidesOf(List<Verdict> all)
    {
        var sides = new List<int>(all.Count);
        for (var i = 0; i < all.Count; i++)
        {
            var side = i;
            for (var k = 0; k < i && side == i; k++)
            {
                if (all[k].Words.Overlaps(all[i].Words)) side = sides[k];
            }

            sides.Add(side);
        }

        return sides;
    }

    private sealed record Verdict(Claim Claim, string Noun, string Kind, HashSet<string> Words);
}
