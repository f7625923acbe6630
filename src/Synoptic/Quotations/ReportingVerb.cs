namespace Synoptic.Quotations;

/// <summary>A verb or phrase that gives words to somebody.</summary>
/// <param name="Lemma">Its dictionary form.</param>
/// <param name="Kind">How it gives them.</param>
/// <param name="Takes">What may stand with it.</param>
internal sealed record ReportingVerb(string Lemma, ReportingKind Kind, Complements Takes)
{
    /// <summary>A word that reports nothing by itself: it attributes by its grammar alone.</summary>
    public static ReportingVerb None { get; } = new("", ReportingKind.Think, Complements.None);

    /// <summary>Whether all of <paramref name="complement"/> may stand with it.</summary>
    public bool May(Complements complement) => (Takes & complement) == complement;

    /// <summary>Whether the speaker's own words are its object: <c>called the talks “useful”</c>.</summary>
    public bool Names => Kind == ReportingKind.Call;

    /// <summary>Whether what it tells is a clause.</summary>
    public bool Tells => (Takes & (Complements.That | Complements.Clause | Complements.To | Complements.Whether)) != Complements.None;
}

/// <summary>How a verb gives words to somebody.</summary>
internal enum ReportingKind
{
    /// <summary>Speech.</summary>
    Say,

    /// <summary>Speech to somebody who is named first.</summary>
    Tell,

    /// <summary>Writing and posting.</summary>
    Write,

    /// <summary>Questions.</summary>
    Ask,

    /// <summary>A text says.</summary>
    Read,

    /// <summary>Findings of a report or study.</summary>
    Report,

    /// <summary>Promises, demands and refusals.</summary>
    Vow,

    /// <summary>Names, praises or blames.</summary>
    Call,

    /// <summary>A state of mind.</summary>
    Think,

    /// <summary>The speaker follows.</summary>
    Source,
}

/// <summary>What may stand with a reporting verb.</summary>
[Flags]
internal enum Complements
{
    /// <summary>Nothing known.</summary>
    None = 0,

    /// <summary>A quotation.</summary>
    Quote = 1,

    /// <summary>A clause with a complementizer.</summary>
    That = 2,

    /// <summary>A clause without one.</summary>
    Clause = 4,

    /// <summary>An infinitive.</summary>
    To = 8,

    /// <summary>An indirect question.</summary>
    Whether = 16,
}
