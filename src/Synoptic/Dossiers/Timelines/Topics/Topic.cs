using System.Collections.Immutable;
using Synoptic.Copies;
using Synoptic.Text;

namespace Synoptic.Dossiers.Timelines.Topics;

/// <summary>
/// The reports of a topic, with words as numbers and the rarity of each among the topic's sentences: log((N + 1) / (df + 1/2)). A sentence
/// is the set of its content words; sentences are compared by cosine. In order of publication, then of id, so that the order of input says
/// nothing.
/// </summary>
internal sealed class Topic
{
    private Topic(ImmutableArray<TopicReport> reports, double[] rarity, PassageOrigins origins)
    {
        Reports = reports;
        Rarity = rarity;
        Origins = origins;
    }

    /// <summary>In order of publication, then of id; those without a day last.</summary>
    public ImmutableArray<TopicReport> Reports { get; }

    /// <summary>Rarity of each word.</summary>
    public double[] Rarity { get; }

    /// <summary>Where passages come from.</summary>
    public PassageOrigins Origins { get; }

    /// <summary>Reads a topic.</summary>
    /// <param name="articles">Sentences, tokens and times of the reports.</param>
    /// <param name="origins">Where passages come from.</param>
    /// <param name="stopWords">Words of grammar.</param>
    /// <param name="query">Words that the topic is about, as the reader gave them.</param>
    public static Topic Of(ImmutableArray<Annotations> articles, PassageOrigins origins, HashSet<ulong> stopWords, ImmutableArray<string> query)
    {
        var ordered = articles
            .OrderBy(static a => a.Article.Published?.Day ?? DateOnly.MaxValue)
            .ThenBy(static a => a.Article.Id, StringComparer.Ordinal)
            .ToArray();
        var hashes = new ulong[ordered.Length][][];
        Parallel.For(0, ordered.Length, i => hashes[i] = TopicWords.Of(ordered[i], stopWords));
        var numbers = new Dictionary<ulong, int>();
        var counts = new List<int>();
        var sentences = 0;
        var reports = new TopicReport[ordered.Length];
        for (var i = 0; i < ordered.Length; i++)
        {
            reports[i] = new TopicReport(ordered[i].Article, origins.Of(ordered[i].Article.Id));
            reports[i].Lines = Lines(reports[i], ordered[i], hashes[i], numbers, counts);
            sentences += reports[i].Lines.Length;
        }

        var rarity = new double[counts.Count];
        for (var w = 0; w < rarity.Length; w++) rarity[w] = Math.Max(0, Math.Log((sentences + 1) / (counts[w] + 0.5)));
        foreach (var report in reports)
            foreach (var line in report.Lines) line.Norm = Norm(line.Words, rarity);
        var asked = query.Select(static word => WordHash.Of(word)).Where(numbers.ContainsKey).Select(hash => numbers[hash]).ToHashSet();
        TopicFocus.Mark(reports, counts.Count, asked);
        return new Topic([.. reports], rarity, origins);
    }

    /// <summary>Cosine of two sentences, 0 to 1.</summary>
    public double Similarity(TopicLine first, TopicLine second)
    {
        var (a, b, sum) = (first.Words, second.Words, 0.0);
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (a[i] == b[j])
            {
                sum += Rarity[a[i]] * Rarity[a[i]];
                i++;
                j++;
            }
            else if (a[i] < b[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return sum == 0 ? 0 : sum / (first.Norm * second.Norm);
    }

    private static TopicLine[] Lines(TopicReport report, Annotations article, ulong[][] hashes, Dictionary<ulong, int> numbers, List<int> counts)
    {
        var days = Days(article);
        var lines = new TopicLine[hashes.Length];
        for (var s = 0; s < lines.Length; s++)
        {
            var words = new SortedSet<int>();
            foreach (var hash in hashes[s])
            {
                if (!numbers.TryGetValue(hash, out var number))
                {
                    numbers.Add(hash, number = counts.Count);
                    counts.Add(0);
                }

                if (words.Add(number)) counts[number]++;
            }

            var sentence = article.Analysis.Sentences[s];
            lines[s] = new TopicLine(report, s, sentence.Span, [.. words], days[s] is { } named ? [.. named] : [], words.Count > 0 && StandingSentences.Stands(article, sentence));
        }

        return lines;
    }

    // The single days that each sentence names; a week or a month is no day.
    private static List<DateOnly>?[] Days(Annotations article)
    {
        var days = new List<DateOnly>?[article.Analysis.Sentences.Length];
        foreach (var time in article.Times)
        {
            if (time.Type is not (TimeType.Date or TimeType.Time) || time.Resolved is not { } range || range.From != range.To) continue;
            var sentence = article.Analysis.SentenceAt(time.Span.Start);
            if (sentence < 0) continue;
            var own = days[sentence] ??= [];
            if (!own.Contains(range.From)) own.Add(range.From);
        }

        return days;
    }

    private static double Norm(int[] words, double[] rarity)
    {
        var sum = 0.0;
        foreach (var word in words) sum += rarity[word] * rarity[word];
        return sum > 0 ? Math.Sqrt(sum) : 1;
    }
}
