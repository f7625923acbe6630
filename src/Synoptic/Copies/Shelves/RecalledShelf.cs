using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Copies.Shelves;

/// <summary>Articles that are kept elsewhere, under their ids. The newest are held, since they may not be there yet.</summary>
internal sealed class RecalledShelf(IArticleRecall recall, HashSet<ulong> stopWords) : IArticleShelf
{
    // More than come in one batch (256), and what is on one wire within the hour is what is copied most.
    private const int Held = 1024;

    private readonly List<string> ids = [];
    private readonly List<WordSequence> newest = [];
    private int oldest;

    /// <inheritdoc/>
    public void Add(WordSequence words)
    {
        ids.Add(words.Article.Id);
        newest.Add(words);
        if (newest.Count >= 2 * Held) newest.RemoveRange(0, newest.Count - Held);
    }

    /// <inheritdoc/>
    public WordSequence Get(int number)
    {
        var fromEnd = ids.Count - (number - oldest);
        // Given anew each time, as from elsewhere: what is marked on one asking must not show on the next.
        if (fromEnd <= newest.Count && newest[^fromEnd] is var held) return WordSequence.Of(held.Article, held.Spans, held.Named, held.Quoted, stopWords);
        var id = ids[number - oldest];
        // What was taken out since then has no words to share.
        return recall.Recall(id) is { } found ? WordSequence.Of(found, stopWords) : WordSequence.Of(Removed(id), [], [], [], stopWords);
    }

    /// <inheritdoc/>
    public void Forget(int before)
    {
        if (before <= oldest) return;
        ids.RemoveRange(0, before - oldest);
        oldest = before;
    }

    /// <inheritdoc/>
    public void Write(BinaryWriter writer)
    {
        writer.Write(oldest);
        writer.Write(ids.Count);
        foreach (var id in ids) writer.Write(id);
    }

    /// <summary>Reads a shelf that was written.</summary>
    public static RecalledShelf Read(BinaryReader reader, IArticleRecall recall, HashSet<ulong> stopWords)
    {
        var shelf = new RecalledShelf(recall, stopWords) { oldest = reader.ReadInt32() };
        for (var left = reader.ReadInt32(); left > 0; left--) shelf.ids.Add(reader.ReadString());
        return shelf;
    }

    /// <inheritdoc/>
    public void DeleteForgotten()
    {
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private static Article Removed(string id) => new(id, null, "", null, Source.Unknown, null, ImmutableArray<Dropped>.Empty);
}
