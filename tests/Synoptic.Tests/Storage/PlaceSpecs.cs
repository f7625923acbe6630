using System.Diagnostics;
using Npgsql;
using Synoptic.Storage;
using Synoptic.Storage.Postgres;
using Synoptic.Tests.Command;
using Synoptic.Text;

namespace Synoptic.Tests.Storage;

public sealed class PlaceSpecs
{
    [Theory]
    [InlineData("", "SYN6001")]
    [InlineData("/dev/null", "SYN6002")]
    [InlineData("/dev/zero", "SYN6002")]
    [InlineData("/proc/desk.db", "SYN6002")]
    [InlineData("FOLDER", "SYN6002")]
    [InlineData("FOLDER/none/desk.db", "SYN6001")]
    [InlineData("FOLDER/\0.db", "SYN6001")]
    public void What_is_no_place_for_a_store_is_told_and_nothing_is_made(string place, string code)
    {
        using var folder = new TemporaryFolder();
        var failure = Refused(place.Replace("FOLDER", folder.Path, StringComparison.Ordinal));
        Assert.Equal(code, failure.Code);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void An_empty_file_becomes_a_store()
    {
        using var folder = new TemporaryFolder();
        var (store, failure) = Stores.Open(folder.File("empty.db", ""), cancellation: TestContext.Current.CancellationToken);
        Assert.Null(failure);
        store!.Dispose();
    }

    [Theory]
    [InlineData("This is a text about a bridge, and no database at all. It goes on for a while.")]
    [InlineData("x")]
    public void A_file_that_is_no_database_is_refused_and_left_as_it_is(string content)
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("report.txt", content);
        Assert.Equal("SYN6002", Refused(path).Code);
        Assert.Equal(content, File.ReadAllText(path));
    }

    [Theory]
    [InlineData(":memory:")]
    [InlineData("file:desk.db?mode=memory")]
    [InlineData("a;Mode=Memory;b.db")]
    public void Names_that_mean_something_to_the_engine_are_names_of_files(string name)
    {
        using var folder = new TemporaryFolder();
        var (store, failure) = Stores.Open(folder.In(name), cancellation: TestContext.Current.CancellationToken);
        Assert.Null(failure);
        store!.Dispose();
        Assert.Equal([folder.In(name)], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void A_store_that_can_not_be_written_is_read()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.UserName == "root", "found no right to make a file that nobody can write; the test runs as root");
        using var store = new TestStore("sqlite");
        store.Found(("a", "s1"));
        store.Reopen();
        foreach (var frozen in (string[])[store.Place, Path.GetDirectoryName(store.Place)!])
        {
            Run("chattr", "+i", store.Place);
            if (frozen != store.Place) Run("chattr", "+i", frozen);
            try
            {
                using var opened = store.Open();
                using (var reader = opened.Read()) Assert.NotNull(reader.Article("a"));
                Assert.Equal("SYN6005", opened.Change(static w => w.Remove("a"), TestContext.Current.CancellationToken)?.Code);
            }
            finally
            {
                Run("chattr", "-i", frozen);
                Run("chattr", "-i", store.Place);
            }
        }

        Assert.Equal("s1: a", store.Stories());
    }

    [Fact]
    public void A_full_disk_is_told_and_the_batch_is_not_there_in_part()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.UserName == "root", "found no right to make a small disk; the test runs as root");
        using var folder = new TemporaryFolder();
        var disk = Directory.CreateDirectory(folder.In("disk")).FullName;
        Run("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk);
        try
        {
            var (store, failure) = Stores.Open(Path.Combine(disk, "desk.db"), cancellation: TestContext.Current.CancellationToken);
            Assert.Null(failure);
            using (store)
            {
                var bytes = new byte[100_000];
                var (added, random) = (0, new Random(4));
                for (; added < 100 && failure is null; added++)
                {
                    random.NextBytes(bytes);
                    failure = store!.Change(
                        w =>
                        {
                            for (var i = 0; i < 3; i++)
                            {
                                var article = Invented.Article($"a{added}-{i}", $"Report {added} {i}.");
                                w.Add([new ArticleInput(article, ArticleContent.HashOf(article), new Synoptic.Reading.RawPart(bytes.ToArray(), "s", "n", null, null, null))], Invented.Now);
                                bytes[0]++;
                            }
                        },
                        TestContext.Current.CancellationToken);
                }

                Assert.Equal("SYN6006", failure?.Code);
                using var reader = store!.Read();
                Assert.Equal(3 * (added - 1), reader.Counts().Articles);
            }
        }
        finally
        {
            Run("umount", disk);
        }
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("flipped")]
    [InlineData("head")]
    public void A_damaged_store_says_so_and_nothing_breaks(string how)
    {
        using var store = new TestStore("sqlite");
        for (var i = 0; i < 20; i++) store.Add(Invented.Derived(Invented.Article($"a{i}", string.Concat(Enumerable.Repeat($"Report {i} of the bridge. ", 400)))));
        store.Reopen();
        var bytes = File.ReadAllBytes(store.Place);
        if (how == "cut") bytes = bytes[..(bytes.Length / 2)];
        else if (how == "head") bytes.AsSpan(16, 60).Fill(0xAB);
        else for (var at = 8192; at < bytes.Length; at += 97) bytes[at] ^= 0x5A;
        File.WriteAllBytes(store.Place, bytes);
        var codes = new HashSet<string>();
        var (opened, failure) = Stores.Open(store.Place, cancellation: TestContext.Current.CancellationToken);
        if (failure is not null) codes.Add(failure.Code);
        using (opened)
        {
            foreach (var ask in opened is null ? [] : (Action<IStoreReader>[])[r => r.Counts(), r => r.Articles(new ArticleQuery()), r => r.Layers(["a1", "a2", "a19"], Invented.Maker), r => r.Search(new SearchQuery { Words = "bridge" }), r => r.Article("a7"), r => r.Stories(new StoryQuery())])
            {
                try
                {
                    using var reader = opened!.Read();
                    ask(reader);
                }
                catch (Exception e) when (opened!.Explain(e) is not null)
                {
                    codes.Add(opened.Explain(e)!.Code);
                }
            }
        }

        Assert.NotEmpty(codes);
        Assert.All(codes, static code => Assert.Contains(code, (string[])["SYN6002", "SYN6007"]));
    }

    [Fact]
    public void A_damaged_log_loses_no_more_than_what_it_alone_held()
    {
        using var store = new TestStore("sqlite");
        store.Found(("a", "s1"));
        store.Reopen();
        using (store.Open())
        {
            store.Found(("b", "s1"));
            var log = File.ReadAllBytes(store.Place + "-wal");
            using var folder = new TemporaryFolder();
            File.Copy(store.Place, folder.In("copy.db"));
            log.AsSpan(log.Length / 2, 40).Fill(0xAB);
            File.WriteAllBytes(folder.In("copy.db-wal"), log);
            var (copy, failure) = Stores.Open(folder.In("copy.db"), cancellation: TestContext.Current.CancellationToken);
            Assert.Null(failure);
            using (copy)
            using (var reader = copy!.Read())
            {
                Assert.NotNull(reader.Article("a"));
                Assert.Null(reader.Article("b"));
            }
        }
    }

    [Fact]
    public async Task The_log_does_not_grow_without_bound_while_readers_follow_on_one_another()
    {
        using var store = new TestStore("sqlite");
        store.Found(("a", "s1"));
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                using var reader = store.Store.Read();
                reader.Counts();
                Thread.Sleep(20);
            }
        }, TestContext.Current.CancellationToken)).ToArray();
        var (bytes, random, longest) = (new byte[4_000_000], new Random(2), 0L);
        // 360 MB in all: a log that never begins anew would hold them.
        for (var i = 0; i < 90; i++)
        {
            random.NextBytes(bytes);
            store.Change(w => w.PutState("s", new StoredState("m", i, bytes)));
            longest = Math.Max(longest, new FileInfo(store.Place + "-wal").Length);
        }

        await stop.CancelAsync();
        await Task.WhenAll(readers);
        Assert.True(longest < 250_000_000, $"the log grew to {longest}");
        store.Reopen();
        Assert.False(File.Exists(store.Place + "-wal"));
    }

    [Theory]
    [InlineData("postgres://desk:secret@", "SYN6009")]
    [InlineData("postgres://desk:secret@127.0.0.1:1/", "SYN6009")]
    [InlineData("postgres://desk:secret@127.0.0.1:1/desk?schema=x;drop", "SYN6009")]
    [InlineData("postgres://desk:secret@127.0.0.1:1/desk?password=secret", "SYN6009")]
    [InlineData("postgres://desk:se cret:x@[::1/desk", "SYN6009")]
    [InlineData("postgres://desk:secret@127.0.0.1:1/desk", "SYN6008")]
    [InlineData("postgres://desk:secret@no-such-host.invalid/desk", "SYN6008")]
    public void An_address_of_no_server_is_told_without_its_password(string place, string code)
    {
        var failure = Refused(place);
        Assert.Equal(code, failure.Code);
        Assert.DoesNotContain("secret", failure.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("se cret", failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("desk:desk@", "desk:wrong@", "does not let this user in")]
    [InlineData("desk:desk@", "nobody-of-this-name:desk@", "does not let this user in")]
    [InlineData("/postgres", "/no-such-desk", "without this database")]
    public void A_server_that_does_not_let_in_is_told_without_the_password(string part, string other, string found)
    {
        var failure = Refused(TestStore.Server().Replace(part, other, StringComparison.Ordinal));
        Assert.Equal("SYN6008", failure.Code);
        Assert.Contains(found, failure.Found, StringComparison.Ordinal);
        Assert.DoesNotContain(":wrong", failure.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(":desk", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_place_of_a_store_is_shown_without_its_password()
    {
        using var store = new TestStore("postgres");
        Assert.StartsWith("postgres://desk@127.0.0.1:", store.Store.Place, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("53100", "SYN6006")]
    [InlineData("55P03", "SYN6004")]
    [InlineData("25006", "SYN6005")]
    [InlineData("42501", "SYN6005")]
    [InlineData("XX001", "SYN6007")]
    [InlineData("57P01", "SYN6008")]
    [InlineData("42601", null)]
    public void What_a_server_says_is_told_in_words_of_a_user(string state, string? code)
    {
        using var engine = new PostgresEngine(PostgresAddress.Read("postgres://desk@127.0.0.1:1/desk").Address!, TimeSpan.FromSeconds(1));
        Assert.Equal(code, engine.Explain(new PostgresException("said", "ERROR", "ERROR", state))?.Code);
    }

    [Fact]
    public void A_user_who_may_only_read_reads_and_is_told_that_nothing_can_be_written()
    {
        using var store = new TestStore("postgres");
        store.Found(("a", "s1"));
        var (schema, user) = (store.Place.Split("schema=")[1], $"reader_{Environment.ProcessId}");
        store.Sql($"create role {user} login password 'reader'; grant usage on schema {schema} to {user}; grant select on all tables in schema {schema} to {user}");
        try
        {
            var (opened, failure) = Stores.Open(store.Place.Replace("desk:desk@", $"{user}:reader@", StringComparison.Ordinal), create: false, cancellation: TestContext.Current.CancellationToken);
            Assert.Null(failure);
            using (opened)
            {
                using (var reader = opened!.Read()) Assert.NotNull(reader.Article("a"));
                Assert.Equal("SYN6005", opened.Change(static w => w.Remove("a"), TestContext.Current.CancellationToken)?.Code);
            }
        }
        finally
        {
            store.Sql($"drop owned by {user}; drop role {user}");
        }
    }

    private static Failure Refused(string place)
    {
        var (store, failure) = Stores.Open(place, cancellation: TestContext.Current.CancellationToken);
        store?.Dispose();
        Assert.Null(store);
        return failure!;
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true })!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
