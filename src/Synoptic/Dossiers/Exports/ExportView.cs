using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Synoptic.Copies;
using Synoptic.Reconciliation;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Dossiers.Exports;

/// <summary>A dossier with what every form looks up in it. Immutable.</summary>
internal sealed class ExportView
{
    public ExportView(Dossier dossier, ImmutableArray<Verdict> verdicts)
    {
        Dossier = dossier;
        Verdicts = verdicts;
        Stories = [.. dossier.Stories.Select(static story => new StoryView(story))];
        var articles = new Dictionary<string, Annotations>(StringComparer.Ordinal);
        foreach (var article in dossier.Articles) articles.TryAdd(article.Article.Id, article);
        Articles = articles.ToFrozenDictionary(StringComparer.Ordinal);
        var storyOf = new Dictionary<string, StoryView>(StringComparer.Ordinal);
        foreach (var story in Stories)
            foreach (var article in story.Story.Articles) storyOf.TryAdd(article.Article.Id, story);
        StoryOf = storyOf.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public Dossier Dossier { get; }

    public ImmutableArray<Verdict> Verdicts { get; }

    public ImmutableArray<StoryView> Stories { get; }

    /// <summary>All reports by id.</summary>
    public FrozenDictionary<string, Annotations> Articles { get; }

    /// <summary>The story that a report is in, by its id.</summary>
    public FrozenDictionary<string, StoryView> StoryOf { get; }
}

/// <summary>One story with what is looked up in it.</summary>
internal sealed class StoryView
{
    private readonly PassageOrigins origins;

    public StoryView(StoryDossier told)
    {
        Told = told;
        Articles = Story.Articles.ToFrozenDictionary(static a => a.Article.Id, StringComparer.Ordinal);
        Cast = Story.Cast.ToFrozenDictionary(static member => member.Entity.Id, StringComparer.Ordinal);
        origins = new PassageOrigins(Story.Origins, Story.Copies);
    }

    public StoryDossier Told { get; }

    public StoryRecord Record => Told.Record;

    public Story Story => Told.Record.Story;

    public string Id => Story.Id;

    public FrozenDictionary<string, Annotations> Articles { get; }

    public FrozenDictionary<string, CastMember> Cast { get; }

    /// <summary>Letter of the origin of a report as a whole; <see langword="null"/> for one of no origin.</summary>
    public string? OriginOf(string article) => origins.Of(article) is var letter && letter == "?" ? null : letter;

    /// <summary>Letter of the origin that words go back to.</summary>
    public string? OriginOf(Evidence evidence) => origins.Of(evidence.Article, evidence.Span) is var letter && letter == "?" ? null : letter;

    /// <summary>The time of a key of the story's calendar, as TIMEX3 has it.</summary>
    public string? Day(string? key)
    {
        foreach (var day in Story.Calendar.Days)
            if (day.Key == key) return day.Value;
        return null;
    }

    /// <summary>The words of a place of evidence.</summary>
    public string Words(Evidence evidence) => evidence.Span.Slice(Articles[evidence.Article].Text);
}

/// <summary>What forms say of a report alike.</summary>
internal static class ReportFacts
{
    /// <summary>The day of publication as <c>YYYY-MM-DD</c>.</summary>
    public static string? Day(this Article article) => article.Published?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A name for a reader: the headline, or else the file, or else the id.</summary>
    public static string Label(this Article article) => NotBlank(article.Title) ?? NotBlank(article.Source.File) ?? article.Id;

    /// <summary>The outlet for a reader, or else the file, or else the id.</summary>
    public static string Sender(this Article article) => NotBlank(article.Source.Outlet) ?? NotBlank(article.Source.File) ?? article.Id;

    public static string IsoDay(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string? NotBlank(string? words) => string.IsNullOrWhiteSpace(words) ? null : words;
}
