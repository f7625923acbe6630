using System.Text.Json;
using System.Text.Json.Serialization;

namespace Synoptic.Web.Api.Reports;

/// <summary>A report as docs/json.md has it; the parts that every report has.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Headline.</param>
/// <param name="Text">Its text.</param>
/// <param name="Published">When it was published, where stated.</param>
/// <param name="Source">Who published it.</param>
internal sealed record ReportShape(string Id, string? Title, string Text, string? Published, string? Source)
{
    /// <summary>All else: address, byline, agency, language; story, batch and time of arrival; with <c>layers</c>, all layers.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; init; }
}
