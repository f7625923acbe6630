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
        var fitting = new Fitting((output, skip, take, isSparse) => SectionDrawing.Draw(new Canvas(output), isSparse ? cuts.Sparse : cuts, section.Name, skip, take), Fitting.MostBytes);
        var count = cuts.Count(section.Name);
        var (skip, take) = (0, section.PageLength);
        do
        {
            var (html, taken, room) = fitting.Draw(skip, take);
            pages.Add(html);
            skip += taken;
            // The next are about as large.
            take = Math.Min(room, section.PageLength);
        }
        while (skip < count);
        return pages.ToArray();
    }
}
