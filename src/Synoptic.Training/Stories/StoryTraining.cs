using Synoptic.Copies;
using Synoptic.Knowledge;
using Synoptic.Stories;

namespace Synoptic.Training.Stories;

/// <summary>From corpora to the model of stories: first the counts of general news, then the weights of the signs.</summary>
internal sealed class StoryTraining(IReadOnlyList<StoryCorpus> corpora, StorySettings settings, Action<string> log)
{
    // A term of fewer articles is as good as unknown.
    private const int LeastCount = 3;

    // Slots of the table for four terms; fuller ones are slow to search.
    private const double Room = 1.25;

    // Articles a batch: learned as it is used in a stream.
    private const int Batch = 256;

    // Articles of a folder without dates.
    private const int Folder = 800;

    private readonly StoryDigester reader = new(WordTables.English, StoryModel.Of(0, [], 0, []));

    /// <summary>In how many articles of the corpora each term stands.</summary>
    /// <param name="without">A corpus that is left out, so that it may be measured on.</param>
    public StoryModel Counts(string? without)
    {
        var counts = new Dictionary<uint, int>();
        var articles = 0;
        foreach (var corpus in corpora)
        {
            if (corpus.Name == without) continue;
            foreach (var article in corpus.Articles.OrderBy(static a => WordHash.Of(a.Article.Id)).Take(corpus.Counted))
            {
                articles++;
                foreach (var term in reader.Read(article, out _, out _).All) counts[term] = counts.GetValueOrDefault(term) + 1;
            }
        }

        var kept = counts.Where(static c => c.Value >= LeastCount).ToList();
        log($"{articles} articles, {counts.Count} terms, {kept.Count} kept");
        return StoryModel.Of(articles, kept, (int)(kept.Count * Room) + 1, []);
    }

    /// <summary>The weights of the signs.</summary>
    /// <param name="counts">The counts that a corpus is grouped with.</param>
    /// <param name="learns">Of which happenings is learned.</param>
    public float[] Weights(Func<string, StoryModel> counts, Func<string, bool> learns)
    {
        var streams = new List<(StoryModel, LabelledStream)>();
        foreach (var corpus in corpora)
        {
            if (corpus.Labels.Count == 0) continue;
            var labels = corpus.Labels.Where(label => learns(label.Value)).ToDictionary(StringComparer.Ordinal);
            foreach (var (dated, layered, weight) in Kinds(corpus.Name))
            {
                // Nobody has years of undated reports of one kind: those of some months stand for what is laid into a folder.
                var digests = Digests(corpus.As(dated, layered), counts(corpus.Name));
                if (!dated && corpus.Articles.Length > Folder) digests = [.. digests.Take(Folder)];
                var twins = Counterfeits.Of(digests, labels);
                streams.Add((counts(corpus.Name), new LabelledStream([.. twins.Digests], twins.Labels, Batch, weight)));
            }
        }

        return StoryTrainer.Learn(streams, settings, log);
    }

    /// <summary>The digests of a corpus, in order of publication.</summary>
    public static StoryDigest[] Digests(StoryCorpus corpus, StoryModel counts)
    {
        var digester = new StoryDigester(WordTables.English, counts);
        var digests = new StoryDigest[corpus.Articles.Length];
        Parallel.For(0, digests.Length, i => digests[i] = digester.Of(corpus.Articles[i]));
        return [.. digests.OrderBy(static d => d.Published ?? DateOnly.MaxValue).ThenBy(static d => d.Id, StringComparer.Ordinal)];
    }

    // Stories come with and without dates, and with and without the layers of the language models; a stream of all of them counts as one.
    // ECB+ has ten articles a story, so many more pairs: it weighs less. The triplets are few, and the only news of politics: they weigh more.
    private static (bool Dated, bool Layered, double Weight)[] Kinds(string name) => name == "ecbplus"
        ? [(false, true, 0.3), (false, false, 0.15)]
        : name == "triplets" ? [(true, true, 5), (true, false, 2.5), (false, true, 2.5)]
        : [(true, true, 1), (true, false, 0.5), (false, true, 0.15)];
}
