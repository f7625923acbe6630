using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Synoptic.Text;

namespace Synoptic.Dossiers.Exports;

/// <summary>Names of things for forms that name everything by a URI, and hashes for those that want short ids. Made from the ids of the dossier, so the same in every form.</summary>
internal static class Urns
{
    private const string Root = "urn:synoptic:";

    public static string Article(string id) => $"{Root}article:{Escape(id)}";

    public static string Words(string article, Span span) => string.Create(CultureInfo.InvariantCulture, $"{Root}words:{Escape(article)}:{span.Start}-{span.End}");

    public static string Story(string id) => $"{Root}story:{Escape(id)}";

    /// <summary>A line of a story's record, by the part it stands in and its number.</summary>
    public static string Line(string story, string part, int number) => string.Create(CultureInfo.InvariantCulture, $"{Root}line:{Escape(story)}:{part}:{number}");

    public static string Of(string kind, string id) => $"{Root}{kind}:{Escape(id)}";

    /// <summary>40 hexadecimal digits of some words: the same words, the same digits.</summary>
    public static string Hash(params ReadOnlySpan<string> words)
    {
        // A sign that no id has keeps "ab" "c" and "a" "bc" apart.
        var key = string.Join('\u001f', words);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..40];
    }

    private static string Escape(string id) => Uri.EscapeDataString(id);
}
