using Synoptic.Pages;
using Synoptic.Pages.Model;
using Synoptic.Pages.Parts;

namespace Synoptic.Web.Pages.Telling;

/// <summary>Draws some items of a part with the components of the dossier.</summary>
internal static class SectionDrawing
{
    public static void Draw(Canvas canvas, StoryCuts cuts, string part, int skip, int take, int mostNames = int.MaxValue, bool isFirst = false)
    {
        var story = cuts.Cut(part, skip, take, mostNames, isFirst).Stories[0];
        switch (part)
        {
            case "figures":
                canvas.Draw<FiguresPart>((nameof(FiguresPart.Story), story));
                break;
            case "findings":
                canvas.Draw<FindingsPart>((nameof(FindingsPart.Story), story), (nameof(FindingsPart.Only), cuts.Findings(skip, take)));
                break;
            case "quotations":
                canvas.Draw<QuotationsPart>((nameof(QuotationsPart.Story), story));
                break;
            case "timeline":
                canvas.Draw<TimelinePart>((nameof(TimelinePart.Story), story));
                break;
            case "cast":
                canvas.Draw<CastPart>((nameof(CastPart.Story), story));
                break;
            case "persons":
                canvas.Draw<PersonsPart>((nameof(PersonsPart.Story), story), (nameof(PersonsPart.Skip), skip), (nameof(PersonsPart.Take), take));
                break;
            case "events":
                canvas.Draw<EventsPart>((nameof(EventsPart.Story), story), (nameof(EventsPart.Skip), skip), (nameof(EventsPart.Take), take));
                break;
            case "commitments":
                canvas.Draw<CommitmentsPart>((nameof(CommitmentsPart.Story), story));
                break;
            case "sources":
                canvas.Draw<SourcesPart>((nameof(SourcesPart.Story), story));
                break;
            case "reports":
                canvas.Draw<StoryReports>((nameof(StoryReports.Story), story), (nameof(StoryReports.Skip), skip), (nameof(StoryReports.Take), take));
                break;
            case "map":
                canvas.Draw<StoryMap>((nameof(StoryMap.Story), story));
                break;
        }
    }
}
