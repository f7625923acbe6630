using System.Collections.Immutable;
using Synoptic.Storage.Layers;
using Synoptic.Storage.Search;
using Synoptic.Storage.Sql;
using Synoptic.Text;

namespace Synoptic.Storage;

/// <summary>What a store writes of a report beside its rows: its layers packed, the words of its indexes. It does not depend on the report's id.</summary>
public sealed class PackedReport
{
    internal PackedReport(byte[] layers, IndexText words, ImmutableArray<IndexText> lines) => (Layers, Words, Lines) = (layers, words, lines);

    internal byte[] Layers { get; }

    internal IndexText Words { get; }

    internal ImmutableArray<IndexText> Lines { get; }
}

/// <summary>
/// Packs reports before they are written, so that a store is not kept from others while that is done: it takes as long as all the rest
/// of writing. For one thread.
/// </summary>
public sealed class ReportPacker
{
    private readonly WordForms words = new();

    /// <summary>Packs a report.</summary>
    /// <param name="derived">The report and what was derived from it.</param>
    public PackedReport Pack(Derived derived)
    {
        var article = derived.Annotations.Article;
        var keys = derived.Names.DistinctBy(static name => name.Entity).ToDictionary(static name => name.Entity, static name => DbText.Key(name.Key));
        var lines = ImmutableArray.CreateBuilder<IndexText>(derived.Lines.Length);
        foreach (var line in derived.Lines) lines.Add(IndexText.Of(line, keys, article.Source.Outlet, words));
        return new PackedReport(LayerCodec.Pack(derived.Annotations), IndexText.Of(article, words), lines.MoveToImmutable());
    }
}
