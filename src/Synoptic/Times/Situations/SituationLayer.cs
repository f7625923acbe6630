using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Times.Situations;

/// <summary>The situations of an article: of its clauses, and of any of its words by the clause it stands in. Immutable.</summary>
public sealed class SituationLayer
{
    // From a noun or number up to what tells of it: "the deaths of three of the men".
    private const int LongestWay = 6;

    private readonly Analysis? analysis;
    private readonly SyntaxTree? tree;
    private readonly ClauseReader? reader;

    internal SituationLayer(Analysis analysis, ImmutableArray<TimeExpression> times, SituationLexicon lexicon)
    {
        this.analysis = analysis;
        tree = new SyntaxTree(analysis);
        reader = new ClauseReader(analysis, tree, times, lexicon);
        Clauses = reader.Clauses;
    }

    private SituationLayer() => Clauses = [];

    /// <summary>No clauses.</summary>
    public static SituationLayer Empty { get; } = new();

    /// <summary>The clauses, in order of predicate.</summary>
    public ImmutableArray<Clause> Clauses { get; }

    /// <summary>When what some words tell is: of a verb its clause, of a noun or number its own day, else that of the clause it takes part in.</summary>
    public Situation At(Span words)
    {
        if (analysis is null || tree is null || reader is null) return default;
        var first = analysis.TokenAt(words.Start);
        var end = first;
        while (end < analysis.Tokens.Length && analysis.Tokens[end].Span.Start < words.End) end++;
        return end > first ? At(tree.Top(first, end)) : default;
    }

    /// <summary>The quotations with the times that their words speak of.</summary>
    public ImmutableArray<Quotation> Of(ImmutableArray<Quotation> quotations) => analysis is null ? quotations : [.. quotations.Select(quotation => quotation with { About = Of(quotation.Content) })];

    /// <summary>The quantities with the times that they are of.</summary>
    public ImmutableArray<Quantity> Of(ImmutableArray<Quantity> quantities) => analysis is null ? quantities : [.. quantities.Select(quantity => quantity with { About = At(quantity.Span) })];

    // When what a stretch of speech tells is: its first main clause of which that can be told.
    private Situation Of(ImmutableArray<Span> content)
    {
        Situation? best = null;
        if (analysis is null || tree is null || reader is null) return default;
        foreach (var piece in content)
        {
            var end = analysis.TokenAt(piece.End - 1) + 1;
            for (var t = analysis.TokenAt(piece.Start); t < end && t < analysis.Tokens.Length; t++)
            {
                if (!reader.IsPredicate(t) || !IsMain(t, piece)) continue;
                var here = reader.Of(reader.SpeaksOf(t));
                if (here.Status != TimeStatus.Unknown) return here;
                best ??= here;
            }
        }

        return best ?? At(content[0]);
    }

    // No other predicate of the piece stands above it, but for one that it is added to.
    private bool IsMain(int token, Span piece)
    {
        while (tree!.Relation(token) is "conj" or "parataxis" && tree.Head(token) is >= 0 and var other && piece.Contains(analysis!.Tokens[other].Span)) token = other;
        for (var above = tree.Head(token); above >= 0; above = tree.Head(above))
            if (reader!.IsPredicate(above) && piece.Contains(analysis!.Tokens[above].Span)) return false;
        return true;
    }

    private Situation At(int token)
    {
        Situation? own = null;
        for (var steps = 0; steps < LongestWay && token >= 0; steps++)
        {
            if (reader!.IsPredicate(token)) return own is { Time: not null } known ? known with { Status = reader.Of(token).Status } : reader.Of(token);
            if (reader.OfNoun(token) is { } told)
            {
                if (told.Status != TimeStatus.Unknown) return told;
                own ??= told;
            }

            var relation = tree!.Relation(token);
            var head = tree.Head(token);
            if (head >= 0 && reader.IsPredicate(head) && reader.Governed(token, head) is { } made) return made with { Time = own?.Time ?? made.Time };
            // Nothing that a place or another time in the clause would be.
            if (relation is "appos" or "vocative" or "discourse") break;
            token = head;
        }

        return own ?? default;
    }
}
