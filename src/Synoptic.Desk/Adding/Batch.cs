using System.Collections.Immutable;
using Synoptic.Desk.Deriving;
using Synoptic.Storage;
using Synoptic.Text;

namespace Synoptic.Desk.Adding;

/// <summary>Reports that are written together.</summary>
/// <param name="Articles">The reports.</param>
/// <param name="Derived">What is derived from each.</param>
/// <param name="Known">How many others were read with them that are in the store already.</param>
/// <param name="Failures">What could not be read before them.</param>
/// <param name="Share">How much of the inputs is read with them, where that can be told.</param>
internal sealed record Batch(ImmutableArray<ArticleInput> Articles, ImmutableArray<DerivedReport> Derived, int Known, ImmutableArray<Failure> Failures, double? Share)
{
    /// <summary>The same without what another program added since, each under an id that is still free.</summary>
    public Batch Since(IStoreReader store)
    {
        var known = store.Known([.. Articles.Select(static input => input.Content)]);
        var taken = store.Taken([.. Articles.Select(static input => input.Article.Id)]);
        if (known.IsEmpty && taken.IsEmpty) return this;
        var articles = ImmutableArray.CreateBuilder<ArticleInput>();
        var derived = ImmutableArray.CreateBuilder<DerivedReport>();
        var used = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < Articles.Length; i++)
        {
            if (known.ContainsKey(Articles[i].Content)) continue;
            var article = Articles[i].Article;
            var id = FreeId.Of(article.Id, id => used.Contains(id) || !store.Taken([id]).IsEmpty);
            used.Add(id);
            articles.Add(id == article.Id ? Articles[i] : Articles[i] with { Article = article with { Id = id } });
            derived.Add(id == article.Id ? Derived[i] : Derived[i].Under(id));
        }

        return this with { Articles = articles.ToImmutable(), Derived = derived.ToImmutable(), Known = Known + Articles.Length - articles.Count };
    }
}
