using Synoptic.Text;

namespace Synoptic.Reconciliation.Answers;

/// <summary>A content word of an answer. Immutable once made.</summary>
internal sealed class AnswerWord(int token, Span span, string key, string form, AnswerWordKind kind)
{
    /// <summary>Index of its token.</summary>
    public int Token { get; } = token;

    /// <summary>Its place in the article.</summary>
    public Span Span { get; } = span;

    /// <summary>Dictionary form in lower case, or the value of a number: words with one key are one word.</summary>
    public string Key { get; } = key;

    /// <summary>As it stands, in lower case.</summary>
    public string Form { get; } = form;

    /// <summary>What kind of word.</summary>
    public AnswerWordKind Kind { get; } = kind;

    /// <summary>Vector of length one; <see langword="null"/> for a rare word.</summary>
    public float[]? Vector { get; init; }

    /// <summary>How much it tells, 0 to 1: the rarer in general, the more.</summary>
    public double Weight { get; init; }
}

/// <summary>Kinds of content word.</summary>
internal enum AnswerWordKind
{
    /// <summary>Near another one by its meaning.</summary>
    Common,

    /// <summary>A name: no other name is near it, however alike their vectors.</summary>
    Name,

    /// <summary>A number, month or weekday: likewise.</summary>
    Number,
}
