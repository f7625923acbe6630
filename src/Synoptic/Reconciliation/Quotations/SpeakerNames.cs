using Synoptic.Text;

namespace Synoptic.Reconciliation.Quotations;

/// <summary>What to call a speaker who is nobody of the cast.</summary>
internal static class SpeakerNames
{
    /// <summary>The entity's name in its report, or the report's own words for the speaker, unless they are a pronoun.</summary>
    public static string? For(Annotations article, Quotation quotation)
    {
        if (quotation.SpeakerEntity is { } entity && (uint)entity < (uint)article.Entities.Length) return article.Entities[entity].Name;
        if (quotation.Speaker is not { IsEmpty: false } span) return null;
        foreach (var mention in article.Mentions)
        {
            if (mention.Span.Start > span.Start) break;
            if (mention.Kind == MentionKind.Pronoun && mention.Span == span) return null;
        }

        var at = article.Analysis.TokenAt(span.Start);
        var pronoun = at < article.Analysis.Tokens.Length && article.Analysis.Tokens[at].Span == span && article.Analysis.Tags[at].Upos == "PRON";
        return pronoun ? null : span.Slice(article.Text);
    }
}
