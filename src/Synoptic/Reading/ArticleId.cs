using System.Security.Cryptography;
using System.Text;

namespace Synoptic.Reading;

/// <summary>Ids that are hashes of content.</summary>
internal static class ArticleId
{
    /// <summary><c>a</c> and 12 hexadecimal digits (48 bits: among a million reports two differ in content and share an id with odds of one in 500) of the SHA-256 of title, text, outlet and stated day or moment.</summary>
    public static string Of(Draft draft)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(draft.Title);
        Add(draft.Text);
        Add(draft.Outlet);
        Add(draft.Published?.ToString());
        Span<byte> digest = stackalloc byte[32];
        hash.GetHashAndReset(digest);
        return "a" + Convert.ToHexStringLower(digest[..6]);

        // Each part with its length before it, so that no two sets of parts run into the same bytes.
        void Add(string? part)
        {
            var bytes = Encoding.UTF8.GetBytes(part ?? "");
            hash.AppendData(BitConverter.GetBytes(part is null ? -1 : bytes.Length));
            hash.AppendData(bytes);
        }
    }
}
