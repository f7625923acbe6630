using System.Collections.Immutable;
using Synoptic.Desk.Deriving;
using Synoptic.Reading;
using Synoptic.Storage;
using Synoptic.Text;

namespace Synoptic.Desk.Rebuilding;

/// <summary>What came of reading reports again.</summary>
/// <param name="Read">Reports that were read again.</param>
/// <param name="Replaced">Those that came out otherwise.</param>
/// <param name="Without">Reports whose bytes are not kept: they stay as they are.</param>
/// <param name="Moved">Corrections whose words stand elsewhere now.</param>
public readonly record struct RereadSum(int Read, int Replaced, int Without, int Moved);

/// <summary>
/// Reads reports again from the bytes that are kept, with this program's reader, and puts those that come out otherwise in place of what they were,
/// under their ids. Batch by batch, the last that came first; a run that is stopped goes on where it was.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="reader">Reads reports.</param>
/// <param name="deriver">Makes what is kept of them.</param>
/// <param name="failed">Told of each report and correction that is left as it is, or is not what it was.</param>
public sealed class Rereader(IStore store, ArticleReader reader, Deriver deriver, Action<Failure> failed)
{
    private const int BatchLength = 64;

    // How far a run came that was stopped; gone when the stories are made anew.
    private const string StateName = "read-again";

    private readonly string madeBy = MadeBy.Name();
    private RereadSum sum;

    /// <summary>Reads again.</summary>
    /// <param name="progress">Told after each batch.</param>
    /// <param name="cancellation">Stops between batches.</param>
    /// <returns>What came of it, and why it could not be done to the end.</returns>
    public (RereadSum Sum, Failure? Failure) Run(IProgress<RebuildProgress>? progress = null, CancellationToken cancellation = default)
    {
        long total, done = 0;
        long? before = null;
        using (var now = store.Read())
        {
            total = now.Counts().Articles;
            if (now.State(StateName) is { } state && state.MadeBy == madeBy) before = state.Batch;
        }

        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var batch = Next(before, cancellation);
            if (batch.IsEmpty) return (sum, null);
            before = batch[^1].Number;
            if (Write([.. batch.Where(static one => one.Fresh is not null)], before.Value, cancellation) is { } failure) return (sum, failure);
            done += batch.Length;
            sum = sum with { Read = sum.Read + batch.Count(static one => one.HasBytes), Without = sum.Without + batch.Count(static one => !one.HasBytes) };
            progress?.Report(new RebuildProgress("bytes", done, total));
        }
    }

    private ImmutableArray<Reread> Next(long? before, CancellationToken cancellation)
    {
        var stored = new List<(StoredArticle Article, RawPart? Raw)>();
        using (var now = store.Read())
            foreach (var line in now.Articles(new ArticleQuery { Before = before, Most = BatchLength })) stored.Add((now.Article(line.Id)!, now.Raw(line.Id)));
        var read = new Reread[stored.Count];
        Parallel.For(0, read.Length, new ParallelOptions { CancellationToken = cancellation }, i => read[i] = Read(stored[i].Article, stored[i].Raw));
        foreach (var one in read)
            if (one.Failure is not null) failed(one.Failure);
        return ImmutableArray.Create(read);
    }

    private Reread Read(StoredArticle stored, RawPart? raw)
    {
        var before = stored.Article;
        var one = new Reread(stored.Number, before.Id, raw is not null);
        if (raw is null) return one;
        var result = reader.ReadAgain(raw, before);
        if (RereadReport.Of(before, result.Articles) is { } fresh)
        {
            if (RereadReport.IsSame(before, fresh)) return one;
            return one with { Fresh = fresh, Packed = new ReportPacker().Pack(deriver.Derive(fresh)) };
        }

        var found = result.Articles.IsEmpty && result.Failures.FirstOrDefault() is { } failure ? failure.Found : $"{result.Articles.Length} other reports";
        return one with { Failure = new Failure("SYN2014", Severity.Warning, before.Id, $"{found} in its bytes, as they are read now", "the report; it stays as it is") };
    }

    // What another program did to them meanwhile counts: a report that was removed stays removed.
    private Failure? Write(ImmutableArray<Reread> fresh, long last, CancellationToken cancellation)
    {
        var told = new List<Failure>();
        var (replaced, moved) = (0, 0);
        var failure = store.Change(
            writer =>
            {
                var put = new List<Reread>();
                foreach (var one in fresh)
                {
                    var article = one.Fresh!;
                    var content = ArticleContent.HashOf(article);
                    if (writer.Taken([one.Id]).IsEmpty) continue;
                    if (writer.Known([content]).TryGetValue(content, out var other) && other != one.Id)
                    {
                        told.Add(new Failure("SYN2015", Severity.Warning, one.Id, $"the same as {other}, as it is read now", "a report of its own; it stays as it is"));
                        continue;
                    }

                    foreach (var place in writer.Replace(article, content, one.Packed))
                    {
                        moved += place.Now is null ? 0 : 1;
                        if (place.Now is null) told.Add(new Failure("SYN2016", Severity.Warning, one.Id, $"no such words any more, or several: ‘{place.Words}’", $"those that correction {place.Correction} speaks of; it stays, without its place"));
                    }

                    put.Add(one);
                }

                writer.PutLayers([.. put.Select(static one => one.Packed!)], madeBy);
                writer.PutState(StateName, new StoredState(madeBy, last, ReadOnlyMemory<byte>.Empty));
                replaced = put.Count;
            },
            cancellation);
        if (failure is not null) return failure;
        told.ForEach(failed);
        sum = sum with { Replaced = sum.Replaced + replaced, Moved = sum.Moved + moved };
        return null;
    }

    private sealed record Reread(long Number, string Id, bool HasBytes)
    {
        public Article? Fresh { get; init; }

        public PackedReport? Packed { get; init; }

        public Failure? Failure { get; init; }
    }
}
