using System.Collections.Immutable;
using Synoptic.Storage;

namespace Synoptic.Desk.Finding;

/// <summary>Searches a store by what a user asks for, in whose place of a key a name may stand. Immutable; share it across threads.</summary>
/// <param name="names">Finds whom a name means.</param>
public sealed class Finder(NameResolver names)
{
    /// <summary>What is found, and whom the names were taken for. A name that nobody has finds nothing, rather than everything.</summary>
    /// <param name="reader">The store.</param>
    /// <param name="asked">What is asked for; <see cref="SearchQuery.Who"/> and <see cref="SearchQuery.Whom"/> as typed.</param>
    public Found Find(IStoreReader reader, SearchQuery asked)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(asked);
        var who = asked.Who is null ? [] : names.Find(reader, asked.Who);
        var whom = asked.Whom is null ? [] : names.Find(reader, asked.Whom);
        var isNobody = (asked.Who is not null && who.IsEmpty) || (asked.Whom is not null && whom.IsEmpty);
        var page = isNobody ? new SearchPage([], null, "") : reader.Search(asked with { Who = who.FirstOrDefault()?.Key, Whom = whom.FirstOrDefault()?.Key });
        return new Found(page, who, whom);
    }
}

/// <summary>What a search found.</summary>
/// <param name="Page">The lines.</param>
/// <param name="Who">Whom the name of who speaks or acts may mean: the first was looked for.</param>
/// <param name="Whom">Whom the name of the other may mean: the first was looked for.</param>
public sealed record Found(SearchPage Page, ImmutableArray<StoredName> Who, ImmutableArray<StoredName> Whom);
