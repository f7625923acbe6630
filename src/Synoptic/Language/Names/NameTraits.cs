namespace Synoptic.Language.Names;

/// <summary>What is known of a word that bears on names. One word may have several traits.</summary>
[Flags]
internal enum NameTraits
{
    /// <summary>Nothing is known.</summary>
    None = 0,

    /// <summary>Of a closed class, or a common opening of a sentence.</summary>
    Closed = 1 << 0,

    /// <summary>A day, month or feast.</summary>
    Calendar = 1 << 1,

    /// <summary>An everyday word.</summary>
    Common = 1 << 2,

    /// <summary>Capitals that name nobody.</summary>
    Abbreviation = 1 << 3,

    /// <summary>Stands before names and does not belong to them.</summary>
    Adjective = 1 << 4,

    /// <summary>Makes an adjective of what stands before its hyphen.</summary>
    HyphenSuffix = 1 << 5,

    /// <summary>Joins the parts of a person's name.</summary>
    Particle = 1 << 6,

    /// <summary>Closes a person's name.</summary>
    Suffix = 1 << 7,

    /// <summary>May stand inside the name of an organisation.</summary>
    Connector = 1 << 8,

    /// <summary>An article.</summary>
    Article = 1 << 9,

    /// <summary>A given name.</summary>
    Given = 1 << 10,

    /// <summary>A given name that is also an everyday word.</summary>
    GivenWord = 1 << 11,

    /// <summary>A given name that is also a place.</summary>
    GivenPlace = 1 << 12,

    /// <summary>A capitalised particle that belongs to what follows: <c>Van</c>, <c>Al</c>.</summary>
    Prefix = 1 << 13,

    /// <summary>Ends names of organisations.</summary>
    OrganizationEnd = 1 << 14,

    /// <summary>Begins names of organisations.</summary>
    OrganizationBegin = 1 << 15,

    /// <summary>Ends names of facilities.</summary>
    FacilityEnd = 1 << 16,

    /// <summary>Begins names of facilities.</summary>
    FacilityBegin = 1 << 17,

    /// <summary>Ends names of places.</summary>
    PlaceEnd = 1 << 18,

    /// <summary>Begins names of places.</summary>
    PlaceBegin = 1 << 19,

    /// <summary>Ends names of events.</summary>
    EventEnd = 1 << 20,

    /// <summary>Begins names of events.</summary>
    EventBegin = 1 << 21,

    /// <summary>Ends names of laws, prizes and the like.</summary>
    OtherEnd = 1 << 22,

    /// <summary>Begins names of laws, prizes and the like.</summary>
    OtherBegin = 1 << 23,

    /// <summary>Ends names of organisations or places, but is a family name as well.</summary>
    SurnameHead = 1 << 24,

    /// <summary>Joins the last two words of a list.</summary>
    Conjunction = 1 << 25,

    /// <summary>Mark of the possessive.</summary>
    Possessive = 1 << 26,

    /// <summary>A word of the language's open classes; many are family names as well.</summary>
    Lexical = 1 << 27,

    /// <summary>Any given name.</summary>
    AnyGiven = Given | GivenWord | GivenPlace,

    /// <summary>Any word that tells by its place at the end what a name names.</summary>
    AnyEnd = OrganizationEnd | FacilityEnd | PlaceEnd | EventEnd | OtherEnd,

    /// <summary>Any word that tells by its place at the beginning what a name names.</summary>
    AnyBegin = OrganizationBegin | FacilityBegin | PlaceBegin | EventBegin | OtherBegin,

    /// <summary>Words that are no name by themselves.</summary>
    NoName = Closed | Calendar | Common | Abbreviation | Adjective,
}

/// <summary>Questions to traits.</summary>
internal static class NameTraitQuestions
{
    /// <summary>Whether any of some traits is there.</summary>
    public static bool Any(this NameTraits traits, NameTraits any) => (traits & any) != NameTraits.None;
}
