using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Synoptic.Entities;
using Synoptic.Knowledge;
using Synoptic.Language;
using Synoptic.Text;

namespace Synoptic.Tests.Entities;

public sealed class EntityProperties
{
    private static readonly LanguageAnalyzer Analyzer = TestLanguage.Analyzer;
    private static readonly EntityExtractor Extractor = new(WordTables.English);

    /// <summary>Pieces out of which texts are put together that look like news.</summary>
    private static readonly string[] Pieces =
    [
        "Ada Morrow", "Mr.", "President", "the Norwegian leader", "he", "She", " said", ", ", ". ", "\n", "“", "”", "\"", "’s", "'s", " ", "-", "van der", "al-", "Ministry of", "and", "the",
        "U.S.", "(CTC)", "Coastal Trade Council", "Jr.", "V.", "Morrow", "Stane", "of Finland", "his", "\ud83d", "é", "&", "III", "IN", "spokesman", "Jong-un", " is the ", "mayor", "-elect", "former ", " was named ", "chairman and chief executive", "Springfield", "Ill.", "Mo.", "Tripoli", " in Libya", "Washington", "Moscow said ", "St.", ";", "—", "42",
    ];

    [Fact]
    public void Mentions_are_words_of_the_text_in_order_and_stand_for_entities_of_the_article() =>
        Prop.ForAll(Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary(), Holds)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261122, 7));

    [Fact]
    public void Any_string_is_read() =>
        Prop.ForAll<string?>(text => Holds(text ?? "")).Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20261122, 9));

    [Fact]
    public void Ten_thousand_names_take_seconds_at_most()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 10_000; i++) text.Append("Then ").Append((char)('A' + i % 26)).Append("lva").Append((char)('a' + i / 26 % 26)).Append(' ').Append("Mor").Append((char)('a' + i / 676)).Append("row told him. ");
        var watch = Stopwatch.StartNew();
        var layer = Extract(text.ToString());
        Assert.InRange(layer.Entities.Length, 5000, 10_001);
        Assert.InRange(watch.ElapsedMilliseconds, 0, 20_000);
    }

    [Fact]
    public void Thousands_of_persons_of_one_family_name_take_seconds_at_most()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 5_000; i++) text.Append("Then ").Append((char)('A' + i % 26)).Append("lv").Append((char)('a' + i / 26 % 26)).Append((char)('a' + i / 676)).Append(" Morrow told Morrow. ");
        var watch = Stopwatch.StartNew();
        Extract(text.ToString());
        Assert.InRange(watch.ElapsedMilliseconds, 0, 20_000);
    }

    private static EntityLayer Extract(string text) => Extractor.Extract(Analyzer.Analyze(new Article("a", null, text, null, Source.Unknown, null, [])));

    private static bool Holds(string text)
    {
        var analysis = Analyzer.Analyze(new Article("a", null, text, null, Source.Unknown, null, []));
        var at = 0;
        foreach (var name in analysis.Names)
        {
            Assert.True(name.Span.Start >= at && name.Span.End > name.Span.Start && name.Span.End <= text.Length);
            Assert.Contains(analysis.Tokens, token => token.Span.Start == name.Span.Start);
            Assert.Contains(analysis.Tokens, token => token.Span.End == name.Span.End);
            at = name.Span.End;
        }

        var layer = Extractor.Extract(analysis);
        var start = 0;
        var used = new HashSet<int>();
        foreach (var mention in layer.Mentions)
        {
            Assert.True(mention.Span.Start >= start && mention.Span.End <= text.Length && !mention.Span.IsEmpty);
            start = mention.Span.Start;
            if (mention.Title is { } title) Assert.True(title.Start >= 0 && title.End <= text.Length && !title.IsEmpty);
            if (mention.Entity is not { } entity) continue;
            Assert.InRange(entity, 0, layer.Entities.Length - 1);
            // Entities come in order of first mention.
            if (used.Add(entity)) Assert.Equal(used.Count - 1, entity);
        }

        Assert.Equal(layer.Entities.Length, used.Count);
        foreach (var office in layer.Offices)
        {
            Assert.Equal(EntityType.Person, layer.Entities[office.Holder].Type);
            Assert.True(office.Evidence.Contains(office.Title) && !office.Title.IsEmpty && office.Evidence.Start >= 0 && office.Evidence.End <= text.Length && office.Role.Length > 0);
        }

        return true;
    }
}
