namespace Synoptic.Events.Structure;

/// <summary>The head words of those who take part in an event.</summary>
internal sealed class Arguments
{
    /// <summary>Who does it.</summary>
    public List<int> Actors { get; } = [];

    /// <summary>Whom it is done to or with.</summary>
    public List<int> Recipients { get; } = [];

    /// <summary>Whether the recipients are only where it is done: the codebook takes the place where it is told of nobody.</summary>
    public bool ByPlace { get; set; }

    /// <summary>Head of what is done, the direct object or the subject of a passive, whatever it is; -1 without one.</summary>
    public int Object { get; set; } = -1;

    /// <summary>The verb or predicate that says what is agreed, demanded or begun; -1 without one.</summary>
    public int Complement { get; set; } = -1;

    /// <summary>Of a noun: the verb that only helps it ("launched an attack"); -1 without one.</summary>
    public int Helper { get; set; } = -1;

    /// <summary>Of a verb: the noun that it only helps; -1 without one.</summary>
    public int Carried { get; set; } = -1;
}
