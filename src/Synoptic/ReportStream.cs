using System.Collections.Immutable;
using System.Text;
using Synoptic.Copies;
using Synoptic.Reading;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic;

/// <summary>
/// Reports as they come in, in order of publication: who took whose words, and which tell of the same happening, in one pass and with
/// bounded memory. It can be saved, and gone on with by a later run: the two give what one run would have given. <see cref="Prepare(ImmutableArray{Article}, CancellationToken)"/>
/// may run on other threads and ahead; the rest is for one thread, which uses all cores.
/// </summary>
public sealed class ReportStream : IDisposable
{
    private const string StateFile = "stream.bin";

    // Changes when any part's form changes: a state of another version is refused, not guessed at.
    private static readonly byte[] Mark = "synoptic stream 1\n"u8.ToArray();

    // Runs of words that each article leaves in the index of copies. On copies/news and the harder set a sample of this size finds
    // what all runs find; half of it loses heavily rewritten texts.
    private const int Sample = 100;

    // Null where the stream is kept elsewhere, by its caller.
    private readonly string? folder;
    private readonly ReportStreamOptions options;
    private readonly Pipeline pipeline;
    private readonly CopyStream copies;
    private readonly StoryStream stories;
    private readonly PendingLines pending;

    private ReportStream(string? folder, ReportStreamOptions options, Pipeline pipeline, RecentArticles recent, CopyStream copies, StoryStream stories)
    {
        this.folder = folder;
        this.options = options;
        this.pipeline = pipeline;
        this.copies = copies;
        this.stories = stories;
        Recent = recent;
        pending = new PendingLines(options.AtOnce ? 0 : options.Keep);
    }

    /// <summary>What was read so far, for the reader that feeds this stream.</summary>
    public RecentArticles Recent { get; }

    /// <summary>All that is needed of some articles, each from itself alone.</summary>
    public ImmutableArray<PreparedReport> Prepare(ImmutableArray<Article> articles, CancellationToken cancellation = default) =>
        OnAllCores(articles, article => pipeline.Prepare(options.Quick ? pipeline.Skim(article) : pipeline.Outline(article)), cancellation);

    /// <summary>The same of articles whose layers the caller has.</summary>
    public ImmutableArray<PreparedReport> Prepare(ImmutableArray<Annotations> articles, CancellationToken cancellation = default) => OnAllCores(articles, pipeline.Prepare, cancellation);

    /// <summary>Takes in articles, in order of publication.</summary>
    public StreamStep Take(ImmutableArray<PreparedReport> articles)
    {
        var found = copies.Add([.. articles.Select(static article => article.Words).Where(CopyFinder.IsLongEnough)]);
        var step = stories.Add([.. articles.Select(static article => article.Digest)], [.. found.Where(static pair => pair.Copy.Taken >= OriginGrouper.Mostly).Select(static pair => new CopyLink(pair.Copy.A, pair.Copy.B))]);
        var lines = pending.Add([.. articles.Select(static article => article.Digest.Id)], step);
        return new StreamStep([.. lines], [.. found.Select(static pair => pair.Copy)], step.Changes);
    }

    /// <summary>Changes so far that put right lines that were given.</summary>
    public int Corrections => pending.Corrections;

    /// <summary>The stories of all articles whose line was not given yet, as far as is known now.</summary>
    public StreamStep Flush() => new([.. pending.Flush()], [], []);

    /// <summary>Saves the stream in its folder. What was saved before stays valid until this is done.</summary>
    /// <returns>Why it could not be saved.</returns>
    /// <exception cref="InvalidOperationException">The stream has no folder.</exception>
    public Failure? Save()
    {
        if (folder is null) throw new InvalidOperationException("found a stream without a folder; expected one that was opened in a folder");
        try
        {
            var fresh = Path.Combine(folder, StateFile + ".new");
            using (var file = new BufferedStream(new FileStream(fresh, FileMode.Create, FileAccess.Write, FileShare.None, 1), 1 << 20))
                Write(file);
            File.Move(fresh, Path.Combine(folder, StateFile), overwrite: true);
            copies.Saved();
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Failure("SYN2007", Severity.Error, folder, e.Message, "a folder that can be written");
        }
    }

    /// <summary>Writes the stream, for <see cref="Pipeline.Follow(IArticleRecall, Stream?, ReportStreamOptions)"/> to go on with. The articles are not in it.</summary>
    public void Write(Stream output)
    {
        using var writer = new BinaryWriter(output, Encoding.UTF8, leaveOpen: true);
        writer.Write(Mark);
        Recent.Write(writer);
        stories.Write(writer);
        copies.Write(writer);
    }

    /// <inheritdoc/>
    public void Dispose() => copies.Dispose();

    private static ImmutableArray<PreparedReport> OnAllCores<T>(ImmutableArray<T> given, Func<T, PreparedReport> prepare, CancellationToken cancellation)
    {
        var prepared = new PreparedReport[given.Length];
        Parallel.For(0, prepared.Length, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount }, i => prepared[i] = prepare(given[i]));
        return ImmutableArray.Create(prepared);
    }

    // A stream whose articles are kept by the caller.
    internal static ReportStream Open(IArticleRecall recall, Stream? saved, ReportStreamOptions options, Pipeline pipeline, CopyFinder finder, StoryBuilder builder)
    {
        var settings = new StorySettings { MostArticles = options.Keep };
        if (saved is null) return new ReportStream(null, options, pipeline, new RecentArticles(options.Keep), finder.Begin(recall, Sample, options.Keep), builder.Begin(settings));
        using var reader = new BinaryReader(saved, Encoding.UTF8, leaveOpen: true);
        if (!reader.ReadBytes(Mark.Length).AsSpan().SequenceEqual(Mark)) throw new InvalidDataException("found no saved stream of this version");
        var recent = RecentArticles.Read(reader, options.Keep);
        var followed = builder.Resume(reader, settings);
        return new ReportStream(null, options, pipeline, recent, finder.Resume(reader, recall, options.Keep), followed);
    }

    internal static (ReportStream? Stream, Failure? Failure) Open(string folder, ReportStreamOptions options, Pipeline pipeline, CopyFinder finder, StoryBuilder builder)
    {
        var state = Path.Combine(folder, StateFile);
        var settings = new StorySettings { MostArticles = options.Keep };
        try
        {
            Directory.CreateDirectory(folder);
            if (!File.Exists(state)) return (new ReportStream(folder, options, pipeline, new RecentArticles(options.Keep), finder.Begin(folder, Sample, options.Keep), builder.Begin(settings)), null);
            using var reader = new BinaryReader(new BufferedStream(File.OpenRead(state), 1 << 20), Encoding.UTF8);
            if (!reader.ReadBytes(Mark.Length).AsSpan().SequenceEqual(Mark)) return (null, Unreadable("no saved stream of this version"));
            var recent = RecentArticles.Read(reader, options.Keep);
            var followed = builder.Resume(reader, settings);
            return (new ReportStream(folder, options, pipeline, recent, finder.Resume(reader, folder, options.Keep), followed), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or ArgumentException or NotSupportedException)
        {
            return (null, Unreadable(e.Message));
        }

        Failure Unreadable(string found) => new("SYN2008", Severity.Error, folder, found, "a folder of an earlier run, or an empty one");
    }
}

/// <summary>What the user asked of a stream.</summary>
/// <param name="Keep">Articles that later ones are compared with and whose stories may still change; older ones are let go. Default 250,000: about half a gigabyte.</param>
/// <param name="Quick">Whether the grammar's model is left out: names by their capitals, no dates but those of publication. Ten times as fast.</param>
/// <param name="AtOnce">Whether each article's line is given when it is read, to be put right by later changes, and not when its story is closed.</param>
public sealed record ReportStreamOptions(int Keep = 250_000, bool Quick = false, bool AtOnce = false);

/// <summary>All that a stream needs of an article, made from it alone: much less than its layers.</summary>
public sealed class PreparedReport
{
    internal PreparedReport(WordSequence words, StoryDigest digest) => (Words, Digest) = (words, digest);

    internal WordSequence Words { get; }

    internal StoryDigest Digest { get; }

    /// <summary>The same of the same article under another id.</summary>
    public PreparedReport Under(string id) => new(Words.Under(id), Digest.Under(id));
}

/// <summary>What some reports brought.</summary>
/// <param name="Lines">Articles whose story is settled, in order of input.</param>
/// <param name="Copies">Pairs in which one of them took words or gave them.</param>
/// <param name="Changes">Stories that opened, merged, parted or closed.</param>
public sealed record StreamStep(ImmutableArray<StoryLine> Lines, ImmutableArray<CopyPair> Copies, ImmutableArray<StoryChange> Changes);
