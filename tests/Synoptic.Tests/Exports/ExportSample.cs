using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Synoptic.Dossiers;
using Synoptic.Dossiers.Exports;
using Synoptic.Knowledge;
using Synoptic.Reading;
using Synoptic.Reconciliation;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Tests.Exports;

/// <summary>Dossiers that exports are tried on, and one export as bytes.</summary>
internal static class ExportSample
{
    private const string First =
        "LIMA — The army of Peru attacked rebels in Lima on Monday, killing at least five people and injuring 12, the Interior Ministry said.\n"
        + "“We heard the shots, and then there was only silence 😀 in the street,” said President Marla Quint. “Nobody told us to leave.”\n"
        + "Norway condemned Peru. Foreign Minister Oskar Brune will meet Marla Quint in Oslo on Friday.\n"
        + "The ministry promised the families 40 million soles by 14 March 2031.";

    private const string Other =
        "Rebels <b>in Lima</b> were attacked by the army of Peru on Monday; seven people were killed, a hospital said.\n"
        + "*Norway* condemned Peru, and Oskar Brune of Norway is to meet Marla Quint on Friday. # Not a heading 👩‍🚀 מילים\n"
        + "=SUM(A1) is what the [page](javascript:alert(1)) said of 200 people at http://evil.example/ and www.evil.example.";

    /// <summary>Three reports of one happening, one of them a copy, and one report of something else; marks of HTML, Markdown and tables in their words.</summary>
    public static Dossier Whole { get; } = Compose(
        Report("a", "Attack in Lima", First, "2031-03-04", "Wire", "https://wire.example/lima?a=1&b=2"),
        Report("b", "Attack in Lima, says wire", First[..First.IndexOf("The ministry", StringComparison.Ordinal)], "2031-03-05T08:00:00+01:00", "Copyist", null),
        Report("c", "=Army \"attacks\", <i>rebels</i> flee", Other, null, "-Daily|", "javascript:alert(1)"),
        Report("d", null, "A ferry sank near Bergen in Norway on 2 March 2031. Two people are missing, the coast guard said.", "2031-03-03", null, "http://bücher.example/a b"));

    /// <summary>One report.</summary>
    public static Dossier One { get; } = Compose(Report("a", "Attack in Lima", First, "2031-03-04", "Wire", "https://wire.example/lima"));

    /// <summary>The bundled example.</summary>
    public static Dossier Example { get; } = new Pipeline(WordTables.English).Compose(new ArticleReader(WordTables.English, new ReadingOptions()).Read([Repository.Example], Stream.Null).Articles, []);

    /// <summary>Nothing was read.</summary>
    public static Dossier None { get; } = new(DossierBuilder.Version, [], [], [], []);

    /// <summary>What somebody judged by hand.</summary>
    public static ImmutableArray<Verdict> Verdicts { get; } =
    [
        new("v1", "Five people were killed in Lima", [new Evidence("a", new Span(0, 4)), new Evidence("nobody", new Span(0, 4))], "unproven", "No list of names.", "K. Editor", new DateTimeOffset(2031, 3, 6, 9, 0, 0, TimeSpan.FromHours(1))),
    ];

    public static byte[] Bytes(ExportFormat format, Dossier dossier, ImmutableArray<Verdict>? verdicts = null)
    {
        using var output = new MemoryStream();
        new Exporter(WordTables.English).Write(format, dossier, verdicts ?? [], output);
        Assert.True(output.CanWrite, "an export closed the stream, which is not its own");
        return output.ToArray();
    }

    public static string Text(string format, Dossier dossier, ImmutableArray<Verdict>? verdicts = null) => Encoding.UTF8.GetString(Bytes(Assert.Single(Exporter.Find(format)), dossier, verdicts));

    /// <summary>The same dossier with every report's facts changed, and its stories' titles.</summary>
    public static Dossier With(this Dossier dossier, Func<Article, Article> change, string title)
    {
        var changed = dossier.Articles.ToDictionary(static a => a.Article.Id, a => a with { Analysis = a.Analysis with { Article = change(a.Article) } }, StringComparer.Ordinal);
        return dossier with
        {
            Articles = [.. dossier.Articles.Select(a => changed[a.Article.Id])],
            Stories = [.. dossier.Stories.Select(story => story with { Title = title, Record = story.Record with { Story = story.Record.Story with { Articles = [.. story.Record.Story.Articles.Select(a => changed[a.Article.Id])] } } })],
        };
    }

    /// <summary>The same dossier with other names for everybody in its stories.</summary>
    public static Dossier Renamed(this Dossier dossier, string name) =>
        dossier with { Stories = [.. dossier.Stories.Select(story => story with { Record = story.Record with { Story = story.Record.Story with { Cast = [.. story.Record.Story.Cast.Select(member => Renamed(member, name))] } } })] };

    private static CastMember Renamed(CastMember member, string name) => member with { Entity = member.Entity with { Name = name, Aliases = [name + "2"], Titles = [name] } };

    private static Dossier Compose(params ImmutableArray<Article> articles) => new Pipeline(WordTables.English).Compose(articles, []);

    private static Article Report(string id, string? title, string text, string? published, string? outlet, string? url) =>
        new(id, title, text, Day(published), new Source(outlet, url, id + ".txt"), "By \"Ilse\" <Tarrow>", []) { Language = "en" };

    private static Publication? Day(string? words) => words switch
    {
        null => null,
        { Length: 10 } => new Publication(DateOnly.Parse(words, CultureInfo.InvariantCulture), null, "metadata"),
        _ => new Publication(DateOnly.Parse(words[..10], CultureInfo.InvariantCulture), DateTimeOffset.Parse(words, CultureInfo.InvariantCulture), "metadata"),
    };
}
