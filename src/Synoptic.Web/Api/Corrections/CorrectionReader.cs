using System.Collections.Immutable;
using Synoptic.Storage;
using Synoptic.Text;
using Synoptic.Web.Guard;

namespace Synoptic.Web.Api.Corrections;

/// <summary>Makes a correction of what somebody asks for; what makes no sense is refused, since a correction is kept for ever.</summary>
internal static class CorrectionReader
{
    private const int MostParts = 10_000;
    private const int MostWho = 100;
    private const int MostText = 10_000;
    private static readonly string[] LineKinds = ["quotation", "figure", "event", "finding"];

    /// <summary>The correction.</summary>
    /// <exception cref="ProblemException">It makes no sense, or speaks of what is not there.</exception>
    public static Correction Read(CorrectionInput input, IStoreReader reader, DateTimeOffset now)
    {
        var reports = Reports(input, reader);
        var keys = Strings("keys", input.Keys);
        var place = Place(input, reader, reports);
        var line = Line(input.Line);
        switch (input.Kind)
        {
            case CorrectionKind.MergeStories:
                Need(reports.Length >= 2, "a merge of fewer than two stories", "stories, or a report of each in reports");
                break;
            case CorrectionKind.SplitStory:
                Need(reports.Length >= 1, "a split without reports", "reports: all that are to be a story of their own");
                break;
            case CorrectionKind.MergeEntities:
                Need(keys.Length >= 2, "a merge of fewer than two keys", "keys: those that are one, first the one that stays");
                break;
            case CorrectionKind.SplitEntity:
                Need(keys.Length == 2 && keys[0] != keys[1] && reports.Length >= 1, "a split without two keys and reports", "keys: the one that is wrong and the one that is right; reports: in which");
                break;
            case CorrectionKind.WrongLine:
                Need(place is not null && line is not null, "a wrong line without its place", "reports, start, end and line");
                break;
            case CorrectionKind.Verdict:
                Need(!string.IsNullOrWhiteSpace(input.Text) && !string.IsNullOrWhiteSpace(input.Rating), "a verdict without words", "text: the claim; rating: the verdict");
                break;
            default:
                Need(!string.IsNullOrWhiteSpace(input.Text), "a note without words", "text");
                break;
        }

        return new Correction(0, input.Kind, reports, keys, place, line, Short("text", input.Text, MostText), Short("rating", input.Rating, MostWho), Who(input.Who), now);
    }

    /// <summary>Who does it.</summary>
    /// <exception cref="ProblemException">Nobody, or a name of no sensible length.</exception>
    public static string Who(string? who)
    {
        Need(!string.IsNullOrWhiteSpace(who), "a correction by nobody", "who: a name that others know");
        return Short("who", who!.Trim(), MostWho)!;
    }

    private static ImmutableArray<string> Reports(CorrectionInput input, IStoreReader reader)
    {
        var reports = Strings("reports", input.Reports).ToBuilder();
        foreach (var id in Strings("stories", input.Stories))
        {
            var story = reader.Story(id);
            var first = story is null ? [] : reader.Articles(new ArticleQuery { Story = story.Id, Most = 1 });
            if (first.IsEmpty) throw new ProblemException(Problems.NotThere($"no story {Problems.Told(id)}"));
            if (!reports.Contains(first[0].Id)) reports.Add(first[0].Id);
        }

        var there = reader.Taken(reports);
        foreach (var id in reports)
            if (!there.Contains(id)) throw new ProblemException(Problems.NotThere($"no report {Problems.Told(id)}"));
        return reports.ToImmutable();
    }

    private static Span? Place(CorrectionInput input, IStoreReader reader, ImmutableArray<string> reports)
    {
        if (input.Start is null && input.End is null) return null;
        Need(reports.Length > 0, "a place without a report", "reports: in the first of them the place stands");
        var text = reader.Article(reports[0])!.Article.Text;
        Need(input.Start is >= 0 && input.End > input.Start && input.End <= text.Length, $"a place from {input.Start} to {input.End}", $"one within the report's {text.Length} characters");
        return new Span(input.Start!.Value, input.End!.Value);
    }

    private static string? Line(string? line)
    {
        Need(line is null || LineKinds.Contains(line, StringComparer.Ordinal), $"a line of the kind {Problems.Told(line ?? "")}", $"one of {string.Join(", ", LineKinds)}");
        return line;
    }

    private static ImmutableArray<string> Strings(string name, ImmutableArray<string>? values)
    {
        if (values is not { IsDefault: false } given) return [];
        Need(given.Length <= MostParts, $"{given.Length} {name}", $"at most {MostParts}");
        Need(given.All(static value => !string.IsNullOrWhiteSpace(value)), $"{name} with an empty one", "ids or keys");
        return [.. given.Distinct(StringComparer.Ordinal)];
    }

    private static string? Short(string name, string? value, int most)
    {
        Need(value is null || value.Length <= most, $"{value?.Length} characters in {name}", $"at most {most}");
        return value;
    }

    private static void Need(bool isRight, string found, string expected)
    {
        if (!isRight) throw new ProblemException(Problems.BadBody(found, expected));
    }
}
