using System.Security.Cryptography;
using System.Text;
using Synoptic.Text;

namespace Synoptic.Storage;

/// <summary>By which a report that is given again is known.</summary>
public static class ArticleContent
{
    /// <summary>SHA-256 of title, text, outlet, address and stated date, lower-case hexadecimal: whatever id or file the report has.</summary>
    public static string HashOf(Article article)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in (ReadOnlySpan<string?>)[article.Title, article.Text, article.Source.Outlet, article.Source.Url, article.Published?.ToString()])
        {
            // Each with its length before it, so that no two reports run into the same bytes.
            var bytes = Encoding.UTF8.GetBytes(part ?? "");
            hash.AppendData(BitConverter.GetBytes(part is null ? -1 : bytes.Length));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
