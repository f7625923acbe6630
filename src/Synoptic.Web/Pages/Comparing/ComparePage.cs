using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Synoptic.Copies;
using Synoptic.Dossiers;
using Synoptic.Entities;
using Synoptic.Pages.Markup;
using Synoptic.Pages.Model;
using Synoptic.Pages.Parts;
using Synoptic.Reconciliation;
using Synoptic.Storage;
using Synoptic.Text;
using Synoptic.Web.Pages.Frame;
using Synoptic.Web.Pages.Reports;

namespace Synoptic.Web.Pages.Comparing;

/// <summary>Two reports side by side: what they share word for word, where they differ, what each alone tells.</summary>
internal static class ComparePage
{
    private const int MostChoices = 200;

    public static void Map(WebApplication app) => app.MapGet("/compare", static (HttpContext context, DeskServices desk) => Show(context, desk));

    private static IResult Show(HttpContext context, DeskServices desk)
    {
        using var reader = desk.Store.Read();
        var (a, b) = (context.Text("a"), context.Text("b"));
        if (a is null || b is null || a == b) return Choose(reader, a ?? b, context.Text("story"));
        if (reader.Article(a) is not { } first) return Notices.Missing("report", a);
        if (reader.Article(b) is not { } second) return Notices.Missing("report", b);
        // The two told as a story of their own: what the whole way finds of many reports it finds of two.
        var told = desk.Pipeline.Tell("two", [ReportPages.Layers(reader, desk, first.Article), ReportPages.Layers(reader, desk, second.Article)]);
        var keys = new EntityKeys(desk.Tables);
        var page = new PageModel(new Dossier(DossierBuilder.Version, told.Record.Story.Articles, [told], [], []))
        {
            Links = new PageLinks("", entity => entity.Type is EntityType.Person or EntityType.Organization or EntityType.Place ? Ways.Name(keys.Of(entity)) : null),
        };
        var story = page.Stories[0];
        var copy = told.Record.Story.Copies.FirstOrDefault() ?? new CopyPair(a, b, CopyKind.Edited, 0, [], false, []);
        var link = new NetworkLink(copy, page.Report(copy.A)!, page.Report(copy.B)!, 0, 0, true, 1);
        var (left, right) = PairMarkup.Draw(story, link);
        using var frame = new DeskFrame($"{link.A.Name} and {link.B.Name}", "", reader.LastBatch());
        frame.Shapes();
        frame.Output.Write("<main id=\"main\" class=\"plain wide\" tabindex=\"-1\">\n");
        frame.Canvas.Draw<CompareHead>((nameof(CompareHead.Story), story), (nameof(CompareHead.Link), link), (nameof(CompareHead.Left), left), (nameof(CompareHead.Right), right));
        if (told.Record.Findings.Any(static finding => finding.Status is not FindingStatus.Single)) frame.Canvas.Draw<FindingsPart>((nameof(FindingsPart.Story), Only(page, told, static _ => false, static _ => false)), (nameof(FindingsPart.Only), Shared(told)));
        Alone(frame, page, told, link.A);
        Alone(frame, page, told, link.B);
        frame.Output.Write("</main>\n");
        return frame.Page();
    }

    private static ImmutableHashSet<int> Shared(StoryDossier told) => [.. Enumerable.Range(0, told.Record.Findings.Length).Where(i => told.Record.Findings[i].Status is not FindingStatus.Single)];

    // What one of them tells and the other does not.
    private static void Alone(DeskFrame frame, PageModel page, StoryDossier told, ReportView report)
    {
        var id = report.Article.Id;
        var story = Only(page, told, row => row.Claims.All(claim => claim.Evidence.Article == id), group => group.Tellings.All(telling => telling.Evidence.Article == id));
        frame.Canvas.Draw<CompareAlone>((nameof(CompareAlone.Story), story), (nameof(CompareAlone.Report), report));
    }

    private static StoryView Only(PageModel page, StoryDossier told, Func<FigureRow, bool> figures, Func<QuotationGroup, bool> quotations) =>
        new PageModel(page.Dossier with { Stories = [told with { Record = told.Record with { Figures = [.. told.Record.Figures.Where(row => !row.Claims.IsDefaultOrEmpty && figures(row))], Quotations = [.. told.Record.Quotations.Where(group => !group.Tellings.IsDefaultOrEmpty && quotations(group))] } }] }) { Links = page.Links }.Stories[0];

    private static IResult Choose(IStoreReader reader, string? one, string? inStory)
    {
        var given = one is null ? null : reader.Article(one);
        var story = inStory ?? given?.Story;
        var choices = story is null ? reader.Articles(new ArticleQuery { Most = MostChoices }) : reader.Articles(new ArticleQuery { Story = story, Most = MostChoices });
        using var frame = new DeskFrame("Side by side", "", reader.LastBatch());
        frame.Canvas.Draw<CompareChoice>((nameof(CompareChoice.Choices), choices), (nameof(CompareChoice.One), one));
        return frame.Page();
    }
}
