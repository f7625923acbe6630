using System.Collections.Frozen;
using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Reconciliation.Answers;

/// <summary>Reads what an answer says: its content words, each with meaning and weight, and the words that deny or doubt.</summary>
internal sealed class AnswerReader
{
    // An answer is a phrase or a sentence; every word of one is held against every word of the other.
    private const int MostWords = 100;

    private readonly Opposites opposites;
    private readonly WordMeanings meanings;
    private readonly FrozenDictionary<string, string> numbers;

    // "Million" alone is no number: two sums may share it.
    private readonly FrozenSet<string> magnitudes;

    public AnswerReader(WordTables tables, Opposites opposites, WordMeanings meanings)
    {
        (this.opposites, this.meanings) = (opposites, meanings);
        var (read, large) = (new Dictionary<string, string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var row in tables.Rows("number-words"))
        {
            if (row[1] is "unit" or "tens") read.TryAdd(row[0], row[2]);
            else if (row[1] is "hundred" or "magnitude") large.Add(row[0]);
        }

        (numbers, magnitudes) = (read.ToFrozenDictionary(StringComparer.Ordinal), large.ToFrozenSet(StringComparer.Ordinal));
    }

    /// <summary>The words of an answer.</summary>
    public AnswerWords Read(Answer answer)
    {
        var content = ImmutableArray.CreateBuilder<AnswerWord>();
        var (turns, hedges) = (ImmutableArray.CreateBuilder<AnswerWord>(), ImmutableArray.CreateBuilder<AnswerWord>());
        var analysis = answer.Article.Analysis;
        // Where only words of grammar stand, they are what is said: "no", "for", "both".
        for (var all = false; ; all = true)
        {
            for (var i = analysis.TokenAt(answer.Span.Start); i < analysis.Tokens.Length && analysis.Tokens[i].Span.Start < answer.Span.End && content.Count < MostWords; i++)
            {
                if (!HasLetter(analysis.Tokens[i].Span.In(analysis.Text))) continue;
                var word = Word(answer.Article, i);
                // "May" is a month.
                var isWord = word.Kind == AnswerWordKind.Common;
                var (turn, hedge) = (isWord && (opposites.Turns(word.Key) || opposites.Turns(word.Form)), isWord && (opposites.Hedges(word.Key) || opposites.Hedges(word.Form)));
                if (!all && turn) turns.Add(word);
                if (!all && hedge) hedges.Add(word);
                if (all || (IsContent(analysis.Tags[i].Upos) && !hedge)) content.Add(word);
            }

            if (content.Count > 0 || all) return new AnswerWords(content.ToImmutable(), turns.ToImmutable(), hedges.ToImmutable());
        }
    }

    private static bool IsContent(string upos) => upos is not ("PUNCT" or "SYM" or "DET" or "ADP" or "PRON" or "CCONJ" or "SCONJ" or "PART" or "AUX");

    private static bool HasLetter(ReadOnlySpan<char> token)
    {
        foreach (var c in token)
            if (char.IsLetterOrDigit(c)) return true;
        return false;
    }

    private AnswerWord Word(Annotations article, int token)
    {
        var analysis = article.Analysis;
        var (span, tag) = (analysis.Tokens[token].Span, analysis.Tags[token]);
        var form = span.Slice(analysis.Text).ToLowerInvariant();
        var lemma = tag.Lemma.Length > 0 ? tag.Lemma.ToLowerInvariant() : form;
        if (!magnitudes.Contains(form) && (tag.Upos == "NUM" || analysis.Tokens[token].Kind == TokenKind.Number || numbers.ContainsKey(form)))
            return new AnswerWord(token, span, numbers.GetValueOrDefault(form) ?? form.Replace(",", "", StringComparison.Ordinal), form, AnswerWordKind.Number) { Weight = meanings.Of(form, lemma).Weight };
        var (vector, weight) = meanings.Of(form, lemma);
        var kind = !tag.IsName ? AnswerWordKind.Common : IsInTime(article, span) ? AnswerWordKind.Number : AnswerWordKind.Name;
        return new AnswerWord(token, span, lemma, form, kind) { Vector = kind == AnswerWordKind.Common ? vector : null, Weight = weight };
    }

    private static bool IsInTime(Annotations article, Span span)
    {
        foreach (var time in article.Times)
            if (time.Span.Contains(span)) return true;
        return false;
    }
}
