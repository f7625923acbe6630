using Synoptic.Copies;
using Synoptic.Text;

namespace Synoptic.Dossiers.Timelines.Topics;

/// <summary>The content words of sentences.</summary>
internal static class TopicWords
{
    /// <summary>Hashes of the content words of each sentence, in order.</summary>
    public static ulong[][] Of(Annotations article, HashSet<ulong> stopWords)
    {
        var analysis = article.Analysis;
        var found = new ulong[analysis.Sentences.Length][];
        var own = new List<ulong>();
        for (var s = 0; s < found.Length; s++)
        {
            own.Clear();
            for (var t = analysis.Sentences[s].First; t < analysis.Sentences[s].End; t++)
            {
                var token = analysis.Tokens[t];
                if (token.Kind is not (TokenKind.Word or TokenKind.Number) || token.Span.Length < 2) continue;
                var hash = WordHash.Of(token.Span.In(article.Text));
                if (!stopWords.Contains(hash)) own.Add(hash);
            }

            found[s] = [.. own];
        }

        return found;
    }
}
