using Synoptic.Dossiers;
using Synoptic.Pages.Markup;
using Synoptic.Pages.Model;
using Synoptic.Pages.Parts;

namespace Synoptic.Pages;

/// <summary>
/// Draws a dossier as one page of HTML that asks for nothing: style and script are inside, named by their hashes in a
/// content security policy that allows nothing else.
/// </summary>
public static class PageRenderer
{
    // A browser opens a folded report by itself when a citation leads into it.
    private const int MostOpen = 12;

    /// <summary>The page as a string.</summary>
    public static string Render(Dossier dossier)
    {
        using var output = new StringWriter();
        Write(output, dossier);
        return output.ToString();
    }

    /// <summary>Writes the page part by part, so that no more than one story or report is in memory as markup.</summary>
    public static void Write(TextWriter output, Dossier dossier) => Write(output, new PageModel(dossier));

    internal static void Write(TextWriter output, PageModel page)
    {
        var canvas = new Canvas(output);
        PageShell.Open(output, page.Title, AddressRules.Of(page));
        canvas.Draw<Shapes>();
        output.Write("<a class=\"skip\" href=\"#main\">Skip to the dossier</a>\n<div class=\"page\" id=\"top\">\n");
        canvas.Draw<PageHead>((nameof(PageHead.Page), page));
        canvas.Draw<Rail>((nameof(Rail.Page), page));
        output.Write("<main id=\"main\" tabindex=\"-1\">\n");
        if (SharedCastPart.IsShown(page)) canvas.Draw<SharedCastPart>((nameof(SharedCastPart.Page), page));
        foreach (var story in page.Stories) canvas.Draw<StorySection>((nameof(StorySection.Story), story));
        if (ElsewherePart.IsShown(page)) canvas.Draw<ElsewherePart>((nameof(ElsewherePart.Page), page));
        Reports(output, canvas, page);
        canvas.Draw<HowPart>((nameof(HowPart.Page), page));
        output.Write("</main>\n");
        if (page.Place is { } place) canvas.Draw<StoryNav>((nameof(StoryNav.Place), place), (nameof(StoryNav.Closing), true));
        output.Write("</div>\n");
        PageShell.Close(output);
    }

    // The section is opened and closed here because its reports are drawn one at a time.
    internal static void Reports(TextWriter output, Canvas canvas, PageModel page, string title = "The reports")
    {
        if (page.Reports.IsEmpty) return;
        output.Write($"<section id=\"reports\" class=\"reportset\" aria-labelledby=\"reportstitle\">\n<h2 id=\"reportstitle\">{title}</h2>\n");
        canvas.Draw<LayerSwitches>();
        foreach (var report in page.Reports)
        {
            canvas.Draw<ReportPart>(
                (nameof(ReportPart.Page), page),
                (nameof(ReportPart.Report), report),
                (nameof(ReportPart.Open), page.Reports.Length <= MostOpen));
        }

        output.Write("</section>\n");
    }
}
