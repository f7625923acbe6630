using Synoptic.Language;
using Synoptic.Text;

namespace Synoptic.Training.Events;

/// <summary>A coded sentence with its grammar, and where its marked pair stands in it.</summary>
/// <param name="Tree">Heads.</param>
/// <param name="Sentence">The sentence that holds the pair.</param>
/// <param name="Actor">Head word of who acts; -1 where it is not marked.</param>
/// <param name="Recipient">Head word of whom it is done to; -1 where it is not marked.</param>
internal sealed record GivenPair(SyntaxTree Tree, Sentence Sentence, int Actor, int Recipient)
{
    /// <summary>Reads the grammar of a sentence.</summary>
    public static GivenPair Of(CodedSentence coded, LanguageAnalyzer language)
    {
        var analysis = language.Analyze(new Article(coded.Id, null, coded.Text, null, Source.Unknown, null, []));
        var tree = new SyntaxTree(analysis);
        var (actor, recipient) = (Head(coded.Source), Head(coded.Target));
        var sentence = analysis.Sentences[Math.Max(0, analysis.SentenceAt((coded.Source ?? coded.Target ?? default).Start))];
        // A pair that was divided between two sentences by the splitter is read as one stretch.
        if (recipient >= 0 && (recipient < sentence.First || recipient >= sentence.End))
        {
            var other = analysis.Sentences[analysis.SentenceAt(coded.Target!.Value.Start)];
            sentence = sentence with { First = Math.Min(sentence.First, other.First), End = Math.Max(sentence.End, other.End) };
        }

        return new GivenPair(tree, sentence, actor, recipient);

        int Head(Span? marked)
        {
            if (marked is not { } span) return -1;
            var first = Math.Min(analysis.TokenAt(span.Start), analysis.Tokens.Length - 1);
            return tree.Top(first, Math.Max(first + 1, analysis.TokenAt(span.End - 1) + 1));
        }
    }
}
