using System.Text.Json;
using System.Text.Json.Serialization;

namespace Synoptic.Web.Api.Stories;

/// <summary>The record of a story as docs/json.md has it; the parts that every record has.</summary>
/// <param name="Story">Id of the story.</param>
/// <param name="Title">A headline of one of its reports.</param>
/// <param name="Articles">Ids of its reports.</param>
/// <param name="Origins">Reports that go back to one, by id.</param>
internal sealed record RecordShape(string Story, string? Title, string[] Articles, string[][] Origins)
{
    /// <summary>All else: entities, quotations, figures, findings, events, timeline, brief, commitments.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; init; }
}
