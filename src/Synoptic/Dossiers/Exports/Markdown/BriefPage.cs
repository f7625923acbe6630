using System.Text;
using Synoptic.Dossiers.Json;
using Synoptic.Reconciliation;

namespace Synoptic.Dossiers.Exports.Markdown;

/// <summary>The brief of each story as Markdown: its sentences, and what is disputed, side by side, with a footnote for each place of evidence.</summary>
internal static class BriefPage
{
    public static void Write(Stream output, ExportView view)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        var notes = new Footnotes();
        foreach (var story in view.Stories) Story(writer, story, notes);
        if (view.Stories.IsEmpty) writer.Write("No story.\n");
        notes.Write(writer);
    }

    private static void Story(StreamWriter writer, StoryView story, Footnotes notes)
    {
        writer.Write($"# {MarkdownText.Of(story.Told.Title)}\n\n");
        writer.Write($"{Count(story.Story.Articles.Length, "report")}, {Count(story.Story.Origins.Length, "origin")}.\n\n");
        foreach (var sentence in story.Told.Brief)
        {
            var disputed = string.Join("; ", sentence.Disputed.Select(index => $"{MarkdownText.Of(story.Record.Findings[index].About.Label)}: {RecordJson.Word(story.Record.Findings[index].Status)}"));
            writer.Write($"{MarkdownText.Of(sentence.Text)}{notes.Marks(story, sentence.Evidence)}{(disputed.Length > 0 ? $" *({disputed})*" : "")}\n\n");
        }

        var disputes = story.Record.Findings.Where(static finding => finding.Status is FindingStatus.Contradict or FindingStatus.Differ).ToList();
        if (disputes.Count == 0) return;
        writer.Write("## What is disputed\n\n");
        foreach (var finding in disputes)
        {
            writer.Write($"- {MarkdownText.Of(finding.About.Label)}: {RecordJson.Word(finding.Status)}\n");
            foreach (var side in finding.Sides)
            {
                var origins = side.Origins.IsEmpty ? "" : $" ({(side.Origins.Length == 1 ? "origin" : "origins")} {string.Join(", ", side.Origins)})";
                writer.Write($"  - {MarkdownText.Of(side.Value)}{origins}{notes.Marks(story, side.Claims.Select(static claim => claim.Evidence))}\n");
            }
        }

        writer.Write("\n");
    }

    private static string Count(int count, string thing) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} {thing}{(count == 1 ? "" : "s")}");
}
