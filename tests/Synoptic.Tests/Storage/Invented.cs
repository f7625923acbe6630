using System.Collections.Immutable;
using System.Text;
using Synoptic.Reading;
using Synoptic.Storage;
using Synoptic.Text;

namespace Synoptic.Tests.Storage;

/// <summary>Reports and rows of our own invention.</summary>
internal static class Invented
{
    public const string Maker = "test+1";

    public static readonly DateTimeOffset Now = new(2031, 3, 5, 8, 30, 0, TimeSpan.Zero);

    public static Article Article(string id, string text = "The bridge at Torvik is closed.", string? title = null, string? day = "2031-03-05", string? outlet = "The Torvik Post", string? url = null) =>
        new(id, title, text, day is null ? null : new Publication(DateOnly.Parse(day), null, "metadata"), new Source(outlet, url, null), null, []);

    public static ArticleInput Input(Article article, string? raw = null) =>
        new(article, ArticleContent.HashOf(article), raw is null ? null : new RawPart(Encoding.UTF8.GetBytes(raw), "reports/" + article.Id, article.Id + ".txt", "text/plain", null, null));

    /// <summary>What is derived from a report, as given; the grammar is empty.</summary>
    public static Derived Derived(Article article, ImmutableArray<LineInput> lines = default, ImmutableArray<NameInput> names = default) =>
        new(new Annotations(new Analysis(article, [], [], [], [], [], []), [], [], [], [], [], []), lines.IsDefault ? [] : lines, names.IsDefault ? [] : names);

    public static NameInput Person(int entity, string name) => new(entity, EntityType.Person, "person:" + name.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant(), name, 1);

    public static LineInput Quotation(string words, int? who = null, int? whom = null, string? day = "2031-03-05") =>
        new(LineKind.Quotation, new Span(0, 3), words, who, whom, null, "direct", null, null, day is null ? null : DateOnly.Parse(day));

    public static LineInput Figure(string words, double value, string what = "deaths") => new(LineKind.Figure, new Span(4, 6), words, null, null, null, what, value, "people", new DateOnly(2031, 3, 4));

    public static LineInput Event(string words, string what, int? who = null, int? whom = null) => new(LineKind.Event, new Span(4, 9), words, who, whom, null, what, null, null, new DateOnly(2031, 3, 5));

    /// <summary>Adds reports with what is derived from them as one batch.</summary>
    public static void Add(this TestStore store, params Derived[] derived) => store.Change(writer =>
    {
        writer.Add([.. derived.Select(static d => Input(d.Annotations.Article))], Now);
        writer.PutLayers(derived, Maker);
    });

    /// <summary>Puts what was derived from reports, packed here.</summary>
    public static void PutLayers(this IStoreWriter writer, IReadOnlyCollection<Derived> derived, string madeBy) => writer.PutLayers([.. derived.Select(new ReportPacker().Pack)], madeBy);

    /// <summary>Adds reports that are all found in some stories, as one batch.</summary>
    public static void Found(this TestStore store, params (string Article, string Story)[] found) => store.Change(writer =>
    {
        writer.Add([.. found.Select(static f => Input(Article(f.Article, $"A report named {f.Article}.")))], Now);
        writer.Assign(found);
        writer.RefreshStories([.. found.Select(static f => f.Story).Distinct()]);
    });

    /// <summary>Which reports each story has, as a reader sees them: <c>s1: a b, s2: c</c>.</summary>
    public static string Stories(this TestStore store) => store.Read(static reader => string.Join(", ", reader.Stories(new StoryQuery())
        .OrderBy(static story => story.Id, StringComparer.Ordinal)
        .Select(story => $"{story.Id}: {string.Join(' ', reader.Articles(new ArticleQuery { Story = story.Id }).Select(static a => a.Id).Order(StringComparer.Ordinal))}")));

    public static ImmutableArray<string> Search(this TestStore store, SearchQuery query) => store.Read(reader => ImmutableArray.CreateRange(reader.Search(query).Hits.Select(static hit => hit.Article.Id)));

    public static Correction Merge(params string[] articles) => new(0, CorrectionKind.MergeStories, [.. articles], [], null, null, null, null, "Ann Orr", Now);

    public static Correction Split(params string[] articles) => new(0, CorrectionKind.SplitStory, [.. articles], [], null, null, null, null, "Ann Orr", Now);

    /// <summary>The keys are one: the first.</summary>
    public static Correction MergeNames(params string[] keys) => new(0, CorrectionKind.MergeEntities, [], [.. keys], null, null, null, null, "Ann Orr", Now);

    /// <summary>A key is another in some reports.</summary>
    public static Correction SplitName(string key, string other, string? name, params string[] articles) => new(0, CorrectionKind.SplitEntity, [.. articles], [key, other], null, null, name, null, "Ann Orr", Now);
}
