namespace Synoptic.Reading.Parts;

/// <summary>Runs jobs on all cores, some at once, and gives what they read in their order.</summary>
internal static class JobRunner
{
    /// <summary>Bytes of jobs whose reports are given at once: some hundred pages, from which is learned together.</summary>
    private const long MostBytes = 8 << 20;

    /// <summary>Bytes of jobs that are run before what they leave behind may be given back, which is some twelve times as much.</summary>
    private const long MostAtOnce = 2 << 20;

    /// <summary>Batches of what was read; what was given need not be kept.</summary>
    /// <param name="jobs">Asked for as they are run.</param>
    /// <param name="most">Jobs at once, 1 and more.</param>
    /// <param name="cancellation">Stops between jobs.</param>
    public static IEnumerable<IReadOnlyList<ReadItem>> Run(IEnumerable<ReadJob> jobs, int most, CancellationToken cancellation)
    {
        var waiting = new List<ReadJob>();
        var items = new List<ReadItem>();
        var (count, weight, waitingWeight) = (0, 0L, 0L);
        var swept = GC.GetTotalMemory(false);
        foreach (var job in jobs)
        {
            if (LargeParts.IsLarge(job.Weight))
            {
                RunWaiting();
                if (items.Count > 0) yield return items;
                (items, count, weight) = ([], 0, 0);

                // With nothing in between, whoever asked would hold on to what was given last.
                yield return [];
                yield return Alone(job, cancellation);
                swept = GC.GetTotalMemory(false);
                continue;
            }

            waiting.Add(job);
            count++;
            weight += job.Weight;
            waitingWeight += job.Weight;
            var isFull = count >= most || weight >= MostBytes;
            if (!isFull && waitingWeight < MostAtOnce) continue;
            RunWaiting();
            if (isFull)
            {
                yield return items;
                (items, count, weight) = ([], 0, 0);
            }

            swept = LargeParts.SweepWhenGrown(swept);
        }

        RunWaiting();
        if (items.Count > 0) yield return items;

        void RunWaiting()
        {
            Add(waiting, items, cancellation);
            waiting.Clear();
            waitingWeight = 0;
        }
    }

    private static IReadOnlyList<ReadItem> Alone(ReadJob job, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        LargeParts.Sweep();

        // On a thread of its own: the parser takes a buffer as long as the page from a pool, which keeps it for the thread, sixteen megabytes for a page of five.
        var items = Task.Factory.StartNew(job.Read, cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default).GetAwaiter().GetResult();
        LargeParts.Sweep();
        return items;
    }

    /// <summary>Runs jobs, and adds what they read.</summary>
    private static void Add(List<ReadJob> jobs, List<ReadItem> items, CancellationToken cancellation)
    {
        var read = new IReadOnlyList<ReadItem>[jobs.Count];
        Parallel.For(0, jobs.Count, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount }, i => read[i] = jobs[i].Read());
        foreach (var part in read) items.AddRange(part);
    }
}
