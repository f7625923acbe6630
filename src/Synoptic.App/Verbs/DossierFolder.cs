using System.Text.Json;
using Synoptic.Dossiers;
using Synoptic.Dossiers.Exports.Csv;
using Synoptic.Dossiers.Exports.GeoJson;
using Synoptic.Dossiers.Exports.ICalendar;
using Synoptic.Dossiers.Exports.Plover;
using Synoptic.Dossiers.Exports.TimelineJs;
using Synoptic.Dossiers.Json;
using Synoptic.Pages;
using Synoptic.Text;

namespace Synoptic.App.Verbs;

/// <summary>The folder that a dossier is written to. Nothing that was there is overwritten unless it is an earlier dossier.</summary>
internal static class DossierFolder
{
    private const string PageFile = PageSet.IndexFile;
    private const string JsonFile = "dossier.json";
    private const string CalendarFile = PageSet.CalendarFile;

    // In the form of TimelineJS, for who puts it on a page of their own.
    private const string TimelineFile = "timeline.json";

    // PLOVER records, a line each, and those with a known town for a map.
    private const string EventsJsonFile = "events.jsonl";
    private const string EventsMapFile = "events.geojson";

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
            foreach (var name in (ReadOnlySpan<string>)[PageFile, JsonFile, CalendarFile, TimelineFile, PageSet.EventsFile, EventsJsonFile, EventsMapFile])
            {
                var path = Path.Combine(folder, name);
                if (File.Exists(path) && !IsEarlierDossier(Path.Combine(folder, JsonFile)))
                    return new Failure("SYN2002", Severity.Error, path, "a file that is not an earlier dossier", "a folder without it: nothing of yours is overwritten");
            }

            return StoryPages.Of(folder).Check();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new Failure("SYN2003", Severity.Error, folder, e.Message, "a folder that can be written");
        }
    }

    /// <summary>Writes the pages and the JSON, each file whole or not at all, the index last: what it leads to is there.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="dossier">What.</param>
    /// <param name="progress">Told of each page.</param>
    /// <param name="cancellation">Ends the writing between two pages.</param>
    /// <returns>What went wrong, or <see langword="null"/>.</returns>
    public static Failure? Write(string folder, Dossier dossier, IProgress<PipelineProgress>? progress = null, CancellationToken cancellation = default)
    {
        try
        {
            var pages = new PageSet(dossier) { HasCalendar = true, HasEvents = true };
            var stories = StoryPages.Of(folder);
            if (stories.Check(pages.StoryFiles) is { } foreign) return foreign;
            if (!pages.IsOnePage) stories.Open(pages.StoryFiles);
            // What no page is made of is written beside them.
            var json = Task.Run(
                () =>
                {
                    WholeFile.Write(Path.Combine(folder, JsonFile), stream => DossierJson.Write(stream, dossier));
                    WholeFile.Write(Path.Combine(folder, PageSet.EventsFile), stream => EventTable.Write(stream, dossier.Stories));
                    WholeFile.Write(Path.Combine(folder, EventsJsonFile), stream => PloverRecords.Write(stream, dossier.Stories));
                    WholeFile.Write(Path.Combine(folder, EventsMapFile), stream => EventMap.Write(stream, dossier.Stories));
                },
                cancellation);
            WholeFile.Write(Path.Combine(folder, TimelineFile), stream => TimelineJsWriter.Write(stream, dossier));
            var done = 0;
            // As many at a time as there are cores: each holds one story as markup.
            Parallel.For(
                0,
                pages.StoryFiles.Length,
                new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount },
                i =>
                {
                    Page(stories.PathOf(pages.StoryFiles[i]), writer => pages.WriteStory(writer, i));
                    progress?.Report(new PipelineProgress.Writing(Interlocked.Increment(ref done), pages.StoryFiles.Length));
                });
            Page(Path.Combine(folder, PageFile), pages.WriteIndex);
            Calendar(Path.Combine(folder, CalendarFile), dossier);
            stories.Close(pages.StoryFiles);
            json.GetAwaiter().GetResult();
            return null;
        }
        catch (AggregateException e) when (e.Flatten().InnerExceptions.FirstOrDefault(IsOfTheDisk) is { } inner)
        {
            return Unwritable(folder, inner);
        }
        catch (Exception e) when (IsOfTheDisk(e))
        {
            return Unwritable(folder, e);
        }
    }

    // One of an earlier dossier that has nothing to say any more goes: Check has seen that it is ours.
    private static void Calendar(string path, Dossier dossier)
    {
        if (dossier.Stories.Any(s => !s.Commitments.IsEmpty)) WholeFile.Write(path, stream => CommitmentCalendar.Write(stream, dossier.Stories));
        else File.Delete(path);
    }

    private static bool IsOfTheDisk(Exception e) => e is IOException or UnauthorizedAccessException;

    private static Failure Unwritable(string folder, Exception e) => new("SYN2003", Severity.Error, folder, e.Message, "a folder that can be written");

    private static void Page(string path, Action<TextWriter> write) => WholeFile.Write(path, stream =>
    {
        using var writer = new StreamWriter(stream, leaveOpen: true);
        write(writer);
    });

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
