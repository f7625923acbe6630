namespace Synoptic.Reading.Html.Facts;

/// <summary>The address that a page says is its own.</summary>
internal static class PageAddress
{
    /// <summary>The canonical address, else that for sharing, each made whole by the address that the page was retrieved from; that of another domain is kept as it is.</summary>
    public static (string? Url, string? From) Find(PageScan scan, Fact? shared, string? retrievedFrom)
    {
        if (Whole(scan.Canonical, retrievedFrom) is { } canonical) return (canonical, "link canonical");
        if (shared is not null && Whole(shared.Value, retrievedFrom) is { } address) return (address, shared.From);
        return retrievedFrom is null ? (null, null) : (retrievedFrom, "retrieved");
    }

    private static string? Whole(string? address, string? against)
    {
        if (string.IsNullOrWhiteSpace(address) || address.Length > 2000) return null;
        if (PageText.IsAddress(address)) return address;
        if (against is null || !Uri.TryCreate(against, UriKind.Absolute, out var from) || !Uri.TryCreate(from, address, out var whole)) return null;
        return whole.Scheme is "http" or "https" ? whole.AbsoluteUri : null;
    }
}
