using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Synoptic.Pages;

namespace Synoptic.Web.Pages.Frame;

/// <summary>Styles and scripts: files of our own, and nothing else.</summary>
internal static class DeskAssets
{
    private static readonly FrozenDictionary<string, (byte[] Bytes, string Type, string Version)> Files = new[]
    {
        File("page.css", "text/css; charset=utf-8", PageShell.Style),
        File("desk.css", "text/css; charset=utf-8", Read("desk.css")),
        File("desk.js", "text/javascript; charset=utf-8", Read("desk.js")),
        File("icon.svg", "image/svg+xml", Read("icon.svg")),
    }.ToFrozenDictionary(static file => file.Key, static file => file.Value, StringComparer.Ordinal);

    /// <summary>The address of a file; another when the file is another, so that browsers may keep it.</summary>
    public static string Address(string name) => $"/assets/{name}?v={Files[name].Version}";

    public static void Map(WebApplication app) => app.MapGet("/assets/{name}", static (string name, HttpContext context) =>
    {
        if (!Files.TryGetValue(name, out var file)) return Results.NotFound();
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(file.Bytes, file.Type);
    });

    /// <summary>A file that came with the program.</summary>
    public static string Read(string name)
    {
        using var stream = typeof(DeskAssets).Assembly.GetManifestResourceStream("Assets/" + name) ?? throw new InvalidOperationException($"The desk was built without its {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static KeyValuePair<string, (byte[], string, string)> File(string name, string type, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return KeyValuePair.Create(name, (bytes, type, Convert.ToHexStringLower(SHA256.HashData(bytes))[..12]));
    }
}
