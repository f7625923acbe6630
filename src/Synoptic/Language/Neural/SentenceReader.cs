using System.Runtime.InteropServices;
using Synoptic.Language.Models;
using Synoptic.Text;

namespace Synoptic.Language.Neural;

/// <summary>
/// Runs the network over an article, some sentences at a time: enough that products are long, few enough that they stay in the
/// second-level cache. Immutable; share it across threads.
/// </summary>
internal sealed class SentenceReader(Network network)
{
    // 256 tokens × 192 numbers are 200 kB. Measured on an invented report: 64, 128 and 512 take the same time.
    private const int Together = 256;

    // A head is sought among all words of a sentence, so time grows with the square of its length. A longer one (no sentence of the
    // treebanks is) is read in pieces.
    private const int Longest = 256;

    /// <summary>The reader of the models that ship for a language.</summary>
    /// <param name="language">ISO 639-1 code of a folder of models, such as <c>en</c>.</param>
    public static SentenceReader Shipped(string language) => new(new Network(ModelFile.Shipped(language, "network"), new WordVectors(ModelFile.Shipped(language, "vectors"))));

    /// <summary>The network.</summary>
    public Network Network => network;

    /// <summary>Reads every sentence. Heads are indices in the sentence; a piece of a very long one hangs on the first root.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="segments">Its tokens and sentences; every token lies in a sentence.</param>
    /// <param name="clues">Clues of the gazetteer, one set for each token.</param>
    public Scores Read(string text, Segments segments, ReadOnlySpan<ushort> clues)
    {
        var tokens = segments.Tokens.AsSpan();
        var scores = Scores.For(tokens.Length, network.Shape);
        var starts = new List<int>();
        var first = 0;
        foreach (var sentence in segments.Sentences)
        {
            for (var at = sentence.First; at < sentence.End; at += Longest)
            {
                var end = Math.Min(at + Longest, sentence.End);
                starts.Add(at - first);
                if (end - first < Together && end < tokens.Length) continue;
                starts.Add(end - first);
                network.Run(text, tokens[first..end], CollectionsMarshal.AsSpan(starts), clues[first..end], scores.From(first, network.Shape));
                starts.Clear();
                first = end;
            }
        }

        foreach (var sentence in segments.Sentences)
        {
            if (sentence.End - sentence.First > Longest) Join(scores, sentence);
        }

        return scores;
    }

    private void Join(Scores scores, Sentence sentence)
    {
        var beside = (byte)Math.Max(0, network.Relations.IndexOf("parataxis"));
        var root = sentence.First + scores.Heads.AsSpan(sentence.First, Longest).IndexOf(-1);
        for (var i = sentence.First + Longest; i < sentence.End; i++)
        {
            if (scores.Heads[i] >= 0)
            {
                scores.Heads[i] += (i - sentence.First) / Longest * Longest;
                continue;
            }

            scores.Heads[i] = root - sentence.First;
            scores.Relations[i] = beside;
        }
    }
}
