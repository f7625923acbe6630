using System.Collections.Immutable;
using Synoptic.Copies;
using Synoptic.Knowledge;
using Synoptic.Reconciliation;
using Synoptic.Reconciliation.Quotations;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Training.Variants;

/// <summary>Measures how statements of two reports are aligned and named.</summary>
internal sealed class VariantEvaluation
{
    private readonly Pipeline pipeline = new(WordTables.English);
    private readonly CastLinker cast = new(WordTables.English);
    private readonly QuotationMatcher matcher = new(WordTables.English);

    /// <summary>What is found for a pair: the kind of the second telling against the first, or <c>different</c>.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="unnamed">Whether to leave out who speaks, so that the words alone decide.</param>
    public string Judge(VariantPair pair, bool unnamed)
    {
        ImmutableArray<Annotations> articles = [Read("a1", pair.First), Read("a2", pair.Second)];
        var story = new Story(
            "s",
            articles,
            pair.Flag == "copy" ? [new CopyPair("a1", "a2", CopyKind.Verbatim, 1, [], true, [])] : [],
            pair.Flag == "spun" ? [new SpunVerdict("a2", 1, [])] : [],
            [],
            unnamed ? [] : cast.Link(articles),
            new StoryCalendar([], []));
        foreach (var group in matcher.Group(story))
        {
            if (group.Tellings.Length < 2) continue;
            var (one, other) = (group.Tellings[0], group.Tellings[1]);
            var kind = other.Of is null ? one.Kind : other.Kind;
            var name = kind.ToString().ToLowerInvariant();
            // these kinds have no direction; of the others the second telling must be the one that is shortened, told or altered
            var directed = kind is not (TellingKind.Identical or TellingKind.Translated) && !(IsTold(articles[0], one) && IsTold(articles[1], other));
            return other.Of is null && directed ? "reversed-" + name : name;
        }

        return "different";
    }

    private static bool IsTold(Annotations article, Telling telling) => article.Quotations[telling.Quotation].Kind == QuotationKind.Indirect;

    private Annotations Read(string id, string text) => pipeline.Annotate(new Article(id, null, text, null, Source.Unknown, null, []));
}
