using System.Runtime.CompilerServices;

namespace Synoptic.Tests;

/// <summary>Where this checkout is, and the data beside it, which may be absent.</summary>
internal static class Repository
{
    /// <summary>Folder of the checkout.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Folder(), "..", ".."));

    /// <summary>The bundled example.</summary>
    public static string Example { get; } = Path.Combine(Root, "examples", "ferry-at-harsk");

    /// <summary>The folder of shared data: beside the checkout, or where SYNOPTIC_SHARED says.</summary>
    public static string SharedFolder { get; } = Environment.GetEnvironmentVariable("SYNOPTIC_SHARED") ?? Path.Combine(Root, "..", "shared");

    /// <summary>A path in the folder of shared data; skips the test where that is not there.</summary>
    public static string Shared(params string[] parts)
    {
        var path = Path.Combine([SharedFolder, .. parts]);
        Assert.SkipUnless(Path.Exists(path), $"../shared/{string.Join('/', parts)} is not on this machine");
        return path;
    }

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
