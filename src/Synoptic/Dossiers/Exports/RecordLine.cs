using Synoptic.Reconciliation;

namespace Synoptic.Dossiers.Exports;

/// <summary>A line of a story's record with the words it stands on.</summary>
/// <param name="Part">Which part of the record: <c>brief</c>, <c>timeline</c>, <c>figure</c>, <c>quotation</c>, <c>finding</c>, <c>event</c>, <c>office</c>, <c>commitment</c>.</param>
/// <param name="Number">Its number in the part.</param>
/// <param name="Text">The line, for a reader.</param>
/// <param name="Evidence">The words.</param>
internal sealed record RecordLine(string Part, int Number, string Text, IReadOnlyList<Evidence> Evidence)
{
    /// <summary>Every line of a story.</summary>
    public static IEnumerable<RecordLine> Of(StoryView story)
    {
        var (told, record) = (story.Told, story.Record);
        for (var i = 0; i < told.Brief.Length; i++) yield return new RecordLine("brief", i + 1, told.Brief[i].Text, told.Brief[i].Evidence);
        for (var i = 0; i < told.Timeline.Length; i++) yield return new RecordLine("timeline", i + 1, $"{told.Timeline[i].Day.Value}: {told.Timeline[i].Text}", told.Timeline[i].Evidence);
        for (var i = 0; i < record.Figures.Length; i++)
        {
            var figure = record.Figures[i];
            yield return new RecordLine("figure", i + 1, figure.About.Label, [.. figure.Claims.Select(static claim => claim.Evidence), .. figure.Supports]);
        }

        for (var i = 0; i < record.Quotations.Length; i++)
        {
            var group = record.Quotations[i];
            yield return new RecordLine("quotation", i + 1, (group.SpeakerName is { } name ? name + ": " : "") + story.Words(group.Tellings[0].Evidence), [.. group.Tellings.Select(static telling => telling.Evidence)]);
        }

        for (var i = 0; i < record.Findings.Length; i++)
        {
            var finding = record.Findings[i];
            yield return new RecordLine("finding", i + 1, $"{finding.About.Label}: {Json.RecordJson.Word(finding.Status)}", [.. finding.Sides.SelectMany(static side => side.Claims).Select(static claim => claim.Evidence)]);
        }

        for (var i = 0; i < record.Events.Length; i++) yield return new RecordLine("event", i + 1, record.Events[i].Title, [.. record.Events[i].Tellings.Select(static telling => telling.Evidence)]);
        for (var i = 0; i < record.Offices.Length; i++)
        {
            var office = record.Offices[i];
            yield return new RecordLine("office", i + 1, $"{story.Cast.GetValueOrDefault(office.Holder)?.Entity.Name ?? office.Holder}: {office.Role}", office.Evidence);
        }

        for (var i = 0; i < told.Commitments.Length; i++) yield return new RecordLine("commitment", i + 1, told.Commitments[i].Text, [.. told.Commitments[i].Evidence, .. told.Commitments[i].Outcome]);
    }
}
