using System.Text.Json;
using Synoptic.Dossiers;
using Synoptic.Dossiers.Json;
using Synoptic.Pages;
using Synoptic.Text;

namespace Synoptic.App.Verbs;

/// <summary>The folder that a dossier is written to. Nothing that was there is overwritten unless it is an earlier dossier.</summary>
internal static class DossierFolder
{
    private const string PageFile = "index.html";
    private const string JsonFile = "dossier.json";

    /// <summary>Why the folder can't take a dossier, before any work is done; <see langword="null"/> if it can.</summary>
    public static Failure? Check(string folder)
    {
        try
        {
            if (File.Exists(folder)) return new Failure("SYN2001", Severity.Error, folder, "a file", "a folder, or a name that is free");
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, ".synoptic-probe");
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
            foreach (var name in (ReadOnlySpan<string>)[PageFile, JsonFile])
            {
                var path = Path.Combine(folder, name);
                if (File.Exists(path) && !IsEarlierDossier(Path.Combine(folder, JsonFile)))
                    return new Failure("SYN2002", Severity.Error, path, "a file that is not an earlier dossier", "a folder without it: nothing of yours is overwritten");
            }

            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new Failure("SYN2003", Severity.Error, folder, e.Message, "a folder that can be written");
        }
    }

    /// <summary>Writes both files, each whole or not at all.</summary>
    /// <returns>What went wrong, or <see langword="null"/>.</returns>
    public static Failure? Write(string folder, Dossier dossier)
    {
        try
        {
            var page = Task.Run(() => Replace(Path.Combine(folder, PageFile), stream =>
            {
                using var writer = new StreamWriter(stream, leaveOpen: true);
                PageRenderer.Write(writer, dossier);
            }));
            Replace(Path.Combine(folder, JsonFile), stream => DossierJson.Write(stream, dossier));
            page.GetAwaiter().GetResult();
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Failure("SYN2003", Severity.Error, folder, e.Message, "a folder that can be written");
        }
    }

    private static void Replace(string path, Action<Stream> write)
    {
        var part = path + ".part";
        using (var stream = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16)) write(stream);
        File.Move(part, path, overwrite: true);
    }

    // Reads only the first field, so that a large foreign file costs nothing.
    private static bool IsEarlierDossier(string path)
    {
        if (!File.Exists(path)) return false;
        Span<byte> head = stackalloc byte[256];
        using var stream = File.OpenRead(path);
        head = head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        try
        {
            var json = new Utf8JsonReader(head, isFinalBlock: false, default);
            return json.Read() && json.TokenType == JsonTokenType.StartObject
                && json.Read() && json.TokenType == JsonTokenType.PropertyName && json.ValueTextEquals("generator")
                && json.Read() && json.TokenType == JsonTokenType.String && json.ValueTextEquals(DossierJson.Generator);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
