using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Synoptic.Entities;
using Synoptic.Storage;
using Synoptic.Text;
using Synoptic.Web.Guard;
using Synoptic.Web.Live;
using Synoptic.Web.Pages.Frame;

namespace Synoptic.Web.Pages.Correcting;

/// <summary>What is done by hand: the list of it, and the forms' other end.</summary>
internal static class CorrectionPages
{
    private const int PageLength = 50;

    public static void Map(WebApplication app)
    {
        app.MapGet("/corrections", static (HttpContext context, DeskServices desk) => List(context, desk));
        app.MapPost("/corrections", static (HttpContext context, DeskServices desk, WriteQueue writes) => Add(context, desk, writes));
        app.MapPost("/corrections/{number:long}/undo", static (long number, HttpContext context, DeskServices desk, WriteQueue writes) => Undo(number, true, context, desk, writes));
        app.MapPost("/corrections/{number:long}/redo", static (long number, HttpContext context, DeskServices desk, WriteQueue writes) => Undo(number, false, context, desk, writes));
        ChoicePages.Map(app);
    }

    private static IResult List(HttpContext context, DeskServices desk)
    {
        using var reader = desk.Store.Read();
        var all = reader.Corrections();
        var page = context.Page();
        ImmutableArray<Correction> shown = [.. all.Reverse().Skip((page - 1) * PageLength).Take(PageLength)];
        using var frame = new DeskFrame("Corrections", "/corrections", reader.LastBatch());
        frame.Canvas.Draw<CorrectionList>((nameof(CorrectionList.Corrections), shown), (nameof(CorrectionList.Total), all.Length), (nameof(CorrectionList.Page), page), (nameof(CorrectionList.HasMore), page * PageLength < all.Length), (nameof(CorrectionList.Token), FormToken.Of(context)));
        return frame.Page();
    }

    private static async Task<IResult> Add(HttpContext context, DeskServices desk, WriteQueue writes)
    {
        if (await PostedForm.Read(context) is not { } form) return PostedForm.Refused();
        if (form.Who(context) is not { } who) return Notices.Refused("Your name is missing: what is done by hand is kept with who did it. Go back and fill it in.");
        Correction? correction;
        string? why;
        using (var reader = desk.Store.Read()) (correction, why) = Read(form, reader, who, desk);
        if (correction is null) return Notices.Refused(why!);
        if (await writes.Change(writer => writer.Correct(correction), context.RequestAborted).ConfigureAwait(false) is { } failure) return Notices.Failed(failure);
        using var after = desk.Store.Read();
        var story = correction.Kind is CorrectionKind.MergeStories or CorrectionKind.SplitStory ? after.Article(correction.Articles[0])?.Story : null;
        return story is null ? form.Back("/corrections") : PostedForm.Redirect(Ways.Story(story));
    }

    private static async Task<IResult> Undo(long number, bool undone, HttpContext context, DeskServices desk, WriteQueue writes)
    {
        if (await PostedForm.Read(context) is not { } form) return PostedForm.Refused();
        var found = false;
        var failure = await writes.Change(writer => found = writer.Undo(number, undone, form.Who(context) ?? "somebody", desk.Clock.GetUtcNow()), context.RequestAborted).ConfigureAwait(false);
        if (failure is not null) return Notices.Failed(failure);
        // Undone twice is undone: who pressed second sees what is now.
        using var reader = desk.Store.Read();
        return found || number <= reader.Corrections().Length ? form.Back("/corrections") : Notices.Missing("correction", number.ToString(CultureInfo.InvariantCulture));
    }

    private static (Correction?, string?) Read(PostedForm form, IStoreReader reader, string who, DeskServices desk)
    {
        var now = desk.Clock.GetUtcNow();
        switch (form.Text("kind"))
        {
            case "merge-stories":
                return MergeStories(form, reader, who, now);
            case "split-story":
                var chosen = form.All("article");
                if (form.Text("story") is not { } from || reader.Story(from) is not { } parent) return (null, "That story is not in this store any more.");
                var own = reader.Articles(new ArticleQuery { Story = parent.Id, Most = int.MaxValue }).Select(static article => article.Id).ToHashSet(StringComparer.Ordinal);
                ImmutableArray<string> going = [.. chosen.Where(own.Contains).Distinct(StringComparer.Ordinal)];
                if (going.IsEmpty) return (null, "No report was chosen.");
                if (going.Length == own.Count) return (null, "All reports were chosen: the story would be the same. Leave at least one in it.");
                return (new Correction(0, CorrectionKind.SplitStory, going, [], null, null, form.Text("text"), null, who, now), null);
            case "merge-names":
                if (form.Text("key") is not { } key || form.Text("other") is not { } other) return (null, "No other name was chosen.");
                if (key == other) return (null, "These are one name already.");
                return (new Correction(0, CorrectionKind.MergeEntities, [], [key, other], null, null, null, null, who, now), null);
            case "split-name":
                ImmutableArray<string> reports = [.. form.All("article").Distinct(StringComparer.Ordinal)];
                if (form.Text("key") is not { } name || form.Text("name") is not { } as_) return (null, "Write by what name the other is to go.");
                if (reports.IsEmpty) return (null, "No report was chosen.");
                var type = Enum.TryParse<EntityType>(name.Split(':')[0], ignoreCase: true, out var known) ? known : EntityType.Other;
                return (new Correction(0, CorrectionKind.SplitEntity, reports, [name, new EntityKeys(desk.Tables).Of(type, as_)], null, null, as_, null, who, now), null);
            case "wrong" or "verdict" or "note":
                return Line(form, reader, who, now);
            default:
                return (null, "What is to be done was not said.");
        }
    }

    private static (Correction?, string?) MergeStories(PostedForm form, IStoreReader reader, string who, DateTimeOffset now)
    {
        if (form.Text("story") is not { } id || reader.Story(id) is not { } story) return (null, "That story is not in this store any more.");
        var others = form.All("other").Select(IdOf).Select(other => (Id: other, Story: reader.Story(other))).ToArray();
        if (others.Length == 0) return (null, "No other story was chosen.");
        foreach (var (other, found) in others)
        {
            if (found is null) return (null, $"There is no story “{other}” in this store.");
            if (found.Id == story.Id) return (null, "That is the same story.");
        }

        return (new Correction(0, CorrectionKind.MergeStories, [First(reader, story.Id), .. others.Select(other => First(reader, other.Story!.Id))], [], null, null, form.Text("text"), null, who, now), null);
    }

    private static (Correction?, string?) Line(PostedForm form, IStoreReader reader, string who, DateTimeOffset now)
    {
        var kind = form.Text("kind") == "wrong" ? CorrectionKind.WrongLine : form.Text("rating") is null ? CorrectionKind.Note : CorrectionKind.Verdict;
        var text = form.Text("text");
        if (kind != CorrectionKind.WrongLine && text is null) return (null, "The claim or note is empty.");
        if (form.All("article") is [var id, ..])
        {
            if (reader.Article(id) is not { } report) return (null, "That report is not in this store any more.");
            return (new Correction(0, kind, [id], [], Asked.Place(form.Text("at"), report.Article.Text.Length), form.Text("line"), text, form.Text("rating"), who, now), null);
        }

        if (form.Text("story") is not { } of || reader.Story(of) is not { } story) return (null, "That story is not in this store any more.");
        return (new Correction(0, kind, [First(reader, story.Id)], [], null, null, text, form.Text("rating"), who, now), null);
    }

    // The oldest report stands for the story: it is in it whatever ids a rebuild gives.
    private static string First(IStoreReader reader, string story) => reader.Articles(new ArticleQuery { Story = story, Most = int.MaxValue })[^1].Id;

    // An id, or an address of a story that somebody pasted.
    private static string IdOf(string given)
    {
        var at = given.IndexOf("/stories/", StringComparison.Ordinal);
        return at < 0 ? given : Uri.UnescapeDataString(given[(at + "/stories/".Length)..].Split('/', '?', '#')[0]);
    }
}
