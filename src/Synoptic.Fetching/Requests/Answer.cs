using System.Collections.Immutable;
using System.Net;
using Synoptic.Text;

namespace Synoptic.Fetching.Requests;

/// <summary>One request and its whole answer.</summary>
/// <param name="Url">Asked for.</param>
/// <param name="Asked">When.</param>
/// <param name="Address">That was connected to.</param>
/// <param name="RequestHeaders">As they were sent.</param>
/// <param name="Status">Status code.</param>
/// <param name="Reason">What the server calls it.</param>
/// <param name="Headers">As they came; each character a byte.</param>
/// <param name="Body">As it came, still in its content coding, without that of the transfer.</param>
/// <param name="IsCut">Whether the body is only the beginning of what came.</param>
internal sealed record Answer(
    Uri Url,
    DateTimeOffset Asked,
    IPAddress? Address,
    ImmutableArray<(string Name, string Value)> RequestHeaders,
    int Status,
    string Reason,
    ImmutableArray<(string Name, string Value)> Headers,
    ReadOnlyMemory<byte> Body,
    bool IsCut)
{
    /// <summary>The body unpacked.</summary>
    public ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>Media type with its parameters.</summary>
    public string? MediaType => Header("Content-Type");

    /// <summary>The first header of a name.</summary>
    public string? Header(string name)
    {
        foreach (var (key, value) in Headers)
        {
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase)) return value;
        }

        return null;
    }
}

/// <summary>What came of a request: an answer of whatever status, or why there is none.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Failure">Why there is none, or why it is of no use.</param>
/// <param name="MayPass">Whether the fault may be gone in a while.</param>
internal sealed record Reply(Answer? Answer, Failure? Failure = null, bool MayPass = false)
{
    /// <summary>What the host asks to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public static Reply Failed(Failure failure, bool mayPass = false) => new(null, failure, mayPass);
}

/// <summary>What is known of an earlier answer, so that only a newer one is sent.</summary>
/// <param name="ETag">As the server gave it.</param>
/// <param name="LastModified">As the server gave it.</param>
internal sealed record Validators(string? ETag, string? LastModified);
