using System.Collections.Immutable;

namespace Synoptic.Storage.Search;

/// <summary>One condition on an index of words.</summary>
/// <param name="AnyOf">Stems or terms in a row; any of these rows satisfies it.</param>
/// <param name="IsBeginning">Whether the last of a row may go on.</param>
/// <param name="IsUnwanted">Whether it must not hold.</param>
internal sealed record LookupTerm(ImmutableArray<ImmutableArray<string>> AnyOf, bool IsBeginning, bool IsUnwanted)
{
    /// <summary>Whether it asks for words in a row.</summary>
    public bool IsPhrase => AnyOf.Any(static row => row.Length > 1);
}

/// <summary>What an index of words is asked: all of its conditions. Made of words that <see cref="WordSplitter"/> gives and of terms, so that nothing in it has a meaning to an engine.</summary>
/// <param name="Terms">The conditions; without a kind one at least is wanted.</param>
/// <param name="Kind">The kind of line that alone is looked for; none in an index of reports.</param>
internal sealed record Lookup(ImmutableArray<LookupTerm> Terms, LineKind? Kind)
{
    /// <summary>Whether nothing is asked but the kind.</summary>
    public bool IsEmpty => Kind is null ? !Terms.Any(static term => !term.IsUnwanted) : Terms.IsEmpty;

    /// <summary>The conditions that a query's words make.</summary>
    public static IEnumerable<LookupTerm> Of(WordQuery words) => words.Terms.Select(static term => term.Kind == TermKind.Beginning
        ? new LookupTerm([[term.Words[0]], [LineTerms.Form(term.Words[0])]], true, term.IsUnwanted)
        : new LookupTerm([[.. term.Words.Select(PorterStemmer.Of)]], false, term.IsUnwanted));

    /// <summary>That one of some terms is there.</summary>
    public static LookupTerm Any(IEnumerable<string> terms, bool isBeginning = false) => new([.. terms.Select(static term => ImmutableArray.Create(term))], isBeginning, false);
}
