using FsCheck;
using FsCheck.Fluent;
using Synoptic.Knowledge;
using Synoptic.Language;
using Synoptic.Language.Names;
using Synoptic.Language.Segmentation;

namespace Synoptic.Tests.Language.Names;

public sealed class NameClueSpecs
{
    private static readonly NameClues Clues = new(WordTables.English);
    private static readonly TrainedSegmenter Segmenter = new(WordTables.English);

    [Theory]
    [InlineData("She met Otto there.", "Otto", "Given")]
    [InlineData("She met Takahashi there.", "Takahashi", "Surname")]
    [InlineData("She met Otto van Dalen there.", "van", "Particle")]
    [InlineData("A talk with Prime Minister Dalen followed.", "Prime", "Title, Begins")]
    [InlineData("The spokeswoman declined.", "spokeswoman", "Role")]
    [InlineData("They left Norway.", "Norway", "Country")]
    [InlineData("They left Bergen.", "Bergen", "Place")]
    [InlineData("They crossed the Velm River.", "River", "PlaceHead")]
    [InlineData("The Norwegian ship was late.", "Norwegian", "Demonym")]
    [InlineData("Offices of Nokia closed.", "Nokia", "Organization")]
    [InlineData("The Fisheries Ministry denied it.", "Ministry", "OrganizationHead")]
    [InlineData("Fog closed Port Alder Airport again.", "Airport", "FacilityHead")]
    [InlineData("The Winter Olympics opened.", "Olympics", "OtherHead")]
    [InlineData("They met on Tuesday.", "Tuesday", "Calendar")]
    public void A_word_has_the_clues_that_the_lists_give_it(string text, string word, string clues) => Assert.Equal(Enum.Parse<NameClue>(clues), Of(text, word) & Enum.Parse<NameClue>(clues));

    [Fact]
    public void The_longest_known_name_counts_and_is_marked_from_its_first_word_to_its_last()
    {
        Assert.Equal(NameClue.Organization | NameClue.Begins, Of("A reporter of the New York Times called.", "New") & (NameClue.Organization | NameClue.Place | NameClue.Begins));
        Assert.Equal(NameClue.Organization | NameClue.Inside, Of("A reporter of the New York Times called.", "Times") & (NameClue.Organization | NameClue.Place | NameClue.Inside));
    }

    [Theory]
    [InlineData("NORWAY SENDS AID", "NORWAY", "Country")]
    [InlineData("AID REACHES NEW ZEALAND", "ZEALAND", "Country, Inside")]
    [InlineData("i live in new zealand now", "zealand", "Country, Inside")]
    [InlineData("The general spoke.", "general", "Title")]
    public void Capitals_and_small_letters_do_not_hide_what_is_plain(string text, string word, string clues) => Assert.Equal(Enum.Parse<NameClue>(clues), Of(text, word) & Enum.Parse<NameClue>(clues));

    [Theory]
    [InlineData("a turkey and some china")]
    [InlineData("the mark of a will")]
    public void An_everyday_word_in_small_letters_is_no_name(string text)
    {
        foreach (var flags in Mark(text, out _)) Assert.Equal(NameClue.None, flags & (NameClue.Given | NameClue.Surname | NameClue.Country | NameClue.Place | NameClue.Organization));
    }

    [Fact]
    public void A_known_name_does_not_cross_a_sentence() =>
        Assert.Equal(NameClue.None, Of("It was all new. Zealand was next.", "Zealand") & NameClue.Inside);

    [Fact]
    public void Spaces_around_the_marks_of_a_name_make_no_difference() =>
        Assert.Equal(NameClue.Place | NameClue.Inside, Of("They drove to Winston - Salem by night.", "Salem") & (NameClue.Place | NameClue.Inside));

    [Fact]
    public void Any_text_gets_one_set_of_clues_for_each_token() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(4711, 7919),
            Prop.ForAll<string?>(text => Mark(text ?? "", out var segments).Length == segments.Tokens.Length));

    [Fact]
    public void Room_of_another_size_is_refused()
    {
        var segments = Segmenter.Segment("Two words");
        Assert.Throws<ArgumentException>(() => Clues.Mark("Two words", segments, new ushort[1]));
    }

    private static NameClue[] Mark(string text, out Segments segments)
    {
        segments = Segmenter.Segment(text);
        var flags = new ushort[segments.Tokens.Length];
        Clues.Mark(text, segments, flags);
        return Array.ConvertAll(flags, flag => (NameClue)flag);
    }

    private static NameClue Of(string text, string word)
    {
        var flags = Mark(text, out var segments);
        for (var i = 0; i < flags.Length; i++)
            if (segments.Tokens[i].Span.Slice(text) == word) return flags[i];
        throw new ArgumentException($"found no token '{word}'; expected one in '{text}'", nameof(word));
    }
}
