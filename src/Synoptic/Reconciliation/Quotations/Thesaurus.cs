using System.Collections.Frozen;
using System.Collections.Immutable;
using Synoptic.Knowledge;

namespace Synoptic.Reconciliation.Quotations;

/// <summary>What a machine that rewrites texts puts for a word.</summary>
internal sealed class Thesaurus
{
    private readonly FrozenDictionary<string, ImmutableArray<string>> replacements;

    /// <summary>Reads the table.</summary>
    public Thesaurus(WordTables tables)
    {
        var read = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var row in tables.Rows("synonyms"))
        {
            var phrases = row[1].Split('|');
            for (var i = 0; i < phrases.Length; i++) phrases[i] = SpokenWords.Fold(phrases[i]);
            read[SpokenWords.Fold(row[0])] = [.. phrases];
        }

        replacements = read.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Whether one of two words stands in the thesaurus for the other.</summary>
    public bool Related(string a, string b) => Gives(a, b) || Gives(b, a);

    private bool Gives(string word, string other) => replacements.TryGetValue(word, out var phrases) && phrases.Contains(other);

    /// <summary>How many words of a stretch were exchanged for what the thesaurus gives for them, in their order.</summary>
    public int Swaps(ReadOnlySpan<SpokenWord> from, ReadOnlySpan<SpokenWord> to)
    {
        var swaps = 0;
        foreach (var word in from)
        {
            if (!replacements.TryGetValue(word.Lemma, out var phrases) && !replacements.TryGetValue(word.Form, out phrases)) continue;
            foreach (var phrase in phrases)
            {
                if (!StandsIn(to, phrase)) continue;
                swaps++;
                break;
            }
        }

        return swaps;
    }

    // Folding joins the words of a phrase, so that a run of words is compared joined too.
    private static bool StandsIn(ReadOnlySpan<SpokenWord> words, string phrase)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Lemma == phrase || words[i].Form == phrase) return true;
            var at = 0;
            for (var j = i; j < words.Length && at < phrase.Length; j++)
            {
                if (!phrase.AsSpan(at).StartsWith(words[j].Form, StringComparison.Ordinal)) break;
                at += words[j].Form.Length;
            }

            if (at == phrase.Length) return true;
        }

        return false;
    }
}
