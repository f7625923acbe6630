namespace Synoptic.Dossiers.Commitments;

/// <summary>One way in which a word tells a commitment.</summary>
/// <param name="Kind">The kind of commitment.</param>
/// <param name="Grammar">The grammar by which the word takes what is to happen.</param>
/// <param name="Preposition">The preposition where the grammar has one; empty otherwise.</param>
/// <param name="NeedsDue">Whether it counts only with a day or term to come.</param>
/// <param name="Negative">Whether it tells that the act will not happen.</param>
internal sealed record CommitmentFrame(CommitmentKind Kind, FrameGrammar Grammar, string Preposition, bool NeedsDue, bool Negative);

/// <summary>The grammar by which a word takes what is to happen.</summary>
internal enum FrameGrammar
{
    /// <summary>An infinitive.</summary>
    To,

    /// <summary>A clause of the future.</summary>
    That,

    /// <summary>A noun phrase.</summary>
    Object,

    /// <summary>A gerund.</summary>
    Ing,

    /// <summary>A gerund after a preposition.</summary>
    Over,

    /// <summary>The infinitive of a passive's subject.</summary>
    Passive,

    /// <summary>The subject of a passive or adjective, for a day.</summary>
    For,

    /// <summary>The infinitive that the object is to do.</summary>
    ObjectTo,

    /// <summary>The object is threatened with what follows.</summary>
    With,

    /// <summary>Somebody is given a length of time or a last day.</summary>
    Time,

    /// <summary>The present tense with a day to come.</summary>
    Present,

    /// <summary>A noun's phrase: <c>a promise of help</c>.</summary>
    Of,

    /// <summary>A deadline: its day is enough.</summary>
    Due,
}
