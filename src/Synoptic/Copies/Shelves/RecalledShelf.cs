using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Copies.Shelves;

/// <summary>
/// Articles that are kept elsewhere, under their ids. The newest are held, since they may not be there yet, and those that were asked for last:
/// what is copied is copied again.
/// </summary>
internal sealed class RecalledShelf(IArticleRecall recall, HashSet<ulong> stopWords) : IArticleShelf
{
    // More than come in one batch (256), and what is on one wire within days is what is copied most. Some 6 kB each of a report of 600 words.
    private const int Held = 8192;

    // Getting one back takes its layers from where they are kept, some milliseconds; these take as much memory as the newest.
    private const int Asked = 8192;

    private readonly List<string> ids = [];
    private readonly ConcurrentDictionary<int, byte[]> asked = [];
    private readonly ArrayBufferWriter<byte> buffer = new();
    private readonly List<byte[]> newest = [];
    private int oldest;

    /// <inheritdoc/>
    public void Add(WordSequence words)
    {
        ids.Add(words.Article.Id);
        buffer.ResetWrittenCount();
        ShelfRecord.Write(buffer, words);
        newest.Add(buffer.WrittenSpan.ToArray());
        if (newest.Count >= 2 * Held) newest.RemoveRange(0, newest.Count - Held);
        // What was asked for most will be again, and is got back then.
        if (asked.Count > Asked) asked.Clear();
    }

    /// <inheritdoc/>
    public WordSequence Get(int number)
    {
        // Given anew each time, as from elsewhere: what is marked on one asking must not show on the next.
        var fromEnd = ids.Count - (number - oldest);
        if (fromEnd <= newest.Count) return ShelfRecord.Read(newest[^fromEnd], stopWords);
        if (asked.TryGetValue(number, out var record)) return ShelfRecord.Read(record, stopWords);
        // What was taken out since then has no words to share; it may come again, so it is not held.
        var id = ids[number - oldest];
        if (recall.Recall(id) is not { } found) return WordSequence.Of(Removed(id), [], [], [], stopWords);
        var words = WordSequence.Of(found, stopWords);
        var output = new ArrayBufferWriter<byte>();
        ShelfRecord.Write(output, words);
        asked[number] = output.WrittenSpan.ToArray();
        return words;
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
