using System.Buffers;
using System.Text;
using Synoptic.Desk.Records;
using Synoptic.Dossiers;
using Synoptic.Entities;
using Synoptic.Pages;

namespace Synoptic.Web.Pages.Telling;

/// <summary>All of one part of a story, page after page.</summary>
/// <param name="section">The part.</param>
/// <param name="keys">Keys of names.</param>
internal sealed class WholePart(StoryPart section, EntityKeys keys) : IRecordPart
{
    /// <inheritdoc/>
    public string Name => section.Name;

    /// <inheritdoc/>
    public byte[] Make(StoryDossier story)
    {
        var cuts = new StoryCuts(story, keys);
        var pages = new DrawnPages();
        for (var skip = 0; skip == 0 || skip < cuts.Count(section.Name); skip += section.PageLength)
            pages.Add(output => SectionDrawing.Draw(new Canvas(output), cuts, section.Name, skip, section.PageLength));
        return pages.ToArray();
    }
}

/// <summary>Pages of markup in one row of bytes, divided by form feeds, which markup never has: components write that character encoded.</summary>
internal sealed class DrawnPages
{
    private const byte Divider = (byte)'\f';

    private readonly ArrayBufferWriter<byte> bytes = new();

    /// <summary>One of some pages, from 1; and how many there are. <see langword="null"/> where there is none of that number.</summary>
    public static (string? Html, int Count) Page(ReadOnlySpan<byte> pages, int number)
    {
        var count = pages.Count(Divider) + 1;
        if (number < 1 || number > count) return (null, count);
        for (var i = 1; i < number; i++) pages = pages[(pages.IndexOf(Divider) + 1)..];
        var end = pages.IndexOf(Divider);
        return (Encoding.UTF8.GetString(end < 0 ? pages : pages[..end]), count);
    }

    public void Add(Action<TextWriter> draw)
    {
        if (bytes.WrittenCount > 0) bytes.Write([Divider]);
        using var writer = new StringWriter();
        draw(writer);
        bytes.Write(Encoding.UTF8.GetBytes(writer.ToString()));
    }

    public byte[] ToArray() => bytes.WrittenSpan.ToArray();
}
