using System.Collections.Frozen;

namespace Synoptic.Reading.Archives;

/// <summary>What the names of entries tell. Nothing is ever written under such a name.</summary>
internal static class EntryNames
{
    /// <summary>Characters of a name that a message shows; longer ones are no names.</summary>
    private const int Longest = 200;

    /// <summary>Endings of what a saved page brings along, none of which is a report.</summary>
    private static readonly FrozenSet<string> Trimmings = new[]
    {
        "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "svgz", "ico", "cur", "bmp", "tif", "tiff", "heic", "psd",
        "css", "scss", "less", "js", "mjs", "cjs", "map", "wasm", "woff", "woff2", "ttf", "otf", "eot",
        "mp3", "m4a", "ogg", "oga", "wav", "aac", "flac", "mp4", "m4v", "webm", "mov", "avi", "mkv", "m3u8", "mpd", "vtt", "srt", "swf",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> SystemNames = new[] { "__MACOSX", "Thumbs.db", "desktop.ini" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether an entry is a picture, a style sheet, a script, a font, sound or film, by its name.</summary>
    public static bool IsTrimming(string name)
    {
        var point = name.LastIndexOf('.');
        return point >= 0 && point < name.Length - 1 && Trimmings.Contains(name[(point + 1)..]);
    }

    /// <summary>Whether an entry is hidden or the system's own, as files in folders that are not read either.</summary>
    public static bool IsHidden(string name)
    {
        foreach (var range in name.AsSpan().SplitAny('/', '\\'))
        {
            var part = name[range];
            if ((part.Length > 1 && part[0] == '.' && part != "..") || SystemNames.Contains(part.ToString())) return true;
        }

        return false;
    }

    /// <summary>The name for messages: steps out of the archive, drives, what does not print and what is too long left out.</summary>
    public static string Clean(string name)
    {
        var parts = new List<string>();
        foreach (var part in name[..Math.Min(name.Length, 4 * Longest)].Split('/', '\\'))
        {
            if (part.Length > 0 && part is not ("." or "..") && !(parts.Count == 0 && part.Length == 2 && part[1] == ':')) parts.Add(part);
        }

        return CleanAddress(parts.Count == 0 ? "entry" : string.Join('/', parts));
    }

    /// <summary>An address for messages: what does not print and what is too long left out.</summary>
    public static string CleanAddress(string address)
    {
        var shown = address.Length <= Longest ? address : address[..Longest] + "…";
        return string.Concat(shown.Select(static c => char.IsControl(c) || char.IsSurrogate(c) ? '\uFFFD' : c));
    }
}
