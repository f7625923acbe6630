using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Language.Names;

/// <summary>
/// Looks every token up in the lists of known names and of words that tell of names. Of several known names that begin at one token
/// the longest counts, and none begins inside another; single words are looked up everywhere. Immutable; share it across threads.
/// </summary>
/// <param name="tables">Words of the language.</param>
internal sealed class NameClues(WordTables tables)
{
    private readonly CluePhrases phrases = ClueTables.Read(tables);

    /// <summary>Tells what is known of each token.</summary>
    /// <param name="text">The text.</param>
    /// <param name="segments">Its tokens and sentences; no known name crosses a sentence.</param>
    /// <param name="flags">Gets one set of <see cref="NameClue"/> for each token.</param>
    /// <exception cref="ArgumentException"><paramref name="flags"/> is not as long as there are tokens.</exception>
    public void Mark(string text, Segments segments, Span<ushort> flags)
    {
        if (flags.Length != segments.Tokens.Length) throw new ArgumentException($"found room for {flags.Length} tokens; expected {segments.Tokens.Length}", nameof(flags));
        flags.Clear();
        foreach (var sentence in segments.Sentences) Mark(text, segments.Tokens.AsSpan()[sentence.First..sentence.End], flags[sentence.First..sentence.End]);
    }

    private void Mark(string text, ReadOnlySpan<Token> tokens, Span<ushort> flags)
    {
        var covered = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            // A known name of several words holds a letter or digit in front; marks only stand inside.
            var start = tokens[i].Span.Start;
            if (!char.IsLetterOrDigit(text[start])) continue;
            int longest = i + 1, end = i;
            var clues = NameClue.None;
            for (var entry = phrases.First(text.AsSpan(start, CluePhrases.FirstWord(text, start, tokens[i].Span.End))); entry >= 0; entry = phrases.Next(entry))
            {
                var offset = phrases.Match(entry, text, start, tokens[^1].Span.End);
                if (offset < 0 || (end = TokenEnd(tokens, i, offset)) < 0) continue;
                if (end == i + 1) flags[i] |= (ushort)phrases.Clues(entry);
                else if (i >= covered && end >= longest)
                {
                    clues = end > longest ? phrases.Clues(entry) : clues | phrases.Clues(entry);
                    longest = end;
                }
            }

            if (clues == NameClue.None) continue;
            for (var k = i; k < longest; k++) flags[k] |= (ushort)(clues | (k == i ? NameClue.Begins : NameClue.Inside));
            covered = longest;
        }
    }

    /// <summary>Index after the token that ends at an offset; -1 if none does.</summary>
    private static int TokenEnd(ReadOnlySpan<Token> tokens, int first, int offset)
    {
        for (var i = first; i < tokens.Length && tokens[i].Span.Start < offset; i++)
            if (tokens[i].Span.End == offset) return i + 1;
        return -1;
    }
}
