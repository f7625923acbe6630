using Synoptic.Events;
using Synoptic.Events.Coding;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Training.Events;

/// <summary>
/// Codes marked pairs without being told them: the sentence is annotated like any article, and the event whose first actor and recipient
/// share most words with the pair is taken, as the scorer of the development data does.
/// </summary>
internal static class WholeWay
{
    /// <summary>Root code of the event of each sentence by its number in the lexicon; -1 for none.</summary>
    public static int[] Classify(IReadOnlyList<CodedSentence> sentences, CodingModel model, EventLexicon lexicon)
    {
        var pipeline = new Pipeline(WordTables.English, new EventExtractor(WordTables.English) { Coder = new EventCoder(WordTables.English, model) });
        return [.. pipeline.Annotate([.. sentences.Select(static s => new Article(s.Id, null, s.Text, null, Source.Unknown, null, []))]).Select((annotated, i) => Choose(annotated, sentences[i]) is { } code ? lexicon.Root(code.Type) : -1)];
    }

    private static EventCode? Choose(Annotations annotated, CodedSentence sentence)
    {
        var (source, target) = (Words(sentence.Source?.Slice(sentence.Text) ?? ""), Words(sentence.Target?.Slice(sentence.Text) ?? ""));
        EventCode? chosen = null;
        var most = -1;
        foreach (var happening in annotated.Events.OrderBy(static e => e.Code is null))
        {
            var shared = Of(happening.Actor).Intersect(source).Count() + Of(happening.Recipient).Intersect(target).Count();
            if (shared <= most) continue;
            (most, chosen) = (shared, happening.Code);
        }

        return chosen;

        HashSet<string> Of(Participant? participant) => participant is null ? [] : Words(participant.Span.Slice(annotated.Text));
    }

    private static HashSet<string> Words(ReadOnlySpan<char> text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isWord = i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] == '_');
            if (isWord && start < 0) start = i;
            if (isWord || start < 0) continue;
            words.Add(text[start..i].ToString().ToLowerInvariant());
            start = -1;
        }

        return words;
    }
}
