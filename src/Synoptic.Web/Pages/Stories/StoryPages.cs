using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Synoptic.Pages.Markup;
using Synoptic.Storage;
using Synoptic.Text;
using Synoptic.Web.Guard;
using Synoptic.Web.Live;
using Synoptic.Web.Pages.Correcting;
using Synoptic.Web.Pages.Frame;
using Synoptic.Web.Pages.Telling;

namespace Synoptic.Web.Pages.Stories;

/// <summary>A story's page and the pages of its parts: what was drawn with the record, with what people said of it by hand.</summary>
internal static class StoryPages
{
    // Reports that are counted as not worked in yet.
    private const int MostCounted = 1000;

    public static void Map(WebApplication app)
    {
        app.MapGet("/stories", static () => Results.Redirect("/"));
        app.MapGet("/stories/{id}", static async (string id, HttpContext context, DeskServices desk, RecordQueue records) =>
            Story(Ways.Id(id), context, await Opened(Ways.Id(id), FirstView.PartName, desk, records, context.RequestAborted).ConfigureAwait(false)));
        app.MapGet("/stories/{id}/{part}", static async (string id, string part, HttpContext context, DeskServices desk, RecordQueue records) =>
            StoryPart.Of(part) is { } section ? Part(Ways.Id(id), part, section, context, await Opened(Ways.Id(id), part, desk, records, context.RequestAborted).ConfigureAwait(false)) : Notices.Missing("part of a story", part));
    }

    private static IResult Story(string id, HttpContext context, Open? open)
    {
        if (open is not { } opened) return Notices.Missing("story", id);
        using var reader = opened.Reader;
        if (opened.Failure is { } failure) return Notices.Failed(failure);
        if (opened.Story.Id != id) return Results.Redirect(Ways.Story(opened.Story.Id) + context.Request.QueryString);
        var marks = HandMarks.OfStory(reader, opened.Story.Id);
        using var frame = new DeskFrame(opened.Story.Title ?? "Story", "", reader.LastBatch(), opened.Story.Id);
        frame.Shapes();
        frame.Output.Write("<div class=\"page\">\n");
        frame.Output.Write(DrawnPages.Page(opened.Drawn.Span, 1).Html);
        frame.Output.Write("<main id=\"main\" tabindex=\"-1\">\n");
        News(frame.Output, reader, opened);
        frame.Canvas.Draw<HandNotes>((nameof(HandNotes.Corrections), marks.Shown), (nameof(HandNotes.Token), FormToken.Of(context)), (nameof(HandNotes.Back), Ways.Story(id)));
        frame.Output.Write(marks.Apply(DrawnPages.Page(opened.Drawn.Span, 2).Html ?? ""));
        frame.Canvas.Draw<StoryHand>((nameof(StoryHand.Story), opened.Story), (nameof(StoryHand.Token), FormToken.Of(context)), (nameof(StoryHand.Who), PostedForm.WhoOf(context)));
        frame.Output.Write("</main>\n</div>\n");
        return frame.Page();
    }

    private static IResult Part(string id, string name, StoryPart section, HttpContext context, Open? open)
    {
        if (open is not { } opened) return Notices.Missing("story", id);
        using var reader = opened.Reader;
        if (opened.Failure is { } failure) return Notices.Failed(failure);
        if (opened.Story.Id != id) return Results.Redirect(Ways.Story(opened.Story.Id, name) + context.Request.QueryString);
        // Something that a link leads to is looked for: which page it stands on depends on how much room the others took.
        var page = context.Text("at") is { } at && DrawnPages.PageOf(opened.Drawn.Span, at) is { } holding ? holding : context.Page();
        var (html, count) = DrawnPages.Page(opened.Drawn.Span, page);
        if (html is null) return Notices.Missing($"page of “{section.Title}”", page.ToString(CultureInfo.InvariantCulture));
        using var frame = new DeskFrame($"{section.Title}: {opened.Story.Title ?? "story"}", "", reader.LastBatch(), opened.Story.Id);
        frame.Shapes();
        frame.Output.Write("<main id=\"main\" class=\"plain wide\" tabindex=\"-1\">\n");
        frame.Canvas.Draw<PartHead>((nameof(PartHead.Story), opened.Story), (nameof(PartHead.Part), name), (nameof(PartHead.Title), section.Title));
        News(frame.Output, reader, opened);
        frame.Output.Write(HandMarks.OfStory(reader, opened.Story.Id).Apply(html));
        Func<int, string> address = number => Ways.With(Ways.Story(id, name), ("page", number > 1 ? number.ToString(CultureInfo.InvariantCulture) : null));
        frame.Canvas.Draw<Paging>((nameof(Paging.Address), address), (nameof(Paging.Page), page), (nameof(Paging.HasMore), page < count), (nameof(Paging.Count), count));
        frame.Output.Write("</main>\n");
        return frame.Page();
    }

    // The old record is served while a new one is made in the background: a reader waits only for the first.
    private static async Task<Open?> Opened(string id, string part, DeskServices desk, RecordQueue records, CancellationToken cancellation)
    {
        var reader = desk.Store.Read();
        if (reader.Story(id) is not { } story)
        {
            reader.Dispose();
            return null;
        }

        // Asked for under an earlier id: nothing of it is shown here.
        if (story.Id != id) return new Open(reader, story, story.Changed, default, null);
        if (reader.Part(id, part) is { } kept) return new Open(reader, story, kept.Changed, kept.Data, null);
        reader.Dispose();
        var (record, failure) = await records.Of(story.Id, 0, cancellation).ConfigureAwait(false);
        // A record that was made and could not be kept, because another wrote, is as good to read.
        if (record is null) return failure is null ? null : new Open(desk.Store.Read(), story, story.Changed, default, failure);
        return new Open(desk.Store.Read(), story, record.Changed, record.Parts[part], null);
    }

    private static void News(TextWriter output, IStoreReader reader, Open opened)
    {
        if (opened.Changed >= opened.Story.Changed) return;
        var newer = reader.Articles(new ArticleQuery { Story = opened.Story.Id, AfterBatch = opened.Changed, Most = MostCounted }).Length;
        output.Write($"<p class=\"pending\">{(newer > 0 ? $"{Synoptic.Pages.Model.Words.Count(newer, "newer report is", "newer reports are")} being worked in" : "The story was changed and is being told anew")}. <a href=\"{HtmlText.Encode(Ways.Story(opened.Story.Id))}\">Load again</a></p>\n");
    }

    private sealed record Open(IStoreReader Reader, StoredStory Story, long Changed, ReadOnlyMemory<byte> Drawn, Failure? Failure);
}
