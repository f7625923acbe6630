using Synoptic.Reading.Parts;
using Synoptic.Reading.Plain;
using Synoptic.Text;

namespace Synoptic.Reading.Fields;

/// <summary>Makes a report of fields: of a JSON object, or of a row of a table.</summary>
internal sealed class FieldReport(FieldNames names, BodyReader bodies, StatedDates dates, ReadingOptions options)
{
    /// <summary>Reads a report.</summary>
    public ReadItem Read(FieldValues fields, PartOrigin origin)
    {
        var (name, body, isHtml) = Body(fields);
        if (body is null) return ReadItem.Failed(origin, ReadingFailures.NoText(origin.Subject, names.Texts));
        var (given, undated) = Given(fields, origin);
        var item = isHtml ? bodies.Html(body, given, origin)
            : options.KeepText && origin.IsOuter ? new ReadItem(origin.Subject, origin.File, given.Over(new Draft(given.Id, null, body, null, null, null, null, [])), [])
            : bodies.Text(body, given, origin);
        if (undated is { } stated) item = item with { Failures = item.Failures.Add(ReadingFailures.NoDate(origin.Subject, stated.Name, Shorten(stated.Value))) };
        return name is null ? item with { Failures = item.Failures.Add(ReadingFailures.OnlySummary(origin.Subject)) } : item;
    }

    /// <summary>The body, with the name of its field; without one where it is only a summary.</summary>
    private (string? Name, string? Body, bool IsHtml) Body(FieldValues fields)
    {
        if (fields.First(Fact.Text) is { } text) return (text.Name, text.Value, !options.KeepText && BodyReader.IsHtml(text.Value));
        if (fields.First(Fact.Html) is { } html) return (html.Name, html.Value, true);
        return fields.First(Fact.Summary) is { } summary ? (null, summary.Value, BodyReader.IsHtml(summary.Value)) : (null, null, false);
    }

    /// <summary>What the fields state beside the body, and a date that is none.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="origin">What is known of the report from outside.</param>
    /// <param name="from">What stands before the name of a field where a fact is said to be taken from it.</param>
    public (GivenReport Report, (string Name, string Value)? Undated) Given(FieldValues fields, PartOrigin origin, string from = "given")
    {
        var (title, byline, outlet, language) = (Line(fields, Fact.Title), Line(fields, Fact.Byline), Line(fields, Fact.Outlet), Line(fields, Fact.Language));
        var url = fields.All(Fact.Url).Select(f => (f.Name, Value: f.Value.Trim())).Cast<(string Name, string Value)?>().FirstOrDefault(f => f!.Value.Name == "url" || Feeds.RssItems.IsAddress(f.Value.Value));
        var (published, dated) = Date(fields, Fact.Published, from);
        var (modified, changed) = Date(fields, Fact.Modified, from);
        var undated = published is null ? fields.First(Fact.Published) : null;
        var code = GivenReport.Code(language?.Value);
        var origins = new FactOrigins
        {
            Title = From(title, from),
            Byline = From(byline, from),
            Outlet = outlet is null && origin.Outlet is not null ? "container" : From(outlet, from),
            Published = dated,
            Modified = changed,
            Url = From(url, from),
            Language = code is null ? null : From(language, from),
        };
        var facts = new HeadFacts(title?.Value, byline?.Value, outlet?.Value ?? origin.Outlet, published) { Modified = modified, TakenFrom = origins };
        return (new GivenReport(facts) { Id = Line(fields, Fact.Id)?.Value, Url = url?.Value, Language = code, Story = Line(fields, Fact.Story)?.Value }, undated);
    }

    private (Publication? Date, string? From) Date(FieldValues fields, Fact fact, string from)
    {
        foreach (var field in fields.All(fact))
        {
            if (dates.Parse(field.Value) is { } date) return (date, From(field, from));
        }

        return (null, null);
    }

    private static (string Name, string Value)? Line(FieldValues fields, Fact fact)
    {
        if (fields.First(fact) is not { } field) return null;
        return (field.Name, fact == Fact.Title ? Feeds.Summaries.Plain(field.Value.Trim()) : field.Value.Trim());
    }

    private static string? From((string Name, string Value)? field, string from) => field is { } known ? $"{from} {known.Name}" : null;

    private static string Shorten(string value) => value.Length <= 40 ? value : value[..40] + "…";
}
