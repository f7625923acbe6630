using Synoptic.Knowledge;
using Synoptic.Reading;
using Synoptic.Reading.Parts;

namespace Synoptic.Bench;

/// <summary>How many web pages a second are read on one core, from their bytes to the clean text with its facts.</summary>
internal static class PagesVerb
{
    /// <summary>Passes over the pages; the fastest counts. Processor time is taken, garbage collection included, so that other work on the machine counts little.</summary>
    private const int Passes = 15;

    public static void Run(string folder)
    {
        var reader = new DocumentReader(WordTables.English, new ReadingOptions());
        var pages = Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(static path => (Origin: new PartOrigin(path, path), Bytes: File.ReadAllBytes(path))).ToArray();
        var best = double.MaxValue;
        long characters = 0;
        for (var pass = 0; pass < Passes; pass++)
        {
            characters = 0;
            var begun = Environment.CpuUsage.TotalTime;
            foreach (var (origin, bytes) in pages)
            {
                foreach (var item in reader.Read(bytes, origin)) characters += item.Draft?.Text.Length ?? 0;
            }

            best = Math.Min(best, (Environment.CpuUsage.TotalTime - begun).TotalSeconds);
        }

        var size = pages.Sum(static page => (double)page.Bytes.Length) / 1_000_000;
        Console.WriteLine($"{pages.Length} pages, {size:F1} MB, {characters} characters of text; one core: {pages.Length / best:F0} pages a second, {size / best:F1} MB a second");
    }
}
