using Synoptic.Text;

namespace Synoptic.App.Terminal;

/// <summary>Prints what went wrong, a line each.</summary>
internal static class FailureLines
{
    public static void Write(TextWriter messages, IEnumerable<Failure> failures)
    {
        foreach (var failure in failures) messages.WriteLine(Of(failure));
    }

    /// <summary>The line of one.</summary>
    public static string Of(Failure failure) => $"{(failure.Severity == Severity.Error ? "error" : "warning")} {OneLine(failure.ToString())}";

    // A file name may hold anything, also line ends and control codes that would write on the terminal.
    private static string OneLine(string text) =>
        string.Create(text.Length, text, static (buffer, source) =>
        {
            for (var i = 0; i < buffer.Length; i++) buffer[i] = char.IsControl(source[i]) ? '\uFFFD' : source[i];
        });
}
