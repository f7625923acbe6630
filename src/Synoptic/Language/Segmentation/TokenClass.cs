namespace Synoptic.Language.Segmentation;

/// <summary>What a token is to the question where sentences end.</summary>
internal enum TokenClass : byte
{
    /// <summary>Beyond the paragraph.</summary>
    None,
    Lower,
    LowerLetter,
    Capitalized,
    CapitalLetter,
    AllCapitals,
    MixedCase,
    OtherWord,
    Clitic,

    /// <summary>A capital and its point.</summary>
    Initial,

    /// <summary>Several letters with points: U.S.</summary>
    Dotted,
    TitleAbbreviation,
    NumberAbbreviation,
    DateAbbreviation,
    InnerAbbreviation,
    LastAbbreviation,
    Number,
    NumberWord,
    Address,
    Stop,
    Ellipsis,
    Exclamation,
    Question,
    Comma,
    Colon,
    Semicolon,
    Hyphen,
    Dash,
    Rule,
    Bullet,
    OpenBracket,
    CloseBracket,
    OpenQuote,
    CloseQuote,
    Apostrophe,
    Slash,
    Less,
    Greater,
    OtherMark,
    Symbol,
    Smile,
}
