namespace Synoptic.Reading.Archives;

/// <summary>
/// What a crawler found unchanged is a record that refers to an earlier one. Where that is in the same file its page is read already, and nothing is missing;
/// where not, the page is, and that is counted. Sixteen bytes a record are kept.
/// </summary>
internal sealed class Revisits
{
    private readonly HashSet<ulong> held = [];
    private readonly List<(ulong Digest, ulong Address)> referred = [];

    /// <summary>Revisits whose page is nowhere in the file.</summary>
    public int Unresolved => referred.Count(r => !held.Contains(r.Digest) && !held.Contains(r.Address));

    /// <summary>A record that holds its page.</summary>
    public void Add(HeaderLines record)
    {
        if (record["WARC-Payload-Digest"] is { Length: > 0 } digest) held.Add(Key(digest));
        if (record["WARC-Target-URI"] is { Length: > 0 } address) held.Add(Key(address));
    }

    /// <summary>A record that refers to another: by the digest of the page, or by its address.</summary>
    public void Refer(HeaderLines record)
    {
        var digest = Key(record["WARC-Payload-Digest"] ?? "");
        var address = Key(record["WARC-Refers-To-Target-URI"] ?? record["WARC-Target-URI"] ?? "");
        if (!held.Contains(digest) && !held.Contains(address)) referred.Add((digest, address));
    }

    // FNV-1a over the code units.
    private static ulong Key(string text)
    {
        var hash = 14695981039346656037;
        foreach (var c in text.AsSpan().Trim("<> ")) hash = (hash ^ c) * 1099511628211;
        return hash;
    }
}
