using System.Diagnostics;
using Synoptic.Language.Lemmas;
using Synoptic.Training.Treebanks;

namespace Synoptic.Training.Lemmas;

/// <summary>Measures a lemmatiser on a treebank whose tags are given.</summary>
internal static class LemmaEvaluation
{
    /// <summary>How well known a word is.</summary>
    private enum Seen
    {
        /// <summary>With these tags.</summary>
        WithTags,

        /// <summary>In some case, with other tags.</summary>
        Form,

        /// <summary>Never.</summary>
        New,
    }

    /// <summary>Writes one line of figures, and on demand what was wrong.</summary>
    public static void Write(Lemmatizer lemmatizer, IEnumerable<string> training, string treebank, int wrong, TextWriter output)
    {
        var tagged = new HashSet<(string, string, string)>();
        var forms = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var word in training.SelectMany(t => TreebankReader.Read(t)).SelectMany(s => s.Words))
        {
            forms.Add(LemmaExamples.Straight(word.Form));
            tagged.Add((LemmaExamples.Straight(word.Form), word.Upos, word.Xpos));
        }

        var (all, right) = (new int[3], new int[3]);
        var errors = new SortedDictionary<string, int>(StringComparer.Ordinal);
        TreebankWord[] words = [.. TreebankReader.Read(treebank).SelectMany(s => s.Words)];
        foreach (var word in words)
        {
            var form = LemmaExamples.Straight(word.Form);
            var seen = tagged.Contains((form, word.Upos, word.Xpos)) ? Seen.WithTags : forms.Contains(form) ? Seen.Form : Seen.New;
            all[(int)seen]++;
            var lemma = lemmatizer.Lemma(word.Form, word.Upos, word.Xpos);
            if (lemma == word.Lemma) right[(int)seen]++;
            else errors[$"{seen}\t{word.Form}\t{word.Upos} {word.Xpos}\t{lemma}\t{word.Lemma}"] = errors.GetValueOrDefault($"{seen}\t{word.Form}\t{word.Upos} {word.Xpos}\t{lemma}\t{word.Lemma}") + 1;
        }

        output.WriteLine($"{Path.GetFileNameWithoutExtension(treebank)}: lemmas {(double)right.Sum() / words.Length:P2} of {words.Length}; "
            + string.Join(", ", Enum.GetValues<Seen>().Select(s => $"{s} {(double)right[(int)s] / Math.Max(all[(int)s], 1):P2} of {all[(int)s]}"))
            + $"; {Nanoseconds(lemmatizer, words):F0} ns a word");
        foreach (var (error, count) in errors.OrderByDescending(e => e.Value).ThenBy(e => e.Key, StringComparer.Ordinal).Take(wrong)) output.WriteLine($"{count}\t{error}");
    }

    // The best of many rounds: the first ones run before the code is optimised.
    private static double Nanoseconds(Lemmatizer lemmatizer, TreebankWord[] words)
    {
        var best = double.MaxValue;
        for (var round = 0; round < 200; round++)
        {
            var start = Stopwatch.GetTimestamp();
            foreach (var word in words) lemmatizer.Lemma(word.Form, word.Upos, word.Xpos);
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalNanoseconds / words.Length);
        }

        return best;
    }
}
