using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Language.Names;

/// <summary>
/// Makes the names of one document agree: the second "Bowman" is the person that "Bradley Bowman" was. The first pass looks at one sentence;
/// here the evidence of all mentions of one name is summed. A mention goes with the others unless its own sentence speaks strongly against it
/// ("Washington said" beside "in Washington"), and what is a name for certain elsewhere is one here if the scores are close. Immutable.
/// </summary>
/// <param name="labels">Labels of the scores.</param>
/// <param name="tables">Words of the language.</param>
/// <param name="thresholds">How much evidence is needed.</param>
internal sealed class DocumentNames(NameLabels labels, WordTables tables, NameThresholds thresholds)
{
    private readonly NameAliases aliases = new(tables);
    private readonly int person = labels.KindOf(EntityType.Person);

    /// <summary>The names of the document, in order, without overlap.</summary>
    /// <param name="text">The text.</param>
    /// <param name="segments">Its tokens and sentences.</param>
    /// <param name="clues">What the lists tell of each token.</param>
    /// <param name="scores">Scores of the labels.</param>
    /// <param name="names">Names as the sentences alone tell them, in order, without overlap.</param>
    public List<TokenName> Settle(string text, Segments segments, ReadOnlySpan<ushort> clues, NameScores scores, List<TokenName> names)
    {
        if (names.Count == 0) return names;
        var index = new NameIndex(text, segments.Tokens, labels.Kinds.Length);
        Gather(index, text, segments.Tokens, scores, names);
        var settled = new List<TokenName>(names.Count);
        // A firm of two names ("Velm & Tarn") reads as two persons to the scores.
        foreach (var name in names) settled.Add(IsFirm(text, segments.Tokens, name) ? name : name with { Kind = Retype(index, scores, name) });
        return Missed(index, segments, clues, scores, settled);
    }

    /// <summary>Sums the evidence of every mention for its own name, and of longer names for their short forms.</summary>
    private void Gather(NameIndex index, string text, ImmutableArray<Token> tokens, NameScores scores, List<TokenName> names)
    {
        Span<float> evidence = stackalloc float[labels.Kinds.Length];
        foreach (var name in names)
        {
            Evidence(scores, name, evidence);
            var sure = scores.Name(name.First, name.End, name.Kind) - scores.Outside(name.First, name.End) >= thresholds.Sure;
            index.Add(name.First, name.End, evidence, sure);
            var (first, end) = name.Kind == person
                ? aliases.Surname(text, tokens, name.First, name.End)
                : labels.Kinds[name.Kind].Type == EntityType.Organization ? aliases.ShortName(text, tokens, name.First, name.End) : (0, 0);
            // What a fuller name is called for short is known as well as the fuller name.
            if (end > first && evidence[name.Kind] >= 0) index.Add(first, end, evidence, sure);
        }
    }

    /// <summary>By how much each kind is more probable than the best of the others, within bounds: no single sentence outvotes a document.</summary>
    private void Evidence(NameScores scores, TokenName name, Span<float> evidence)
    {
        for (var k = 0; k < evidence.Length; k++) evidence[k] = scores.Name(name.First, name.End, k);
        float best = float.NegativeInfinity, second = float.NegativeInfinity;
        foreach (var value in evidence)
        {
            if (value > best) (best, second) = (value, best);
            else if (value > second) second = value;
        }

        for (var k = 0; k < evidence.Length; k++)
            evidence[k] = Math.Clamp(evidence[k] - (evidence[k] == best ? second : best), -thresholds.LargestVote, thresholds.LargestVote);
    }

    private static bool IsFirm(string text, ImmutableArray<Token> tokens, TokenName name)
    {
        for (var i = name.First + 1; i < name.End - 1; i++)
        {
            if (tokens[i].Span.In(text) is "&") return true;
        }

        return false;
    }

    private int Retype(NameIndex index, NameScores scores, TokenName name)
    {
        if (!index.TryGet(name.First, name.End, out var totals)) return name.Kind;
        var best = name.Kind;
        for (var k = 0; k < totals.Length; k++)
            if (totals[k] > totals[best]) best = k;
        return best != name.Kind && scores.Name(name.First, name.End, name.Kind) - scores.Name(name.First, name.End, best) < thresholds.StrongContext ? best : name.Kind;
    }

    /// <summary>Adds mentions of names that are certain elsewhere.</summary>
    private List<TokenName> Missed(NameIndex index, Segments segments, ReadOnlySpan<ushort> clues, NameScores scores, List<TokenName> names)
    {
        var found = new List<TokenName>(names.Count + 8);
        var next = 0;
        foreach (var sentence in segments.Sentences)
        {
            for (var i = sentence.First; i < sentence.End;)
            {
                while (next < names.Count && names[next].End <= i) next++;
                if (next < names.Count && names[next].First <= i)
                {
                    found.Add(names[next]);
                    i = names[next].End;
                    continue;
                }

                var limit = next < names.Count ? Math.Min(names[next].First, sentence.End) : sentence.End;
                var end = index.Longest(i, limit, sentence, out var kind);
                if (end > i && !(end == i + 1 && IsCommon((NameClue)clues[i])) && scores.Outside(i, end) - scores.Name(i, end, kind) < thresholds.CloseToName)
                {
                    found.Add(new TokenName(i, end, kind));
                    i = end;
                }
                else i++;
            }
        }

        return found;
    }

    /// <summary>Whether a word stands for many: a people or party, or a kind of body. That it names one somewhere tells nothing of elsewhere.</summary>
    private static bool IsCommon(NameClue clues) =>
        (clues & NameClue.Demonym) != NameClue.None
        || ((clues & (NameClue.OrganizationHead | NameClue.PlaceHead | NameClue.FacilityHead)) != NameClue.None
            && (clues & (NameClue.Organization | NameClue.Place | NameClue.Country | NameClue.Given | NameClue.Surname)) == NameClue.None);
}

/// <summary>How much evidence the second pass over a document needs, in nats (differences of natural logarithms of probabilities).</summary>
/// <param name="Sure">A name is certain if it is by so much more probable than none.</param>
/// <param name="LargestVote">No single mention counts for more.</param>
/// <param name="StrongContext">A mention keeps its own type if it is by so much more probable there.</param>
/// <param name="CloseToName">A mention of a name that is certain elsewhere is a name if none is by less than this more probable.</param>
internal readonly record struct NameThresholds(float Sure, float LargestVote, float StrongContext, float CloseToName)
{
    /// <summary>Tuned on the EWT development set.</summary>
    public static NameThresholds Default { get; } = new(1, 4, 4, 6);
}
