using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Synoptic.App.Terminal;
using Synoptic.Desk.Finding;
using Synoptic.Knowledge;
using Synoptic.Storage;
using Synoptic.Text;

namespace Synoptic.App.Verbs.Desk;

/// <summary><c>synoptic search WORDS… --store PLACE</c>.</summary>
internal static class SearchVerb
{
    private static readonly ImmutableArray<string> Kinds = ["report", "quotation", "figure", "event"];

    public static Command Create(Streams streams)
    {
        var words = new Argument<string[]>("WORDS") { Description = "All must be there, in any form and order; \"in quotation marks\" in this order; -without; begin*.", Arity = ArgumentArity.ZeroOrMore };
        var store = StoreOption.Create();
        var kind = new Option<string>("--kind") { Description = "What is looked for: report, quotation, figure or event.", HelpName = "KIND", DefaultValueFactory = _ => "report" };
        kind.AcceptOnlyFromAmong([.. Kinds]);
        var who = new Option<string?>("--who") { Description = "Who speaks or acts, or is named in the report.", HelpName = "NAME" };
        var whom = new Option<string?>("--whom") { Description = "Who is spoken or acted to.", HelpName = "NAME" };
        var what = new Option<string?>("--what") { Description = "What a figure counts (killed, injured, …), or an event's class.", HelpName = "WHAT" };
        var outlet = new Option<string?>("--outlet") { Description = "The outlet, as it writes itself.", HelpName = "NAME" };
        var story = new Option<string?>("--story") { Description = "Only in this story.", HelpName = "ID" };
        var from = new Option<DateOnly?>("--from") { Description = "Only of this day or later.", HelpName = "DAY" };
        var to = new Option<DateOnly?>("--to") { Description = "Only of this day or earlier.", HelpName = "DAY" };
        var least = new Option<double?>("--least") { Description = "Figures of at least this.", HelpName = "NUMBER" };
        var greatest = new Option<double?>("--greatest") { Description = "Figures of at most this.", HelpName = "NUMBER" };
        var most = StoreOption.Most("How many at most, newest arrivals first.", 20);
        var before = new Option<long?>("--before") { Description = "The next page: what the page before named.", HelpName = "LINE" };
        var json = new Option<bool>("--json") { Description = "One JSON object a line." };
        var command = new Command("search", "Search the reports of a store, or what they quote, count and tell.") { words, store, kind, who, whom, what, outlet, story, from, to, least, greatest, most, before, json };
        command.SetAction((parsed, cancellation) => StoreOption.Use(streams, parsed.GetValue(store)!, open => Run(
            streams,
            open,
            new SearchQuery
            {
                Kind = (LineKind)Kinds.IndexOf(parsed.GetValue(kind)!),
                // Words that the shell has taken the quotation marks from are a phrase again.
                Words = string.Join(' ', (parsed.GetValue(words) ?? []).Select(static word => word.Any(char.IsWhiteSpace) && !word.Contains('"', StringComparison.Ordinal) ? $"\"{word}\"" : word)),
                Who = parsed.GetValue(who),
                Whom = parsed.GetValue(whom),
                What = parsed.GetValue(what),
                Outlet = parsed.GetValue(outlet),
                Story = parsed.GetValue(story),
                From = parsed.GetValue(from),
                To = parsed.GetValue(to),
                Least = parsed.GetValue(least),
                Greatest = parsed.GetValue(greatest),
                Most = parsed.GetValue(most),
                Before = parsed.GetValue(before),
            },
            parsed.GetValue(json)), cancellation));
        return command;
    }

    private static int Run(Streams streams, IStore store, SearchQuery query, bool asJson)
    {
        using var reader = store.Read();
        var found = new Finder(new NameResolver(WordTables.English)).Find(reader, query);
        if (!Tell(streams, query.Who, found.Who) || !Tell(streams, query.Whom, found.Whom)) return ExitCode.AllRead;
        var page = found.Page;
        if (asJson)
        {
            using var lines = new JsonLines(streams.Result);
            foreach (var hit in page.Hits) lines.Write(hit, Write);
        }
        else
        {
            foreach (var hit in page.Hits) Show(streams.Text, hit);
            streams.Text.Flush();
        }

        if (page.Hits.IsEmpty) streams.Messages.WriteLine($"Nothing was found{(page.Understood.Length > 0 ? $" for {page.Understood}" : "")}.");
        else if (page.Next is { } next) streams.Messages.WriteLine(string.Create(CultureInfo.InvariantCulture, $"There is more: --before {next}"));
        return ExitCode.AllRead;
    }

    // Whom a name was taken for; whether anybody is called so, or nobody was asked for.
    private static bool Tell(Streams streams, string? name, ImmutableArray<StoredName> found)
    {
        if (name is null) return true;
        if (found.IsEmpty)
        {
            streams.Messages.WriteLine($"No report names '{DeskText.Plain(name)}'.");
            return false;
        }

        if (found.Length > 1) streams.Messages.WriteLine($"'{DeskText.Plain(name)}' is taken for {DeskText.Plain(found[0].Name)} ({DeskText.Plain(found[0].Key)}); others: {string.Join(", ", found.Skip(1).Select(static other => DeskText.Plain(other.Key)))}");
        return true;
    }

    private static void Show(TextWriter text, SearchHit hit)
    {
        var head = hit.Kind switch
        {
            LineKind.Report => "",
            LineKind.Quotation => $"{DeskText.Plain(hit.Who?.Name ?? "(speaker not named)")}: ",
            LineKind.Figure => $"{hit.Value?.ToString(CultureInfo.InvariantCulture)} {hit.Unit} {hit.What}: ",
            _ => $"{hit.What} {DeskText.Plain(hit.Who?.Name)}{(hit.Whom is { } whom ? " → " + DeskText.Plain(whom.Name) : "")}: ",
        };
        text.WriteLine(head + DeskText.Plain(hit.Words));
        text.WriteLine($"    {DeskText.Of(hit.Article)} [{hit.Span.Start.ToString(CultureInfo.InvariantCulture)}, {hit.Span.End.ToString(CultureInfo.InvariantCulture)})");
    }

    private static void Write(Utf8JsonWriter json, SearchHit hit)
    {
        json.WriteStartObject();
        json.WriteString("kind", Kinds[(int)hit.Kind]);
        json.WriteString("words", hit.Words);
        json.WriteString("article", hit.Article.Id);
        json.WriteNumber("start", hit.Span.Start);
        json.WriteNumber("end", hit.Span.End);
        json.WriteString("title", hit.Article.Title);
        json.WriteString("outlet", hit.Article.Outlet);
        json.WriteString("url", hit.Article.Url);
        json.WriteString("published", hit.Article.Day is { } published ? DeskText.Day(published) : null);
        json.WriteString("story", hit.Article.Story);
        json.WriteString("who", hit.Who?.Key);
        json.WriteString("whom", hit.Whom?.Key);
        json.WriteString("what", hit.What);
        if (hit.Value is { } value) json.WriteNumber("value", value);
        else json.WriteNull("value");
        json.WriteString("unit", hit.Unit);
        json.WriteString("day", hit.Day is { } day ? DeskText.Day(day) : null);
        json.WriteNumber("line", hit.Line);
        json.WriteEndObject();
    }
}
