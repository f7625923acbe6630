using Synoptic.App.Terminal;
using Synoptic.Desk.Records;
using Synoptic.Storage;

namespace Synoptic.App.Verbs.Desk;

/// <summary>Makes the records of stories that changed since theirs was made.</summary>
internal static class ChangedRecords
{
    /// <summary>Makes them, those that changed last first.</summary>
    /// <returns>Whether all were made; what stands in the way is said.</returns>
    public static bool Make(Streams streams, RecordMaker maker, IStore store, CancellationToken cancellation)
    {
        string[] stories;
        using (var reader = store.Read()) stories = [.. reader.Unrecorded(MadeBy.Name(), int.MaxValue)];
        var progress = new ProgressLine(streams);
        var done = 0;
        foreach (var story in stories)
        {
            if (cancellation.IsCancellationRequested) break;
            if (maker.Make(story, CancellationToken.None).Failure is { } failure)
            {
                progress.Clear();
                FailureLines.Write(streams.Messages, [failure]);
                return false;
            }

            done++;
            progress.Counted("recording", done, stories.Length, "stories");
        }

        progress.Clear();
        streams.Messages.WriteLine($"{DeskText.Count(done, "record", "records")} made.{(done < stories.Length ? " Stopped; the rest is made when it is asked for." : "")}");
        return done == stories.Length;
    }
}
