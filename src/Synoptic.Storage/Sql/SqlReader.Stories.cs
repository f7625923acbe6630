using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using Synoptic.Storage.Layers;
using Synoptic.Text;

namespace Synoptic.Storage.Sql;

internal partial class SqlReader
{
    protected const string StoryColumns = "s.id, s.title, s.first, s.last, s.reports, s.origins, s.opened, s.changed, s.closed";

    // Spellings that are told of a name at most.
    private const int MostSpellings = 50;

    /// <inheritdoc/>
    public ImmutableArray<StoredStory> Stories(StoryQuery query)
    {
        var command = Ask("", ("@least", query.LeastReports), ("@most", query.Most), ("@skip", query.Skip));
        var conditions = new List<string> { "s.reports >= @least" };
        if (query.AfterBatch > 0)
        {
            conditions.Add("s.changed > @after");
            command.Add("@after", query.AfterBatch);
        }

        if (query.From is { } from)
        {
            conditions.Add("s.last >= @from");
            command.Add("@from", from.DayNumber);
        }

        if (query.To is { } to)
        {
            conditions.Add("s.first <= @to");
            command.Add("@to", to.DayNumber);
        }

        if (query.Entity is { } entity)
        {
            conditions.Add("s.id in (select a.story from names n join articles a on a.number = n.number where n.key = @entity)");
            command.Add("@entity", NowName(entity));
        }

        if (query.After is { } after)
        {
            // The same columns in the same order as below.
            const string changed = "(s.changed < @last or (s.changed = @last and s.id > @id))";
            const string reports = $"(s.reports < @size or (s.reports = @size and {changed}))";
            conditions.Add(query.Order switch
            {
                StoryOrder.Reports => reports,
                StoryOrder.Origins => $"(s.origins < @origins or (s.origins = @origins and {reports}))",
                _ => changed,
            });
            command.Add("@last", after.Changed);
            command.Add("@id", DbText.Clean(after.Id));
            if (query.Order != StoryOrder.Changed) command.Add("@size", after.Reports);
            if (query.Order == StoryOrder.Origins) command.Add("@origins", after.Origins);
        }

        var order = query.Order switch
        {
            StoryOrder.Reports => "s.reports desc, s.changed desc, s.id",
            StoryOrder.Origins => "s.origins desc, s.reports desc, s.changed desc, s.id",
            _ => "s.changed desc, s.id",
        };
        command.CommandText = $"select {StoryColumns} from stories s{Where(conditions)} order by {order} limit @most offset @skip";
        return [.. command.All(StoryRow)];
    }

    /// <inheritdoc/>
    public StoredStory? Story(string id) => Ask($"select {StoryColumns} from stories s where s.id = @id", ("@id", Now(id))).First(StoryRow);

    /// <inheritdoc/>
    public StoredRecord? Record(string story)
    {
        var id = Now(story);
        var head = Ask("select changed, made_by from records where story = @story", ("@story", id)).First(static row => Tuple.Create(row.GetInt64(0), row.GetString(1)));
        if (head is null) return null;
        var parts = Ask("select name, data from parts where story = @story", ("@story", id)).All(static row => KeyValuePair.Create(row.GetString(0), (ReadOnlyMemory<byte>)LayerCodec.Unsqueeze(row.Bytes(1))));
        return new StoredRecord(id, head.Item1, head.Item2, parts.ToImmutableSortedDictionary(StringComparer.Ordinal));
    }

    /// <inheritdoc/>
    public StoredPart? Part(string story, string name) =>
        Ask("select r.story, r.changed, r.made_by, p.data from records r join parts p on p.story = r.story where r.story = @story and p.name = @name", ("@story", Now(story)), ("@name", name))
            .First(static row => new StoredPart(row.GetString(0), row.GetInt64(1), row.GetString(2), LayerCodec.Unsqueeze(row.Bytes(3))));

    /// <inheritdoc/>
    public ImmutableArray<string> Unrecorded(string madeBy, int most) =>
        [.. Ask(
            "select s.id from stories s left join records r on r.story = s.id where s.reports > 1 and (r.story is null or r.changed <> s.changed or r.made_by <> @maker) order by s.changed desc, s.id limit @most",
            ("@maker", madeBy),
            ("@most", most)).All(static row => row.GetString(0))];

    /// <inheritdoc/>
    public ImmutableArray<StoredCopy> Copies(string story) =>
        [.. Ask(
            "select c.a, c.b, c.kind, c.score, c.taken from copies c join articles b on b.id = c.b join articles a on a.id = c.a where b.story = @story and a.story = b.story order by c.score desc, c.a, c.b",
            ("@story", Now(story))).All(static row => new StoredCopy(row.GetString(0), row.GetString(1), row.GetString(2), row.GetDouble(3), row.GetDouble(4)))];

    /// <inheritdoc/>
    public ImmutableArray<StoredName> Names(NameQuery query)
    {
        var command = Ask("", ("@most", query.Most));
        var conditions = new List<string>();
        if (query.Key is { } key)
        {
            conditions.Add("n.key = @key");
            command.Add("@key", NowName(key));
        }

        if (query.Type is { } type)
        {
            conditions.Add("n.type = @type");
            command.Add("@type", (int)type);
        }

        if (query.Like is { } like)
        {
            // No key is as long as this, and an engine refuses to look for it.
            if (like.Length > 250) return [];
            conditions.Add("n.key like @like escape '!'");
            command.Add("@like", $"%{like.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal)}%");
        }

        if (query.Story is { } story)
        {
            conditions.Add("a.story = @story");
            command.Add("@story", Now(story));
        }

        // Of a story its own names are counted; of the whole store the counts are kept.
        var counted = query.Story is null ? "people" : $"(select n.key as key, min(n.type) as type, count(distinct n.number) as reports from articles a join names n on n.number = a.number{Where(conditions)} group by n.key)";
        if (query.Story is not null) conditions.Clear();
        if (query.After is { } after)
        {
            conditions.Add("(n.reports < @last or (n.reports = @last and n.key > @after))");
            command.Add("@last", after.Reports);
            command.Add("@after", DbText.Key(after.Key));
        }

        command.CommandText = $"select n.key, n.type, n.reports from {counted} n{Where(conditions)} order by n.reports desc, n.key limit @most";
        var found = command.All(static row => (Key: row.GetString(0), Type: (EntityType)row.GetInt32(1), Reports: row.GetInt32(2)));
        var spelled = Among([.. found.Select(static name => name.Key)], "select key, own_name, name, entities from spellings where key", static row => (Key: row.GetString(0), Own: row.GetString(1), Name: row.GetString(2), Count: row.GetInt32(3))).ToLookup(static row => row.Key, StringComparer.Ordinal);
        return [.. found.Select(name => new StoredName(name.Key, name.Type, MostUsed(spelled[name.Key].Select(static s => (s.Name, s.Count))).First(), [.. MostUsed(spelled[name.Key].Select(static s => (s.Own, s.Count))).Take(MostSpellings)], name.Reports))];
    }

    /// <summary>The id under which a story is now: its own while it has reports, else that of the story that the report of its id is in.</summary>
    protected string Now(string story) =>
        Ask("select coalesce((select id from stories where id = @id), (select a.story from ids i join articles a on a.number = i.number where i.story = @id), @id)", ("@id", story)).First(static row => row.GetString(0)) ?? story;

    /// <summary>The key under which somebody is now: this one while any report is found by it, else the one that it was put together with by hand.</summary>
    protected string NowName(string key)
    {
        key = DbText.Key(key);
        return Ask("select count(*) from people where key = @key", ("@key", key)).Number() > 0 ? key : NameOverlay.Of(Corrections()).Of(null, key).Key;
    }

    private static IEnumerable<string> MostUsed(IEnumerable<(string Name, int Count)> names) =>
        names.GroupBy(static n => n.Name, StringComparer.Ordinal).OrderByDescending(static g => g.Sum(static n => n.Count)).ThenBy(static g => g.Key, StringComparer.Ordinal).Select(static g => g.Key);

    protected static StoredStory StoryRow(DbDataReader row) => new(
        row.GetString(0), row.TextOrNull(1), row.DayOrNull(2), row.DayOrNull(3), row.GetInt32(4), row.GetInt32(5), row.GetInt64(6), row.GetInt64(7), row.GetInt32(8) != 0);
}
