namespace Synoptic.Reading.Parts;

/// <summary>Runs jobs on all cores, some at once, and gives what they read in their order.</summary>
internal static class JobRunner
{
    /// <summary>Bytes of jobs that are held at once: some hundred pages, and little beside the trees that pages become while they are read.</summary>
    private const long MostBytes = 8 << 20;

    /// <summary>Batches of what was read; what was given need not be kept.</summary>
    /// <param name="jobs">Asked for as they are run.</param>
    /// <param name="most">Jobs at once, 1 and more.</param>
    /// <param name="cancellation">Stops between jobs.</param>
    public static IEnumerable<IReadOnlyList<ReadItem>> Run(IEnumerable<ReadJob> jobs, int most, CancellationToken cancellation)
    {
        var batch = new List<ReadJob>();
        var weight = 0L;
        var swept = GC.GetTotalMemory(false);
        foreach (var job in jobs)
        {
            if (LargeParts.IsLarge(job.Weight))
            {
                if (batch.Count > 0) yield return Run(batch, cancellation);
                (batch, weight) = ([], 0);
                yield return Alone(job, cancellation);
                swept = GC.GetTotalMemory(false);
                continue;
            }

            batch.Add(job);
            weight += job.Weight;
            if (batch.Count < most && weight < MostBytes) continue;
            yield return Run(batch, cancellation);
            (batch, weight) = ([], 0);
            swept = LargeParts.SweepWhenGrown(swept);
        }

        if (batch.Count > 0) yield return Run(batch, cancellation);
    }

    private static IReadOnlyList<ReadItem> Alone(ReadJob job, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        LargeParts.Sweep();
        var items = job.Read();
        LargeParts.Sweep();
        return items;
    }

    private static List<ReadItem> Run(List<ReadJob> batch, CancellationToken cancellation)
    {
        var read = new IReadOnlyList<ReadItem>[batch.Count];
        Parallel.For(0, batch.Count, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount }, i => read[i] = batch[i].Read());
        var items = new List<ReadItem>(batch.Count);
        foreach (var part in read) items.AddRange(part);
        return items;
    }
}
