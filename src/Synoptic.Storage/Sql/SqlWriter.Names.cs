using System.Data.Common;

namespace Synoptic.Storage.Sql;

internal sealed partial class SqlWriter
{
    private const string NameColumns = "n.number, a.id, n.entity, n.type, n.own_key, n.own_name, n.cast_key, n.cast_name, n.key, n.name, n.mentions from names n join articles a on a.number = n.number";

    // What people said of names, as of this transaction.
    private NameOverlay? byHand;

    private NameOverlay ByHand => byHand ??= NameOverlay.Of(Corrections());

    private static NameRow NameOf(DbDataReader row) =>
        new(row.GetInt64(0), row.GetString(1), row.GetInt32(2), row.GetInt32(3), row.GetString(4), row.GetString(5), row.TextOrNull(6), row.TextOrNull(7), row.GetString(8), row.GetString(9), row.GetInt32(10));

    private NameRow Named(long number, string article, NameInput name)
    {
        var (key, called) = (DbText.Key(name.Key), DbText.Key(name.Name));
        return Laid(new NameRow(number, article, name.Entity, (int)name.Type, key, called, null, null, key, called, name.Mentions));
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

    // Says whom a story takes the entities of its reports to be; null: whom their reports say.
    private void Recast(IReadOnlyCollection<long> numbers, Func<NameRow, (string Key, string Name)?> cast) => Exchange(NamesOf(numbers), name =>
    {
        var given = cast(name);
        return name with { CastKey = given is null ? null : DbText.Key(given.Value.Key), CastName = given is null ? null : DbText.Key(given.Value.Name) };
    });

    // After something was said of names by hand, or was undone.
    private void Overlay(IEnumerable<string> keys)
    {
        byHand = null;
        Exchange(Among([.. ByHand.Kin(keys)], $"select {NameColumns} where n.key", NameOf), static name => name);
    }

    private NameRow Laid(NameRow name)
    {
        var (key, given) = ByHand.Of(name.Article, name.CastKey ?? name.OwnKey);
        return name with { Key = key, Name = given is null ? name.CastName ?? name.OwnName : DbText.Key(given) };
    }

    // Of each report that is given, all names that have one of the keys must be: sums count reports, not names.
    private void Exchange(List<NameRow> before, Func<NameRow, NameRow> change)
    {
        var changed = new List<object?[]>();
        var after = before.ConvertAll(name =>
        {
            var now = Laid(change(name));
            if (now != name) changed.Add([now.CastKey, now.CastName, now.Key, now.Name, now.Number, now.Entity]);
            return now;
        });
        if (changed.Count == 0) return;
        Repeat("update names set cast_key = @cast_key, cast_name = @cast_name, key = @key, name = @name where number = @number and entity = @entity", changed);
        Sum(before, -1);
        Sum(after, 1);
    }

    private List<NameRow> NamesOf(IReadOnlyCollection<long> numbers) => AmongNumbers(numbers, $"select {NameColumns} where n.number", NameOf);

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

    // What the report says; whom the story takes it to be, where it does; and whom it is found as, with what was said by hand.
    private sealed record NameRow(long Number, string Article, int Entity, int Type, string OwnKey, string OwnName, string? CastKey, string? CastName, string Key, string Name, int Mentions);
}
