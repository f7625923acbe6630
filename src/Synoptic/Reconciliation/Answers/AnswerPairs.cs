using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Reconciliation.Answers;

/// <summary>Compares many pairs of answers: each text is read once, however many pairs it stands in.</summary>
/// <param name="comparer">Judges.</param>
/// <param name="read">Adds the layers to texts.</param>
internal sealed class AnswerPairs(AnswerComparer comparer, Func<ImmutableArray<Article>, ImmutableArray<Annotations>> read)
{
    /// <summary>A judgement for each pair, in their order.</summary>
    public ImmutableArray<AnswerComparison> Compare(ImmutableArray<AnswerPair> pairs)
    {
        var texts = Read(pairs);
        var judged = new AnswerComparison[pairs.Length];
        for (var i = 0; i < pairs.Length; i++)
        {
            var (first, second, question) = Of(pairs[i], texts);
            judged[i] = comparer.Compare(first, second, question);
        }

        return ImmutableArray.Create(judged);
    }

    /// <summary>The signs of each pair, for who learns weights.</summary>
    internal ImmutableArray<double[]> Measure(ImmutableArray<AnswerPair> pairs)
    {
        var texts = Read(pairs);
        return
        [
            .. pairs.Select(pair =>
            {
                var (first, second, question) = Of(pair, texts);
                return comparer.Measure(first, second, question);
            }),
        ];
    }

    private Dictionary<string, Annotations> Read(ImmutableArray<AnswerPair> pairs)
    {
        var texts = new Dictionary<string, Annotations>(StringComparer.Ordinal);
        var articles = ImmutableArray.CreateBuilder<Article>();
        foreach (var pair in pairs)
        {
            Add(Around(pair.First, pair.FirstParagraph));
            Add(Around(pair.Second, pair.SecondParagraph));
            if (pair.Question is not null) Add(pair.Question);
        }

        var layers = read(articles.ToImmutable());
        foreach (var layer in layers) texts[layer.Text] = layer;
        return texts;

        void Add(string text)
        {
            if (texts.TryAdd(text, null!)) articles.Add(new Article(text, null, text, null, Source.Unknown, null, []));
        }
    }

    private static (Answer First, Answer Second, Annotations? Question) Of(AnswerPair pair, Dictionary<string, Annotations> texts) =>
        (Place(pair.First, pair.FirstParagraph, texts), Place(pair.Second, pair.SecondParagraph, texts), pair.Question is null ? null : texts[pair.Question]);

    private static Answer Place(string answer, string? paragraph, Dictionary<string, Annotations> texts)
    {
        var around = Around(answer, paragraph);
        var start = Math.Max(0, around.IndexOf(answer, StringComparison.Ordinal));
        return new Answer(texts[around], new Span(start, start + answer.Length));
    }

    // An answer that is not in its paragraph word for word is read by itself.
    private static string Around(string answer, string? paragraph) => paragraph is not null && paragraph.Contains(answer, StringComparison.Ordinal) ? paragraph : answer;
}
