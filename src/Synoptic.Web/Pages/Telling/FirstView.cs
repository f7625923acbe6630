using System.Collections.Immutable;
using System.Globalization;
using Synoptic.Desk.Records;
using Synoptic.Dossiers;
using Synoptic.Entities;
using Synoptic.Pages;
using Synoptic.Pages.Model;
using Synoptic.Pages.Parts;

namespace Synoptic.Web.Pages.Telling;

/// <summary>What a story's own page shows: head and rail, then of each part what a reader sees first, with the way to the rest.</summary>
/// <param name="keys">Keys of names.</param>
internal sealed class FirstView(EntityKeys keys) : IRecordPart
{
    public const string PartName = "page";

    // Ten parts at most, so that the page with its rail stays well below 300 KB.
    private const int MostBytes = 24 << 10;

    /// <inheritdoc/>
    public string Name => PartName;

    /// <inheritdoc/>
    public byte[] Make(StoryDossier story)
    {
        var cuts = new StoryCuts(story, keys);
        var pages = new DrawnPages();
        pages.Add(Drawn(output =>
        {
            var page = cuts.Cut("brief", 0, 0, isFirst: true);
            var canvas = new Canvas(output);
            canvas.Draw<StoryHead>((nameof(StoryHead.Page), page));
            canvas.Draw<StoryRail>((nameof(StoryRail.Page), page), (nameof(StoryRail.Counts), StoryPart.All.ToImmutableDictionary(static section => section.Name, section => cuts.Count(section.Name), StringComparer.Ordinal)));
        }));
        pages.Add(Drawn(output => Sections(output, cuts)));
        return pages.ToArray();
    }

    private static void Sections(TextWriter output, StoryCuts cuts)
    {
        output.Write(new Fitting((writer, _, _, isSparse) => new Canvas(writer).Draw<BriefPart>((nameof(BriefPart.Story), (isSparse ? cuts.Sparse : cuts).Cut("brief", 0, 0, isFirst: true).Stories[0])), MostBytes).Draw(0, 1).Html);
        foreach (var section in StoryPart.All)
        {
            if (section.First == 0 || (section.Name == "events" && cuts.Actors == 0)) continue;
            var shown = First(output, cuts, section);
            var count = cuts.Count(section.Name);
            var href = Frame.Ways.Story(cuts.Story.Record.Story.Id, section.Name);
            if (section.Name is not ("sources" or "events") && count > shown) output.Write($"<p class=\"all\"><a href=\"{href}\">{section.Title}: all {count}</a></p>\n");
            if (section.Name == "events") output.Write($"<p class=\"all\"><a href=\"{href}\">{section.Title}: {(count > shown ? $"all {Words.Count(count, "actor")}" : "every event")}</a></p>\n");
            if (section.Name == "cast" && cuts.Persons > 0) output.Write($"<p class=\"all\"><a href=\"{Frame.Ways.Story(cuts.Story.Record.Story.Id, "persons")}\">Person by person: {cuts.Persons}</a></p>\n");
        }
    }

    // The first of a part, as many as there is room for.
    private static int First(TextWriter output, StoryCuts cuts, StoryPart section)
    {
        // Of names the first of each kind are shown, so that all are given and fewer of each are drawn where room is short.
        var isCast = section.Name == "cast";
        var (html, shown, _) = new Fitting((writer, _, take, isSparse) => SectionDrawing.Draw(new Canvas(writer), isSparse ? cuts.Sparse : cuts, section.Name, 0, isCast ? int.MaxValue : take, take, isFirst: true), MostBytes).Draw(0, section.First);
        output.Write(html);
        return shown;
    }

    private static string Drawn(Action<TextWriter> draw)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        draw(writer);
        return writer.ToString();
    }
}
