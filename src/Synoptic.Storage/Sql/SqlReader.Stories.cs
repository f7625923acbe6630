using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using Synoptic.Storage.Layers;
using Synoptic.Text;

namespace Synoptic.Storage.Sql;

internal partial class SqlReader
{
    private const string StoryColumns = "s.id, s.title, s.first, s.last, s.reports, s.origins, s.opened, s.changed, s.closed";

    // Names whose spellings are counted before the most used are known.
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
            command.Add("@entity", entity);
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
            command.Add("@key", key);
        }

        if (query.Type is { } type)
        {
            conditions.Add("n.type = @type");
            command.Add("@type", (int)type);
        }

        if (query.Like is { } like)
        {
            conditions.Add("n.key like @like escape '!'");
            command.Add("@like", $"%{like.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal)}%");
        }

        if (query.Story is { } story)
        {
            conditions.Add("a.story = @story");
            command.Add("@story", Now(story));
        }

        command.CommandText = $"select n.key, min(n.type), count(distinct n.number) from names n join articles a on a.number = n.number{Where(conditions)} group by n.key order by 3 desc, n.key limit @most";
        var found = command.All(static row => (Key: row.GetString(0), Type: (EntityType)row.GetInt32(1), Reports: (int)row.GetInt64(2)));
        return [.. found.Select(name =>
        {
            var spellings = Ask("select own_name, count(*) from names where key = @key group by own_name order by 2 desc, own_name limit @spellings", ("@key", name.Key), ("@spellings", MostSpellings)).All(static row => row.GetString(0));
            var called = Ask("select name, count(*) from names where key = @key group by name order by 2 desc, name limit 1", ("@key", name.Key)).First(static row => row.GetString(0));
            return new StoredName(name.Key, name.Type, called ?? spellings[0], [.. spellings], name.Reports);
        })];
    }

    /// <summary>The id under which a story is now: where it went, if it went anywhere.</summary>
    protected string Now(string story)
    {
        // Moves are flattened when they are written, so that one step is enough; a second is for one that was written in between.
        for (var steps = 0; steps < 2; steps++)
        {
            using var command = Ask("select target from moves where story = @story", ("@story", story));
            if (command.ExecuteScalar() is not string target) break;
            story = target;
        }

        return story;
    }

    private static StoredStory StoryRow(DbDataReader row) => new(
        row.GetString(0), row.TextOrNull(1), row.DayOrNull(2), row.DayOrNull(3), row.GetInt32(4), row.GetInt32(5), row.GetInt64(6), row.GetInt64(7), row.GetInt32(8) != 0);
}
