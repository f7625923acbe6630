using System.Collections.Frozen;
using Synoptic.Knowledge;
using Synoptic.Reconciliation.Statements;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Dossiers;

/// <summary>Which sentences of a story can stand alone before a reader.</summary>
public sealed class ToldSentences(Story story, WordTables tables)
{
    // Fewer words seldom tell anything alone; more are not read. By eye on news text.
    private const int FewestWords = 8;
    private const int MostWords = 60;

    private readonly FrozenSet<string> leaning = tables.Words("leaning-words");
    private readonly HashSet<string> spun = [.. story.Spun.Select(s => s.Article)];

    /// <summary>Whether a sentence is whole, of a readable length, in the language that is analysed, and mostly the report's own telling.</summary>
    public bool StandsAlone(SentenceReference reference)
    {
        var article = story.Articles[reference.Article];
        if (!article.IsAnalysed) return false;
        var sentence = article.Analysis.Sentences[reference.Sentence];
        var words = sentence.End - sentence.First;
        if (words is < FewestWords or > MostWords || !IsWhole(sentence.Span.In(article.Text))) return false;
        return QuotedShare(article, sentence.Span) < 0.5;
    }

    /// <summary>Whether the sentence is of a report that a machine has rewritten; its words are nobody's.</summary>
    public bool IsSpun(SentenceReference reference) => spun.Contains(story.Articles[reference.Article].Article.Id);

    /// <summary>Whether the sentence begins with a word ("he", "these", "such", "but") whose meaning is lost when it stands alone.</summary>
    public bool LeansOnOthers(SentenceReference reference)
    {
        var article = story.Articles[reference.Article];
        var first = article.Analysis.Sentences[reference.Sentence].First;
        return article.Analysis.Tags[first].Upos is "PRON" or "CCONJ" or "SCONJ" or "DET" && article.Analysis.Tags[first].Xpos is not "DT"
            || article.Analysis.Tags[first].Xpos is "PRP" or "PRP$" or "CC"
            || leaning.Contains(article.Analysis.Tags[first].Lemma.ToLowerInvariant());
    }

    private static bool IsWhole(ReadOnlySpan<char> words)
    {
        var last = words.TrimEnd("”\"’')]").TrimEnd();
        return last.Length > 0 && last[^1] is '.' or '!' or '?' && (char.IsUpper(words[0]) || char.IsDigit(words[0]) || words[0] is '“' or '"');
    }

    private static double QuotedShare(Annotations article, Span sentence)
    {
        var quoted = 0;
        foreach (var quotation in article.Quotations)
        {
            if (quotation.Kind == QuotationKind.Indirect) continue;
            foreach (var piece in quotation.Content)
                quoted += Math.Max(0, Math.Min(piece.End, sentence.End) - Math.Max(piece.Start, sentence.Start));
        }

        return (double)quoted / sentence.Length;
    }
}
