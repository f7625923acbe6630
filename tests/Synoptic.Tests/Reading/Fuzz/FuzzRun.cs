using System.Diagnostics;
using Synoptic.Knowledge;
using Synoptic.Reading;

namespace Synoptic.Tests.Reading.Fuzz;

/// <summary>Reads an input as a user would, and says what no input may do.</summary>
internal static class FuzzRun
{
    private static readonly ArticleReader Reader = new(WordTables.English, new ReadingOptions());

    private static readonly HashSet<string> Codes = [.. File.ReadAllLines(Path.Combine(Repository.Root, "docs", "errors.md")).Where(static l => l.StartsWith("| SYN", StringComparison.Ordinal)).Select(static l => l[2..9])];

    /// <summary>Reads it; a text says what was wrong. What is slow is read twice more, since the machine may have been busy.</summary>
    public static string? Fault(Func<Stream> open, double seconds = 2)
    {
        try
        {
            for (var times = 0; ; times++)
            {
                var watch = Stopwatch.StartNew();
                var result = Reader.Read(["-"], open());
                if (result.Articles.Length + result.Failures.Length == 0) return "lost in silence";
                foreach (var failure in result.Failures)
                {
                    if (!Codes.Contains(failure.Code)) return $"a failure without its code: {failure}";
                }

                if (watch.Elapsed.TotalSeconds <= seconds) return null;
                if (times == 2) return $"{watch.Elapsed.TotalSeconds:F1} s";
            }
        }
#pragma warning disable CA1031 // Whatever is thrown is what is looked for.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return e.ToString();
        }
    }

    public static ReadResult Read(byte[] bytes) => Reader.Read(["-"], new MemoryStream(bytes));
}
