using System.Collections.Immutable;
using Synoptic.Stories;

namespace Synoptic;

/// <summary>
/// The articles whose story may still change, in order of input: a line is let go when its story is closed, or when too many wait. So
/// what is written is seldom put right afterwards.
/// </summary>
/// <param name="most">Lines that wait; 0: none does.</param>
internal sealed class PendingLines(int most)
{
    private readonly Queue<StoryLine> waiting = new();

    // What became of the stories that the waiting lines name.
    private readonly StoryMoves moves = new();
    private readonly HashSet<string> closed = new(StringComparer.Ordinal);

    // Stories that lines name which were let go while the story was open.
    private readonly HashSet<string> told = new(StringComparer.Ordinal);

    /// <summary>Changes so far that put right lines that were let go.</summary>
    public int Corrections { get; private set; }

    /// <summary>Takes in what came of a batch, and lets go of what is settled.</summary>
    /// <param name="ids">The articles of the batch.</param>
    /// <param name="step">What came of them.</param>
    public List<StoryLine> Add(IReadOnlyList<string> ids, StoryStep step)
    {
        for (var i = 0; i < ids.Count; i++) waiting.Enqueue(new StoryLine(ids[i], step.Stories[i]));
        moves.Apply(step.Changes);
        foreach (var change in step.Changes)
        {
            if (change.Kind == StoryChangeKind.Closed) closed.Add(change.Story);
            Count(change);
        }

        var settled = new List<StoryLine>();
        while (waiting.TryPeek(out var line) && (waiting.Count > most || closed.Contains(Now(line)))) settled.Add(Let());
        if (waiting.Count == 0) Forget();
        return settled;
    }

    /// <summary>Lets go of everything.</summary>
    public List<StoryLine> Flush()
    {
        var rest = new List<StoryLine>(waiting.Count);
        while (waiting.Count > 0) rest.Add(Let());
        Forget();
        return rest;
    }

    private void Count(StoryChange change)
    {
        var wasTold = change.Kind switch
        {
            StoryChangeKind.Merged => told.Remove(change.Story),
            StoryChangeKind.Split => told.Contains(change.Other!),
            _ => false,
        };
        if (wasTold) Corrections++;
        if (change.Kind == StoryChangeKind.Merged && wasTold) told.Add(change.Other!);
        if (change.Kind == StoryChangeKind.Closed) told.Remove(change.Story);
    }

    private StoryLine Let()
    {
        var line = waiting.Dequeue();
        var now = new StoryLine(line.Article, Now(line));
        moves.Forget(line.Article);
        if (!closed.Contains(now.Story)) told.Add(now.Story);
        return now;
    }

    private string Now(StoryLine line) => moves.Now(line.Article, line.Story);

    private void Forget()
    {
        moves.Clear();
        closed.Clear();
    }
}

/// <summary>The story of an article.</summary>
/// <param name="Article">Id of the article.</param>
/// <param name="Story">Id of the story.</param>
public readonly record struct StoryLine(string Article, string Story);
