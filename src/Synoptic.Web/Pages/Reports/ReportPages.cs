using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Synoptic.Dossiers;
using Synoptic.Pages.Model;
using Synoptic.Storage;
using Synoptic.Text;
using Synoptic.Web.Guard;
using Synoptic.Web.Pages.Correcting;
using Synoptic.Web.Pages.Frame;

namespace Synoptic.Web.Pages.Reports;

/// <summary>A report: its words with their layers, what is known of it, and its bytes.</summary>
internal static class ReportPages
{
    // A book beside a book takes seconds; reports are a hundredth of this.
    private const int MostCompared = 200_000;

    public static void Map(WebApplication app)
    {
        app.MapGet("/reports/{id}", static (string id, HttpContext context, DeskServices desk) => Show(Ways.Id(id), context, desk));
        app.MapGet("/reports/{id}/raw", static (string id, HttpContext context, DeskServices desk) => Raw(Ways.Id(id), context, desk));
    }

    /// <summary>The layers of a report; made where they are missing or another program's.</summary>
    public static Annotations Layers(IStoreReader reader, DeskServices desk, Article article) => reader.Layers([article.Id], MadeBy.Name())[0] ?? desk.Deriver.Derive(article).Annotations;

    private static IResult Show(string id, HttpContext context, DeskServices desk)
    {
        using var reader = desk.Store.Read();
        if (reader.Article(id) is not { } stored) return Notices.Missing("report", id);
        var layers = Layers(reader, desk, stored.Article);
        var story = stored.Story is { } of ? reader.Story(of) : null;
        ImmutableArray<ReportCopy> copies = story is null or { Reports: < 2 } ? [] : Copies(reader, story.Id, id);
        var shared = Shared(reader, desk, layers, copies.FirstOrDefault());
        var place = Asked.Place(context.Text("at"), layers.Text.Length);
        var page = new PageModel(new Dossier(DossierBuilder.Version, [layers], [], [], [])) { Links = new PageLinks("", static _ => null), Opened = place, Shared = shared };
        var marks = HandMarks.OfReport(reader, id);
        using var frame = new DeskFrame(page.Reports[0].Title, "", reader.LastBatch(), story?.Id);
        frame.Canvas.Draw<ReportPage>(
            (nameof(ReportPage.Page), page),
            (nameof(ReportPage.Stored), stored),
            (nameof(ReportPage.Story), story),
            (nameof(ReportPage.Copies), copies),
            (nameof(ReportPage.IsMarked), !shared.IsEmpty),
            (nameof(ReportPage.Place), place),
            (nameof(ReportPage.Corrections), marks.Shown),
            (nameof(ReportPage.Token), FormToken.Of(context)),
            (nameof(ReportPage.Who), PostedForm.WhoOf(context)));
        return frame.Page();
    }

    // The words that it has in common with one other, the one that it took most from or that took most of it: laid side by side when they are asked for,
    // since what is kept of a pair is that it is one.
    private static ImmutableArray<Span> Shared(IStoreReader reader, DeskServices desk, Annotations layers, ReportCopy? copy)
    {
        if (copy?.Other is not { } other || layers.Text.Length > MostCompared || reader.Article(other.Id) is not { } stored || stored.Article.Text.Length > MostCompared) return [];
        if (desk.Pipeline.Between(layers, Layers(reader, desk, stored.Article)) is not { } pair) return [];
        return [.. pair.Passages.Select(passage => pair.A == layers.Article.Id ? passage.A : passage.B)];
    }

    private static ImmutableArray<ReportCopy> Copies(IStoreReader reader, string story, string id)
    {
        var own = reader.Copies(story).Where(copy => copy.A == id || copy.B == id).ToArray();
        if (own.Length == 0) return [];
        var lines = reader.Articles(new ArticleQuery { Story = story, Most = int.MaxValue }).ToDictionary(static line => line.Id, StringComparer.Ordinal);
        return [.. own.OrderByDescending(copy => copy.B == id).ThenByDescending(static copy => copy.Taken).Select(copy => new ReportCopy(copy, lines.GetValueOrDefault(copy.A == id ? copy.B : copy.A), copy.B == id))];
    }

    // Never shown by a browser: what a page holds is none of ours.
    private static IResult Raw(string id, HttpContext context, DeskServices desk)
    {
        using var reader = desk.Store.Read();
        if (reader.Raw(id) is not { } raw) return Notices.Missing("file of a report", id);
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Bytes(raw.Bytes, "application/octet-stream", FileName(raw.Name));
    }

    private static string FileName(string name)
    {
        var last = name.AsSpan()[(name.AsSpan().LastIndexOfAny('/', '\\') + 1)..];
        var plain = string.Concat(last.ToString().Select(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_' ? letter : '_')).TrimStart('.');
        return plain.Length == 0 ? "report.bin" : plain.Length <= 120 ? plain : plain[^120..];
    }
}

/// <summary>A report that shares words with one.</summary>
/// <param name="Copy">What is known of the pair.</param>
/// <param name="Other">The other.</param>
/// <param name="IsTaken">Whether the words were taken from the other.</param>
public sealed record ReportCopy(StoredCopy Copy, ArticleLine? Other, bool IsTaken);
