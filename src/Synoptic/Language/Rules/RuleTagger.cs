using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Language.Lemmas;
using Synoptic.Text;

namespace Synoptic.Language.Rules;

/// <summary>
/// Tells parts of speech by hand-written word lists and costs: of all ways to read the words of a sentence it takes
/// the one whose words and neighbours cost least together.
/// </summary>
public sealed class RuleTagger : ITagger
{
    private readonly TagStates states;
    private readonly CandidateFinder candidates;
    private readonly TagRepair repair;

    /// <summary>Reads the words of a language.</summary>
    /// <param name="tables">Words of the language: <c>closed-class</c>, <c>irregular-forms</c>, <c>inflections</c> and the tables whose names begin with <c>tagger-</c>.</param>
    /// <param name="lemmas">Tells the dictionary forms.</param>
    public RuleTagger(WordTables tables, Lemmatizer lemmas)
    {
        states = new TagStates(tables);
        candidates = new CandidateFinder(new TagLexicon(tables, states), states);
        repair = new TagRepair(states, lemmas);
    }

    /// <inheritdoc/>
    public ImmutableArray<Tag> Tag(string text, Segments segments)
    {
        var tags = ImmutableArray.CreateBuilder<Tag>(segments.Tokens.Length);
        var lattice = new TagLattice(states);
        foreach (var sentence in segments.Sentences)
        {
            var best = Read(text, segments.Tokens, sentence, lattice);
            repair.Repair(best, tags.Count, text, segments.Tokens, tags);
        }

        return tags.MoveToImmutable();
    }

    private ReadOnlySpan<Reading> Read(string text, ImmutableArray<Token> tokens, Sentence sentence, TagLattice lattice)
    {
        lattice.Begin(sentence.End - sentence.First);
        var usual = Capitals.Of(text, tokens, sentence);
        var first = true;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var token = tokens[i];
            var sense = first && usual == CapitalSense.Name ? CapitalSense.First : usual;
            lattice.Add(candidates.Find(text, token, sense, lattice.Next));
            if (token.Kind is TokenKind.Word or TokenKind.Number) first = false;
            // A quotation or what follows a colon begins anew.
            else if (text[token.Span.Start] is '“' or '"' or ':' or '‘' or '(') first = true;
        }

        return lattice.Best();
    }
}
