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

/// <summary>What else than an infinitive a word governs so.</summary>
[Flags]
internal enum Reach
{
    None = 0,

    /// <summary>A clause with a subject and tense.</summary>
    Clause = 1,

    /// <summary>Its object.</summary>
    Object = 2,

    /// <summary>A phrase with "for" or "of".</summary>
    For = 4,
}

/// <summary>The words that say of a clause whether it has happened.</summary>
internal sealed class SituationLexicon
{
    private readonly FrozenDictionary<string, (Effect Effect, Reach Reach)> governors;
    private readonly FrozenDictionary<string, string> helpers;
    private readonly FrozenSet<string> saying;

    public SituationLexicon(WordTables tables)
    {
        var read = new Dictionary<string, (Effect, Reach)>(StringComparer.Ordinal);
        foreach (var row in tables.Rows("situation-words")) read.TryAdd(row[0], (Parse(row[1]), row.Length > 2 ? Read(row[2]) : Reach.None));
        governors = read.ToFrozenDictionary(StringComparer.Ordinal);
        helpers = tables.Map("situation-helpers").ToFrozenDictionary(StringComparer.Ordinal);
        saying = tables.Rows("reporting-verbs").Select(static row => row[0]).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>What a word makes of an infinitive or participle that it governs.</summary>
    public Effect Governs(string lemma) => governors.TryGetValue(lemma, out var found) ? found.Effect : Effect.None;

    /// <summary>What a word makes of something else that it governs.</summary>
    public Effect Governs(string lemma, Reach reach) => governors.TryGetValue(lemma, out var found) && found.Reach.HasFlag(reach) ? found.Effect : Effect.None;

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

    private static Reach Read(string words)
    {
        var reach = Reach.None;
        foreach (var word in words.Split(','))
        {
            reach |= word switch
            {
                "clause" => Reach.Clause,
                "object" => Reach.Object,
                "for" => Reach.For,
                _ => throw new FormatException($"found '{word}' in situation-words; expected clause, object or for"),
            };
        }

        return reach;
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
