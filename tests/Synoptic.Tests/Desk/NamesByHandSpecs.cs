using System.Collections.Immutable;
using System.Text.Json;
using Synoptic.Desk.Deriving;
using Synoptic.Desk.Records;
using Synoptic.Knowledge;
using Synoptic.Storage;
using Synoptic.Stories;
using Synoptic.Tests.Command;

namespace Synoptic.Tests.Desk;

public sealed class NamesByHandSpecs : IDisposable
{
    private static readonly DateTimeOffset Now = new(2031, 3, 5, 8, 30, 0, TimeSpan.Zero);

    private readonly TemporaryFolder folder = new();
    private readonly string path;

    public NamesByHandSpecs()
    {
        path = folder.In("d.db");
        CommandRun.With(Report("a", "Karla Ott", 41) + Report("b", "Velma Ruus", 43), "add", "-s", path);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Two_names_that_were_put_together_are_one_in_the_record_of_their_story_with_both_spellings_and_two_again_when_that_is_undone()
    {
        Assert.Equal(["Karla Ott", "Velma Ruus"], People());
        Change(writer => writer.Correct(new Correction(0, CorrectionKind.MergeEntities, [], [Key("Karla Ott"), Key("Velma Ruus")], null, null, null, null, "Ann Orr", Now)));
        var one = Assert.Single(Cast(), static member => member.Entity.Name == "Karla Ott");
        Assert.Equal(["a", "b"], one.Members.Select(static member => member.Article).Distinct().Order());
        Assert.Contains("Velma Ruus", one.Entity.Aliases);
        Assert.Equal(["Karla Ott"], People());
        Change(static writer => writer.Undo(1, true, "Ann Orr", Now));
        Assert.Equal(["Karla Ott", "Velma Ruus"], People());
    }

    [Fact]
    public void A_name_that_was_told_apart_in_a_report_is_another_person_there()
    {
        CommandRun.With(Report("c", "Karla Ott", 47), "add", "-s", path);
        Change(writer => writer.Correct(new Correction(0, CorrectionKind.SplitEntity, ["c"], [Key("Karla Ott"), Key("Karla Ott junior")], null, null, "Karla Ott junior", null, "Ann Orr", Now)));
        Assert.Equal(["Karla Ott", "Karla Ott junior", "Velma Ruus"], People());
        var junior = Assert.Single(Cast(), static member => member.Entity.Name == "Karla Ott junior");
        Assert.Equal(["c"], junior.Members.Select(static member => member.Article));
        Assert.Equal(Cast().Length, Cast().Select(static member => member.Entity.Id).Distinct().Count());
    }

    [Fact]
    public void What_was_said_of_names_holds_in_the_search_after_the_record_was_made_and_after_a_rebuild()
    {
        Change(writer => writer.Correct(new Correction(0, CorrectionKind.MergeEntities, [], [Key("Karla Ott"), Key("Velma Ruus")], null, null, null, null, "Ann Orr", Now)));
        Assert.Equal(["a", "b"], Said());
        Make();
        Assert.Equal(["a", "b"], Said());
        Assert.Equal(0, CommandRun.Of("rebuild", "-s", path).Code);
        Assert.Equal(["a", "b"], Said());
    }

    private static string Report(string id, string mayor, int injured) => JsonSerializer.Serialize(new
    {
        id,
        title = "Velden after the storm",
        text = $"A storm flooded the old market of Velden on Tuesday, the mayor, {mayor}, said. {injured} people were injured and many families left their houses before noon. “We will rebuild Velden before winter,” {mayor} told reporters in Velden. The damage was put at two million crowns, and the school of Velden took in those who had nowhere to go.",
        published = "2026-05-12",
        source = $"Outlet {id}",
    }) + "\n";

    private static string Key(string name) => new Synoptic.Entities.EntityKeys(WordTables.English).Of(Synoptic.Text.EntityType.Person, name);

    private string[] Said() => [.. CommandRun.Of("search", "rebuild", "--kind", "quotation", "--who", "Karla Ott", "--json", "-s", path).Result
        .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonDocument.Parse(line).RootElement.GetProperty("article").GetString()!).Order()];

    private string[] People() => [.. Cast().Where(static member => member.Entity.Type == Synoptic.Text.EntityType.Person).Select(static member => member.Entity.Name).Order()];

    private ImmutableArray<CastMember> Cast() => With(static (maker, id) => maker.Tell(id).Told!.Record.Story.Cast);

    private void Make() => With(static (maker, id) => Assert.NotNull(maker.Make(id).Record));

    private T With<T>(Func<RecordMaker, string, T> use)
    {
        using var store = Open();
        string id;
        using (var reader = store.Read()) id = Assert.Single(reader.Stories(new StoryQuery())).Id;
        var pipeline = new Pipeline(WordTables.English);
        return use(new RecordMaker(store, pipeline, new Deriver(pipeline, WordTables.English), WordTables.English, []), id);
    }

    private void With(Action<RecordMaker, string> use) => With((maker, id) =>
    {
        use(maker, id);
        return 0;
    });

    private void Change(Action<IStoreWriter> change)
    {
        using var store = Open();
        Assert.Null(store.Change(change));
    }

    private IStore Open() => Stores.Open(path).Store!;
}
