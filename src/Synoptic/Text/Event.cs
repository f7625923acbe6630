namespace Synoptic.Text;

/// <summary>Who did, or is to do, what to whom.</summary>
/// <param name="Trigger">The verb or noun that tells it.</param>
/// <param name="Type">PLOVER root code, such as <c>CONSULT</c> or <c>SANCTION</c>.</param>
/// <param name="Quad">PLOVER quad class: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.</param>
/// <param name="Actor">The words for who does it.</param>
/// <param name="ActorEntity">Index into <see cref="Annotations.Entities"/> of who that is.</param>
/// <param name="Recipient">The words for whom it is done to or with.</param>
/// <param name="RecipientEntity">Index into <see cref="Annotations.Entities"/> of who that is.</param>
/// <param name="Time">Index into <see cref="Annotations.Times"/> of when.</param>
/// <param name="Place">Index into <see cref="Annotations.Mentions"/> of where.</param>
/// <param name="Modality">Whether it happened.</param>
public sealed record Event(
    Span Trigger,
    string Type,
    int Quad,
    Span? Actor,
    int? ActorEntity,
    Span? Recipient,
    int? RecipientEntity,
    int? Time,
    int? Place,
    Modality Modality)
{
    /// <summary>When it is.</summary>
    public Situation About { get; init; }
}

/// <summary>Whether an event is told as having happened.</summary>
public enum Modality
{
    /// <summary>Told as a fact.</summary>
    Asserted,

    /// <summary>Announced, scheduled or intended.</summary>
    Planned,

    /// <summary>Threatened.</summary>
    Threatened,

    /// <summary>Denied or negated.</summary>
    Denied,

    /// <summary>Would or could happen, if.</summary>
    Conditional,

    /// <summary>Told as somebody's account.</summary>
    Reported,
}
