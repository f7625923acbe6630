using System.Globalization;
using System.Reflection;
using Synoptic.Storage;
using Synoptic.Storage.Sql;
using Synoptic.Tests.Command;

namespace Synoptic.Tests.Storage;

public sealed class MigrationSpecs
{
    [Theory, ClassData(typeof(EveryEngine))]
    public void A_store_of_version_1_is_opened_and_read(string engine)
    {
        using var store = new TestStore(engine);
        // The tables as version 1 made them, and rows that its programs wrote: both are committed as text, and never change.
        store.Sql(Script("Storage/Versions/001.sql", store));
        using var opened = store.Open();
        using var reader = opened.Read();
        Assert.Equal(("old-1", "Bridge closed", "The old bridge at Torvik is closed.", new DateOnly(2031, 3, 5)), (reader.Article("old-1")!.Article.Id, reader.Article("old-1")!.Article.Title, reader.Article("old-1")!.Article.Text, reader.Article("old-1")!.Article.Published!.Day));
        Assert.Equal(2, reader.Story("s1")!.Reports);
        Assert.Equal("s1", reader.Story("s0")!.Id);
        Assert.Equal("half true", Assert.Single(reader.Corrections()).Rating);
        Assert.Equal(["person:kariholt"], reader.Names(new NameQuery()).Select(static n => n.Key));
        Assert.Equal(["old-2", "old-1"], reader.Stale(Invented.Maker, 10).Reverse());
        Assert.Equal(7, reader.LastBatch());
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void A_store_of_version_2_is_opened_and_read(string engine)
    {
        using var store = new TestStore(engine);
        store.Sql(Script("Storage/Versions/002.sql", store));
        using var opened = store.Open();
        using (var reader = opened.Read())
        {
            Assert.Equal(("old-1", "s1", "Ann Orr"), (reader.Article("old-1")!.Article.Id, reader.Story("s0")!.Id, Assert.Single(reader.Corrections()).Who));
            Assert.Equal(["person:kariholt"], reader.Names(new NameQuery()).Select(static n => n.Key));
            // Put together with another by hand in that version.
            Assert.Equal("person:kariholt", Assert.Single(reader.Names(new NameQuery { Key = "person:kholt" })).Key);
        }

        Assert.Null(opened.Change(static writer => writer.Undo(1, true, "Ann Orr", Invented.Now), TestContext.Current.CancellationToken));
        using var after = opened.Read();
        Assert.Equal(["person:kariholt", "person:kholt"], after.Names(new NameQuery()).Select(static n => n.Key));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void What_the_index_of_a_store_of_version_2_holds_is_found_in_it_still(string engine)
    {
        // As version 2 wrote its index: stems with their places, and the kind as a term.
        const string gap = "\uE000";
        const string quotation = "\uE0021";
        const string figure = "\uE0022";
        const string protest = "\uE0023 \uE005protestdemo";
        using var store = new TestStore(engine);
        store.Sql(Script("Storage/Versions/002.sql", store));
        store.Sql("insert into lines (line, number, kind, start, stop, words, what, value) values (65536, 1, 1, 0, 3, 'We will stop the dredging now.', null, null), (65537, 1, 2, 0, 3, 'They stop dredging 40 times.', 'cost', 40), (65538, 1, 2, 0, 3, 'Dredging stops 7 times.', 'cost', 7), (65539, 1, 3, 0, 3, 'They marched.', 'PROTEST.demo', null)");
        foreach (var (index, row, words) in ((string, int, string)[])
            [
                ("articles", 1, $"bridg close {gap} the old bridg at torvik is close"),
                ("lines", 65536, $"we will stop the dredg now {quotation}"),
                ("lines", 65537, $"they stop dredg 40 time {figure}"),
                ("lines", 65538, $"dredg stop 7 time {figure}"),
                ("lines", 65539, $"they march {protest}"),
            ])
        {
            var placed = words.Split(' ').Select(static (word, i) => (Word: word, Place: i + 1)).GroupBy(static w => w.Word, static w => w.Place).Select(static w => $"''{w.Key}'':{string.Join(',', w)}");
            store.Sql(engine == "postgres"
                ? $"insert into {index}_words (number, part, words) values ({row}, 0, '{string.Join(' ', placed)}')"
                : $"insert into {index}_words (rowid, words) values ({row}, '{words}')");
        }

        using var opened = store.Open();
        using var reader = opened.Read();
        string Found(LineKind kind, string words, double? least = null) => string.Join(' ', reader.Search(new SearchQuery { Kind = kind, Words = words, Least = least }).Hits.Select(static hit => hit.Line));
        Assert.Equal("1", Found(LineKind.Report, "\"old bridge\""));
        Assert.Equal("", Found(LineKind.Report, "\"closed the\""));
        Assert.Equal("65536", Found(LineKind.Quotation, "dredging"));
        Assert.Equal("65536", Found(LineKind.Quotation, "\"stop the dredging\""));
        Assert.Equal("65538 65537", Found(LineKind.Figure, "dredging"));
        Assert.Equal("65537", Found(LineKind.Figure, "\"stop dredging\""));
        Assert.Equal("65537", Found(LineKind.Figure, "dredging", 10));
        Assert.Equal("65539", string.Join(' ', reader.Search(new SearchQuery { Kind = LineKind.Event, What = "PRO" }).Hits.Select(static hit => hit.Line)));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void A_store_of_version_3_is_opened_and_read(string engine)
    {
        using var store = new TestStore(engine);
        store.Sql(Script("Storage/Versions/003.sql", store));
        using var opened = store.Open();
        using var reader = opened.Read();
        Assert.Equal(("old-1", "s1", "Ann Orr"), (reader.Article("old-1")!.Article.Id, reader.Story("s0")!.Id, Assert.Single(reader.Corrections()).Who));
        Assert.Equal("person:kariholt", Assert.Single(reader.Names(new NameQuery { Key = "person:kholt" })).Key);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void A_step_to_a_next_version_is_done_once_and_keeps_what_is_there(string engine)
    {
        using var store = new TestStore(engine);
        store.Found(("a", "s1"));
        store.Reopen();
        var (made, _) = Stores.Engine(store.Place, TimeSpan.FromSeconds(5));
        using (made)
        {
            for (var again = 0; again < 2; again++)
                Assert.Null(Migrations.Run(made!, create: false, Migrations.Latest + 1, static version => version > Migrations.Latest ? "-- A step of the test's own.\nalter table articles add column seen integer;\nupdate articles\n  set seen = 3; -- told\nupdate articles set seen = seen + 1;\n" : Migrations.Schema(version), null, TestContext.Current.CancellationToken));
        }

        Assert.Equal(((Migrations.Latest + 1).ToString(CultureInfo.InvariantCulture), "4"), (store.Value("select value from meta where name = 'version'"), store.Value("select seen from articles")!.ToString()));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void A_step_that_fails_leaves_the_store_as_it_was(string engine)
    {
        using var store = new TestStore(engine);
        store.Found(("a", "s1"));
        store.Reopen();
        var (made, _) = Stores.Engine(store.Place, TimeSpan.FromSeconds(5));
        using (made)
        {
            Assert.ThrowsAny<System.Data.Common.DbException>(() => Migrations.Run(made!, create: false, Migrations.Latest + 1, static version => version > Migrations.Latest ? "alter table articles add column seen integer;\nselect nothing from nowhere;\n" : Migrations.Schema(version), null, TestContext.Current.CancellationToken));
        }

        Assert.Equal(Migrations.Latest.ToString(CultureInfo.InvariantCulture), store.Value("select value from meta where name = 'version'"));
        Assert.Equal("s1: a", store.Stories());
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void A_store_of_a_newer_version_is_refused_and_left_as_it_is(string engine)
    {
        using var store = new TestStore(engine);
        store.Found(("a", "s1"));
        store.Reopen();
        store.Sql("update meta set value = '99' where name = 'version'");
        var (opened, failure) = Stores.Open(store.Place, cancellation: TestContext.Current.CancellationToken);
        Assert.Null(opened);
        Assert.Equal("SYN6003", failure!.Code);
        Assert.Contains("version 99", failure.Found, StringComparison.Ordinal);
        Assert.Equal("99", store.Value("select value from meta where name = 'version'"));
    }

    [Theory]
    [InlineData("sqlite", "create table customers (name text)")]
    [InlineData("sqlite", "create table articles (title text)")]
    [InlineData("sqlite", "create table meta (id integer)")]
    [InlineData("sqlite", "create table meta (name text, value text)")]
    [InlineData("postgres", "create table customers (name text)")]
    [InlineData("postgres", "create table articles (title text)")]
    [InlineData("postgres", "create table meta (id integer)")]
    [InlineData("postgres", "create table meta (name text, value text)")]
    public void Tables_of_another_program_are_refused_and_left_as_they_are(string engine, string table)
    {
        using var store = new TestStore(engine);
        if (engine == "postgres") store.Sql($"create schema {store.Place.Split("schema=")[1]}");
        store.Sql(table);
        var (opened, failure) = Stores.Open(store.Place, cancellation: TestContext.Current.CancellationToken);
        Assert.Null(opened);
        Assert.Equal(("SYN6002", true), (failure!.Code, failure.Found.Contains("another program", StringComparison.Ordinal)));
        Assert.Equal(1L, Convert.ToInt64(store.Value(engine == "sqlite" ? "select count(*) from sqlite_master" : "select count(*) from pg_tables where schemaname = current_schema()")));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void No_store_is_made_where_none_is_asked_for(string engine)
    {
        using var store = new TestStore(engine);
        var (opened, failure) = Stores.Open(store.Place, create: false, cancellation: TestContext.Current.CancellationToken);
        Assert.Null(opened);
        Assert.Equal("SYN6002", failure!.Code);
        Assert.False(File.Exists(store.Place));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void Who_opens_an_older_store_is_told_of_each_step_before_it_and_never_again(string engine)
    {
        using var store = new TestStore(engine);
        store.Sql(Script("Storage/Versions/001.sql", store));
        var first = CommandRun.Of("stories", "-s", store.Place);
        var steps = first.Messages.Split('\n').Where(static line => line.Contains("bringing a store", StringComparison.Ordinal)).ToList();
        Assert.Equal(Migrations.Latest - 1, steps.Count);
        Assert.EndsWith(": bringing a store of version 1 to version 2; a large one takes minutes.", steps[0], StringComparison.Ordinal);
        Assert.Equal(0, first.Code);
        Assert.DoesNotContain("bringing", CommandRun.Of("stories", "-s", store.Place).Messages, StringComparison.Ordinal);
        using var made = new TestStore(engine);
        Assert.DoesNotContain("bringing", CommandRun.With("", "add", "-s", made.Place).Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_version_has_a_test_that_opens_it()
    {
        for (var version = 1; version <= Migrations.Latest; version++)
            Assert.Contains(typeof(MigrationSpecs).GetMethods(BindingFlags.Public | BindingFlags.Instance), method => method.Name == $"A_store_of_version_{version}_is_opened_and_read");
    }

    private static string Script(string name, TestStore store)
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Synoptic.slnx"))) root = Path.GetDirectoryName(root)!;
        var script = File.ReadAllText(Path.Combine(root, "tests", "Synoptic.Tests", name));
        var rows = script.IndexOf("insert into", StringComparison.Ordinal);
        var (made, _) = Stores.Engine(store.Place, TimeSpan.FromSeconds(5));
        using (made) return string.Join(";\n", [.. Migrations.Statements(made!.OwnSchema(1)), .. Migrations.Statements(made.Adapt(script[..rows])), .. Migrations.Statements(script[rows..])]);
    }
}
