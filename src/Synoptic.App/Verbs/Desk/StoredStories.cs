using System.Text.Json;
using Synoptic.App.Terminal;
using Synoptic.Storage;

namespace Synoptic.App.Verbs.Desk;

/// <summary><c>synoptic stories --store PLACE</c>: the stories of a store.</summary>
internal static class StoredStories
{
    public static Task<int> Run(Streams streams, string place, int most, bool asJson, CancellationToken cancellation) =>
        StoreOption.Use(streams, place, store => Run(streams, store, most, asJson), cancellation);

    private static int Run(Streams streams, IStore store, int most, bool asJson)
    {
        using var reader = store.Read();
        var stories = reader.Stories(new StoryQuery { Most = most });
        if (asJson)
        {
            using var lines = new JsonLines(streams.Result);
            foreach (var story in stories) lines.Write(story, Write);
            return ExitCode.AllRead;
        }

        foreach (var story in stories) streams.Text.WriteLine(DeskText.Of(story));
        var counts = reader.Counts();
        streams.Text.Flush();
        if (counts.Articles == 0) streams.Messages.WriteLine($"There is no report in {store.Place} yet; 'synoptic add PATH --store {store.Place}' adds some.");
        else if (counts.Stories > stories.Length) streams.Messages.WriteLine($"{stories.Length:N0} of {counts.Stories:N0} stories, those that changed last; --most shows more.");
        return ExitCode.AllRead;
    }

    private static void Write(Utf8JsonWriter json, StoredStory story)
    {
        json.WriteStartObject();
        json.WriteString("story", story.Id);
        json.WriteString("title", story.Title);
        json.WriteString("first", story.First is { } first ? DeskText.Day(first) : null);
        json.WriteString("last", story.Last is { } last ? DeskText.Day(last) : null);
        json.WriteNumber("reports", story.Reports);
        json.WriteNumber("origins", story.Origins);
        json.WriteNumber("changed", story.Changed);
        json.WriteBoolean("closed", story.IsClosed);
        json.WriteEndObject();
    }
}
