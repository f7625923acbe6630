using Synoptic.Copies;
using Synoptic.Text;

namespace Synoptic.Stories;

/// <summary>Reads the terms of an article's body: words, names, places, ages and counts.</summary>
internal sealed class DigestBody(Annotations article, bool[] names, HashSet<ulong> stopWords, HashSet<ulong> numberWords, DigestTerms terms)
{
    // Numbers with more digits than this are no ages.
    private const int AgeDigits = 2;

    // A number this long names something by itself: a house, a unit, a year.
    private const int NamingDigits = 3;

    // What stands behind the digits of "24-year-old" is longer than behind those of "7-Up".
    private const int LeastSuffix = 4;

    // Thai is the first in Unicode's order of the scripts that have no blanks between words.
    private const char FirstUnspaced = '\u0E00';

    private readonly string text = article.Text;

    /// <summary>Counts all terms.</summary>
    public void Read()
    {
        var number = 0;
        foreach (var sentence in article.Analysis.Sentences)
        {
            var weight = number++ < DigestTerms.LeadSentences ? DigestTerms.LeadWeight : 1;
            for (var t = sentence.First; t < sentence.End; t++) Read(t, sentence, weight);
        }

        foreach (var mention in article.Mentions)
        {
            if (mention.Kind != MentionKind.Name || mention.Type != EntityType.Place) continue;
            var weight = article.Analysis.SentenceAt(mention.Span.Start) < DigestTerms.LeadSentences ? DigestTerms.LeadWeight : 1;
            terms.Add(StoryField.Place, WordHash.Of(mention.Span.In(text)), weight);
        }
    }

    private void Read(int t, Sentence sentence, int weight)
    {
        var token = article.Analysis.Tokens[t];
        if (token.Kind is not (TokenKind.Word or TokenKind.Number)) return;
        var word = token.Span.In(text);
        if (char.IsAsciiDigit(word[0]))
        {
            ReadNumber(t, sentence, weight);
            return;
        }

        var hash = WordHash.Of(word);
        if (word[0] >= FirstUnspaced && WordAt(t + 1, sentence) && article.Analysis.Tokens[t + 1].Span.Start == token.Span.End)
        {
            // Of scripts without blanks each letter is a token: two neighbours say what a word says.
            terms.Add(StoryField.Word, WordHash.Join(hash, HashAt(t + 1)), weight);
            return;
        }

        if (word.Length < 2 || stopWords.Contains(hash)) return;
        if (numberWords.Contains(hash) && WordAt(t + 1, sentence)) terms.Add(StoryField.Count, WordHash.Join(hash, HashAt(t + 1)), weight);
        if (!names[t])
        {
            terms.Add(StoryField.Word, hash, weight);
            return;
        }

        terms.Add(StoryField.Name, hash, weight);
        // An initial may stand between, with or without its point.
        var before = t - 1;
        if (MarkAt(before, sentence) == '.') before--;
        if (WordAt(before, sentence) && names[before]) terms.Add(StoryField.FullName, WordHash.Join(HashAt(before), hash), weight);
    }

    private void ReadNumber(int t, Sentence sentence, int weight)
    {
        var word = article.Analysis.Tokens[t].Span.In(text);
        var digits = 0;
        while (digits < word.Length && char.IsAsciiDigit(word[digits])) digits++;
        var isWhole = digits == word.Length;
        if (digits <= AgeDigits && IsAge()) terms.Add(StoryField.Age, WordHash.Of(word[..digits]), weight);
        else if (isWhole && digits >= NamingDigits) terms.Add(StoryField.Name, WordHash.Of(word), weight);
        else if (WordAt(t + 1, sentence)) terms.Add(StoryField.Count, WordHash.Join(WordHash.Of(word), HashAt(t + 1)), weight);

        // "a 24-year-old man", in one token or several, and "Ann Poe, 24, was".
        bool IsAge()
        {
            if (isWhole) return MarkAt(t + 1, sentence) == '-' || (MarkAt(t - 1, sentence) == ',' && MarkAt(t + 1, sentence) is ',' or '.' or ')');
            var whole = article.Analysis.Tokens[t].Span;
            return text[whole.Start + digits] == '-' && whole.Length > digits + LeastSuffix;
        }
    }

    private bool WordAt(int t, Sentence sentence) => t >= sentence.First && t < sentence.End && article.Analysis.Tokens[t].Kind == TokenKind.Word;

    private char MarkAt(int t, Sentence sentence) =>
        t >= sentence.First && t < sentence.End && article.Analysis.Tokens[t].Kind == TokenKind.Punctuation ? text[article.Analysis.Tokens[t].Span.Start] : '\0';

    private ulong HashAt(int t) => WordHash.Of(article.Analysis.Tokens[t].Span.In(text));
}
