namespace Synoptic.Stories;

/// <summary>Why entities of two reports are judged to be one.</summary>
/// <param name="A">One.</param>
/// <param name="B">The other.</param>
/// <param name="Why">What speaks for it.</param>
public readonly record struct CastLink(EntityReference A, EntityReference B, CastReason Why);

/// <summary>What speaks for two entities being one.</summary>
public enum CastReason
{
    /// <summary>The same name, letter by letter but for accents, capitals and an article.</summary>
    Name,

    /// <summary>Two spellings of one name from another script.</summary>
    Spelling,

    /// <summary>A given name and its initial.</summary>
    Initial,

    /// <summary>A given name and its short form, or its form in another language.</summary>
    Nickname,

    /// <summary>One name is a part of the other.</summary>
    Part,

    /// <summary>A surname alone, which only one person of the run can be meant by.</summary>
    Surname,

    /// <summary>A name and its acronym.</summary>
    Acronym,

    /// <summary>Another name of the same thing, known beforehand or told by a report.</summary>
    OtherName,

    /// <summary>What the reports tell of both, where no name tells it.</summary>
    Description,

    /// <summary>Somebody has decided it.</summary>
    Decision,
}

/// <summary>What a person has decided of two entities; it goes before whatever the linker would judge.</summary>
/// <param name="A">One.</param>
/// <param name="B">The other.</param>
/// <param name="IsOne">Whether they are one, or two.</param>
public readonly record struct CastDecision(EntityReference A, EntityReference B, bool IsOne);
