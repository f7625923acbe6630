using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Synoptic.Dossiers.Exports.Prov;

/// <summary>The trained models that ship with the program, each by its name and a hash of its bytes: what judged is known to the bit.</summary>
internal static class ModelFiles
{
    /// <summary>In order of name.</summary>
    public static ImmutableArray<(string Name, string Hash)> All { get; } = Read();

    private static ImmutableArray<(string Name, string Hash)> Read()
    {
        var library = typeof(ModelFiles).Assembly;
        var models = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var name in library.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (!name.EndsWith(".bin", StringComparison.Ordinal)) continue;
            using var bytes = library.GetManifestResourceStream(name)!;
            models.Add((name[..^".bin".Length], Convert.ToHexStringLower(SHA256.HashData(bytes))));
        }

        return models.ToImmutable();
    }
}
