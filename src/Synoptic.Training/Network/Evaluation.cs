using System.Collections.Immutable;
using System.Diagnostics;
using Synoptic.Language.Neural;
using Synoptic.Training.Names;

namespace Synoptic.Training.Network;

/// <summary>Figures of a network on sentences with gold tokens, counted as the scorers do: punctuation included, relations without their subtype, names by exact span and type.</summary>
internal sealed record Evaluation(double Upos, double Xpos, double Uas, double Las, double Names, double TokensPerSecond)
{
    public override string ToString() => $"UPOS {100 * Upos:0.00}  XPOS {100 * Xpos:0.00}  UAS {100 * Uas:0.00}  LAS {100 * Las:0.00}  names {100 * Names:0.0}  {TokensPerSecond:0} tokens/s";

    /// <summary>Runs a network over sentences.</summary>
    public static Evaluation Of(Synoptic.Language.Neural.Network network, IReadOnlyList<LabelledSentence> sentences, Action<string, Synoptic.Language.Segments, ushort[]> clues)
    {
        int words = 0, upos = 0, xpos = 0, uas = 0, las = 0, gold = 0, found = 0, right = 0;
        var decoder = new NameDecoder(network.Names);
        var laid = sentences.Select(s =>
        {
            var (text, segments) = SampleReader.Lay(s.Sentence);
            var marks = new ushort[segments.Tokens.Length];
            clues(text, segments, marks);
            return (Text: text, Segments: segments, Marks: marks);
        }).ToList();
        var watch = Stopwatch.StartNew();
        var results = new List<Scores>();
        foreach (var (text, segments, marks) in laid)
        {
            var scores = Scores.For(marks.Length, network.Shape);
            network.Run(text, segments.Tokens.AsSpan(), [0, marks.Length], marks, scores.From(0, network.Shape));
            results.Add(scores);
        }

        var seconds = watch.Elapsed.TotalSeconds;
        for (var s = 0; s < laid.Count; s++)
        {
            var (sentence, names) = sentences[s];
            var scores = results[s];
            for (var i = 0; i < sentence.Words.Length; i++)
            {
                var word = sentence.Words[i];
                words++;
                if (network.Upos[scores.Upos[i]] == word.Upos) upos++;
                if (network.Xpos[scores.Xpos[i]] == word.Xpos) xpos++;
                if (scores.Heads[i] != word.Head) continue;
                uas++;
                if (Basic(network.Relations[scores.Relations[i]]) == Basic(word.Relation)) las++;
            }

            if (names is not { } tags) continue;
            var labels = new int[sentence.Words.Length];
            decoder.Decode(scores.Names, labels);
            var told = Spans([.. labels.Select(l => network.Names[l])]);
            var true_ = Spans(tags);
            gold += true_.Count;
            found += told.Count;
            right += told.Count(true_.Contains);
        }

        return new((double)upos / words, (double)xpos / words, (double)uas / words, (double)las / words, gold + found == 0 ? 0 : 2.0 * right / (gold + found), words / seconds);
    }

    private static string Basic(string relation) => relation.Split(':')[0];

    private static HashSet<(int First, int End, string Kind)> Spans(ImmutableArray<string> tags)
    {
        var spans = ImmutableArray.CreateBuilder<(int First, int End, string Kind)>();
        NamedDocument.Spans(tags, 0, spans);
        return [.. spans];
    }
}
