using System.Collections.Immutable;
using MemoryPack;

namespace Synoptic.Text;

/// <summary>Words that the article gives to somebody.</summary>
/// <param name="Content">What was said, in pieces where the sentence is interrupted or goes on in the next paragraph; quotation marks are included.</param>
/// <param name="Kind">How it is given.</param>
/// <param name="Speaker">The words that name the speaker nearest to the quotation (perhaps a pronoun or a description), or <see langword="null"/> where nobody is named.</param>
/// <param name="SpeakerEntity">Index into <see cref="Annotations.Entities"/> of who that is, where known.</param>
/// <param name="Cue">The reporting words: <c>said</c>, <c>according to</c>.</param>
/// <param name="Occasion">Where or how it was said, in the article's words: <c>in his evening address</c>.</param>
/// <param name="Time">Index into <see cref="Annotations.Times"/> of when it was said, where told.</param>
/// <param name="Act">What the cue tells of: speech, the topic of speech, a thought, a stance or an intent.</param>
/// <param name="Addressee">To whom it was said, where told: <c>told reporters</c>.</param>
/// <param name="Outer">Index into <see cref="Annotations.Quotations"/> of the innermost quotation whose content tells this one, where the words come through others.</param>
/// <param name="AddresseeEntity">Index into <see cref="Annotations.Entities"/> of who the addressee is, where known.</param>
[MemoryPackable]
public sealed partial record Quotation(
    ImmutableArray<Span> Content,
    QuotationKind Kind,
    Span? Speaker,
    int? SpeakerEntity,
    Span? Cue,
    Span? Occasion = null,
    int? Time = null,
    QuotationAct Act = QuotationAct.Speech,
    Span? Addressee = null,
    int? Outer = null,
    int? AddresseeEntity = null)
{
    /// <summary>When what the words tell of is: <see cref="Time"/> is when they were said.</summary>
    public Situation About { get; init; }

    /// <summary>From the first piece's start to the last one's end.</summary>
    [MemoryPackIgnore]
    public Span Span => new(Content[0].Start, Content[^1].End);
}

/// <summary>How words are given.</summary>
public enum QuotationKind
{
    /// <summary>A statement between quotation marks.</summary>
    Direct,

    /// <summary>Told in the article's words: <c>he said that …</c>.</summary>
    Indirect,

    /// <summary>Told in the article's words, with some of the speaker's own between marks: <c>called the talks “useful”</c>.</summary>
    Mixed,
}

/// <summary>
/// What a cue tells of. Only speech is a statement; the others tell what was spoken of or what somebody thinks, holds or means to do, as the article tells it
/// (the attribution relations of Pareti 2015: assertions, beliefs, facts and eventualities).
/// </summary>
public enum QuotationAct
{
    /// <summary>Said, written, asked, promised, shown in a study or report.</summary>
    Speech,

    /// <summary>Spoken of, without what was said of it: discussed the war, called for a ban.</summary>
    Topic,

    /// <summary>Believed, known, feared, hoped, perceived.</summary>
    Thought,

    /// <summary>Taken for or against something: supports, criticises, accuses, calls for.</summary>
    Stance,

    /// <summary>Meant to be done: plans, wants, decided, refuses, agreed to.</summary>
    Intent,
}
