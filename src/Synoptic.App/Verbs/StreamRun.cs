using System.Collections.Immutable;
using Synoptic.App.Terminal;
using Synoptic.Copies;
using Synoptic.Dossiers.Json;
using Synoptic.Knowledge;
using Synoptic.Reading;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.App.Verbs;

/// <summary>One run over a stream of articles.</summary>
/// <param name="streams">Where results and messages go.</param>
/// <param name="options">What the user asked for.</param>
/// <param name="file">What is read.</param>
/// <param name="resumable">Whether the folder is the user's, and the run is saved there.</param>
internal sealed class StreamRun(Streams streams, ReportStreamOptions options, string file, bool resumable)
{
    // Batches that are read and analysed ahead: enough that neither side waits for the other, few enough to stay small.
    private const int BatchesAhead = 3;

    private readonly ProgressLine progress = new(streams);
    private int read;
    private bool failed;

    /// <summary>Reads to the end, or until it is stopped.</summary>
    /// <returns>The exit code.</returns>
    public int Follow(string folder, Stream copyLines, Stream changeLines, CancellationToken cancellation)
    {
        var tables = WordTables.English;
        var (stream, failure) = new Pipeline(tables).Follow(folder, options);
        if (stream is null)
        {
            FailureLines.Write(streams.Messages, [failure!]);
            return ExitCode.Usage;
        }

        using (stream)
        {
            using var lines = new JsonLines(streams.Result);
            using var changes = new JsonLines(changeLines);
            var reader = new ArticleReader(tables, new ReadingOptions(KeepText: true, LinesAtOnce: options.AtOnce ? 1 : ReadingOptions.DefaultLinesAtOnce));
            var batches = reader.ReadEach(file, streams.Input, stream.Recent, cancellation).Select(batch => (Read: batch, Prepared: stream.Prepare(batch.Articles, cancellation)));
            var stopped = false;
            try
            {
                foreach (var (batch, prepared) in Ahead.Of(batches, BatchesAhead))
                {
                    cancellation.ThrowIfCancellationRequested();
                    Tell(batch.Failures);
                    Write(stream.Take(prepared), lines, copyLines, changes);
                    if (options.AtOnce) lines.Flush();
                    read += batch.Articles.Length;
                    progress.Report(new PipelineProgress.Followed(read));
                }
            }
            catch (OperationCanceledException)
            {
                stopped = true;
            }

            progress.Clear();
            Write(stream.Flush(), lines, copyLines, changes);
            return End(stream, stopped);
        }
    }

    private int End(ReportStream stream, bool stopped)
    {
        if (stream.Recent.GivenAgain > 0) streams.Messages.WriteLine($"{stream.Recent.GivenAgain:N0} articles were read in an earlier run and were passed over.");
        if (stream.Corrections > 0) streams.Messages.WriteLine($"{stream.Corrections:N0} stories merged or parted after the lines of some of their articles were written; --changes FILE tells which.");
        if (resumable && stream.Save() is { } unsaved)
        {
            FailureLines.Write(streams.Messages, [unsaved]);
            return ExitCode.Usage;
        }

        if (!stopped) return failed ? ExitCode.SomeFailed : ExitCode.AllRead;
        streams.Messages.WriteLine($"Stopped after {read:N0} articles.{(resumable ? " The same command goes on from there." : "")}");
        return ExitCode.SomeFailed;
    }

    private void Tell(ImmutableArray<Failure> failures)
    {
        if (failures.IsEmpty) return;
        progress.Clear();
        FailureLines.Write(streams.Messages, failures);
        failed |= failures.Any(static failure => failure.Severity == Severity.Error);
    }

    private static void Write(StreamStep step, JsonLines lines, Stream copyLines, JsonLines changes)
    {
        foreach (var line in step.Lines)
        {
            lines.Write(line, static (json, line) =>
            {
                json.WriteStartObject();
                json.WriteString("id", line.Article);
                json.WriteString("story", line.Story);
                json.WriteEndObject();
            });
        }

        foreach (var copy in step.Copies)
        {
            CopyJson.WriteLine(copyLines, copy);
            copyLines.WriteByte((byte)'\n');
        }

        foreach (var change in step.Changes)
            if (change.Kind != StoryChangeKind.Opened) changes.Write(change, StoryChangeJson.Write);
    }
}
