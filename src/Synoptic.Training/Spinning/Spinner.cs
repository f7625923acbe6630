using System.Text;
using Synoptic.Copies;
using Synoptic.Text;
using Synoptic.Training.Numerics;

namespace Synoptic.Training.Spinning;

/// <summary>Rewrites texts as machines do that swap words without reading.</summary>
/// <param name="Thesaurus">What it swaps by.</param>
/// <param name="Inflection">How it gives words their form.</param>
internal sealed record Spinner(Thesaurus Thesaurus, Inflection Inflection)
{
    /// <summary>How one machine works.</summary>
    /// <param name="Rate">Share of the words that it can swap that it swaps.</param>
    /// <param name="First">It takes one of so many of the thesaurus's first words.</param>
    /// <param name="Steady">Whether it swaps a word for the same one throughout.</param>
    /// <param name="Sloppy">Share of swaps that it leaves in the dictionary form.</param>
    /// <param name="Names">Share of words with a capital inside a sentence that it takes for words.</param>
    public readonly record struct Habits(float Rate, int First, bool Steady, float Sloppy, float Names)
    {
        /// <summary>Habits by chance.</summary>
        public static Habits Draw(SplitMix random) => new(
            0.08f + (0.5f * random.Unit()),
            random.Below(3) switch { 0 => 1, 1 => 4, _ => 30 },
            random.Below(2) == 0,
            random.Below(3) == 0 ? 0.5f : 0.05f,
            random.Below(3) == 0 ? 0.5f : 0);
    }

    /// <summary>A rewritten text and the places of the swapped words in it.</summary>
    public (string Text, List<(Span Place, string Original)> Swaps) Spin(WordSequence words, Habits habits, SplitMix random)
    {
        var text = words.Article.Text;
        var spun = new StringBuilder();
        var swaps = new List<(Span, string)>();
        var steady = new Dictionary<string, string>(StringComparer.Ordinal);
        var done = 0;
        for (var i = 0; i < words.Count; i++)
        {
            var span = words.Spans[i];
            if (words.Quoted[i] || !words.Content[i] || !char.IsLetter(text[span.Start]) || (words.Named[i] && random.Unit() >= habits.Names)) continue;
            if (random.Unit() >= habits.Rate) continue;
            var original = span.Slice(text);
            var form = original.ToLowerInvariant();
            if (!habits.Steady || !steady.TryGetValue(form, out var replacement))
            {
                var (lemma, tag) = Inflection.Read(form);
                var choices = Thesaurus.For(form, Inflection.Part(tag));
                var ready = choices.Length > 0 && form != lemma;
                if (choices.Length == 0) choices = Thesaurus.For(lemma, Inflection.Part(tag));
                if (choices.Length == 0) continue;
                replacement = choices[random.Below(Math.Min(choices.Length, habits.First))];
                if (!ready && random.Unit() >= habits.Sloppy) replacement = Inflection.Write(replacement, tag);
                steady[form] = replacement;
            }

            if (replacement == form) continue;
            spun.Append(text, done, span.Start - done);
            var start = spun.Length;
            spun.Append(char.IsUpper(original[0]) ? char.ToUpperInvariant(replacement[0]) + replacement[1..] : replacement);
            swaps.Add((new Span(start, spun.Length), original));
            done = span.End;
        }

        spun.Append(text, done, text.Length - done);
        return (spun.ToString(), swaps);
    }

    /// <summary>What hurried and foreign writers do: letters exchanged, words of grammar dropped or taken for one another.</summary>
    public static string Stumble(WordSequence words, float rate, SplitMix random)
    {
        var text = words.Article.Text;
        var result = new StringBuilder();
        var grammar = new List<string>();
        for (var i = 0; i < words.Count; i++)
            if (!words.Content[i]) grammar.Add(words.Spans[i].Slice(text));
        var done = 0;
        for (var i = 0; i < words.Count; i++)
        {
            var span = words.Spans[i];
            if (random.Unit() >= rate) continue;
            var word = span.Slice(text);
            result.Append(text, done, span.Start - done);
            done = span.End;
            if (!words.Content[i])
            {
                if (random.Below(2) == 0) result.Append(grammar[random.Below(grammar.Count)]);
                else if (done < text.Length && text[done] == ' ') done++;
            }
            else if (word.Length > 3)
            {
                var at = 1 + random.Below(word.Length - 2);
                result.Append(word, 0, at).Append(word[at + 1 < word.Length ? at + 1 : at]).Append(word[at]).Append(word, Math.Min(word.Length, at + 2), word.Length - Math.Min(word.Length, at + 2));
            }
            else result.Append(word);
        }

        return result.Append(text, done, text.Length - done).ToString();
    }
}
