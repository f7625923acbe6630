using Synoptic.Dossiers.Json;

namespace Synoptic.Dossiers.Exports.JsonLines;

/// <summary>The record of a story a line, as <c>reconcile</c> writes it.</summary>
internal static class RecordLines
{
    public static void Write(Stream output, ExportView view)
    {
        foreach (var story in view.Dossier.Stories)
        {
            RecordJson.WriteLine(output, story);
            output.WriteByte((byte)'\n');
        }
    }
}
