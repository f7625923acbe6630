using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Reconciliation.Figures;

/// <summary>Finds the scope of figures within one story.</summary>
internal sealed class FigureScopes
{
    // Days that a happening may take, and that its day may be told wrongly by: a night's strikes are told under two days. By reasoning.
    private const int About = 2;

    // A range of days longer than this is a period that a figure sums up ("this year"), not a time at which something was. By reasoning.
    private const int Period = 3;

    // Without a day of the happening: what lies so many days before the first report is another happening. By reasoning.
    private const int Before = 14;

    private readonly StoryIndex story;
    private readonly StagePlaces stage;
    private readonly DateOnly? begins;

    public FigureScopes(StoryIndex story, StoryDay? happened)
    {
        this.story = story;
        stage = new StagePlaces(story);
        DateOnly? first = null;
        foreach (var article in story.Story.Articles)
        {
            if (article.Article.Published?.Day is { } day && (first is null || day < first)) first = day;
        }

        begins = happened?.Dates?.From.AddDays(-About) ?? first?.AddDays(-Before);
    }

    /// <summary>The scope of a figure.</summary>
    /// <param name="article">The article.</param>
    /// <param name="quantity">The figure.</param>
    /// <param name="place">Key of the place that is told with it.</param>
    public FigureScope Of(Annotations article, Quantity quantity, string? place)
    {
        var (time, background) = Key(article, quantity.Time ?? quantity.About.Time);
        return new FigureScope(place is null || stage.Contains(place) ? "" : place, time, background);
    }

    /// <summary>Whether a figure's place is a town, region or country: a park or a club in it is no scope of its own.</summary>
    public static bool IsPlace(StoryIndex story, Annotations article, Quantity quantity) =>
        quantity.Place is { } place && (story.Cast(article.Article.Id, article.Mentions[place].Entity)?.Entity.Type ?? EntityType.Place) is EntityType.Place or EntityType.Nationality;

    /// <summary>The time that is told with a figure; <see langword="null"/> where none is.</summary>
    public static TimeExpression? Time(Annotations article, Quantity quantity) =>
        (quantity.Time ?? quantity.About.Time) is { } i && i < article.Times.Length ? article.Times[i] : null;

    private (string Time, bool IsBackground) Key(Annotations article, int? index)
    {
        if (index is not { } i || i >= article.Times.Length) return ("", false);
        var time = article.Times[i];
        if (time.Type is TimeType.Duration) return (time.Value ?? "", false);
        if (time.Type is not (TimeType.Date or TimeType.Time) || time.Value is not { Length: > 0 } value) return ("", false);
        var dates = story.Day(article.Article.Id, i)?.Dates ?? time.Resolved;
        if (dates is { } range && begins is { } from)
        {
            // What sums up a year or a month in which the happening fell is of other happenings too.
            if (range.To < from || (range.From < from && range.To.DayNumber - range.From.DayNumber > Period)) return (value, true);
            return range.To.DayNumber - range.From.DayNumber > Period ? (value, false) : ("", false);
        }

        // Without any date a year or a month alone is a time of its own; a weekday is a day of the story.
        return value.StartsWith("XXXX-WXX", StringComparison.Ordinal) || value.Contains('T') || value.EndsWith("_REF", StringComparison.Ordinal) || IsDay(value) ? ("", false) : (value, IsLong(value));
    }

    // A year, a quarter or a month, or words without a number ("PAST_REF").
    private static bool IsLong(string value) => value.Length is 4 or 7 || char.IsLetter(value[0]);

    private static bool IsDay(string value) => value.Length >= 10 && value[4] == '-' && value[7] == '-';
}
