using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Synoptic.Fetching.Folders;

/// <summary>What a folder knows of a URL that was fetched.</summary>
/// <param name="Fetched">When its bytes came.</param>
/// <param name="Seen">When it was last asked for or named by a feed; what nobody names any more is forgotten.</param>
internal sealed record KnownUrl(DateTimeOffset Fetched, DateTimeOffset Seen)
{
    /// <summary>Where it was in the end, after redirects.</summary>
    public string? CameFrom { get; init; }

    /// <summary>As the server gave it.</summary>
    public string? ETag { get; init; }

    /// <summary>As the server gave it.</summary>
    public string? LastModified { get; init; }

    /// <summary>Hash of its content.</summary>
    public string? Hash { get; init; }

    /// <summary>Ids of the reports in it.</summary>
    public ImmutableArray<string> Articles { get; init; } = [];
}

/// <summary>What a folder knows of earlier runs, as a file of JSON. Not for several threads at once.</summary>
internal sealed class FetchState
{
    private const int Version = 1;

    // Feeds name an item for days, archives of them for weeks. A URL that none has named for so long costs only memory.
    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(90);

    private readonly Dictionary<string, KnownUrl> urls = new(StringComparer.Ordinal);
    private readonly HashSet<string> articles = new(StringComparer.Ordinal);

    /// <summary>Length of the file of articles when the state was written: lines behind it are of a run that was broken off.</summary>
    public long ArticlesLength { get; set; }

    public KnownUrl? Of(string url) => urls.GetValueOrDefault(url);

    /// <summary>Remembers a report; false if it was known.</summary>
    public bool AddArticle(string id) => articles.Add(id);

    public void Put(string url, KnownUrl known)
    {
        urls[url] = known;
        articles.UnionWith(known.Articles);
    }

    /// <summary>Writes it.</summary>
    public void Write(Stream output, DateTimeOffset now)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, IndentSize = 1 });
        json.WriteStartObject();
        json.WriteString("generator", "synoptic fetch");
        json.WriteNumber("version", Version);
        json.WriteNumber("articlesLength", ArticlesLength);
        json.WriteStartObject("urls");
        foreach (var (url, known) in urls.Where(u => now - u.Value.Seen < Forgotten).OrderBy(u => u.Key, StringComparer.Ordinal))
        {
            json.WriteStartObject(url);
            json.WriteString("fetched", known.Fetched);
            json.WriteString("seen", known.Seen);
            Optional(json, "cameFrom", known.CameFrom);
            Optional(json, "etag", known.ETag);
            Optional(json, "lastModified", known.LastModified);
            Optional(json, "hash", known.Hash);
            json.WriteStartArray("articles");
            foreach (var id in known.Articles) json.WriteStringValue(id);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Reads it.</summary>
    /// <exception cref="InvalidDataException">It is no state, or one of another version.</exception>
    public static FetchState Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            var root = json.RootElement;
            if (root.GetProperty("version").GetInt32() != Version) throw new InvalidDataException($"version {root.GetProperty("version").GetInt32().ToString(CultureInfo.InvariantCulture)}");
            var state = new FetchState { ArticlesLength = root.GetProperty("articlesLength").GetInt64() };
            foreach (var url in root.GetProperty("urls").EnumerateObject()) state.Put(url.Name, Read(url.Value));
            return state;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or OverflowException)
        {
            throw new InvalidDataException($"no state ({e.Message})", e);
        }
    }

    private static KnownUrl Read(JsonElement known) => new(known.GetProperty("fetched").GetDateTimeOffset(), known.GetProperty("seen").GetDateTimeOffset())
    {
        CameFrom = Optional(known, "cameFrom"),
        ETag = Optional(known, "etag"),
        LastModified = Optional(known, "lastModified"),
        Hash = Optional(known, "hash"),
        Articles = [.. known.GetProperty("articles").EnumerateArray().Select(id => id.GetString()!)],
    };

    private static string? Optional(JsonElement known, string name) => known.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }
}
