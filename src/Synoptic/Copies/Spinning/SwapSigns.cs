using Synoptic.Language.Models;
using Synoptic.Text;

namespace Synoptic.Copies.Spinning;

/// <summary>Judges by the trained model how far the words of an article stand where a machine puts them and people do not.</summary>
internal sealed class SwapSigns(SwapModel model)
{
    // Shown are words that were swapped nine times in ten when the model is so sure of them, in texts of which a part is swapped.
    private const float LeastShown = 1.5f;

    // A likely original is told where news has it between these neighbours often, and every other one seldom, beside the word that stands there never.
    private const int LeastOriginal = 6;
    private const int LeastAhead = 3;
    private const int MostOwn = 1;

    private readonly Lazy<string[]> words = new(model.Words);

    /// <summary>The model that ships for a language.</summary>
    public static SwapSigns Shipped(string language) => new(new SwapModel(ModelFile.Shipped(language, SwapModel.ModelName)));

    /// <summary>The evidence for each judged word that the article is rewritten (<see cref="SwapModel.Evidence"/>), and what <see cref="Reasons"/> needs.</summary>
    public (double Evidence, SwapContext Context, (int Place, float Score)[] Scores) Weigh(WordSequence sequence)
    {
        var context = SwapContext.Of(sequence, model.Vocabulary);
        var scores = model.Score(context, sequence);
        return (model.Evidence(context, scores), context, scores);
    }

    /// <summary>The words that a machine put there as far as the model is sure, each with what it may have been where that is plain.</summary>
    public List<SpunReason> Reasons(WordSequence sequence, SwapContext context, (int Place, float Score)[] scores)
    {
        var reasons = new List<SpunReason>();
        foreach (var (place, score) in scores)
        {
            if (score < LeastShown) continue;
            var original = Original(context.Rows, place);
            reasons.Add(new SpunReason(sequence.Spans[context.Words[place]], original > 0 && words.Value[original] is { Length: > 0 } likely ? likely : null));
        }

        return reasons;
    }

    private int Original(int[] rows, int place)
    {
        var counts = model.Counts;
        if (SwapFeatures.Fit(counts, rows[place - 1], rows[place], rows[place + 1]) > MostOwn) return 0;
        int best = 0, most = 0, second = 0;
        foreach (var original in model.Originals(rows[place]))
        {
            if (original == 0) break;
            var fit = SwapFeatures.Fit(counts, rows[place - 1], original, rows[place + 1]);
            if (fit > most) (best, most, second) = (original, fit, most);
            else second = Math.Max(second, fit);
        }

        return most >= LeastOriginal && most - second >= LeastAhead ? best : 0;
    }
}
