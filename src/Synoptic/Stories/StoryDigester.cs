using Synoptic.Copies;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Stories;

/// <summary>
/// Makes digests of articles, each from itself alone. Uses names, places and times where those layers are there, and does without where
/// only tokens and sentences are. Immutable; share it across threads.
/// </summary>
public sealed class StoryDigester
{
    // A headline of which no more than a tenth of the words stand in the body is not of this body: what was saved is a form, a wall or a
    // list of other reports. Tuned on stories/, where about 180 of 2,445 texts are such.
    private const double OfTheBody = 0.1;
    private const int LeastHeadline = 3;

    private readonly HashSet<ulong> stopWords;
    private readonly HashSet<ulong> numberWords = [];
    private readonly HashSet<ulong> places = [];
    private readonly StoryModel model;

    /// <summary>A digester for one language.</summary>
    /// <param name="tables">Words of the language.</param>
    public StoryDigester(WordTables tables)
        : this(tables, StoryModel.Shipped(tables.Language))
    {
    }

    internal StoryDigester(WordTables tables, StoryModel model)
    {
        this.model = model;
        stopWords = StopWords.Of(tables);
        foreach (var row in tables.Rows("number-words")) numberWords.Add(WordHash.Of(row[0]));
        foreach (var row in tables.Rows("cities"))
            foreach (var name in row[2].Split('|')) places.Add(WordHash.Of(name));
        foreach (var row in tables.Rows("countries"))
            places.Add(WordHash.Of(row[0]));
    }

    /// <summary>The digest of an article.</summary>
    public StoryDigest Of(Annotations article)
    {
        var terms = Read(article, out var days, out var coming);
        var (kept, counts) = terms.Heaviest(model);
        return new StoryDigest(article.Article.Id, article.Article.Published?.Day, kept, counts, days, coming, article.Article.Published is { Basis: "option" });
    }

    /// <summary>All terms of an article, and the days that it names.</summary>
    internal DigestTerms Read(Annotations article, out int[] days, out int[] coming)
    {
        var terms = new DigestTerms();
        var names = StoryNames.Mark(article, stopWords);
        var headline = DigestHeadline.Of(article, names, stopWords);
        var ownBody = headline.Words.Count < LeastHeadline || headline.InBody > OfTheBody * headline.Words.Count;
        if (ownBody)
        {
            new DigestBody(article, names, stopWords, numberWords, terms).Read();
            if (article.Mentions.IsEmpty) FindPlaces(article, names, terms);
        }

        foreach (var (word, isName) in headline.Words)
        {
            terms.Add(StoryField.Headline, word, 1);
            terms.Add(isName ? StoryField.Name : StoryField.Word, word, DigestTerms.HeadlineWeight);
        }

        (days, coming) = ownBody ? DigestDays.Of(article) : ([], []);
        foreach (var day in days) terms.Add(StoryField.Day, WordHash.Join(0, unchecked((ulong)day)), 1);
        return terms;
    }

    // Without the layer of mentions: names of one or two words that the tables know.
    private void FindPlaces(Annotations article, bool[] names, DigestTerms terms)
    {
        var tokens = article.Analysis.Tokens;
        for (var t = 0; t < names.Length; t++)
        {
            if (!names[t]) continue;
            for (var words = t + 1 < names.Length && names[t + 1] ? 2 : 1; words >= 1; words--)
            {
                var place = WordHash.Of(new Span(tokens[t].Span.Start, tokens[t + words - 1].Span.End).In(article.Text));
                if (!places.Contains(place)) continue;
                terms.Add(StoryField.Place, place, 1);
                break;
            }
        }
    }
}
