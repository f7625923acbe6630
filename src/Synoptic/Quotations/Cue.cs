using Synoptic.Text;

namespace Synoptic.Quotations;

/// <summary>A reporting verb or phrase at its place, with whom it gives words to.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Verb">The verb.</param>
/// <param name="Form">How it stands in the sentence.</param>
/// <param name="Subject">Who speaks; empty where nobody is named.</param>
/// <param name="Negated">Whether it is denied: <c>did not say</c>.</param>
/// <param name="Sentence">Index of its sentence.</param>
internal sealed record Cue(int First, int End, ReportingVerb Verb, CueForm Form, Chunk Subject, bool Negated, int Sentence)
{
    /// <summary>What it tells of.</summary>
    public QuotationAct Act { get; init; } = Verb.Kind == ReportingKind.Think ? QuotationAct.Thought : QuotationAct.Speech;

    /// <summary>The preposition before what is told; empty without one.</summary>
    public Chunk Preposition { get; init; }

    /// <summary>Whether its object is neither told nor told to, and so belongs to it: <c>expressed doubt that …</c>.</summary>
    public bool HasOwnObject { get; init; }

    /// <summary>Whether the speaker stands after the verb.</summary>
    public bool IsInverted => !Subject.IsEmpty && Subject.First >= End;
}

/// <summary>How a reporting verb stands in its sentence.</summary>
internal enum CueForm
{
    /// <summary>Finite, with its own subject.</summary>
    Finite,

    /// <summary>A participle: <c>adding that</c>.</summary>
    Participle,

    /// <summary>An infinitive.</summary>
    Infinitive,

    /// <summary>Passive: <c>was called</c>.</summary>
    Passive,
}
