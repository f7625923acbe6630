namespace Synoptic.Language.Rules;

/// <summary>The head of a clause: a verb, or a noun or adjective with its copula.</summary>
internal sealed class Predicate
{
    /// <summary>Its token.</summary>
    public required int Head { get; init; }

    /// <summary>First token of the verb group.</summary>
    public required int Start { get; set; }

    public required ClauseKind Kind { get; set; }

    /// <summary>Whether an auxiliary of the passive stands in the group.</summary>
    public bool Passive { get; set; }

    /// <summary>First token of the clause: its conjunction, subject or verb group.</summary>
    public int Left { get; set; }

    /// <summary>The conjunction that subordinates the clause; -1 if there is none.</summary>
    public int Mark { get; set; } = -1;

    /// <summary>The relative pronoun; -1 if there is none.</summary>
    public int Relative { get; set; } = -1;

    /// <summary>Its object so far; -1 if there is none.</summary>
    public int Object { get; set; } = -1;
}

/// <summary>What form the verb of a clause has.</summary>
internal enum ClauseKind
{
    Finite,
    Infinitive,
    Gerund,
    Participle,
}
