using System.Collections.Immutable;
using Synoptic.Storage;
using Synoptic.Text;

namespace Synoptic.Web.Api.Answers;

/// <summary>A story.</summary>
/// <param name="Id">Its id. It is found under it also after it went into another.</param>
/// <param name="Title">A headline of one of its reports.</param>
/// <param name="First">First day of publication.</param>
/// <param name="Last">Last day of publication.</param>
/// <param name="Reports">Reports in it.</param>
/// <param name="Origins">Groups of reports that did not take their words from another.</param>
/// <param name="Opened">Batch of its first report.</param>
/// <param name="Changed">Batch of its last change.</param>
/// <param name="Closed">Whether no more reports are expected.</param>
/// <param name="Links">Where more of it is.</param>
internal sealed record StoryRow(string Id, string? Title, DateOnly? First, DateOnly? Last, int Reports, int Origins, long Opened, long Changed, bool Closed, StoryLinks Links)
{
    public static StoryRow Of(StoredStory story) => new(story.Id, story.Title, story.First, story.Last, story.Reports, story.Origins, story.Opened, story.Changed, story.IsClosed, StoryLinks.Of(story.Id));
}

/// <summary>Where more of a story is.</summary>
/// <param name="Canonical">The story itself, under the id that it has now.</param>
/// <param name="Record">Its record (docs/json.md).</param>
/// <param name="Reports">Its reports.</param>
/// <param name="Copies">Who took whose words.</param>
/// <param name="Page">Its page for people.</param>
internal sealed record StoryLinks(string Canonical, string Record, string Reports, string Copies, string Page)
{
    public static StoryLinks Of(string id)
    {
        var path = $"/api/v1/stories/{Uri.EscapeDataString(id)}";
        return new StoryLinks(path, path + "/record", path + "/reports", path + "/copies", $"/stories/{Uri.EscapeDataString(id)}");
    }
}

/// <summary>A short account of a report.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Number">Its place in the order of arrival, from 1.</param>
/// <param name="Title">Headline.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Url">Its address, as it was stated.</param>
/// <param name="Day">Day of publication, where stated.</param>
/// <param name="Language">ISO 639-1 code, where told.</param>
/// <param name="Story">The story that it belongs to.</param>
/// <param name="Words">Words of its text.</param>
/// <param name="Batch">The batch that it came with.</param>
/// <param name="Added">When it was added.</param>
internal sealed record ReportRow(string Id, long Number, string? Title, string? Outlet, string? Url, DateOnly? Day, string? Language, string? Story, int Words, long Batch, DateTimeOffset Added)
{
    public static ReportRow Of(ArticleLine report) =>
        new(report.Id, report.Number, report.Title, report.Outlet, report.Url, report.Day, report.Language, report.Story, report.Words, report.Batch, report.Added);
}

/// <summary>One report took words from another.</summary>
/// <param name="A">Whose words they were.</param>
/// <param name="B">Who took them.</param>
/// <param name="Kind"><c>verbatim</c>, <c>abridged</c>, <c>edited</c>, <c>spun</c>.</param>
/// <param name="Score">How sure, 0 to 1.</param>
/// <param name="Taken">Share of B's words that are A's, 0 to 1.</param>
internal sealed record CopyRow(string A, string B, string Kind, double Score, double Taken)
{
    public static CopyRow Of(StoredCopy copy) => new(copy.A, copy.B, copy.Kind, copy.Score, copy.Taken);
}

/// <summary>A person, organisation or place.</summary>
/// <param name="Key">Its key, such as <c>person:marcorubio</c>.</param>
/// <param name="Type">What it is.</param>
/// <param name="Name">The name that most reports use.</param>
/// <param name="Spellings">Every name that reports use, most used first.</param>
/// <param name="Reports">In how many reports it is named.</param>
internal sealed record NameRow(string Key, EntityType Type, string Name, ImmutableArray<string> Spellings, int Reports)
{
    public static NameRow Of(StoredName name) => new(name.Key, name.Type, name.Name, name.Spellings, name.Reports);
}

/// <summary>What went wrong with one report of several.</summary>
/// <param name="Code">Stable code (docs/errors.md).</param>
/// <param name="Severity">Whether it was lost, or read with a reservation.</param>
/// <param name="Subject">Which.</param>
/// <param name="Found">What was found.</param>
/// <param name="Expected">What was expected.</param>
internal sealed record FailureRow(string Code, Severity Severity, string Subject, string Found, string Expected)
{
    public static FailureRow Of(Failure failure) => new(failure.Code, failure.Severity, failure.Subject, failure.Found, failure.Expected);
}

/// <summary>Why a request was not answered as asked (RFC 9457).</summary>
/// <param name="Type">A name for what is wrong.</param>
/// <param name="Title">What is wrong, the same for each of this code.</param>
/// <param name="Status">Status of HTTP.</param>
/// <param name="Detail">What was found and expected.</param>
/// <param name="Code">Stable code (docs/errors.md).</param>
/// <param name="Found">What was found.</param>
/// <param name="Expected">What was expected.</param>
internal sealed record ProblemRow(string Type, string Title, int Status, string Detail, string Code, string Found, string Expected);
