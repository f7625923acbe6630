using System.Collections.Immutable;
using System.Security.Cryptography;
using Synoptic.Fetching.Requests;
using Synoptic.Text;

namespace Synoptic.Fetching.Folders;

/// <summary>
/// The folder that a fetch writes to: <c>articles.jsonl</c>, <c>raw/*.warc.gz</c>, <c>fetch-state.json</c>. At every moment it is valid:
/// raw bytes are written before the articles that are read from them, and these before the state that says so.
/// </summary>
internal sealed class FetchFolder : IDisposable
{
    public const string ArticlesName = "articles.jsonl";
    public const string StateName = "fetch-state.json";
    private const string LockName = ".fetch.lock";

    // What a run that is killed has fetched is told from the articles themselves, so that the state need not be written with each:
    // every 5 s, and where it has grown so large that writing takes long, for no more than a twentieth of the time.
    private static readonly TimeSpan SaveEvery = TimeSpan.FromSeconds(5);
    private const int Share = 20;

    private readonly Lock gate = new();
    private readonly string folder;
    private readonly TimeProvider clock;
    private readonly FileStream held;
    private readonly WarcFile warc;
    private readonly ArticleFile articles;
    private readonly FetchState state;
    private long saved;
    private TimeSpan pause = SaveEvery;

    private FetchFolder(string folder, string agent, TimeProvider clock, FileStream held)
    {
        (this.folder, this.clock, this.held) = (folder, clock, held);
        var known = Path.Combine(folder, StateName);
        state = File.Exists(known) ? FetchState.Read(File.ReadAllBytes(known)) : new FetchState();
        warc = new WarcFile(folder, agent, clock.GetUtcNow());
        articles = ArticleFile.Open(Path.Combine(folder, ArticlesName));
        foreach (var (requested, id, retrieved) in articles.From(state.ArticlesLength))
        {
            var earlier = state.Of(requested) ?? new KnownUrl(retrieved, retrieved);
            state.Put(requested, earlier with { Articles = [.. earlier.Articles.Append(id).Distinct()] });
        }

        Write();
    }

    /// <summary>Opens it, and makes it where there is none; nothing of anyone else's in it is touched.</summary>
    public static FetchFolder? Open(string folder, string agent, TimeProvider clock, out Failure? blocked)
    {
        FileStream? held = null;
        try
        {
            Directory.CreateDirectory(folder);
            var (list, known) = (new FileInfo(Path.Combine(folder, ArticlesName)), Path.Combine(folder, StateName));
            held = Hold(Path.Combine(folder, LockName));
            blocked = held is null ? FetchFailures.FolderInUse(folder) : list is { Exists: true, Length: > 0 } && !File.Exists(known) ? FetchFailures.ForeignFile(list.FullName) : null;
            if (blocked is not null) return null;
            var opened = new FetchFolder(folder, agent, clock, held!);
            held = null;
            return opened;
        }
        catch (InvalidDataException e)
        {
            blocked = FetchFailures.DamagedState(Path.Combine(folder, StateName), e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            blocked = FetchFailures.Unwritable(folder, e.Message);
        }
        finally
        {
            held?.Dispose();
        }

        return null;
    }

    /// <summary>What is known of a URL; it counts as seen.</summary>
    public KnownUrl? Known(string url)
    {
        lock (gate)
        {
            if (state.Of(url) is not { } known) return null;
            known = known with { Seen = clock.GetUtcNow() };
            state.Put(url, known);
            return known;
        }
    }

    /// <summary>Keeps an answer.</summary>
    public RawPlace Keep(Answer answer)
    {
        lock (gate) return warc.Write(answer);
    }

    /// <summary>Writes the reports of a page, those that are not there yet, and remembers the page.</summary>
    /// <param name="requested">What was asked for.</param>
    /// <param name="page">What came; <see langword="null"/> where reports have no page of their own.</param>
    /// <param name="retrieved">When.</param>
    /// <param name="raw">Where the bytes are.</param>
    /// <param name="read">What was read from them.</param>
    /// <returns>How many are new.</returns>
    public int Add(string requested, Answer? page, DateTimeOffset retrieved, RawPlace raw, ImmutableArray<Article> read)
    {
        lock (gate)
        {
            var added = 0;
            foreach (var article in read)
            {
                if (!state.AddArticle(article.Id)) continue;
                articles.Append(article, requested, retrieved, raw);
                added++;
            }

            if (page is not null) Remember(requested, page, [.. read.Select(a => a.Id)], validators: true);
            return added;
        }
    }

    /// <summary>Remembers a page that is as it was.</summary>
    public void Again(string requested, Answer page, KnownUrl known)
    {
        lock (gate) Remember(requested, page, known.Articles, validators: true);
    }

    /// <summary>Remembers a feed.</summary>
    /// <param name="requested">What was asked for.</param>
    /// <param name="feed">What came.</param>
    /// <param name="isDone">Whether all of its items are here: only then may it be asked for with the words "if it is newer".</param>
    public void AddFeed(string requested, Answer feed, bool isDone)
    {
        lock (gate) Remember(requested, feed, [], isDone);
    }

    /// <summary>Writes the state.</summary>
    /// <returns>Why it could not be written.</returns>
    public string? Save()
    {
        try
        {
            lock (gate) Write();
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e.Message;
        }
    }

    /// <summary>Hash of a content, as the state has it.</summary>
    public static string Hash(ReadOnlyMemory<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content.Span));

    public void Dispose()
    {
        articles.Dispose();
        warc.Dispose();
        held.Dispose();
    }

    private void Remember(string requested, Answer page, ImmutableArray<string> ids, bool validators)
    {
        state.Put(requested, new KnownUrl(page.Asked, clock.GetUtcNow())
        {
            CameFrom = page.Url.AbsoluteUri,
            ETag = validators ? page.Header("ETag") : null,
            LastModified = validators ? page.Header("Last-Modified") : null,
            Hash = Hash(page.Content),
            Articles = ids,
        });
        if (clock.GetElapsedTime(saved) >= pause) Write();
    }

    private void Write()
    {
        var begun = clock.GetTimestamp();
        state.ArticlesLength = articles.Length;
        var path = Path.Combine(folder, StateName);
        using (var file = new FileStream(path + ".new", FileMode.Create, FileAccess.Write)) state.Write(file, clock.GetUtcNow());
        File.Move(path + ".new", path, overwrite: true);
        saved = clock.GetTimestamp();
        var took = clock.GetElapsedTime(begun, saved) * Share;
        pause = took > SaveEvery ? took : SaveEvery;
    }

    // The file says nothing; that it can't be opened twice does.
    private static FileStream? Hold(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }
}
