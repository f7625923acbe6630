using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Synoptic.Dossiers;
using Synoptic.Language.Models;

namespace Synoptic;

/// <summary>Names the program, models and words that make what is derived from a report.</summary>
public static class MadeBy
{
    // Nothing of it changes while the program runs, and it is asked for with each report that is sent to a desk.
    private static readonly Lazy<string> Made = new(Make);

    /// <summary>
    /// The version of the library and the first twelve digits of a hash over every model and word table that ships with it, such as
    /// <c>0.1.0+3f2a90bc11d4</c>. What another name made may differ, and can be made again.
    /// </summary>
    public static string Name() => Made.Value;

    private static string Make()
    {
        var assembly = typeof(MadeBy).Assembly;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            using var resource = assembly.GetManifestResourceStream(name)!;
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            if (name.EndsWith(".bin", StringComparison.Ordinal)) AppendEnd(hash, resource);
            else Append(hash, resource);
        }

        return $"{DossierBuilder.Version}+{Convert.ToHexStringLower(hash.GetHashAndReset())[..12]}";
    }

    // A model ends with its own hash.
    private static void AppendEnd(IncrementalHash hash, Stream resource)
    {
        var end = new byte[ModelFile.HashLength];
        if (resource.Length > end.Length) resource.Seek(-end.Length, SeekOrigin.End);
        hash.AppendData(end, 0, resource.ReadAtLeast(end, end.Length, throwOnEndOfStream: false));
    }

    private static void Append(IncrementalHash hash, Stream resource)
    {
        var buffer = new byte[1 << 16];
        for (int read; (read = resource.Read(buffer)) > 0;) hash.AppendData(buffer, 0, read);
    }
}
