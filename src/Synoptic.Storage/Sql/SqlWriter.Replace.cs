using System.Collections.Immutable;
using Synoptic.Storage.Corrections;
using Synoptic.Storage.Layers;
using Synoptic.Storage.Search;
using Synoptic.Text;

namespace Synoptic.Storage.Sql;

internal sealed partial class SqlWriter
{
    /// <inheritdoc/>
    public ImmutableArray<MovedPlace> Replace(Article article, string content, PackedReport? packed = null)
    {
        article = article with { Id = DbText.Clean(article.Id) };
        var before = Article(article.Id) ?? throw new InvalidOperationException($"found no report '{article.Id}'; expected one that is there");
        var batch = NextBatch();
        ForgetDerived(before.Number);
        Ask(
            "update articles set content = @content, title = @title, outlet = @outlet, url = @url, day = @day, language = @language, words = @words where number = @number",
            ("@content", content),
            ("@title", article.Title),
            ("@outlet", DbText.KeyOrNull(article.Source.Outlet)),
            ("@url", article.Source.Url),
            ("@day", article.Published?.Day.DayNumber),
            ("@language", article.Language),
            ("@words", CountWords(article.Text)),
            ("@number", before.Number)).Run();
        Ask("update texts set facts = @facts, body = @body where number = @number", ("@facts", ArticleFacts.Write(article)), ("@body", article.Text), ("@number", before.Number)).Run();
        Ask(Engine.Unindexing("articles"), ("@from", before.Number), ("@to", before.Number)).Run();
        Engine.Index(Connection, Transaction, "articles", [(before.Number, packed?.Words ?? IndexText.Of(article, new IndexWriter()))]);
        Span([article.Published?.Day]);
        if (before.Story is { } story)
        {
            // What was made of the story cites words that may not be there any more.
            foreach (var table in (ReadOnlySpan<string>)["records", "parts"]) Ask($"delete from {table} where story = @story", ("@story", story)).Run();
            Ask("update stories set changed = @changed where id = @story", ("@changed", batch), ("@story", story)).Run();
        }

        // What is read back is what later readers slice by a place.
        return MovePlaces(article.Id, before.Article.Text, Article(article.Id)!.Article.Text);
    }

    private ImmutableArray<MovedPlace> MovePlaces(string id, string before, string now)
    {
        var moved = ImmutableArray.CreateBuilder<MovedPlace>();
        foreach (var correction in Corrections())
        {
            if (correction.Place is not { } place || correction.Articles.IsEmpty || correction.Articles[0] != id) continue;
            var found = PlaceFinder.Find(place, before, now);
            if (found == place) continue;
            var words = place.Start >= 0 && place.End <= before.Length ? place.Slice(before) : "";
            // Without a place it must still say what it was about.
            var kept = correction with { Place = found, Text = found is null ? correction.Text ?? words : correction.Text };
            Ask("update corrections set what = @what where number = @number", ("@what", CorrectionText.Write(kept)), ("@number", correction.Number)).Run();
            moved.Add(new MovedPlace(correction.Number, words, found));
        }

        return moved.ToImmutable();
    }
}
