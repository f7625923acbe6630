using System.Collections.Frozen;
using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Reconciliation.Answers;

/// <summary>
/// Judges whether two short texts say the same, the same in more detail, something else, or the opposite. Each pair is judged alone. The
/// judgement does not depend on which of the two comes first. Immutable; share it across threads.
/// </summary>
public sealed class AnswerComparer
{
    // A word that has its like at least so near is said by the other answer too. By eye on the invented pairs of the tuning half.
    private const double Like = 0.5;

    // Weight of what one answer says more, from which on it is a detail: one rare word.
    private const double Detail = 0.5;

    private readonly AnswerReader reader;
    private readonly Opposition opposition;
    private readonly AnswerWeights weights;

    internal AnswerComparer(WordTables tables, IWordVectors vectors)
        : this(tables, vectors, AnswerWeights.Shipped(tables))
    {
    }

    internal AnswerComparer(WordTables tables, IWordVectors vectors, AnswerWeights weights)
    {
        this.weights = weights;
        var opposites = new Opposites(tables);
        reader = new AnswerReader(tables, opposites, new WordMeanings(vectors));
        opposition = new Opposition(opposites);
    }

    /// <summary>How two answers stand to each other.</summary>
    /// <param name="first">One.</param>
    /// <param name="second">The other.</param>
    /// <param name="question">What both answer, where there is a question.</param>
    public AnswerComparison Compare(Answer first, Answer second, Annotations? question = null)
    {
        if (string.CompareOrdinal(first.Text, second.Text) <= 0) return Judge(first, second, Asked(question));
        var judged = Judge(second, first, Asked(question));
        return judged with { Reasons = [.. judged.Reasons.Select(static reason => reason with { First = reason.Second, Second = reason.First })] };
    }

    /// <summary>The signs of a pair, for who learns weights.</summary>
    internal double[] Measure(Answer first, Answer second, Annotations? question)
    {
        if (string.CompareOrdinal(first.Text, second.Text) > 0) (first, second) = (second, first);
        var (one, other) = (reader.Read(first), reader.Read(second));
        return AnswerSigns.Of(one, other, new AnswerAlignment(one.Content, other.Content, Asked(question)));
    }

    private AnswerComparison Judge(Answer first, Answer second, FrozenSet<string> asked)
    {
        if (IsSameText(first.Text, second.Text)) return new AnswerComparison(AnswerRelation.Same, 1, []);
        var (one, other) = (reader.Read(first), reader.Read(second));
        var aligned = new AnswerAlignment(one.Content, other.Content, asked);
        var signs = AnswerSigns.Of(one, other, aligned);
        var likelihood = weights.Likelihood(signs);
        var opposing = opposition.Find(one, other, aligned);
        if (opposing.Count > 0) return new AnswerComparison(AnswerRelation.Opposed, Math.Min(likelihood, 1 - likelihood), [.. opposing, .. Common(one, other, aligned)]);
        var reasons = ImmutableArray.CreateBuilder<AnswerReason>();
        if (signs[(int)AnswerSign.NumberDiffers] > 0) reasons.Add(new AnswerReason(AnswerReasonKind.Number, Words(one, AnswerWordKind.Number), Words(other, AnswerWordKind.Number)));
        var hedged = one.Hedges.Length > 0 != other.Hedges.Length > 0;
        if (hedged) reasons.Add(new AnswerReason(AnswerReasonKind.Hedge, one.Hedges.Length > 0 ? one.Hedges[0].Form : null, other.Hedges.Length > 0 ? other.Hedges[0].Form : null));
        var added = Added(one, aligned.LikenessOfFirst, true, reasons) + Added(other, aligned.LikenessOfSecond, false, reasons);
        reasons.AddRange(Common(one, other, aligned));
        var relation = likelihood <= 0.5 ? AnswerRelation.Different : hedged || added >= Detail ? AnswerRelation.Detail : AnswerRelation.Same;
        return new AnswerComparison(relation, likelihood, reasons.ToImmutable());
    }

    private FrozenSet<string> Asked(Annotations? question)
    {
        if (question is null || question.Text.Length == 0) return [];
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in reader.Read(new Answer(question, new Span(0, question.Text.Length))).Content) words.Add(word.Key);
        return words.ToFrozenSet(StringComparer.Ordinal);
    }

    // Weight of what one answer says and the other does not.
    private static double Added(AnswerWords words, double[] likeness, bool isFirst, ImmutableArray<AnswerReason>.Builder reasons)
    {
        var weight = 0.0;
        var added = new List<string>();
        for (var i = 0; i < words.Content.Length; i++)
        {
            if (likeness[i] >= Like) continue;
            weight += words.Content[i].Weight;
            added.Add(words.Content[i].Form);
        }

        if (added.Count > 0) reasons.Add(new AnswerReason(AnswerReasonKind.Added, isFirst ? string.Join(' ', added) : null, isFirst ? null : string.Join(' ', added)));
        return weight;
    }

    private static IEnumerable<AnswerReason> Common(AnswerWords one, AnswerWords other, AnswerAlignment aligned)
    {
        for (var i = 0; i < one.Content.Length; i++)
        {
            if (aligned.LikenessOfFirst[i] < Like) continue;
            var (a, b) = (one.Content[i], other.Content[aligned.NearestOfFirst[i]]);
            yield return new AnswerReason(a.Key == b.Key || a.Form == b.Form ? AnswerReasonKind.Word : AnswerReasonKind.NearWord, a.Form, b.Form);
        }
    }

    private static string? Words(AnswerWords words, AnswerWordKind kind)
    {
        var found = words.Content.Where(word => word.Kind == kind).Select(static word => word.Form).ToList();
        return found.Count > 0 ? string.Join(' ', found) : null;
    }

    private static bool IsSameText(string a, string b) => a == b || (Fold(a) is { Length: > 0 } folded && folded == Fold(b));

    // Words alone: marks and capitals say nothing, but for a mark within a number.
    private static string Fold(string text)
    {
        var folded = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsLetterOrDigit(text[i])) folded.Append(char.ToLowerInvariant(text[i]));
            else if (i > 0 && i + 1 < text.Length && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1])) folded.Append(text[i]);
            else if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }

        return folded.ToString().TrimEnd();
    }
}
