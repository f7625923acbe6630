using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Synoptic.Reconciliation.Quotations;

/// <summary>How the words of one telling stand to those of another.</summary>
/// <param name="Kept">Words of the telling that stand in the other in order, spelling aside.</param>
/// <param name="Changed">Words of the telling in the place of others of the other, or in another form.</param>
/// <param name="Minor">Small words of the telling in the place of other small words, or in another form: what two who write down one speech hear otherwise.</param>
/// <param name="Added">Words of the telling where the other has none.</param>
/// <param name="Missing">Words of the other that the telling has nothing for.</param>
/// <param name="Longest">Words of the longest stretch that was exchanged, on either side.</param>
/// <param name="Stretches">How many stretches were exchanged.</param>
/// <param name="Swaps">Exchanged words that stand in the thesaurus, from the other to the telling.</param>
/// <param name="SwapsBack">The same from the telling to the other.</param>
/// <param name="Share">The part of the weight of both that stands in both, in order.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Comparison(int Kept, int Changed, int Minor, int Added, int Missing, int Longest, int Stretches, int Swaps, int SwapsBack, double Share)
{
    /// <summary>Compares a telling with another.</summary>
    public static Comparison Of(ImmutableArray<SpokenWord> telling, ImmutableArray<SpokenWord> other, WordWeights weights, Thesaurus thesaurus)
    {
        var stands = WordAlignment.Align(telling, other, weights.Of);
        int kept = 0, changed = 0, minor = 0, added = 0, missing = 0, longest = 0, stretches = 0, swaps = 0, back = 0;
        double both = 0, all = 0;
        foreach (var word in telling) all += weights.Of(word.Lemma);
        foreach (var word in other) all += weights.Of(word.Lemma);
        int i = 0, j = 0;
        for (var at = 0; at <= stands.Length; at++)
        {
            if (at < stands.Length && stands[at] < 0) continue;
            var end = at < stands.Length ? stands[at] : other.Length;
            Stretch(telling.AsSpan(i, at - i), other.AsSpan(j, end - j));
            if (at == stands.Length) break;
            both += 2 * weights.Of(telling[at].Lemma);
            if (telling[at].Form == other[end].Form || Spelling.Same(telling[at].Form, other[end].Form)) kept++;
            else if (weights.IsSmall(telling[at].Lemma)) minor++;
            else changed++;
            (i, j) = (at + 1, end + 1);
        }

        return new Comparison(kept, changed, minor, added, missing, longest, stretches, swaps, back, all > 0 ? both / all : 0);

        void Stretch(ReadOnlySpan<SpokenWord> here, ReadOnlySpan<SpokenWord> there)
        {
            if (here.IsEmpty) missing += there.Length;
            else if (there.IsEmpty) added += here.Length;
            else if (Joined(here) == Joined(there)) kept += here.Length;
            else if (AreSmall(here, weights) && AreSmall(there, weights)) minor += here.Length;
            else
            {
                changed += here.Length;
                stretches++;
                longest = Math.Max(longest, Math.Max(here.Length, there.Length));
                // what is longer is no exchange of words, and a thesaurus finds something in everything
                if (here.Length > TellingJudge.LongestSwap || there.Length > TellingJudge.LongestSwap) return;
                swaps += thesaurus.Swaps(there, here);
                back += thesaurus.Swaps(here, there);
            }
        }
    }

    private static bool AreSmall(ReadOnlySpan<SpokenWord> words, WordWeights weights)
    {
        foreach (var word in words)
        {
            if (!weights.IsSmall(word.Lemma)) return false;
        }

        return true;
    }

    // "per cent" and "percent", "cease-fire" and "cease fire" are one word written two ways.
    private static string Joined(ReadOnlySpan<SpokenWord> words)
    {
        if (words.Length == 1) return words[0].Form;
        var joined = new System.Text.StringBuilder();
        foreach (var word in words) joined.Append(word.Form);
        return joined.ToString();
    }
}
