using System.Text.Json;
using Synoptic.Dossiers.Json;
using Synoptic.Pages;
using Synoptic.Text;

namespace Synoptic.App.Verbs;

/// <summary>
/// The stories' pages in a dossier's folder. A list beside them says which are ours, so that a later dossier takes the old ones away
/// and touches nothing else. The list names a page before the page is there: a run that is broken off leaves none unlisted.
/// </summary>
internal sealed class StoryPages
{
    private const string ListFile = "pages.json";

    private readonly string folder;
    private readonly string list;
    private readonly HashSet<string> listed;

    private StoryPages(string folder, HashSet<string> listed)
    {
        this.folder = folder;
        list = Path.Combine(folder, ListFile);
        this.listed = listed;
    }

    /// <summary>The pages of an earlier dossier in <paramref name="dossier"/>, where there is one.</summary>
    public static StoryPages Of(string dossier)
    {
        var place = Path.Combine(dossier, PageSet.StoryFolder);
        return new StoryPages(place, Read(Path.Combine(place, ListFile)) ?? []);
    }

    /// <summary>Why the pages can't be written; <see langword="null"/> if they can.</summary>
    public Failure? Check()
    {
        if (File.Exists(folder)) return new Failure("SYN2001", Severity.Error, folder, "a file", "a folder, or a name that is free");
        return File.Exists(list) && Read(list) is null ? Foreign(list) : null;
    }

    /// <summary>Which page of these is there and not ours; <see langword="null"/> if none is.</summary>
    public Failure? Check(IEnumerable<string> pages)
    {
        foreach (var page in pages)
        {
            var path = Path.Combine(folder, page);
            if (!listed.Contains(page) && File.Exists(path)) return Foreign(path);
        }

        return null;
    }

    /// <summary>Makes room for pages; those of before stay until <see cref="Close"/>.</summary>
    public void Open(IEnumerable<string> pages)
    {
        Directory.CreateDirectory(folder);
        WholeFile.Write(list, stream => WriteList(stream, listed.Union(pages, StringComparer.Ordinal)));
    }

    /// <summary>Where a page goes.</summary>
    public string PathOf(string page) => Path.Combine(folder, page);

    /// <summary>Takes away the pages of before that are none of <paramref name="pages"/>.</summary>
    public void Close(IReadOnlyCollection<string> pages)
    {
        var kept = pages.ToHashSet(StringComparer.Ordinal);
        foreach (var old in listed)
            if (!kept.Contains(old)) File.Delete(Path.Combine(folder, old));
        if (kept.Count > 0)
        {
            WholeFile.Write(list, stream => WriteList(stream, kept));
        }
        else if (Directory.Exists(folder))
        {
            if (listed.Count > 0) File.Delete(list);
            // Only an empty folder goes: what else is in it is not ours.
            if (listed.Count > 0 && !Directory.EnumerateFileSystemEntries(folder).Any()) Directory.Delete(folder);
        }
    }

    private static Failure Foreign(string path) =>
        new("SYN2002", Severity.Error, path, "a file that is not of an earlier dossier", "a folder without it: nothing of yours is overwritten");

    private static void WriteList(Stream stream, IEnumerable<string> pages)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteString("generator", DossierJson.Generator);
        json.WriteStartArray("pages");
        foreach (var page in pages.Order(StringComparer.Ordinal)) json.WriteStringValue(page);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    // Only names that we could have given: a list that somebody changed leads to no file elsewhere.
    private static HashSet<string>? Read(string path)
    {
        if (!File.Exists(path)) return null;
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("generator", out var generator)) return null;
            if (generator.ValueKind != JsonValueKind.String || !generator.ValueEquals(DossierJson.Generator)) return null;
            if (!json.RootElement.TryGetProperty("pages", out var pages) || pages.ValueKind != JsonValueKind.Array) return null;
            return [.. pages.EnumerateArray().Where(p => p.ValueKind == JsonValueKind.String).Select(p => p.GetString()!).Where(PageSet.IsStoryFile)];
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
