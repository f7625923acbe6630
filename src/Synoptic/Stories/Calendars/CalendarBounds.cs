using System.Collections.Immutable;
using System.Globalization;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Stories.Calendars;

/// <summary>
/// What an undated report's own words say of when it was published, where nothing dates it: not before a date that it tells of in the past tense, and
/// in the year that "this year", "last year" or "eleven years ago" makes of a public happening whose day is known. Bounds, never a guess.
/// </summary>
/// <param name="tables">Words of the language: public happenings.</param>
/// <param name="labels">Names days to a reader.</param>
internal sealed class CalendarBounds(WordTables tables, CalendarLabels labels)
{
    private readonly ImmutableArray<(string[][] Words, DateOnly Day)> happenings =
        [.. tables.Rows("public-happenings").Select(static row => (row[0].Split(' ').Select(static word => word.Split('|')).ToArray(), DateOnly.ParseExact(row[1], "yyyy-MM-dd", CultureInfo.InvariantCulture)))];

    /// <summary>The bounds of an article; <see langword="null"/> where its words give none.</summary>
    public PublicationBound? Of(Annotations article)
    {
        DateOnly? earliest = null, latest = null;
        string? reason = null, closed = null;
        foreach (var clause in article.Clauses)
        {
            if (clause.When is not { Time: { } time, Status: TimeStatus.Past, IsNegated: false } || article.Times[time] is not { Relative: null, Resolved: { } days, Value: [>= '0' and <= '9', ..] } told) continue;
            if (earliest is { } known && days.From <= known) continue;
            (earliest, reason) = (days.From, labels.Past(told.Span.Slice(article.Text)));
        }

        for (var s = 0; s < article.Analysis.Sentences.Length; s++)
        {
            var sentence = article.Analysis.Sentences[s];
            if (Happened(article, sentence) is not { } day || Years(article, sentence) is not { } years) continue;
            var (first, last) = (new DateOnly(day.Year + years, 1, 1), new DateOnly(day.Year + years, 12, 31));
            if (years == 0) first = day;
            // Two happenings that say otherwise leave it open.
            if ((latest is { } before && first > before) || (earliest is { } after && last < after)) return null;
            if (earliest is null || first > earliest) earliest = first;
            if (latest is null || last < latest) (latest, closed) = (last, labels.Happening(sentence.Span.Slice(article.Text), day));
        }

        return earliest is null && latest is null ? null : new PublicationBound(article.Article.Id, earliest, latest, closed ?? reason!);
    }

    private DateOnly? Happened(Annotations article, Sentence sentence)
    {
        if (happenings.IsEmpty || article.Analysis.Tags.Length < article.Analysis.Tokens.Length) return null;
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var t = sentence.First; t < sentence.End; t++) words.Add(article.Analysis.Tags[t].Lemma);
        foreach (var (needed, day) in happenings)
        {
            if (Array.TrueForAll(needed, alternatives => Array.Exists(alternatives, words.Contains))) return day;
        }

        return null;
    }

    // How many years before the report's own the sentence puts what it tells; nothing where it names none, or two.
    private static int? Years(Annotations article, Sentence sentence)
    {
        int? years = null;
        foreach (var time in article.Times)
        {
            if (!sentence.Span.Contains(time.Span) || time.Relative is not { Unit: TimeUnit.Year, Anchor: TimeAnchor.Publication, Offset: <= 0 and var offset }) continue;
            if (years is { } other && other != -offset) return null;
            years = -offset;
        }

        return years is <= 200 ? years : null;
    }
}
