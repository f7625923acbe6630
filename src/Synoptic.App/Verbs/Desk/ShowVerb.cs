using System.CommandLine;
using System.Text.Json;
using Synoptic.App.Terminal;
using Synoptic.Desk.Deriving;
using Synoptic.Desk.Records;
using Synoptic.Dossiers.Json;
using Synoptic.Knowledge;
using Synoptic.Storage;
using Synoptic.Text;

namespace Synoptic.App.Verbs.Desk;

/// <summary><c>synoptic show ID --store PLACE</c>: a story, a report, or whoever has a key.</summary>
internal static class ShowVerb
{
    public static Command Create(Streams streams)
    {
        var id = new Argument<string>("ID") { Description = "Id of a story or a report, or key of a name, as stories and search show them." };
        var store = StoreOption.Create();
        var json = new Option<bool>("--json") { Description = "The record of the story, or the report with its layers, as JSON." };
        var raw = new Option<bool>("--raw") { Description = "The bytes that the report was read from." };
        var command = new Command("show", "Show a story, a report or a name of a store.") { id, store, json, raw };
        command.SetAction((parsed, cancellation) => StoreOption.Use(streams, parsed.GetValue(store)!, open => Run(streams, parsed.GetValue(id)!, open, parsed.GetValue(json), parsed.GetValue(raw), cancellation), cancellation));
        return command;
    }

    private static int Run(Streams streams, string id, IStore store, bool asJson, bool raw, CancellationToken cancellation)
    {
        using var reader = store.Read();
        if (reader.Article(id) is { } article) return raw ? Raw(streams, reader, id) : Report(streams, store, reader, article, asJson);
        if (reader.Story(id) is { } story && !raw) return Story(streams, store, story, asJson, cancellation);
        if (!raw && reader.Names(new NameQuery { Key = id, Most = 1 }) is [var name]) return Name(streams, reader, name);
        FailureLines.Write(streams.Messages, [new Failure("SYN2012", Severity.Error, DeskText.Plain(id), $"nothing of that id in {store.Place}", "the id of a report or story, or the key of a name")]);
        return ExitCode.Usage;
    }

    private static int Raw(Streams streams, IStoreReader reader, string id)
    {
        if (reader.Raw(id) is not { } raw)
        {
            FailureLines.Write(streams.Messages, [new Failure("SYN2012", Severity.Error, DeskText.Plain(id), "a report that was added without its bytes", "one that was read from a file")]);
            return ExitCode.Usage;
        }

        streams.Result.Write(raw.Bytes.Span);
        streams.Result.Flush();
        return ExitCode.AllRead;
    }

    private static int Report(Streams streams, IStore store, IStoreReader reader, StoredArticle stored, bool asJson)
    {
        var article = stored.Article;
        if (asJson)
        {
            using var lines = new JsonLines(streams.Result);
            lines.Write(article, static (json, report) => ReportJson.Write(json, report));
            return ExitCode.AllRead;
        }

        var text = streams.Text;
        text.WriteLine(DeskText.Plain(article.Title ?? "(no title)"));
        text.WriteLine($"{DeskText.Plain(article.Source.Outlet ?? "(outlet not known)")}, {article.Published?.ToString() ?? "no date"}{(article.Byline is { } byline ? $", {DeskText.Plain(byline)}" : "")}");
        if (article.Source.Url is { } url) text.WriteLine(DeskText.Plain(url));
        text.WriteLine($"{DeskText.Plain(article.Id)} of story {stored.Story ?? "(none yet)"}, added {stored.Added:yyyy-MM-dd HH:mm:ss}Z{(stored.RawHash is { } hash ? $", bytes {hash[..12]}" : "")}");
        text.WriteLine();
        foreach (var paragraph in article.Text.Split('\n')) text.WriteLine(DeskText.Plain(paragraph));
        text.Flush();
        return ExitCode.AllRead;
    }

    private static int Story(Streams streams, IStore store, StoredStory story, bool asJson, CancellationToken cancellation)
    {
        var tables = WordTables.English;
        var pipeline = new Pipeline(tables);
        var (record, failure) = new RecordMaker(store, pipeline, new Deriver(pipeline, tables), tables, []).Of(story.Id, cancellation);
        // A store that can't be written is still shown.
        if (failure is not null) FailureLines.Write(streams.Messages, [failure]);
        if (record is null) return ExitCode.Usage;
        var bytes = record.Parts[RecordMaker.RecordPart];
        if (asJson)
        {
            streams.Result.Write(bytes.Span);
            streams.Result.WriteByte((byte)'\n');
            streams.Result.Flush();
            return ExitCode.AllRead;
        }

        using var json = JsonDocument.Parse(bytes);
        var text = streams.Text;
        text.WriteLine(DeskText.Plain(json.RootElement.GetProperty("title").GetString()));
        text.WriteLine($"{DeskText.Count(story.Reports, "report", "reports")}, {DeskText.Count(json.RootElement.GetProperty("origins").GetArrayLength(), "origin", "origins")}, {DeskText.Days(story.First, story.Last)}, {story.Id}");
        text.WriteLine();
        foreach (var sentence in json.RootElement.GetProperty("brief").EnumerateArray()) text.WriteLine($"{DeskText.Plain(sentence.GetProperty("text").GetString())} [{string.Join(' ', sentence.GetProperty("origins").EnumerateArray().Select(static origin => origin.ToString()))}]");
        text.WriteLine();
        using var reader = store.Read();
        foreach (var article in reader.Articles(new ArticleQuery { Story = story.Id, Most = int.MaxValue })) text.WriteLine(DeskText.Of(article));
        text.Flush();
        return ExitCode.AllRead;
    }

    private static int Name(Streams streams, IStoreReader reader, StoredName name)
    {
        var text = streams.Text;
        text.WriteLine($"{DeskText.Plain(name.Name)} ({DeskText.Plain(name.Key)}), in {DeskText.Count(name.Reports, "report", "reports")}");
        if (name.Spellings.Length > 1) text.WriteLine($"written {string.Join(", ", name.Spellings.Select(DeskText.Plain))}");
        text.WriteLine();
        foreach (var story in reader.Stories(new StoryQuery { Entity = name.Key, Most = 50 })) text.WriteLine(DeskText.Of(story));
        text.Flush();
        return ExitCode.AllRead;
    }
}
