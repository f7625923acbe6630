using System.Globalization;
using Synoptic.Dossiers.Json;
using Synoptic.Reconciliation;
using Synoptic.Text;

namespace Synoptic.Dossiers.Exports.WebAnnotation;

/// <summary>What a dossier tells of words of its reports, report by report and kind by kind, in order of place.</summary>
internal static class AnnotationFinder
{
    public static IEnumerable<Annotation> Of(ExportView view)
    {
        foreach (var report in view.Dossier.Articles)
        {
            foreach (var annotation in Names(report)) yield return annotation;
            foreach (var annotation in Quotations(report)) yield return annotation;
            foreach (var annotation in Figures(report)) yield return annotation;
            foreach (var annotation in Events(report)) yield return annotation;
        }

        foreach (var story in view.Stories)
            foreach (var annotation in Findings(story)) yield return annotation;
    }

    private static IEnumerable<Annotation> Names(Annotations report)
    {
        foreach (var mention in report.Mentions)
        {
            if (mention.Kind != MentionKind.Name) continue;
            var whom = mention.Entity is { } entity ? report.Entities[entity].Name : mention.Span.Slice(report.Text);
            yield return new Annotation("name", "identifying", $"{JsonShapes.Word(mention.Type)}: {whom}", report, [mention.Span]);
        }
    }

    private static IEnumerable<Annotation> Quotations(Annotations report)
    {
        foreach (var quotation in report.Quotations)
        {
            var who = quotation.SpeakerEntity is { } entity ? report.Entities[entity].Name : quotation.Speaker?.Slice(report.Text);
            yield return new Annotation("quotation", "describing", $"{JsonShapes.Word(quotation.Kind)} {JsonShapes.Word(quotation.Act)}{(who is null ? "" : ": " + who)}", report, quotation.Content);
        }
    }

    private static IEnumerable<Annotation> Figures(Annotations report)
    {
        foreach (var quantity in report.Quantities)
        {
            var value = quantity.Value is { } number ? Number(number) : $"{Number(quantity.Low) ?? "…"} to {Number(quantity.High) ?? "…"}";
            var what = string.Join(' ', ((string?[])[value, quantity.Unit ?? quantity.Thing]).OfType<string>());
            yield return new Annotation("figure", "describing", quantity.Indicator is { } indicator ? $"{indicator}: {what}" : what, report, [quantity.Span]);
        }
    }

    private static IEnumerable<Annotation> Events(Annotations report)
    {
        foreach (var happening in report.Events)
        {
            if (happening.Code is not { } code) continue;
            var sides = string.Concat(Side(" by ", happening.Actor, report), Side(" to ", happening.Recipient, report));
            yield return new Annotation("event", "classifying", $"{code.Type}{(code.Mode is { } mode ? "/" + mode : "")}{sides}, {JsonShapes.Word(happening.Modality)}", report, [happening.Trigger]);
        }
    }

    private static IEnumerable<Annotation> Findings(StoryView story)
    {
        foreach (var finding in story.Record.Findings)
        {
            foreach (var side in finding.Sides)
            {
                foreach (var claim in side.Claims)
                {
                    var says = $"{finding.About.Label}: {RecordJson.Word(finding.Status)}; here {claim.Value}";
                    yield return new Annotation("finding", "describing", says, story.Articles[claim.Evidence.Article], [claim.Evidence.Span]);
                }
            }
        }
    }

    private static string Side(string word, Participant? participant, Annotations report) => participant is null ? "" : word + participant.Span.Slice(report.Text);

    private static string? Number(double? number) => number?.ToString("0.##########", CultureInfo.InvariantCulture);
}
