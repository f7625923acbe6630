namespace Synoptic.Web.Guard;

/// <summary>Why a request was not answered as asked: a stable code of docs/errors.md, what was found and what was expected. Never what the program was doing.</summary>
/// <param name="Status">Status of HTTP.</param>
/// <param name="Code">Stable code, such as <c>SYN6101</c>.</param>
/// <param name="Title">What is wrong, the same for each of this code.</param>
/// <param name="Found">What was found.</param>
/// <param name="Expected">What was expected.</param>
internal sealed record Problem(int Status, string Code, string Title, string Found, string Expected)
{
    /// <summary>Seconds after which it may be asked again.</summary>
    public int? RetryAfter { get; init; }
}
