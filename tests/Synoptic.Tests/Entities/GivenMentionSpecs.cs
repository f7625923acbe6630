using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Synoptic.Entities;
using Synoptic.Knowledge;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Tests.Entities;

/// <summary>Mentions that somebody else has found, marked here by brackets.</summary>
public sealed class GivenMentionSpecs
{
    private static readonly EntityExtractor Extractor = new(WordTables.English);

    [Theory]
    [InlineData("[Ada Morrow] left. [Morrow] was tired. [She] slept.", "0 0 0")]
    [InlineData("[A driver] fled. Police found [the driver] at home.", "0 0")]
    [InlineData("[Ada Morrow] is [the envoy]. [Ivor Stane] is not.", "0 0 1")]
    [InlineData("[A man] [who] fell from a roof was saved, and [he] thanked [the firemen].", "0 0 0 1")]
    [InlineData("[The firemen] came late. [They] had lost the way.", "0 0")]
    [InlineData("They met in [a hotel] [where] she had slept before.", "0 0")]
    [InlineData("[A young woman] and [an old woman] met.", "0 1")]
    [InlineData("[A woman] and [two women] met.", "0 1")]
    public void Each_stands_for_whom_the_text_tells(string marked, string entities) =>
        Assert.Equal(entities, string.Join(' ', Read(marked).Layer.Mentions.Select(static mention => mention.Entity)));

    [Fact]
    public void One_driver_of_two_reports_is_one_and_two_officials_are_two()
    {
        var linker = new CastLinker(WordTables.English);
        var reports = Reports("[A drunken driver] killed [a woman] in [Harsk] and fled, [a harbour official] said.", "[A drunken driver] who killed [a woman] in [Harsk] was caught. [An embassy official] was there.");
        var cast = linker.Link(reports);
        var driver = Assert.Single(cast, static m => m.Entity.Name == "A drunken driver");
        Assert.Equal(CastReason.Description, Assert.Single(driver.Links).Why);
        Assert.Equal(["a harbour official", "An embassy official"], cast.Where(static m => m.Members.Length == 1 && m.Entity.Name.EndsWith("official", StringComparison.Ordinal)).Select(static m => m.Entity.Name));
    }

    [Fact]
    public void Without_given_mentions_nobody_is_linked_by_a_description()
    {
        var cast = new CastLinker(WordTables.English).Link(Plain("A drunken driver killed Ada Morrow and fled, an official said.", "The driver who killed Ada Morrow was drunk, an official said."));
        Assert.All(cast.SelectMany(static m => m.Links), static link => Assert.NotEqual(CastReason.Description, link.Why));
    }

    [Fact]
    public void Any_spans_of_any_string_get_an_entity_each() =>
        Prop.ForAll<string?, int, int>((text, from, length) =>
        {
            var analysis = TestLanguage.Analyze(text ?? "");
            if (analysis.Tokens.IsEmpty) return;
            var start = analysis.Tokens[(int)((uint)from % analysis.Tokens.Length)].Span.Start;
            var end = Math.Min(analysis.Text.Length, start + 1 + (int)((uint)length % 9));
            ImmutableArray<Span> spans = [new Span(start, end), new Span(start, end)];
            var layer = Extractor.Extract(analysis, spans);
            Assert.Equal(spans, layer.Mentions.Select(static m => m.Span));
            Assert.All(layer.Mentions, m => Assert.InRange(m.Entity!.Value, 0, layer.Entities.Length - 1));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20261122, 5));

    private static ImmutableArray<Annotations> Reports(params string[] marked) => [.. marked.Select((text, i) =>
    {
        var (analysis, layer) = Read(text, i.ToString());
        return new Annotations(analysis, layer.Mentions, layer.Entities, [], [], [], []);
    })];

    private static ImmutableArray<Annotations> Plain(params string[] texts) => [.. texts.Select((text, i) =>
    {
        var analysis = TestLanguage.Analyzer.Analyze(new Article(i.ToString(), null, text, null, Source.Unknown, null, []));
        var layer = Extractor.Extract(analysis);
        return new Annotations(analysis, layer.Mentions, layer.Entities, [], [], [], []);
    })];

    private static (Analysis Analysis, EntityLayer Layer) Read(string marked, string id = "a")
    {
        var (text, spans, open) = (new System.Text.StringBuilder(), ImmutableArray.CreateBuilder<Span>(), 0);
        foreach (var c in marked)
        {
            if (c == '[') open = text.Length;
            else if (c == ']') spans.Add(new Span(open, text.Length));
            else text.Append(c);
        }

        var analysis = TestLanguage.Analyzer.Analyze(new Article(id, null, text.ToString(), null, Source.Unknown, null, []));
        return (analysis, Extractor.Extract(analysis, spans.ToImmutable()));
    }
}
