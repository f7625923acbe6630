using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Reconciliation.Quotations;

/// <summary>Groups the tellings of each statement. Immutable; share it across threads.</summary>
/// <param name="tables">Words of the language.</param>
public sealed class QuotationMatcher(WordTables tables)
{
    /// <summary>Language of the word tables.</summary>
    public string Language { get; } = tables.Language;

    /// <summary>Each direct or mixed quotation of a story in exactly one group.</summary>
    public ImmutableArray<QuotationGroup> Group(Story story)
    {
        var index = new StoryIndex(story);
        _ = Language;
        var groups = ImmutableArray.CreateBuilder<QuotationGroup>();
        foreach (var article in story.Articles)
        {
            for (var q = 0; q < article.Quotations.Length; q++)
            {
                var quotation = article.Quotations[q];
                if (quotation.Kind == QuotationKind.Indirect) continue;
                var speaker = index.Cast(article.Article.Id, quotation.SpeakerEntity);
                groups.Add(new QuotationGroup(speaker?.Entity.Id, speaker?.Entity.Name ?? quotation.Speaker?.Slice(article.Text), [new Telling(new Evidence(article.Article.Id, quotation.Span), q, [])], QuotationRelation.Single, index.Day(article.Article.Id, quotation.Time)?.Key));
            }
        }

        return groups.ToImmutable();
    }
}
