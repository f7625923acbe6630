using MemoryPack;

namespace Synoptic.Text;

/// <summary>Where a place is. What neither the text nor the size of the places of one name tells is not known.</summary>
/// <param name="Country">The country: of a country itself its own name.</param>
/// <param name="Region">The region, state or province, where known.</param>
/// <param name="Latitude">Degrees north, where one town is known to be meant.</param>
/// <param name="Longitude">Degrees east, where one town is known to be meant.</param>
[MemoryPackable]
public sealed partial record Whereabouts(string Country, string? Region = null, double? Latitude = null, double? Longitude = null);

/// <summary>An entity that another one is linked with, and not merged.</summary>
/// <param name="Name">Its name as the tables of knowledge have it.</param>
/// <param name="Id">Its id in the same article or story, where it is named there.</param>
[MemoryPackable]
public sealed partial record LinkedEntity(string Name, string? Id = null);
