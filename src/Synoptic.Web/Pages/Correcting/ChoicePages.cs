using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Synoptic.Storage;
using Synoptic.Web.Guard;
using Synoptic.Web.Pages.Frame;

namespace Synoptic.Web.Pages.Correcting;

/// <summary>Pages on which a reader chooses what goes together and what goes apart.</summary>
internal static class ChoicePages
{
    // As many as are looked through; of more, those with some words are asked for.
    private const int MostReports = 300;
    private const int MostChoices = 20;
    private const int MostTitle = 120;

    // Reports that are looked through for the stories they are in.
    private const int MostHits = 100;

    public static void Map(WebApplication app)
    {
        app.MapGet("/stories/{id}/merge", static (string id, HttpContext context, DeskServices desk) => MergeStories(Ways.Id(id), context, desk));
        app.MapGet("/stories/{id}/split", static (string id, HttpContext context, DeskServices desk) => SplitStory(Ways.Id(id), context, desk));
        app.MapGet("/names/{key}/merge", static (string key, HttpContext context, DeskServices desk) => MergeNames(Ways.Id(key), context, desk));
        app.MapGet("/names/{key}/split", static (string key, HttpContext context, DeskServices desk) => SplitName(Ways.Id(key), context, desk));
    }

    private static IResult MergeStories(string id, HttpContext context, DeskServices desk)
    {
        using var reader = desk.Store.Read();
        if (reader.Story(id) is not { } story) return Notices.Missing("story", id);
        var words = context.Text("q");
        // Without words: those of which as many tell as of this, newest first, are seldom it; a search by the reader's own words is.
        ImmutableArray<Choice> choices = words is null ? [] :
        [
            .. reader.Search(new SearchQuery { Words = words, Most = MostHits }).Hits.Select(static hit => hit.Article.Story).OfType<string>().Distinct(StringComparer.Ordinal)
                .Where(other => other != story.Id).Take(MostChoices).Select(reader.Story).OfType<StoredStory>()
                .Select(static other => new Choice(other.Id, other.Title ?? "No headline", $"{Synoptic.Pages.Model.Words.Count(other.Reports, "report")} · {Synoptic.Pages.Model.Words.Count(other.Origins, "origin")}", Ways.Story(other.Id))),
        ];
        return Draw(context, reader, new ChoiceForm("Put together with another story", story.Title ?? "Story", Ways.Story(story.Id), "merge-stories")
        {
            Hidden = [("story", story.Id)],
            Field = "other",
            Choices = choices,
            Words = words,
            Ask = "Stories with the words",
            Typed = "other",
            TypedLabel = "or the id or address of a story",
            Button = "Put together",
        });
    }

    private static IResult SplitStory(string id, HttpContext context, DeskServices desk)
    {
        using var reader = desk.Store.Read();
        if (reader.Story(id) is not { } story) return Notices.Missing("story", id);
        var words = context.Text("q");
        return Draw(context, reader, new ChoiceForm("Take reports out", story.Title ?? "Story", Ways.Story(story.Id), "split-story")
        {
            Hidden = [("story", story.Id)],
            Field = "article",
            IsMany = true,
            Button = "Make them a story of their own",
            Words = words,
            Ask = story.Reports > MostChoices ? "Only those with the words" : null,
            Choices = words is null
                ? [.. reader.Articles(new ArticleQuery { Story = story.Id, Most = MostReports }).Select(Of)]
                : [.. reader.Search(new SearchQuery { Words = words, Story = story.Id, Most = MostReports }).Hits.Select(static hit => Of(hit.Article))],
            Note = story.Reports < 2 ? "The story has one report: there is nothing to take out." : story.Reports > MostReports && words is null ? $"The newest {MostReports} of {story.Reports} reports are shown." : null,
        });
    }

    private static IResult MergeNames(string key, HttpContext context, DeskServices desk)
    {
        using var reader = desk.Store.Read();
        if (reader.Names(new NameQuery { Key = key, Most = 1 }) is not [var name]) return Notices.Missing("name", key);
        key = name.Key;
        var words = context.Text("q") ?? name.Name.Split(' ')[^1];
        ImmutableArray<Choice> choices = desk.Names.Folded(name.Type, words) is not { } like ? [] :
        [
            .. reader.Names(new NameQuery { Like = like, Most = MostChoices + 1 }).Where(other => other.Key != key).Take(MostChoices)
                .Select(static other => new Choice(other.Key, other.Name, $"{other.Type.ToString().ToLowerInvariant()} · {Synoptic.Pages.Model.Words.Count(other.Reports, "report")}", Ways.Name(other.Key))),
        ];
        return Draw(context, reader, new ChoiceForm("Put together with another name", name.Name, Ways.Name(key), "merge-names")
        {
            Hidden = [("key", key), ("back", Ways.Name(key))],
            Field = "other",
            Choices = choices,
            Words = words,
            Ask = "Names with",
            Nothing = "No other name has",
            Button = "They are one",
        });
    }

    private static IResult SplitName(string key, HttpContext context, DeskServices desk)
    {
        using var reader = desk.Store.Read();
        if (reader.Names(new NameQuery { Key = key, Most = 1 }) is not [var name]) return Notices.Missing("name", key);
        key = name.Key;
        var words = context.Text("q");
        return Draw(context, reader, new ChoiceForm("Tell apart", name.Name, Ways.Name(key), "split-name")
        {
            Hidden = [("key", key), ("back", Ways.Name(key))],
            Field = "article",
            IsMany = true,
            Typed = "name",
            TypedLabel = "The other is called (such as “John Smith, the judge”)",
            IsTypedNeeded = true,
            Button = "In these reports it is another",
            Words = words,
            Ask = name.Reports > MostChoices ? "Only those with the words" : null,
            Choices = [.. reader.Search(new SearchQuery { Words = words, Who = key, Most = MostReports }).Hits.Select(static hit => Of(hit.Article))],
            Note = name.Reports > MostReports && words is null ? $"The newest {MostReports} of {name.Reports} reports are shown." : null,
        });
    }

    private static Choice Of(ArticleLine article) =>
        new(article.Id, Synoptic.Pages.Model.Snippet.Clip(article.Title ?? "No headline", MostTitle), $"{article.Outlet ?? "outlet not stated"} · {(article.Day is { } day ? Synoptic.Pages.Model.Days.Long(day) : "date not stated")}", Ways.Report(article.Id));

    private static IResult Draw(HttpContext context, IStoreReader reader, ChoiceForm form)
    {
        using var frame = new DeskFrame($"{form.Title}: {form.Of}", "", reader.LastBatch());
        frame.Canvas.Draw<ChoiceView>((nameof(ChoiceView.Form), form), (nameof(ChoiceView.Token), FormToken.Of(context)), (nameof(ChoiceView.Who), PostedForm.WhoOf(context)), (nameof(ChoiceView.Path), context.Request.Path.Value ?? "/"));
        return frame.Page();
    }
}

/// <summary>Something to choose.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Note">What helps to know it.</param>
/// <param name="Href">Where it can be looked at.</param>
public sealed record Choice(string Value, string Title, string Note, string Href);

/// <summary>A page of choices.</summary>
/// <param name="Title">What is done.</param>
/// <param name="Of">With what.</param>
/// <param name="Back">Where that is.</param>
/// <param name="Kind">The kind that is sent.</param>
public sealed record ChoiceForm(string Title, string Of, string Back, string Kind)
{
    /// <summary>Fields that go with it.</summary>
    public ImmutableArray<(string Name, string Value)> Hidden { get; init; } = [];

    /// <summary>The field of the choices.</summary>
    public string Field { get; init; } = "";

    /// <summary>Whether several can be chosen.</summary>
    public bool IsMany { get; init; }

    /// <summary>The choices.</summary>
    public ImmutableArray<Choice> Choices { get; init; } = [];

    /// <summary>What the choices were looked up by.</summary>
    public string? Words { get; init; }

    /// <summary>What a reader is asked to look them up by; <see langword="null"/> where all are shown.</summary>
    public string? Ask { get; init; }

    /// <summary>What is said before the words where there is no choice with them.</summary>
    public string Nothing { get; init; } = "Nothing was found with";

    /// <summary>A field to type into.</summary>
    public string? Typed { get; init; }

    /// <summary>What it is for.</summary>
    public string? TypedLabel { get; init; }

    /// <summary>Whether it must be filled.</summary>
    public bool IsTypedNeeded { get; init; }

    /// <summary>What the button says.</summary>
    public string Button { get; init; } = "";

    /// <summary>What else should be known.</summary>
    public string? Note { get; init; }
}
