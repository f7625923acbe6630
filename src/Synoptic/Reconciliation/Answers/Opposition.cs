namespace Synoptic.Reconciliation.Answers;

/// <summary>Whether one answer says what the other denies: by a negation, or by a word of opposite meaning; both take each other back.</summary>
internal sealed class Opposition(Opposites opposites)
{
    // How much of the shorter answer, without the words that oppose, must have its like in the other: what denies tells of the same thing.
    // By eye on the invented pairs of the tuning half.
    private const double Same = 0.75;

    // And at least so much of the longer one.
    private const double Half = 0.5;

    // How near two words are that are the same thing.
    private const double Like = 0.5;

    /// <summary>The reasons why the answers oppose each other; none if they do not.</summary>
    public IReadOnlyList<AnswerReason> Find(AnswerWords first, AnswerWords second, AnswerAlignment aligned)
    {
        var (one, other) = OppositeWords(first, second);
        var turned = IsTurned(first, one) != IsTurned(second, other);
        if (turned == one is not null) return [];
        var (here, there) = (Rest(first, aligned.LikenessOfFirst, one), Rest(second, aligned.LikenessOfSecond, other));
        if (Math.Max(here, there) < Same || Math.Min(here, there) < Half) return [];
        return one is not null && other is not null
            ? [new AnswerReason(AnswerReasonKind.Opposite, one.Form, other.Form)]
            : [new AnswerReason(AnswerReasonKind.Negation, IsTurned(first, null) ? first.Turns[0].Form : null, IsTurned(second, null) ? second.Turns[0].Form : null)];
    }

    // Words of which neither answer has the other's.
    private (AnswerWord? First, AnswerWord? Second) OppositeWords(AnswerWords first, AnswerWords second)
    {
        foreach (var a in first.Content)
        {
            foreach (var b in second.Content)
            {
                if (opposites.AreOpposite(a.Key, b.Key) && !Has(second, a.Key) && !Has(first, b.Key)) return (a, b);
            }
        }

        return (null, null);
    }

    private static bool Has(AnswerWords words, string key)
    {
        foreach (var word in words.Content)
            if (word.Key == key) return true;
        return false;
    }

    // Two words that take each other back: "did not refuse". A word that has its opposite in the other answer is no such word beside.
    private static bool IsTurned(AnswerWords words, AnswerWord? opposite)
    {
        var turned = false;
        foreach (var turn in words.Turns) turned ^= turn.Token != opposite?.Token;
        return turned;
    }

    // Share of the words that are left which have their like.
    private double Rest(AnswerWords words, double[] likeness, AnswerWord? opposite)
    {
        double all = 0, like = 0, light = 0, lightLike = 0;
        for (var i = 0; i < words.Content.Length; i++)
        {
            var word = words.Content[i];
            if (word == opposite || opposites.Turns(word.Key) || opposites.Turns(word.Form)) continue;
            if (opposites.IsLight(word.Key))
            {
                light += word.Weight;
                if (likeness[i] >= Like) lightLike += word.Weight;
                continue;
            }

            all += word.Weight;
            if (likeness[i] >= Like) like += word.Weight;
        }

        // "It will go ahead" and "it will not": where nothing but light words is said, they are what is denied.
        return all > 0 ? like / all : light > 0 ? lightLike / light : opposite is null ? 0 : 1;
    }
}
