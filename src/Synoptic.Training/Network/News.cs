using System.Text.Json;
using Synoptic.Language;
using Synoptic.Text;
using Synoptic.Training.Numerics;

namespace Synoptic.Training.Network;

/// <summary>Sentences of news that nobody labelled.</summary>
internal static class News
{
    // Shorter ones are mostly furniture; longer ones are lists.
    private const int Shortest = 4;
    private const int Longest = 80;

    // One article gives at most so many tokens, that none sets the tone.
    private const int OfOne = 1500;

    /// <summary>Samples of the articles of some files, in random order, without sentences that are the same.</summary>
    /// <param name="files">JSON lines with a field <c>text</c>.</param>
    /// <param name="tokens">Tokens that are wanted, about.</param>
    /// <param name="segment">Divides a text.</param>
    /// <param name="reader">Makes samples.</param>
    /// <param name="random">For the order of articles.</param>
    public static List<Sample> Read(IEnumerable<string> files, int tokens, Func<string, Segments> segment, SampleReader reader, SplitMix random)
    {
        var texts = files.SelectMany(File.ReadLines).Select(Text).Where(t => t.Length > 0).ToArray();
        random.Shuffle(texts.AsSpan());
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var samples = new List<Sample>();
        var sum = 0;
        foreach (var text in texts)
        {
            if (sum >= tokens) break;
            var own = 0;
            var segments = segment(text);
            foreach (var sentence in segments.Sentences)
            {
                var length = sentence.End - sentence.First;
                if (own >= OfOne) break;
                if (length is < Shortest or > Longest || !seen.Add(sentence.Span.Slice(text))) continue;
                samples.Add(reader.Read(text, segments, sentence));
                own += length;
            }

            sum += own;
        }

        return samples;
    }

    private static string Text(string line)
    {
        using var article = JsonDocument.Parse(line);
        return article.RootElement.TryGetProperty("text", out var text) ? text.GetString() ?? "" : "";
    }
}
