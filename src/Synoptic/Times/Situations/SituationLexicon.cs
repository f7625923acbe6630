using System.Collections.Frozen;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Times.Situations;

/// <summary>What a governing word makes of the clause it governs.</summary>
internal enum Effect
{
    None,
    Announced,
    Threatened,
    Hypothetical,

    /// <summary>As real as the governing word itself.</summary>
    Same,

    /// <summary>The opposite of what the governing word itself is: it was refused.</summary>
    Refused,
}

/// <summary>The words that say of a clause whether it has happened.</summary>
internal sealed class SituationLexicon
{
    private readonly FrozenDictionary<string, (Effect Effect, bool Clauses)> governors;
    private readonly FrozenDictionary<string, string> helpers;
    private readonly FrozenSet<string> saying;

    public SituationLexicon(WordTables tables)
    {
        var read = new Dictionary<string, (Effect, bool)>(StringComparer.Ordinal);
        foreach (var row in tables.Rows("situation-words")) read.TryAdd(row[0], (Parse(row[1]), row.Length > 2 && row[2] == "clause"));
        governors = read.ToFrozenDictionary(StringComparer.Ordinal);
        helpers = tables.Map("situation-helpers").ToFrozenDictionary(StringComparer.Ordinal);
        saying = tables.Rows("reporting-verbs").Select(static row => row[0]).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>What a word makes of an infinitive or participle that it governs.</summary>
    public Effect Governs(string lemma) => governors.TryGetValue(lemma, out var found) ? found.Effect : Effect.None;

    /// <summary>What a word makes of a clause with a subject that it governs.</summary>
    public Effect GovernsClause(string lemma) => governors.TryGetValue(lemma, out var found) && found.Clauses ? found.Effect : Effect.None;

    /// <summary>Whether a verb tells somebody's words.</summary>
    public bool IsSaying(string lemma) => saying.Contains(lemma);

    /// <summary>The part that an auxiliary, subordinator or negation has; <see langword="null"/> for any other word.</summary>
    public string? Part(ReadOnlySpan<char> form)
    {
        Span<char> lower = stackalloc char[12];
        if (form.Length > lower.Length) return null;
        var length = form.ToLowerInvariant(lower);
        return helpers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower[..length], out var part) ? part : null;
    }

    private static Effect Parse(string word) => word switch
    {
        "announced" => Effect.Announced,
        "threatened" => Effect.Threatened,
        "hypothetical" => Effect.Hypothetical,
        "same" => Effect.Same,
        "refused" => Effect.Refused,
        _ => throw new FormatException($"found '{word}' in situation-words; expected announced, threatened, hypothetical, same or refused"),
    };
}
