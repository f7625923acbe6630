using MemoryPack;

namespace Synoptic.Text;

/// <summary>An office that an article gives to a person.</summary>
/// <param name="Holder">Index into <see cref="Annotations.Entities"/>: the person.</param>
/// <param name="Title">The words of the office, with the country or body that belongs to it: <c>Xland's foreign minister</c>.</param>
/// <param name="Role">The office in one wording for all its spellings, small: <c>foreign minister</c>.</param>
/// <param name="Body">Index into <see cref="Annotations.Entities"/>: the country, organisation or town that the office is of; <see langword="null"/> where it is not told.</param>
/// <param name="Status">How the person stands to the office.</param>
/// <param name="Evidence">From the first to the last of the words that give the office to the person.</param>
[MemoryPackable]
public sealed partial record Office(int Holder, Span Title, string Role, int? Body, OfficeStatus Status, Span Evidence);

/// <summary>How a person stands to an office, as the words tell it.</summary>
public enum OfficeStatus
{
    /// <summary>Holds it.</summary>
    Held,

    /// <summary>Held it once: <c>former</c>, <c>the late</c>, <c>who was</c>.</summary>
    Former,

    /// <summary>Holds it for the time being: <c>acting</c>, <c>interim</c>.</summary>
    Acting,

    /// <summary>Chosen for it: <c>-elect</c>, <c>incoming</c>, <c>was named</c>; whether it is held yet is not told.</summary>
    Elect,

    /// <summary>Wants it, or is put up for it.</summary>
    Candidate,
}
