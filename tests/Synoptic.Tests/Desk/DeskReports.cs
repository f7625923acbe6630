using System.Data.Common;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Npgsql;
using Synoptic.Storage.Postgres;

namespace Synoptic.Tests.Desk;

/// <summary>Invented reports of several happenings over some days, and what a store holds of them.</summary>
internal static class DeskReports
{
    private static readonly string[] Towns = ["Velden", "Tarnholm", "Harsk", "Osterby", "Melrick", "Quendal"];
    private static readonly string[] People = ["Karla Ott", "Jonas Brekke", "Ines Halvor", "Peter Lund", "Maria Stein", "Tomas Wirth"];
    private static readonly string[] Things = ["flooded the old market", "closed the bakery of the port", "burned the timber yard", "stopped the night ferry", "damaged the stone bridge", "emptied the reservoir"];

    /// <summary>A report; every fourth repeats the words of the one before, under another outlet.</summary>
    public static string Line(int number)
    {
        var story = number % Towns.Length;
        var day = number / Towns.Length;
        var isCopy = number % 4 == 3;
        var (town, who, what) = (Towns[story], People[story], Things[story]);
        var text = $"A storm {what} of {town} on Tuesday, the mayor, {who}, said. {4 + story} people were injured and {20 + day} families left their houses before noon. "
            + $"“We will rebuild {town} before winter,” {who} told reporters in {town}. The damage was put at {2 + story} million crowns, and the school of {town} took in those who had nowhere to go. "
            + (isCopy ? "" : $"On day {day} of the clearing the council of {town} met for {day + 1} hours and voted on help number {number}.");
        return JsonSerializer.Serialize(new { id = $"r{number}", title = $"{town} after the storm, day {day}", text, published = new DateOnly(2026, 5, 12).AddDays(day).ToString("yyyy-MM-dd"), source = $"Outlet {number % 5}" }) + "\n";
    }

    public static string Lines(int from, int to) => string.Concat(Enumerable.Range(from, to - from).Select(Line));

    /// <summary>Reports of fires that have nothing to do with each other, each told by three reporters, and the first of them by a second outlet in the same words: <c>f2-0</c> to <c>f2-3</c>.</summary>
    public static string Fires(int happenings) => string.Concat(
        from day in Enumerable.Range(0, happenings + 4)
        from happening in Enumerable.Range(0, happenings)
        let reporter = day - (happening / 2)
        where reporter is >= 0 and < 4
        select JsonSerializer.Serialize(new { id = $"f{happening}-{reporter}", title = $"Fire number {happening}", text = Stories.Wire.Fire(happening, reporter % 3), published = Stories.Wire.Day(day), source = $"Outlet {reporter}" }) + "\n");

    /// <summary>All rows of a store but moments and states, in order.</summary>
    public static string Dump(string store) => Rows(store, "articles", "layers", "names", "lines", "stories", "copies", "raws", "corrections");

    /// <summary>Which story each report is in, and who took whose words.</summary>
    public static string Found(string store) => Ask(store, "select id, found, story from articles order by id") + Ask(store, "select a, b, kind, taken from copies order by a, b") + Ask(store, "select id, reports, origins from stories order by id");

    public static string Ask(string store, string query)
    {
        using DbConnection connection = PostgresAddress.IsOne(store)
            ? new NpgsqlConnection(PostgresAddress.Read(store).Address!.Connection + ";Pooling=False")
            : new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = store, Pooling = false, Mode = SqliteOpenMode.ReadWrite }.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = query;
        using var rows = command.ExecuteReader();
        var lines = new List<string>();
        while (rows.Read()) lines.Add(string.Join('|', Enumerable.Range(0, rows.FieldCount).Select(i => rows.GetValue(i) is byte[] bytes ? Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(bytes)) : rows.GetValue(i).ToString())));
        return string.Join('\n', lines) + "\n";
    }

    /// <summary>The file is sound, every report has its layers, its story and its place in the index, and what was told is there.</summary>
    public static void Whole(string store, IReadOnlyList<string> acknowledged)
    {
        var isServer = PostgresAddress.IsOne(store);
        if (!isServer) Assert.Equal("ok\n", Ask(store, "pragma integrity_check"));
        if (Ask(store, isServer ? "select count(*) from pg_tables where tablename = 'articles' and schemaname = current_schema()" : "select count(*) from sqlite_master where name = 'articles'") == "0\n")
        {
            Assert.Empty(acknowledged);
            return;
        }

        var there = Ask(store, "select id from articles").Split('\n').ToHashSet(StringComparer.Ordinal);
        Assert.All(acknowledged, id => Assert.Contains(id, there));
        Assert.Equal("0|0\n", Ask(store, "select coalesce(sum(case when a.story is null then 1 else 0 end), 0), coalesce(sum(case when l.number is null then 1 else 0 end), 0) from articles a left join layers l on l.number = a.number"));
        Assert.Equal(Ask(store, "select count(*), count(distinct content), coalesce(max(number), 0) from articles"), Ask(store, "select count(*), count(*), count(*) from articles"));
        Assert.Equal("0\n", Ask(store, "select count(*) from stories s where s.reports <> (select count(*) from articles a where a.story = s.id)"));
    }

    private static string Rows(string store, params string[] tables) => string.Concat(tables.Select(table => $"{table}\n{Ask(store, $"select * from {table} order by 1, 2")}"));
}
