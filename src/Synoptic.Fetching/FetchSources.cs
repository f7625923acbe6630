using Synoptic.Fetching.Addresses;
using Synoptic.Reading.Feeds;
using Synoptic.Text;

namespace Synoptic.Fetching;

/// <summary>What a user names to be fetched.</summary>
public static class FetchSources
{
    /// <summary>Whether it is a file, and not a URL.</summary>
    public static bool IsFile(string source) => !source.Contains("://", StringComparison.Ordinal) && File.Exists(source);

    /// <summary>Why nothing can come of it, as far as that is known before anything is asked for; <see langword="null"/> where something may.</summary>
    public static Failure? Refuse(string source, FetchOptions options)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        if (!IsFile(source)) return UrlGuard.Read(source, null, out var refusal) is null ? FetchFailures.RefusedUrl(source, refusal!) : null;
        var (bytes, failure) = Read(source, options.LargestAnswer);
        return failure ?? (OpmlReader.Read(bytes.Span) switch
        {
            null => FetchFailures.NoFeeds(source, "no OPML"),
            { IsEmpty: true } => FetchFailures.NoFeeds(source, "an OPML without feeds"),
            _ => null,
        });
    }

    /// <summary>The bytes of a file that lists feeds.</summary>
    internal static (ReadOnlyMemory<byte> Bytes, Failure? Failure) Read(string path, long most)
    {
        try
        {
            return new FileInfo(path).Length <= most ? (File.ReadAllBytes(path), null) : (default, FetchFailures.NoFeeds(path, $"a file of more than {most} bytes"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (default, FetchFailures.NoFeeds(path, e.Message));
        }
    }
}
