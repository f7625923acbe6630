namespace Synoptic.Stories;

/// <summary>What may speak for or against two profiles being of one: the features of the pair scorer, in the order of its weights.</summary>
internal enum CastSign
{
    /// <summary>Always 1.</summary>
    Bias,

    /// <summary>Some sentence speaks of both.</summary>
    OneSentence,

    /// <summary>A noun stands for both.</summary>
    Noun,

    /// <summary>Share of their nouns that both have.</summary>
    NounShare,

    /// <summary>How few others that noun stands for.</summary>
    NounRare,

    /// <summary>Nouns of one sense, where no noun is shared.</summary>
    NounSense,

    /// <summary>Both are persons, groups or places.</summary>
    Kind,

    /// <summary>They are of different kinds.</summary>
    KindAgainst,

    /// <summary>Both are female, or male.</summary>
    Gender,

    /// <summary>They are of different genders.</summary>
    GenderAgainst,

    /// <summary>Both are one, or several.</summary>
    Number,

    /// <summary>One is one, the other several.</summary>
    NumberAgainst,

    /// <summary>A modifier stands with both.</summary>
    Modifier,

    /// <summary>Shared modifiers, the rarer the more.</summary>
    Modifiers,

    /// <summary>Both have modifiers, and none is shared.</summary>
    ModifierAgainst,

    /// <summary>One noun without any modifier on one side.</summary>
    NounAlone,

    /// <summary>A figure such as an age stands with both.</summary>
    Figure,

    /// <summary>Figures stand with both, and none is shared.</summary>
    FigureAgainst,

    /// <summary>Both do, or suffer, the same.</summary>
    Deed,

    /// <summary>Shared deeds, the rarer the more.</summary>
    Deeds,

    /// <summary>Deeds of one sense, where none is shared.</summary>
    DeedSense,

    /// <summary>One verb or noun governs both, in whatever part.</summary>
    Governor,

    /// <summary>Both are told of at the head of a report.</summary>
    Early,

    /// <summary>How much is told of the one told less of.</summary>
    Much,

    /// <summary>The share of the reports that speak of the more prominent one.</summary>
    Prominent,

    /// <summary>How many others of the same kind either might be.</summary>
    Rivals,

    /// <summary>A word stands in names of both.</summary>
    NameWord,

    /// <summary>How many such words.</summary>
    NameWords,

    /// <summary>All words of the one name stand in the other.</summary>
    NameInName,

    /// <summary>A description holds a word of the other's name.</summary>
    NameInDescription,

    /// <summary>One name is made of the first letters of the other.</summary>
    Initials,

    /// <summary>Both have a person's name.</summary>
    BothPersons,

    /// <summary>Both have one family name.</summary>
    FamilyName,

    /// <summary>Only pronouns stand for one of them.</summary>
    PronounsOnly,
}
