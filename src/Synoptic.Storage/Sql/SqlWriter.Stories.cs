using System.Collections.Immutable;
using Synoptic.Copies;
using Synoptic.Storage.Corrections;
using Synoptic.Storage.Layers;

namespace Synoptic.Storage.Sql;

internal sealed partial class SqlWriter
{
    // Reports whose story was said in this transaction: that a story went into another is not said of them.
    private readonly HashSet<string> assigned = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Assign(IReadOnlyList<(string Article, string Story)> found)
    {
        Repeat("update articles set found = @found where id = @id", [.. found.Select(static f => new object?[] { f.Story, f.Article })]);
        foreach (var (article, _) in found) assigned.Add(DbText.Clean(article));
    }

    /// <inheritdoc/>
    public void MergeStory(string story, string into)
    {
        if (story == into) return;
        // Reports that the program has let go, and so did not assign anew, go as well.
        var left = Ask("select id from articles where found = @story", ("@story", story)).All(static row => row.GetString(0)).Where(id => !assigned.Contains(id));
        Repeat("update articles set found = @into where id = @id", [.. left.Select(id => new object?[] { into, id })]);
        if (Ask("select number from articles where found = @into or story = @into order by number limit 1", ("@into", into)).First(static row => (object)row.GetInt64(0)) is long anchor)
            Ask("insert into ids (story, number) values (@story, @number) on conflict (story) do nothing", ("@story", story), ("@number", anchor)).Run();
    }

    /// <inheritdoc/>
    public void CloseStory(string story)
    {
        Ask("insert into closed (story) values (@story) on conflict (story) do nothing", ("@story", story)).Run();
        var shown = Ask("select distinct story from articles where found = @story and story is not null", ("@story", story)).All(static row => row.GetString(0));
        foreach (var one in shown) Ask("update stories set closed = @closed where id = @id", ("@closed", IsClosed(one) ? 1 : 0), ("@id", one)).Run();
    }

    /// <inheritdoc/>
    public void RefreshStories(IReadOnlyCollection<string> stories)
    {
        if (stories.Count > 0)
        {
            Anew(stories, stories);
            return;
        }

        Ask("delete from copies where old = 1").Run();
        Anew(null, Ask("select id from stories").All(static row => row.GetString(0)));
        // What was made of stories that are gone.
        foreach (var table in (ReadOnlySpan<string>)["records", "parts"]) Ask($"delete from {table} where story not in (select id from stories)").Run();
    }

    /// <inheritdoc/>
    public void AddCopies(IReadOnlyList<StoredCopy> copies) => Repeat(
        "insert into copies (a, b, kind, score, taken, old) values (@a, @b, @kind, @score, @taken, 0) on conflict (a, b) do update set kind = excluded.kind, score = excluded.score, taken = excluded.taken, old = 0",
        [.. copies.Select(static copy => new object?[] { copy.A, copy.B, copy.Kind, copy.Score, copy.Taken })]);

    /// <inheritdoc/>
    public void PutRecord(StoredRecord record, IReadOnlyList<CastLine> cast)
    {
        Ask("delete from parts where story = @story", ("@story", record.Story)).Run();
        Ask("delete from records where story = @story", ("@story", record.Story)).Run();
        Ask("insert into records (story, changed, made_by) values (@story, @changed, @maker)", ("@story", record.Story), ("@changed", record.Changed), ("@maker", record.MadeBy)).Run();
        foreach (var (name, data) in record.Parts) Ask("insert into parts (story, name, data) values (@story, @name, @data)", ("@story", record.Story), ("@name", name), ("@data", LayerCodec.Squeeze(data.Span))).Run();
        var numbers = Numbers([.. cast.Select(static line => line.Article)]);
        var given = new Dictionary<(long, int), (string, string)>();
        foreach (var line in cast)
            if (numbers.TryGetValue(DbText.Clean(line.Article), out var number)) given[(number, line.Entity)] = (line.Key, line.Name);
        var reports = Ask("select number from articles where story = @story", ("@story", record.Story)).All(static row => row.GetInt64(0));
        Recast([.. reports.Union(numbers.Values)], name => given.TryGetValue((name.Number, name.Entity), out var one) ? one : null);
    }

    /// <inheritdoc/>
    public void ForgetStories()
    {
        // The stories and copies that are shown stay until the last word on each report is said: what is found again has not changed.
        Ask("update articles set found = null where found is not null").Run();
        Ask("update copies set old = 1").Run();
        foreach (var table in (ReadOnlySpan<string>)["closed", "states", "chunks"]) Ask($"delete from {table}").Run();
        assigned.Clear();
    }

    private void Overlay(Correction correction)
    {
        NextBatch();
        if (StoryOverlay.IsOfStories(correction))
        {
            // Each correction stands on those before it: all stories that any of them names are looked at.
            var named = StoryOverlay.Named(Corrections());
            Anew([.. Among(named, "select distinct found from articles where found is not null and id", static row => row.GetString(0)).Distinct(StringComparer.Ordinal)], []);
        }

        // What is said of a line or an entity shows in the records of the stories that have it: those before, and those after.
        var touched = StoriesOf(correction);
        if (NameOverlay.IsOfNames(correction))
        {
            Overlay(correction.Keys);
            touched.UnionWith(StoriesOf(correction));
        }

        foreach (var story in touched.Order(StringComparer.Ordinal)) Ask("update stories set changed = @changed where id = @id", ("@changed", LastBatch()), ("@id", story)).Run();
    }

    private HashSet<string> StoriesOf(Correction correction)
    {
        var stories = Among(correction.Articles, "select distinct story from articles where story is not null and id", static row => row.GetString(0));
        stories.AddRange(Among([.. correction.Keys.Select(DbText.Key)], "select distinct a.story from names n join articles a on a.number = n.number where a.story is not null and n.key", static row => row.GetString(0)));
        return stories.ToHashSet(StringComparer.Ordinal);
    }

    // Says anew which story the reports are in that were found in some stories (null: all), and counts every story that this changes, and some others.
    private void Anew(IReadOnlyCollection<string>? found, IReadOnlyCollection<string> others)
    {
        var corrections = Corrections();
        var named = StoryOverlay.Named(corrections);
        var foundOf = Among(named, "select id, found from articles where found is not null and id", static row => KeyValuePair.Create(row.GetString(0), row.GetString(1))).ToDictionary(StringComparer.Ordinal);
        var overlay = StoryOverlay.Of(corrections, foundOf);
        // A report that a correction names may have been found elsewhere since: with it the whole correction speaks of other stories.
        if (found is not null && found.Any(foundOf.Values.ToHashSet(StringComparer.Ordinal).Contains)) found = [.. found, .. foundOf.Values];
        static (long Number, string Id, string? Found, string? Story) Row(System.Data.Common.DbDataReader row) => (row.GetInt64(0), row.GetString(1), row.TextOrNull(2), row.TextOrNull(3));
        var rows = found is null ? Ask("select number, id, found, story from articles").All(Row) : Among(found, "select number, id, found, story from articles where found", Row);

        var touched = new HashSet<string>(others, StringComparer.Ordinal);
        var (members, left) = (new HashSet<string>(StringComparer.Ordinal), new Dictionary<string, long>(StringComparer.Ordinal));
        var asked = found is null ? null : others.ToHashSet(StringComparer.Ordinal);
        var moved = new List<object?[]>();
        foreach (var (number, id, of, before) in rows.OrderBy(static row => row.Number))
        {
            var now = of is null ? null : overlay.StoryOf(id, of);
            if (now is not null && of is not null && asked?.Contains(of) == true) touched.Add(now);
            if (now == before) continue;
            moved.Add([now, number]);
            if (now is not null) members.Add(now);
            if (before is null) continue;
            members.Add(before);
            left.TryAdd(before, number);
        }

        Repeat("update articles set story = @story where number = @number", moved);
        // Whom the earlier story took its people to be is not said of them in the next.
        Recast([.. rows.Where(static row => row.Story is not null).Select(static row => row.Number).Intersect(moved.Select(static row => (long)row[1]!))], static _ => null);
        touched.UnionWith(members);
        foreach (var story in touched.Order(StringComparer.Ordinal)) Recount(story, members.Contains(story), left.TryGetValue(story, out var anchor) ? anchor : null);
    }

    // A story's row, from its reports. One that has none any more goes; its id is found where its first report went.
    private void Recount(string story, bool hasOthers, long? anchor)
    {
        var (reports, first, last, opened) = ((long, DateOnly?, DateOnly?, long))Ask("select count(*), min(day), max(day), min(batch) from articles where story = @story", ("@story", story))
            .First(static row => (object)(row.GetInt64(0), row.DayOrNull(1), row.DayOrNull(2), row.IsDBNull(3) ? 0 : row.GetInt64(3)))!;
        if (reports == 0)
        {
            foreach (var (table, column) in (ReadOnlySpan<(string, string)>)[("stories", "id"), ("records", "story"), ("parts", "story")]) Ask($"delete from {table} where {column} = @story", ("@story", story)).Run();
            if (anchor is { } number) Ask("insert into ids (story, number) values (@story, @number) on conflict (story) do update set number = excluded.number", ("@story", story), ("@number", number)).Run();
            return;
        }

        var title = Ask("select title from articles where story = @story and title is not null order by number limit 1", ("@story", story)).First(static row => row.GetString(0));
        var origins = reports == 1 ? 1 : Origins(story, (int)reports);
        Ask("insert into ids (story, number) select @story, min(number) from articles where story = @story on conflict (story) do nothing", ("@story", story)).Run();
        // A story that is as it was has not changed: who looks for what is new does not see it again.
        var before = hasOthers ? null : Ask($"select {StoryColumns} from stories s where s.id = @id", ("@id", story)).First(StoryRow);
        var isSame = before is not null && before.Reports == reports && before.Origins == origins && before.Title == title && before.First == first && before.Last == last && before.Opened == opened;
        Ask(
            """
            insert into stories (id, title, first, last, reports, origins, opened, changed, closed) values (@id, @title, @first, @last, @reports, @origins, @opened, @changed, @closed)
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
            ("@changed", isSame ? before!.Changed : LastBatch()),
            ("@closed", IsClosed(story) ? 1 : 0)).Run();
    }

    // Of a story that is several found ones, all must be.
    private bool IsClosed(string story) =>
        Ask("select count(*) from (select distinct found from articles where story = @story and found is not null) f left join closed c on c.story = f.found where c.story is null", ("@story", story)).Number() == 0;

    // A report that was an anchor is removed: another of its story takes its place.
    private void Reanchor(long number, string story)
    {
        Ask("update ids set number = (select min(number) from articles where story = @story) where number = @number and exists (select 1 from articles where story = @story)", ("@story", story), ("@number", number)).Run();
        Ask("delete from ids where number = @number", ("@number", number)).Run();
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
