using Synoptic.Text;

namespace Synoptic.Quotations.Attributions;

/// <summary>One way in which a word gives content to a source.</summary>
/// <param name="Kind">By which grammar.</param>
/// <param name="Preposition">The preposition where the grammar has one; empty otherwise.</param>
/// <param name="Act">What it then tells of.</param>
internal readonly record struct AttributionFrame(FrameKind Kind, string Preposition, QuotationAct Act);

/// <summary>The grammar by which a word takes what it tells.</summary>
internal enum FrameKind
{
    /// <summary>The object with a prepositional phrase: <c>described the raid as a mistake</c>.</summary>
    ObjectOver,

    /// <summary>The object with what it is called: <c>called the raid a mistake</c>.</summary>
    ObjectPredicate,

    /// <summary>The infinitive after an addressee: <c>urged the council to vote</c>.</summary>
    Addressed,

    /// <summary>The object with an infinitive: <c>expects the council to vote</c>.</summary>
    ObjectInfinitive,

    /// <summary>A clause with a complementizer.</summary>
    That,

    /// <summary>An indirect question.</summary>
    Whether,

    /// <summary>A clause without a complementizer, after the verb or before it.</summary>
    Clause,

    /// <summary>An infinitive.</summary>
    To,

    /// <summary>A gerund: <c>considered leaving</c>.</summary>
    Ing,

    /// <summary>A noun phrase.</summary>
    Object,

    /// <summary>A noun phrase after a preposition: <c>called for a ban</c>.</summary>
    Over,

    /// <summary>The subject of a passive with its infinitive, by nobody who is named: <c>she is expected to resign</c>.</summary>
    Passive,

    /// <summary>The subject with its infinitive, by nobody who is named: <c>she seems to agree</c>.</summary>
    Impersonal,
}
