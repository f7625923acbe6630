using System.Collections.Immutable;
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

    /// <inheritdoc/>
    public string Name => PartName;

    /// <inheritdoc/>
    public byte[] Make(StoryDossier story)
    {
        var cuts = new StoryCuts(story, keys);
        var pages = new DrawnPages();
        pages.Add(output =>
        {
            var page = cuts.Cut("brief", 0, 0, isFirst: true);
            var canvas = new Canvas(output);
            canvas.Draw<StoryHead>((nameof(StoryHead.Page), page));
            canvas.Draw<StoryRail>((nameof(StoryRail.Page), page), (nameof(StoryRail.Counts), StoryPart.All.ToImmutableDictionary(static section => section.Name, section => cuts.Count(section.Name), StringComparer.Ordinal)));
        });
        pages.Add(output => Sections(output, cuts));
        return pages.ToArray();
    }

    private static void Sections(TextWriter output, StoryCuts cuts)
    {
        var canvas = new Canvas(output);
        var brief = cuts.Cut("brief", 0, 0, isFirst: true).Stories[0];
        canvas.Draw<BriefPart>((nameof(BriefPart.Story), brief));
        foreach (var section in StoryPart.All)
        {
            if (section.First == 0 || (section.Name == "events" && cuts.Actors == 0)) continue;
            // Of names the first of each kind are shown, so that all are given and few drawn.
            var take = section.Name == "cast" ? int.MaxValue : section.First;
            SectionDrawing.Draw(canvas, cuts, section.Name, 0, take, section.First, isFirst: true);
            var count = cuts.Count(section.Name);
            var href = Frame.Ways.Story(cuts.Story.Record.Story.Id, section.Name);
            if (section.Name is not ("sources" or "events") && count > section.First) output.Write($"<p class=\"all\"><a href=\"{href}\">{section.Title}: all {count}</a></p>\n");
            if (section.Name == "events") output.Write($"<p class=\"all\"><a href=\"{href}\">{section.Title}: {(count > section.First ? $"all {Words.Count(count, "actor")}" : "every event")}</a></p>\n");
            if (section.Name == "cast" && cuts.Persons > 0) output.Write($"<p class=\"all\"><a href=\"{Frame.Ways.Story(cuts.Story.Record.Story.Id, "persons")}\">Person by person: {cuts.Persons}</a></p>\n");
        }
    }
}
