using System.Collections.Immutable;
using System.Text;

namespace Synoptic.Storage.Search;

/// <summary>How a term is to be found.</summary>
internal enum TermKind
{
    /// <summary>The word, in any of its forms.</summary>
    Word,

    /// <summary>The words one after the other.</summary>
    Phrase,

    /// <summary>Any word that begins so.</summary>
    Beginning,
}

/// <summary>A word, or words in a row.</summary>
/// <param name="Kind">How it is to be found.</param>
/// <param name="Words">Letters and digits only, small.</param>
/// <param name="IsUnwanted">Whether it must not be there.</param>
internal sealed record WordTerm(TermKind Kind, ImmutableArray<string> Words, bool IsUnwanted);

/// <summary>
/// What a user typed into a search, read: nothing of it ever reaches an engine in that engine's own language. Anything can be typed; what has no letters
/// or digits says nothing.
/// </summary>
/// <param name="Terms">All must hold.</param>
/// <param name="WasCut">Whether more was typed than is looked for.</param>
internal sealed record WordQuery(ImmutableArray<WordTerm> Terms, bool WasCut)
{
    // A sentence that someone pastes has some thirty words; an engine takes time for each. What is behind it is told as left out.
    private const int MostWords = 40;

    /// <summary>Whether there is anything to look for.</summary>
    public bool IsEmpty => !Terms.Any(static term => !term.IsUnwanted);

    /// <summary>Reads what was typed.</summary>
    public static WordQuery Read(string? typed)
    {
        var terms = ImmutableArray.CreateBuilder<WordTerm>();
        var text = (typed ?? "").Replace('“', '"').Replace('”', '"').Replace('„', '"').Replace('«', '"').Replace('»', '"').AsSpan();
        var (at, count, cut) = (0, 0, false);
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var unwanted = text[at] == '-' && at + 1 < text.Length && (text[at + 1] == '"' || char.IsLetterOrDigit(text[at + 1]));
            if (unwanted) at++;
            var isPhrase = text[at] == '"';
            if (isPhrase) at++;
            var length = isPhrase ? text[at..].IndexOf('"') : End(text[at..]);
            if (length < 0) length = text.Length - at;
            var part = text.Slice(at, length);
            at += length + (isPhrase && at + length < text.Length ? 1 : 0);
            var words = Words(part);
            if (words.IsEmpty) continue;
            if (count + words.Length > MostWords)
            {
                cut = true;
                if (count == MostWords) break;
                words = words[..(MostWords - count)];
            }

            count += words.Length;
            // What is one run of letters to a user and several words to an index ("vice-president") is a phrase.
            var kind = words.Length > 1 ? TermKind.Phrase : !isPhrase && part[^1] == '*' ? TermKind.Beginning : TermKind.Word;
            terms.Add(new WordTerm(kind, words, unwanted));
        }

        return new WordQuery(terms.ToImmutable(), cut);
    }

    /// <summary>The query as it was understood.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var term in Terms)
        {
            if (text.Length > 0) text.Append(' ');
            if (term.IsUnwanted) text.Append('-');
            text.Append(term.Kind switch
            {
                TermKind.Phrase => $"\"{string.Join(' ', term.Words)}\"",
                TermKind.Beginning => term.Words[0] + "*",
                _ => term.Words[0],
            });
        }

        if (WasCut) text.Append(" …");
        return text.ToString();
    }

    private static int End(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
            if (char.IsWhiteSpace(text[i]) || text[i] == '"') return i;
        return text.Length;
    }

    private static ImmutableArray<string> Words(ReadOnlySpan<char> text) => [.. WordSplitter.All(text.ToString())];
}
