using System.Collections.Immutable;
using Synoptic.Copies;
using Synoptic.Storage.Corrections;
using Synoptic.Storage.Layers;

namespace Synoptic.Storage.Sql;

internal sealed partial class SqlWriter
{
    /// <inheritdoc/>
    public void Assign(IReadOnlyList<(string Article, string Story)> found)
    {
        foreach (var (article, story) in found) Run("update articles set found = @found where id = @id", [story, article]);
    }

    /// <inheritdoc/>
    public void MergeStory(string story, string into)
    {
        if (story == into) return;
        var target = Now(into);
        if (target == story)
        {
            // It went the other way before; now that way is turned.
            Ask("delete from moves where story = @story", ("@story", into)).Run();
            target = into;
        }

        Ask("update moves set target = @target where target = @story", ("@target", target), ("@story", story)).Run();
        Ask("delete from moves where story = @story or story = @target", ("@story", story), ("@target", target)).Run();
        Ask("insert into moves (story, target) values (@story, @target)", ("@story", story), ("@target", target)).Run();
    }

    /// <inheritdoc/>
    public void CloseStory(string story) => Ask("update stories set closed = 1 where id = @id", ("@id", Now(story))).Run();

    /// <inheritdoc/>
    public void RefreshStories(IReadOnlyCollection<string> stories)
    {
        var overlay = StoryOverlay.Of(Corrections(), ids => Among(ids, "select id, found from articles where found is not null and id", static row => KeyValuePair.Create(row.GetString(0), row.GetString(1))).ToDictionary(StringComparer.Ordinal));
        var touched = new HashSet<string>(StringComparer.Ordinal);
        var affected = stories.Count == 0
            ? Ask("select id, found, story from articles where found is not null or story is not null").All(static row => (row.GetString(0), row.TextOrNull(1), row.TextOrNull(2)))
            : Among(overlay.Related(stories), "select id, found, story from articles where found", static row => (row.GetString(0), row.TextOrNull(1), row.TextOrNull(2)));
        foreach (var (id, found, before) in affected)
        {
            var now = found is null ? null : overlay.StoryOf(id, found);
            if (before is not null) touched.Add(before);
            if (now is not null) touched.Add(now);
            if (now != before) Run("update articles set story = @story where id = @id", [now, id]);
        }

        // Those named that have no report any more.
        foreach (var story in stories.Count == 0 ? Ask("select id from stories").All(static row => row.GetString(0)) : stories) touched.Add(story);
        foreach (var (from, to) in overlay.Moves) if (touched.Contains(from) || touched.Contains(to)) MergeStory(from, to);
        foreach (var story in touched.Order(StringComparer.Ordinal)) Recount(story);
    }

    /// <inheritdoc/>
    public void AddCopies(IReadOnlyList<StoredCopy> copies)
    {
        foreach (var copy in copies)
            Run("insert into copies (a, b, kind, score, taken) values (@a, @b, @kind, @score, @taken) on conflict (a, b) do update set kind = excluded.kind, score = excluded.score, taken = excluded.taken", [copy.A, copy.B, copy.Kind, copy.Score, copy.Taken]);
    }

    /// <inheritdoc/>
    public void PutRecord(StoredRecord record, IReadOnlyList<CastLine> cast)
    {
        Ask("delete from parts where story = @story", ("@story", record.Story)).Run();
        Ask("delete from records where story = @story", ("@story", record.Story)).Run();
        Ask("insert into records (story, changed, made_by) values (@story, @changed, @maker)", ("@story", record.Story), ("@changed", record.Changed), ("@maker", record.MadeBy)).Run();
        foreach (var (name, data) in record.Parts) Ask("insert into parts (story, name, data) values (@story, @name, @data)", ("@story", record.Story), ("@name", name), ("@data", LayerCodec.Squeeze(data.Span))).Run();
        if (cast.Count == 0) return;
        var numbers = Numbers([.. cast.Select(static line => line.Article).Distinct(StringComparer.Ordinal)]);
        foreach (var line in cast)
            if (numbers.TryGetValue(line.Article, out var number)) Run("update names set key = @key, name = @name where number = @number and entity = @entity", [Clean(line.Key), Clean(line.Name), number, line.Entity]);
    }

    /// <inheritdoc/>
    public void ForgetStories()
    {
        Ask("update articles set found = null, story = null").Run();
        foreach (var table in (ReadOnlySpan<string>)["stories", "moves", "copies", "records", "parts", "states", "chunks"]) Ask($"delete from {table}").Run();
        Ask("update names set key = own_key, name = own_name").Run();
    }

    private void Overlay(Correction correction)
    {
        NextBatch();
        if (correction.Kind is CorrectionKind.MergeStories or CorrectionKind.SplitStory)
        {
            var found = Among(correction.Articles, "select found, story from articles where id", static row => (Found: row.TextOrNull(0), Story: row.TextOrNull(1)));
            // A merge that is undone leaves no move.
            foreach (var (_, story) in found) if (story is not null) Ask("delete from moves where story = @story or target = @story", ("@story", story)).Run();
            RefreshStories([.. found.Select(static x => x.Found).OfType<string>().Distinct(StringComparer.Ordinal)]);
        }

        // What is said of a line or an entity shows in the records of the stories that have it.
        foreach (var story in StoriesOf(correction)) Ask("update stories set changed = @changed where id = @id", ("@changed", LastBatch()), ("@id", story)).Run();
    }

    private List<string> StoriesOf(Correction correction)
    {
        var stories = Among(correction.Articles, "select distinct story from articles where story is not null and id", static row => row.GetString(0));
        stories.AddRange(Among(correction.Keys, "select distinct a.story from names n join articles a on a.number = n.number where a.story is not null and n.key", static row => row.GetString(0)));
        return [.. stories.Distinct(StringComparer.Ordinal)];
    }

    // A story's row, from its reports.
    private void Recount(string story)
    {
        var row = Ask("select count(*), min(day), max(day), min(batch) from articles where story = @story", ("@story", story)).First(static row => (object)(row.GetInt64(0), row.DayOrNull(1), row.DayOrNull(2), row.IsDBNull(3) ? 0 : row.GetInt64(3)));
        var (reports, first, last, opened) = ((long, DateOnly?, DateOnly?, long))row!;
        if (reports == 0)
        {
            foreach (var (table, column) in (ReadOnlySpan<(string, string)>)[("stories", "id"), ("records", "story"), ("parts", "story")]) Ask($"delete from {table} where {column} = @story", ("@story", story)).Run();
            return;
        }

        var title = Ask("select title from articles where story = @story and title is not null order by number limit 1", ("@story", story)).First(static row => row.GetString(0));
        var origins = reports == 1 ? 1 : Origins(story, (int)reports);
        Ask("delete from moves where story = @story", ("@story", story)).Run();
        Ask(
            """
            insert into stories (id, title, first, last, reports, origins, opened, changed, closed) values (@id, @title, @first, @last, @reports, @origins, @opened, @changed, 0)
            on conflict (id) do update set title = excluded.title, first = excluded.first, last = excluded.last, reports = excluded.reports, origins = excluded.origins, opened = excluded.opened,
              changed = excluded.changed, closed = excluded.closed
            """,
            ("@id", story),
            ("@title", title),
            ("@first", first?.DayNumber),
            ("@last", last?.DayNumber),
            ("@reports", (int)reports),
            ("@origins", origins),
            ("@opened", opened),
            ("@changed", LastBatch())).Run();
    }

    // Reports that took most of their words from one report of the story are of its origin.
    private int Origins(string story, int reports)
    {
        var parents = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = Ask("select c.a, c.b from copies c join articles b on b.id = c.b join articles a on a.id = c.a where b.story = @story and a.story = b.story and c.taken >= @mostly", ("@story", story), ("@mostly", OriginGrouper.Mostly)).All(static row => (A: row.GetString(0), B: row.GetString(1)));
        var origins = reports;
        foreach (var (a, b) in taken)
        {
            var (x, y) = (Root(a), Root(b));
            if (x == y) continue;
            parents[x] = y;
            origins--;
        }

        return origins;

        string Root(string id)
        {
            while (parents.TryGetValue(id, out var parent)) id = parent;
            return id;
        }
    }
}
