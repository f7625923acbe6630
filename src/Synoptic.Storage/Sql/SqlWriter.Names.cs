using System.Data.Common;

namespace Synoptic.Storage.Sql;

internal sealed partial class SqlWriter
{
    private static NameRow NameOf(DbDataReader row) => new(row.GetInt64(0), row.GetInt32(1), row.GetInt32(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6), row.GetInt32(7));

    private static NameRow Named(long number, NameInput name)
    {
        var (key, called) = (DbText.Key(name.Key), DbText.Key(name.Name));
        return new NameRow(number, name.Entity, (int)name.Type, key, called, key, called, name.Mentions);
    }

    private void PutNames(IReadOnlyList<NameRow> names)
    {
        Repeat(
            "insert into names (number, entity, type, own_key, own_name, key, name, mentions) values (@number, @entity, @type, @own_key, @own_name, @key, @name, @mentions)",
            [.. names.Select(static n => new object?[] { n.Number, n.Entity, n.Type, n.OwnKey, n.OwnName, n.Key, n.Name, n.Mentions })]);
        Sum(names, 1);
    }

    private void DropNames(IReadOnlyCollection<long> numbers)
    {
        Sum(NamesOf(numbers), -1);
        Repeat("delete from names where number = @number", [.. numbers.Select(static number => new object?[] { number })]);
    }

    // Gives entities of some reports other keys; null: those that their reports give.
    private void Recast(IReadOnlyCollection<long> numbers, Func<NameRow, (string Key, string Name)?> cast)
    {
        var before = NamesOf(numbers);
        var changed = new List<object?[]>();
        var after = before.ConvertAll(name =>
        {
            var (key, called) = cast(name) is { } given ? (DbText.Key(given.Key), DbText.Key(given.Name)) : (name.OwnKey, name.OwnName);
            if (key == name.Key && called == name.Name) return name;
            changed.Add([key, called, name.Number, name.Entity]);
            return name with { Key = key, Name = called };
        });
        if (changed.Count == 0) return;
        Repeat("update names set key = @key, name = @name where number = @number and entity = @entity", changed);
        Sum(before, -1);
        Sum(after, 1);
    }

    private List<NameRow> NamesOf(IReadOnlyCollection<long> numbers) => AmongNumbers(numbers, "select number, entity, type, own_key, own_name, key, name, mentions from names where number", NameOf);

    // Adds names to the sums over them, or takes them out.
    private void Sum(IReadOnlyList<NameRow> names, int sign)
    {
        if (names.Count == 0) return;
        // In one order always, so that two servers' locks are never taken crosswise.
        Repeat(
            "insert into people (key, type, reports) values (@key, @type, @reports) on conflict (key) do update set reports = people.reports + excluded.reports",
            [.. names.DistinctBy(static n => (n.Number, n.Key)).GroupBy(static n => n.Key, StringComparer.Ordinal).OrderBy(static g => g.Key, StringComparer.Ordinal).Select(g => new object?[] { g.Key, g.First().Type, sign * g.Count() })]);
        Repeat(
            "insert into spellings (key, own_key, own_name, name, entities) values (@key, @own_key, @own_name, @name, @entities) on conflict (key, own_key, own_name, name) do update set entities = spellings.entities + excluded.entities",
            [.. names.GroupBy(static n => (n.Key, n.OwnKey, n.OwnName, n.Name)).Select(g => new object?[] { g.Key.Key, g.Key.OwnKey, g.Key.OwnName, g.Key.Name, sign * g.Count() })]);
        if (sign > 0) return;
        var keys = names.Select(static n => n.Key).Distinct(StringComparer.Ordinal).Select(static key => new object?[] { key }).ToArray();
        Repeat("delete from people where key = @key and reports <= 0", keys);
        Repeat("delete from spellings where key = @key and entities <= 0", keys);
    }

    private sealed record NameRow(long Number, int Entity, int Type, string OwnKey, string OwnName, string Key, string Name, int Mentions);
}
