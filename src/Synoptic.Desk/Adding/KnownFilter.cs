using Synoptic.Reading;
using Synoptic.Storage;

namespace Synoptic.Desk.Adding;

/// <summary>Leaves out what a store has, or what came before in the same run and is not in it yet; gives each report an id that is free.</summary>
internal sealed class KnownFilter(IStore store)
{
    // Of what came in this run: it may be on its way. Two hashes a report.
    private readonly HashSet<string> contents = new(StringComparer.Ordinal);
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);

    /// <summary>Those of some reports that are new.</summary>
    public (List<ArticleInput> Fresh, int Known) Fresh(ReadResult read, int from, int count)
    {
        var hashes = new string[count];
        Parallel.For(0, count, i => hashes[i] = ArticleContent.HashOf(read.Articles[from + i]));
        using var reader = store.Read();
        var stored = reader.Known(hashes);
        var taken = reader.Taken([.. Enumerable.Range(from, count).Select(i => read.Articles[i].Id)]);
        var fresh = new List<ArticleInput>();
        for (var i = 0; i < count; i++)
        {
            if (stored.ContainsKey(hashes[i]) || !contents.Add(hashes[i])) continue;
            var article = read.Articles[from + i];
            var id = FreeId.Of(article.Id, id => ids.Contains(id) || (id == article.Id ? taken.Contains(id) : !reader.Taken([id]).IsEmpty));
            ids.Add(id);
            fresh.Add(new ArticleInput(id == article.Id ? article : article with { Id = id }, hashes[i], read.Raws.IsEmpty ? null : read.Raws[from + i]));
        }

        return (fresh, count - fresh.Count);
    }
}
