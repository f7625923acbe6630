using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
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
    /// <summary>The page as a string.</summary>
    public static string Render(Dossier dossier)
    {
        using var output = new StringWriter();
        Write(output, dossier);
        return output.ToString();
    }

    /// <summary>Writes the page part by part, so that no more than one story or report is in memory as markup.</summary>
    public static void Write(TextWriter output, Dossier dossier)
    {
        var page = new PageModel(dossier);
        var canvas = new Canvas(output);
        PageShell.Open(output, page.Title, AddressRules.Of(page));
        canvas.Draw<Shapes>([]);
        output.Write("<a class=\"skip\" href=\"#main\">Skip to the dossier</a>\n<div class=\"page\" id=\"top\">\n");
        canvas.Draw<PageHead>(new() { [nameof(PageHead.Page)] = page });
        canvas.Draw<Rail>(new() { [nameof(Rail.Page)] = page });
        output.Write("<main id=\"main\" tabindex=\"-1\">\n");
        if (SharedCastPart.IsShown(page)) canvas.Draw<SharedCastPart>(new() { [nameof(SharedCastPart.Page)] = page });
        foreach (var story in page.Stories) canvas.Draw<StorySection>(new() { [nameof(StorySection.Story)] = story });
        Reports(output, canvas, page);
        canvas.Draw<HowPart>(new() { [nameof(HowPart.Page)] = page });
        output.Write("</main>\n</div>\n");
        PageShell.Close(output);
    }

    // The section is opened and closed here because its reports are drawn one at a time.
    private static void Reports(TextWriter output, Canvas canvas, PageModel page)
    {
        if (page.Reports.IsEmpty) return;
        output.Write("<section id=\"reports\" class=\"reportset\" aria-labelledby=\"reportstitle\">\n<h2 id=\"reportstitle\">The reports</h2>\n");
        canvas.Draw<LayerSwitches>([]);
        foreach (var report in page.Reports)
        {
            canvas.Draw<ReportPart>(new()
            {
                [nameof(ReportPart.Page)] = page,
                [nameof(ReportPart.Report)] = report,
                [nameof(ReportPart.Open)] = page.Reports.Length <= MostOpen,
            });
        }

        output.Write("</section>\n");
    }

    // A browser opens a folded report by itself when a citation leads into it.
    private const int MostOpen = 12;

    // A renderer keeps what it drew: each part gets its own, which goes when the part is written.
    private sealed class Canvas(TextWriter output)
    {
        private static readonly IServiceProvider Services = new ServiceCollection().BuildServiceProvider();

        public void Draw<TComponent>(Dictionary<string, object?> parameters)
            where TComponent : IComponent
        {
            using var renderer = new HtmlRenderer(Services, NullLoggerFactory.Instance);
            // Nothing here waits for anything, so that the task is done when it is returned.
            renderer.Dispatcher.InvokeAsync(async () =>
            {
                var root = await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters)).ConfigureAwait(false);
                root.WriteHtmlTo(output);
            }).GetAwaiter().GetResult();
            output.Write('\n');
        }
    }
}
