using System.CommandLine;
using System.CommandLine.Parsing;
using Synoptic.App.Terminal;
using Synoptic.Dossiers.Exports.TimelineJs;
using Synoptic.Dossiers.Json;
using Synoptic.Dossiers.Timelines.Topics;
using Synoptic.Knowledge;
using Synoptic.Reading;
using Synoptic.Text;

namespace Synoptic.App.Verbs;

/// <summary><c>synoptic timeline [FILE] [--dates N] [--sentences M] [--from D] [--to D]</c>.</summary>
internal static class TimelineVerb
{
    public static Command Create(Streams streams)
    {
        var file = new Argument<string>("FILE") { Description = "JSON lines, one article each, all of one topic; '-' or nothing is standard input.", DefaultValueFactory = _ => "-" };
        var dates = new Option<int?>("--dates") { Description = "Most days. Without it the square root of the number of reports, 5 to 40.", HelpName = "N" };
        var sentences = new Option<int>("--sentences") { Description = "Most sentences a day.", HelpName = "M", DefaultValueFactory = _ => new TopicOptions().Sentences };
        var from = Day("--from", "First day (YYYY-MM-DD). Reports published before it are left out.");
        var to = Day("--to", "Last day (YYYY-MM-DD). Reports published after it are left out: the timeline is as it could be told on that day.");
        var query = new Option<string?>("--query") { Description = "Words that the topic is about, divided by spaces: a report counts by how many of them it has.", HelpName = "WORDS" };
        var format = new Option<string>("--format") { Description = "json: days with sentences, their places and origins. timelinejs: for the page script TimelineJS.", DefaultValueFactory = _ => "json" };
        format.AcceptOnlyFromAmong("json", "timelinejs");
        var output = new Option<string?>("--output", "-o") { Description = "File for the result instead of standard output.", HelpName = "FILE" };
        AtLeastOne(dates);
        AtLeastOne(sentences);
        var command = new Command("timeline", "Tell a topic of many reports day by day: which days matter, and which of the reports' own sentences tell them.") { file, dates, sentences, from, to, query, format, output };
        command.Validators.Add(result =>
        {
            if (Given(result, from) is { } first && Given(result, to) is { } last && first > last) result.AddError($"--from, --to: found {first:yyyy-MM-dd} after {last:yyyy-MM-dd}; expected the first day before the last");
        });
        command.SetAction((parsed, cancellation) => Task.FromResult(OutputFile.Use(streams, parsed.GetValue(output), [parsed.GetValue(file)!], result => Run(
            streams,
            parsed.GetValue(file)!,
            result,
            new TopicOptions
            {
                Dates = parsed.GetValue(dates),
                Sentences = parsed.GetValue(sentences),
                From = parsed.GetValue(from),
                To = parsed.GetValue(to),
                Query = [.. (parsed.GetValue(query) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            },
            parsed.GetValue(format) == "timelinejs",
            cancellation))));
        return command;
    }

    private static int Run(Streams streams, string file, Stream result, TopicOptions options, bool forTimelineJs, CancellationToken cancellation)
    {
        var tables = WordTables.English;
        var read = new ArticleReader(tables, new ReadingOptions(KeepText: true)).Read([file], streams.Input, cancellation);
        FailureLines.Write(streams.Messages, read.Failures);
        var progress = new ProgressLine(streams);
        var timeline = new Pipeline(tables).Chronicle(read.Articles, options, progress, cancellation);
        progress.Clear();
        if (timeline.Undated > 0)
            FailureLines.Write(streams.Messages, [new Failure("SYN3001", Severity.Warning, file, $"{timeline.Undated} of {read.Articles.Length} reports without a day of publication", "`published`: they count for the days they name, not for one of their own")]);
        if (timeline.Days.IsEmpty && !read.Articles.IsEmpty)
            FailureLines.Write(streams.Messages, [new Failure("SYN3002", Severity.Warning, file, "no day that can be told", "reports with a day of publication, or that name days, within the range asked for")]);
        if (forTimelineJs) TimelineJsWriter.Write(result, timeline);
        else TopicTimelineJson.Write(result, timeline);
        result.WriteByte((byte)'\n');
        return read.Failures.Any(f => f.Severity == Severity.Error) ? ExitCode.SomeFailed : ExitCode.AllRead;
    }

    private static Option<DateOnly?> Day(string name, string description) => new(name) { Description = description, HelpName = "DATE", CustomParser = result => ParseDay(name, result) };

    private static DateOnly? ParseDay(string name, ArgumentResult result)
    {
        var word = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (Read(word) is { } day) return day;
        result.AddError($"{name}: found '{word}'; expected a day as YYYY-MM-DD");
        return null;
    }

    // What an option gives, where it can be read; where it can't it has a message of its own.
    private static DateOnly? Given(CommandResult result, Option<DateOnly?> option) => result.GetResult(option) is { Tokens: [var word, ..] } ? Read(word.Value) : null;

    private static DateOnly? Read(string word) => DateOnly.TryParseExact(word, "yyyy-MM-dd", out var day) ? day : null;

    private static void AtLeastOne<T>(Option<T> option) => option.Validators.Add(result =>
    {
        if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var given) && given < 1) result.AddError($"{option.Name}: found {given}; expected 1 or more");
    });
}
