using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Casualties;

/// <summary>
/// Finds whom harm befell: verbs, adjectives, nouns and phrases that tell it, each with the victims that its grammar gives it. Immutable;
/// share it across threads.
/// </summary>
/// <param name="tables">Words of the language.</param>
public sealed class CasualtyExtractor(WordTables tables)
{
    private readonly CasualtyWords words = new(tables);
    private readonly VictimWords victims = new(tables);

    /// <summary>Casualties in order of place.</summary>
    /// <param name="analysis">The article.</param>
    /// <param name="mentions">Its mentions, in order.</param>
    /// <param name="quantities">Its quantities, in order.</param>
    /// <param name="clauses">Its clauses, in order.</param>
    /// <param name="isTitle">Whether it is a headline, which leaves out auxiliaries: <c>Man shot in Tarn</c>.</param>
    public ImmutableArray<Casualty> Extract(Analysis analysis, ImmutableArray<Mention> mentions, ImmutableArray<Quantity> quantities, ImmutableArray<Clause> clauses, bool isTitle = false)
    {
        if (analysis.Arcs.IsEmpty) return [];
        var tree = new SyntaxTree(analysis);
        var reader = new VictimReader(analysis, tree, mentions, quantities, victims);
        var situations = new Situation?[analysis.Tokens.Length];
        foreach (var clause in clauses) situations[clause.Predicate] = clause.When;
        return new HarmReader(analysis, tree, words, reader, situations, isTitle ? new HeadlineReader(analysis, tree, words, reader) : null).Read();
    }
}
