namespace Synoptic.Language.Names;

/// <summary>What the data files know of a word that bears on names: an input of the trained name finder, so the bits never change their meaning.</summary>
[Flags]
internal enum NameClue : ushort
{
    /// <summary>Nothing is known.</summary>
    None = 0,

    /// <summary>A given name.</summary>
    Given = 1 << 0,

    /// <summary>A family name.</summary>
    Surname = 1 << 1,

    /// <summary>A small word inside or after a person's name: <c>van</c>, <c>bin</c>, <c>Jr.</c></summary>
    Particle = 1 << 2,

    /// <summary>A title that stands before names.</summary>
    Title = 1 << 3,

    /// <summary>A noun for what a person is.</summary>
    Role = 1 << 4,

    /// <summary>A country.</summary>
    Country = 1 << 5,

    /// <summary>A city, region, water or other place.</summary>
    Place = 1 << 6,

    /// <summary>A word that tells that a name is a place's: <c>River</c>, <c>County</c>.</summary>
    PlaceHead = 1 << 7,

    /// <summary>A nationality, people, religion or their adjective.</summary>
    Demonym = 1 << 8,

    /// <summary>An organisation.</summary>
    Organization = 1 << 9,

    /// <summary>A word that tells that a name is an organisation's: <c>Ministry</c>, <c>Corp.</c></summary>
    OrganizationHead = 1 << 10,

    /// <summary>A word that tells that a name is a building's or plant's: <c>Airport</c>, <c>Bridge</c>.</summary>
    FacilityHead = 1 << 11,

    /// <summary>A word that tells that a name is an event's, a law's, a prize's: <c>Olympics</c>, <c>Act</c>.</summary>
    OtherHead = 1 << 12,

    /// <summary>A month, a day of the week, a feast.</summary>
    Calendar = 1 << 13,

    /// <summary>Begins a known name of several tokens.</summary>
    Begins = 1 << 14,

    /// <summary>Goes on with a known name of several tokens.</summary>
    Inside = 1 << 15,
}
