using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Times.Situations;

/// <summary>
/// Tells of each clause when it is: the time words that hang on its verb, and, by tense and aspect, by modal words and by what governs it,
/// whether it is past, going on, announced, threatened or hypothetical. Immutable; share it across threads.
/// </summary>
/// <param name="tables">Words of the language.</param>
public sealed class SituationReader(WordTables tables)
{
    private readonly SituationLexicon lexicon = new(tables);

    /// <summary>The clauses of an article.</summary>
    /// <param name="analysis">The article with its heads; without them there are no clauses.</param>
    /// <param name="times">Its time expressions.</param>
    public SituationLayer Read(Analysis analysis, ImmutableArray<TimeExpression> times) =>
        analysis.Arcs.Length < analysis.Tokens.Length || analysis.Tags.Length < analysis.Tokens.Length ? SituationLayer.Empty : new SituationLayer(analysis, times, lexicon);
}
