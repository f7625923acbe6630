using System.Buffers;
using System.Collections.Immutable;
using Synoptic.Storage.Layers;
using Synoptic.Storage.Search;
using Synoptic.Text;

namespace Synoptic.Storage;

/// <summary>All that a store writes of what was derived from a report: its layers packed, its lines and names, the words of its indexes.</summary>
public sealed class PackedReport
{
    internal PackedReport(string id, byte[] layers, IndexText words, ImmutableArray<LineInput> lines, ImmutableArray<IndexText> lineWords, ImmutableArray<NameInput> names) =>
        (Id, Layers, Words, Lines, LineWords, Names) = (id, layers, words, lines, lineWords, names);

    /// <summary>Id of the report.</summary>
    public string Id { get; }

    internal byte[] Layers { get; }

    internal IndexText Words { get; }

    internal ImmutableArray<LineInput> Lines { get; }

    internal ImmutableArray<IndexText> LineWords { get; }

    internal ImmutableArray<NameInput> Names { get; }

    /// <summary>The same under another id.</summary>
    public PackedReport Under(string id) => new(id, Layers, Words, Lines, LineWords, Names);
}

/// <summary>
/// Packs reports before they are written, so that a store is not kept from others while that is done: it takes as long as all the rest
/// of writing. For one thread.
/// </summary>
public sealed class ReportPacker
{
    // A report of 600 words takes 70 kB of it.
    private readonly ArrayBufferWriter<byte> room = new(1 << 17);
    private readonly IndexWriter index = new();

    /// <summary>Packs a report.</summary>
    /// <param name="derived">The report and what was derived from it.</param>
    public PackedReport Pack(Derived derived)
    {
        var article = derived.Annotations.Article;
        var indexer = new LineIndexer(article.Source.Outlet, derived.Names, index);
        var lines = ImmutableArray.CreateBuilder<IndexText>(derived.Lines.Length);
        foreach (var line in derived.Lines) lines.Add(indexer.Of(line));
        return new PackedReport(article.Id, LayerCodec.Pack(derived.Annotations, room), IndexText.Of(article, index), derived.Lines, lines.MoveToImmutable(), derived.Names);
    }
}
