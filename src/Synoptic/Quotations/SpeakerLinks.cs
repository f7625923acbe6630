using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Quotations;

/// <summary>Says which entity of the article the words for a speaker stand for.</summary>
internal sealed class SpeakerLinks(QuotedText text, ImmutableArray<Mention> mentions, ImmutableArray<Entity> entities)
{
    /// <summary>The entity that speaks in a quotation. Where its marks say that a voice goes on, a pronoun is that voice.</summary>
    public int? EntityOf(Draft draft)
    {
        var found = EntityOf(draft.Speaker);
        if (draft.Voice is not { Entity: { } voice }) return found;
        return found is null || draft.Speaker.IsEmpty || NounPhrases.IsPronoun(text, draft.Speaker.First) ? voice : found;
    }

    /// <summary>The entity that a phrase stands for: that of the mention at its head. <see langword="null"/> where the phrase only depends on a name (<c>a spokesman for X</c>).</summary>
    public int? EntityOf(Chunk phrase)
    {
        if (phrase.IsEmpty) return null;
        var whole = text.SpanOf(phrase);
        var head = text.SpanOf(NounPhrases.HeadPart(text, phrase));
        int? found = null;
        for (var m = FirstAt(whole.Start); m < mentions.Length && mentions[m].Span.Start < whole.End; m++)
        {
            var mention = mentions[m];
            if (mention.Entity is not { } entity || (uint)entity >= (uint)entities.Length) continue;
            // a mention that ends where the head ends, or that spans the head's end, is the speaker; one that ends before it is an owner or an office's house
            if (mention.Span.Start < head.End && mention.Span.End >= head.End) found = entity;
        }

        return found ?? Apposed(phrase);
    }

    /// <summary>"The mayor, Hanne Oster": the person whose name stands beside the words for the office.</summary>
    private int? Apposed(Chunk phrase)
    {
        var head = text.Tree.Top(phrase.First, phrase.End);
        foreach (var dependent in text.Tree.Dependents(head))
        {
            if (dependent < phrase.End || !text.Tree.Is(dependent, "appos") || text.NameOf[dependent] != EntityType.Person) continue;
            var at = text.Analysis.Tokens[dependent].Span;
            for (var m = FirstAt(at.Start); m < mentions.Length && mentions[m].Span.Start < at.End; m++)
                if (mentions[m] is { Kind: MentionKind.Name, Type: EntityType.Person, Entity: { } entity } && (uint)entity < (uint)entities.Length) return entity;
        }

        return null;
    }

    private int FirstAt(int offset)
    {
        int low = 0, high = mentions.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (mentions[middle].Span.End <= offset) low = middle + 1;
            else high = middle;
        }

        // mentions are in order of start; a longer one that began earlier may still reach in
        while (low > 0 && mentions[low - 1].Span.End > offset) low--;
        return low;
    }
}
