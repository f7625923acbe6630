using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Times.Situations;

/// <summary>Which word each day of a text belongs to: the verb that it hangs on, over a phrase in which the verb's doing lies, or the noun that it is the day of.</summary>
internal sealed class ClauseTimes
{
    // From the words of a time to its verb: "at the end of a week of talks in the capital on Monday".
    private const int LongestWay = 6;

    // "Now" and "recently" count only where no day is told.
    private const int Vague = 2 * LongestWay;

    private readonly Dictionary<int, (int Time, int Rank)> found = [];
    private readonly HashSet<int> beyond = [];
    private readonly int reference;

    public ClauseTimes(Analysis analysis, SyntaxTree tree, ImmutableArray<TimeExpression> times, ClauseForms forms, bool[] predicates)
    {
        for (var t = 0; t < times.Length; t++)
        {
            if (times[t].Type is TimeType.Duration or TimeType.Set || times[t].Value is not { } value) continue;
            reference = value.EndsWith("_REF", StringComparison.Ordinal) ? Vague : 0;
            var first = analysis.TokenAt(times[t].Span.Start);
            var end = first;
            while (end < analysis.Tokens.Length && analysis.Tokens[end].Span.Start < times[t].Span.End) end++;
            if (end <= first) continue;
            var top = tree.Top(first, end);
            if (tree.Marker(top) is >= 0 and var opens && forms.Part(opens) is "beyond" or "for") beyond.Add(t);
            // "declaring in January": the verb right before the time and its preposition, whatever the heads say.
            if (analysis.VerbBefore(first) is { } verb && predicates[verb]) Put(verb, t, 0);
            else Attach(t, top, tree, forms, predicates);
        }
    }

    /// <summary>Whether the words before a time say that it comes after what is told: "before winter".</summary>
    public bool IsBeyond(int time) => beyond.Contains(time);

    /// <summary>The time that hangs on a word.</summary>
    public int? Of(int token) => found.TryGetValue(token, out var time) ? time.Time : null;

    private void Attach(int time, int token, SyntaxTree tree, ClauseForms forms, bool[] predicates)
    {
        // Its own predicate: "the deadline is Friday".
        if (predicates[token]) Put(token, time, 0);
        for (var steps = 0; steps < LongestWay; steps++)
        {
            var head = tree.Head(token);
            if (head < 0) return;
            var relation = tree.Relation(token);
            if (predicates[head] && relation is not ("nsubj" or "nsubj:pass" or "obj" or "iobj") || (predicates[head] && steps == 0 && relation == "obj"))
            {
                // Of a noun with a copula, "on Friday" may be either's: the clause and the noun are one here.
                Put(head, time, steps);
                return;
            }

            if (steps > 0 && predicates[head])
            {
                // "A vote on Monday failed": what happens to the vote happens then.
                if (steps == 1 && relation is "nsubj" or "nsubj:pass") Put(head, time, LongestWay);
                return;
            }

            if (predicates[head]) return;
            if (tree.Tag(head).IsNoun || tree.Tag(head).Upos == "NUM") Put(head, time, steps);
            // "after the match on Saturday", "at Wednesday's meeting": in which, or after which, the verb's doing lies. "Friday's summit" alone says nothing of who attends it.
            if (tree.Is(head, "obl") ? tree.Marker(head) is not (>= 0 and var marker) || forms.Part(marker) != "inside" : tree.Relation(head) is not ("nmod" or "nsubj" or "nsubj:pass" or "advmod" or "nummod" or "compound" or "dep" or "obl:tmod" or "nmod:tmod")) return;
            if (tree.Relation(head) is "nsubj" or "nsubj:pass" && relation is "nmod:poss" or "compound") return;
            token = head;
        }
    }

    // The nearest counts, and of two the first that the text tells.
    private void Put(int token, int time, int rank)
    {
        if (!found.TryGetValue(token, out var known) || rank + reference < known.Rank) found[token] = (time, rank + reference);
    }
}
