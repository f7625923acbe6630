namespace Synoptic.Stories.Events;

/// <summary>What may speak for or against two tellings being of one event: the features of the pair scorer, in the order of its weights.</summary>
internal enum EventSign
{
    /// <summary>Always.</summary>
    Bias,

    /// <summary>How rare the words are in general.</summary>
    Rarity,

    /// <summary>How many other events of the same articles the words tell.</summary>
    Rivals,

    /// <summary>Two words of one family by their letters: <c>explode</c>, <c>explosion</c>.</summary>
    Family,

    /// <summary>Two words of one sense.</summary>
    Sense,

    /// <summary>Likeness of two words.</summary>
    Cosine,

    /// <summary>Likeness of two words beyond the usual.</summary>
    CosineHigh,

    /// <summary>Both are verbs.</summary>
    Verbs,

    /// <summary>Neither is a verb.</summary>
    Nouns,

    /// <summary>Other words of the triggers are the same.</summary>
    Companion,

    /// <summary>Both have other words, and none is the same.</summary>
    CompanionAgainst,

    /// <summary>Who does it is the same.</summary>
    Actor,

    /// <summary>The same, and does little else.</summary>
    ActorRare,

    /// <summary>Both tell who does it, and nobody is the same.</summary>
    ActorAgainst,

    /// <summary>Likeness of the words for who does it, where they are not the same.</summary>
    ActorCosine,

    /// <summary>Whom it is done to is the same.</summary>
    Patient,

    /// <summary>The same, and little else is done to them.</summary>
    PatientRare,

    /// <summary>Both tell whom it is done to, and nobody is the same.</summary>
    PatientAgainst,

    /// <summary>Likeness of the words for whom it is done to, where they are not the same.</summary>
    PatientCosine,

    /// <summary>Somebody or something takes part in both.</summary>
    Part,

    /// <summary>How much of what takes part in both takes part in little else.</summary>
    PartRare,

    /// <summary>Things take part in both, and none is the same.</summary>
    PartAgainst,

    /// <summary>Who does the one is whom the other is done to.</summary>
    Crossed,

    /// <summary>The word of one takes part in the other.</summary>
    Contains,

    /// <summary>A place is the same.</summary>
    Place,

    /// <summary>Both have places, and none is the same.</summary>
    PlaceAgainst,

    /// <summary>The day is the same.</summary>
    Day,

    /// <summary>The days are two.</summary>
    DayAgainst,

    /// <summary>A number of the sentences is the same.</summary>
    Number,

    /// <summary>Both sentences have numbers, and none is the same.</summary>
    NumberAgainst,

    /// <summary>Likeness of the sentences.</summary>
    Context,

    /// <summary>Likeness of the words right around.</summary>
    Window,

    /// <summary>Likeness of the articles.</summary>
    Document,

    /// <summary>Both open their article.</summary>
    Opening,

    /// <summary>Both hang on the same word.</summary>
    Governor,

    /// <summary>Both stand in the same way to the time of telling.</summary>
    Status,

    /// <summary>One is told as past or going on, the other as to come or not real.</summary>
    StatusAgainst,

    /// <summary>One is told as not happening.</summary>
    NegationAgainst,

    /// <summary>The reader is taken to know which is meant by one of them.</summary>
    Definite,

    /// <summary>Both stand in one sentence.</summary>
    OneSentence,

    /// <summary>How many sentences are between two of one article.</summary>
    Distance,

    /// <summary>Both are words of saying.</summary>
    Speech,

    /// <summary>Both are words of saying, and nobody says both.</summary>
    SpeechAgainst,

    /// <summary>Of who, whom, where and when at least two are others, and none is the same.</summary>
    Disagreement,
}
