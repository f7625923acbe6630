using Synoptic.Text;

namespace Synoptic.Entities;

/// <summary>Who has been spoken of so far, for what takes them up again.</summary>
internal sealed class Discourse
{
    /// <summary>Most mentions looked back at: more than any two paragraphs hold.</summary>
    public const int Window = 48;

    private readonly List<Seen> seen = [];

    /// <summary>Mentions of persons so far, in order.</summary>
    public IReadOnlyList<Seen> All => seen;

    /// <summary>Adds a mention of a person.</summary>
    public void Add(Seen mention) => seen.Add(mention);
}

/// <summary>A mention of a person that has been read.</summary>
/// <param name="Entity">Index of the draft.</param>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="Token">Index of the first token.</param>
/// <param name="End">Index after the last token.</param>
/// <param name="IsSubject">Whether it is the one who does, says or is something.</param>
/// <param name="IsPossessive">Whether a mark of the possessive follows.</param>
/// <param name="IsQuoted">Whether it stands between quotation marks.</param>
/// <param name="IsMain">Whether it is the subject of the sentence's own verb, and not of a clause within.</param>
internal readonly record struct Seen(int Entity, int Sentence, int Token, int End, bool IsSubject, bool IsPossessive, bool IsQuoted, bool IsMain = false);
