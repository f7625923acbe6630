using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Synoptic.Desk.Watching;
using Synoptic.Fetching;
using Synoptic.Knowledge;
using Synoptic.Reading;
using Synoptic.Storage;
using Synoptic.Text;

namespace Synoptic.App.Verbs.Desk;

/// <summary>How sources are watched, for the verbs that do: by <c>watch</c>, and while a desk is served.</summary>
/// <param name="fetching">Bounds of fetching, as no argument sets them.</param>
internal sealed class WatchOptions(FetchOptions fetching)
{
    /// <summary>What may be named as a source.</summary>
    public const string Sources = "a folder that reports are put into; or a list of feeds (OPML), or the URL of one, or of a feed";

    private const double LeastSeconds = 0.1;

    private readonly Option<double?> every = new("--every") { Description = "How often is looked for news: by default every 2 seconds in a folder, every 900 on the internet.", HelpName = "SECONDS" };
    private readonly Option<string?> kept = new("--folder") { Description = "For feeds: where what is fetched is kept, beside the store if not said (PLACE.feeds).", HelpName = "FOLDER" };
    private readonly Option<string?> contact = new("--agent") { Description = "For feeds: who you are, told to each host: a URL or an address.", HelpName = "CONTACT" };

    /// <summary>Gives a verb the options.</summary>
    public void AddTo(Command command)
    {
        command.Add(every);
        command.Add(kept);
        command.Add(contact);
    }

    /// <summary>What the user named and asked for, looked at before anything is opened.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="named">The sources.</param>
    /// <returns>What is to be watched, or the line that says why it can't be.</returns>
    public (WatchPlan? Plan, string? Refusal) Read(ParseResult parsed, IReadOnlyList<string> named)
    {
        var seconds = parsed.GetValue(every);
        if (seconds is { } given && !(given >= LeastSeconds && given <= 1e6)) return (null, string.Create(CultureInfo.InvariantCulture, $"SYN2000 --every: found {given}; expected {LeastSeconds} or more seconds"));
        var options = fetching with { Contact = parsed.GetValue(contact) ?? fetching.Contact };
        if (options.Fault() is { } fault) return (null, $"SYN2000 The options for feeds make no sense; expected {fault}.");
        var folders = named.Where(Directory.Exists).DistinctBy(static folder => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)), StringComparer.Ordinal);
        string[] feeds = [.. named.Where(static source => !Directory.Exists(source)).Distinct(StringComparer.Ordinal)];
        foreach (var source in feeds)
            if (Refuse(source, options) is { } refusal) return (null, Terminal.FailureLines.Of(refusal));
        return (new WatchPlan([.. folders], [.. feeds], options, seconds is { } pause ? TimeSpan.FromSeconds(pause) : null, parsed.GetValue(kept)), null);
    }

    private static Failure? Refuse(string source, FetchOptions options) =>
        source.Contains("://", StringComparison.Ordinal) || File.Exists(source) ? FetchSources.Refuse(source, options) : new Failure("SYN1001", Severity.Error, source, "no such file or folder", Sources);
}

/// <summary>What is to be watched.</summary>
/// <param name="Folders">Folders.</param>
/// <param name="Feeds">Lists of feeds, and URLs of lists and feeds: they are one source, so that a host that is in two of them is still asked politely.</param>
/// <param name="Options">Of fetching.</param>
/// <param name="Every">The pause between two looks; <see langword="null"/>: as each kind of source has it.</param>
/// <param name="Kept">Where what is fetched is kept; <see langword="null"/>: beside the store.</param>
internal sealed record WatchPlan(ImmutableArray<string> Folders, ImmutableArray<string> Feeds, FetchOptions Options, TimeSpan? Every, string? Kept)
{
    // What is put into a folder is wanted at once; a feed changes a few times an hour, and asking costs its host something.
    private static readonly TimeSpan EveryInFolder = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan EveryOnline = TimeSpan.FromMinutes(15);

    /// <summary>The sources.</summary>
    /// <param name="store">What they are watched for.</param>
    /// <param name="progress">Told how far a round of fetching is.</param>
    public ImmutableArray<IReportSource> Open(IStore store, IProgress<FetchEvent>? progress)
    {
        var reader = new ArticleReader(WordTables.English, new ReadingOptions { KeepBytes = true });
        var kept = Kept ?? FeedFolder(store.Place);
        string[] own = [store.Place, $"{store.Place}-wal", $"{store.Place}-shm", $"{store.Place}-journal", kept];
        var sources = ImmutableArray.CreateBuilder<IReportSource>();
        foreach (var folder in Folders) sources.Add(new FolderSource(folder, own, reader, Every ?? EveryInFolder));
        if (!Feeds.IsEmpty) sources.Add(new FeedSource(Feeds, kept, Options, reader, Every ?? EveryOnline, progress));
        return sources.ToImmutable();
    }

    // A database has no folder beside it: it is the one that the command was given in.
    private static string FeedFolder(string place)
    {
        if (!place.Contains("://", StringComparison.Ordinal)) return place + ".feeds";
        var name = place[(place.LastIndexOf('/') + 1)..];
        return string.Concat(name.Select(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '.')) + ".feeds";
    }
}
