using System.Collections.Immutable;
using Synoptic.Reconciliation.Events;

namespace Synoptic.Pages.Model;

/// <summary>Who acts on whom: one row an actor, one column a recipient, the same names in both, those with most events first.</summary>
/// <param name="Names">Rows and columns.</param>
/// <param name="Cells">By row and column; <see langword="null"/> where nothing is told.</param>
public sealed record EventMatrix(ImmutableArray<ActorView> Names, ImmutableArray<ImmutableArray<MatrixCell?>> Cells)
{
    // A table wider than that is read by nobody; the others stand in their own lists.
    private const int Most = 10;

    /// <summary>The matrix of a story; empty where no event is between two who have a name, a country or a kind.</summary>
    public static EventMatrix Of(StoryView story, ImmutableArray<ActorView> actors)
    {
        var between = story.Record.Events.Where(static happening => happening.Actors.Any(static party => party.IsSomebody) && happening.Recipients.Any(static party => party.IsSomebody)).ToArray();
        var count = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var happening in between)
            foreach (var key in happening.Actors.Concat(happening.Recipients).Select(static party => party.Key).Distinct(StringComparer.Ordinal)) count[key] = count.GetValueOrDefault(key) + 1;
        ImmutableArray<ActorView> names = [.. actors.Where(actor => count.ContainsKey(actor.Party.Key)).OrderByDescending(actor => count[actor.Party.Key]).ThenBy(static actor => actor.Number).Take(Most)];
        var at = names.Select(static (name, i) => (name.Party.Key, i)).ToDictionary(static pair => pair.Key, static pair => pair.i, StringComparer.Ordinal);
        var cells = new List<StoryEvent>?[names.Length, names.Length];
        foreach (var happening in between)
        {
            foreach (var actor in happening.Actors)
                foreach (var recipient in happening.Recipients)
                    if (at.TryGetValue(actor.Key, out var row) && at.TryGetValue(recipient.Key, out var column) && row != column) (cells[row, column] ??= []).Add(happening);
        }

        return new EventMatrix(names, [.. Enumerable.Range(0, names.Length).Select(row => Enumerable.Range(0, names.Length).Select(column => cells[row, column] is { } events ? new MatrixCell([.. events]) : null).ToImmutableArray())]);
    }
}

/// <summary>What one is told to do to another.</summary>
/// <param name="Events">The events.</param>
public sealed record MatrixCell(ImmutableArray<StoryEvent> Events)
{
    /// <summary>For each quad class that there is: how many are told as facts, and how many as planned, threatened, denied and the like.</summary>
    public IEnumerable<(int Quad, int Facts, int Others)> Quads =>
        Events.GroupBy(static happening => happening.Code.Quad).OrderBy(static group => group.Key).Select(static group => (group.Key, group.Count(static happening => happening.IsFact), group.Count(static happening => !happening.IsFact)));
}
