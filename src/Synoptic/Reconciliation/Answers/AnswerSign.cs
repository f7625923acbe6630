namespace Synoptic.Reconciliation.Answers;

/// <summary>The signs by which two answers are held to say the same.</summary>
internal enum AnswerSign
{
    /// <summary>Likeness of all words to all words (the soft cosine of Sidorov et al. 2014), 0 to 1.</summary>
    Likeness,

    /// <summary>How much of each answer has its like in the other; of the two shares the lower one, 0 to 1.</summary>
    Cover,

    /// <summary>Both have numbers, and none in common.</summary>
    NumberDiffers,

    /// <summary>They have a number in common.</summary>
    NumberAgrees,

    /// <summary>One has a number and the other none.</summary>
    NumberAlone,
}
