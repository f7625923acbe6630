using FsCheck;
using FsCheck.Fluent;
using Synoptic.Knowledge;
using Synoptic.Language.Names;

namespace Synoptic.Tests.Language.Names;

public sealed class DocumentNameSpecs
{
    private static readonly DocumentNames Document = new(InventedScores.Labels, WordTables.English, NameThresholds.Default);

    [Fact]
    public void A_family_name_alone_is_the_person_of_the_full_name_before()
    {
        var text = new InventedScores("Otto Bowdler met them. A town feared Bowdler greatly.")
            .Say("Otto Bowdler", 0, ("PER", -0.01f))
            .Say("Bowdler", 1, ("LOC", -0.5f), ("PER", -1.2f));
        Assert.Equal(["Otto Bowdler/PER", "Bowdler/PER"], Settle(text));
    }

    [Fact]
    public void A_name_that_is_certain_elsewhere_is_one_where_the_scores_are_close()
    {
        var text = new InventedScores("Velmco grew. Nobody saw that Velmco would.")
            .Say("Velmco", 0, ("ORG", -0.01f))
            .Say("Velmco", 1, ("O", -0.2f), ("ORG", -2f));
        Assert.Equal(["Velmco/ORG", "Velmco/ORG"], Settle(text));
    }

    [Fact]
    public void A_name_that_is_certain_elsewhere_is_none_where_the_scores_are_far_apart()
    {
        var text = new InventedScores("Mr. Price came. Some asked what Price meant.")
            .Say("Price", 0, ("PER", -0.01f))
            .Say("Price", 1, ("O", -0.001f), ("PER", -7.5f));
        Assert.Equal(["Price/PER"], Settle(text));
    }

    [Fact]
    public void Strong_context_keeps_a_type_that_the_rest_of_the_text_does_not_have()
    {
        var text = new InventedScores("Ada Morrow spoke. Morrow spoke. They flew to Morrow again.")
            .Say("Ada Morrow", 0, ("PER", -0.01f))
            .Say("Morrow", 1, ("PER", -0.01f))
            .Say("Morrow", 2, ("LOC", -0.01f), ("PER", -6f));
        Assert.Equal(["Ada Morrow/PER", "Morrow/PER", "Morrow/LOC"], Settle(text));
    }

    [Fact]
    public void The_evidence_of_all_mentions_is_summed()
    {
        var text = new InventedScores("Velm rose. Then Velm fell. Then Velm paid.")
            .Say("Velm", 0, ("ORG", -0.1f), ("LOC", -2.4f))
            .Say("Velm", 1, ("ORG", -0.2f), ("LOC", -1.7f))
            .Say("Velm", 2, ("LOC", -0.5f), ("ORG", -0.9f));
        Assert.Equal(["Velm/ORG", "Velm/ORG", "Velm/ORG"], Settle(text));
    }

    [Fact]
    public void A_company_is_known_by_its_short_name()
    {
        var text = new InventedScores("Velmet Holdings Ltd. closed a mine. Miners of Velmet wept.")
            .Say("Velmet Holdings Ltd.", 0, ("ORG", -0.01f))
            .Say("Velmet", 1, ("O", -0.4f), ("LOC", -1.5f), ("ORG", -2f));
        Assert.Equal(["Velmet Holdings Ltd./ORG", "Velmet/ORG"], Settle(text));
    }

    [Fact]
    public void A_headline_in_capitals_has_the_names_of_the_text_below()
    {
        var text = new InventedScores("BOWDLER QUITS\nOtto Bowdler quit. The town mourned.")
            .Say("BOWDLER", 0, ("O", -0.3f), ("PER", -2f))
            .Say("Otto Bowdler", 0, ("PER", -0.01f));
        Assert.Equal(["BOWDLER/PER", "Otto Bowdler/PER"], Settle(text));
    }

    [Fact]
    public void A_word_in_capitals_that_the_text_writes_small_as_well_is_no_name_for_its_capitals()
    {
        var text = new InventedScores("THE HOUSE BURNS\nEva House saw the house burn.")
            .Say("HOUSE", 0, ("O", -0.3f), ("PER", -2f))
            .Say("Eva House", 0, ("PER", -0.01f));
        Assert.Equal(["Eva House/PER"], Settle(text));
    }

    [Fact]
    public void A_name_inside_other_capitalised_words_is_left_alone()
    {
        var text = new InventedScores("Otto Bowdler quit. They live near Bowdler Street now.")
            .Say("Otto Bowdler", 0, ("PER", -0.01f))
            .Say("Bowdler", 1, ("O", -0.4f), ("PER", -1.5f));
        Assert.Equal(["Otto Bowdler/PER"], Settle(text));
    }

    [Fact]
    public void That_a_party_s_word_names_it_once_does_not_make_every_member_a_name()
    {
        var text = new InventedScores("The Republican won. One Republican in the town wept.")
            .Say("Republican", 0, ("ORG", -0.1f))
            .Say("Republican", 1, ("O", -0.4f), ("ORG", -2f));
        Assert.Equal(["Republican/ORG"], Settle(text));
    }

    [Fact]
    public void Any_text_with_any_scores_gives_names_in_order_without_overlap() =>
        Prop.ForAll<string?, int>((text, seed) => Holds(text ?? "", seed)).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261122, 3));

    private static bool Holds(string text, int seed)
    {
        var words = string.Join(' ', Enumerable.Repeat("Velm " + text + " Otto Velm", 3));
        var scores = new InventedScores(words);
        var random = new Random(seed);
        foreach (var sentence in scores.Segments.Sentences)
        {
            for (var i = sentence.First; i < sentence.End; i++)
            {
                var length = random.Next(1, 3);
                if (random.Next(3) != 0 || i + length > sentence.End) continue;
                scores.Names.Add(new TokenName(i, i + length, random.Next(3)));
                i += length - 1;
            }
        }

        var settled = Document.Settle(words, scores.Segments, scores.Clues, scores.Scores, scores.Names);
        var end = 0;
        foreach (var name in settled)
        {
            if (name.First < end || name.End <= name.First || name.Kind is < 0 or > 2) return false;
            end = name.End;
        }

        return settled.Count >= scores.Names.Count;
    }

    private static string[] Settle(InventedScores text) => text.Told(Document.Settle(text.Text, text.Segments, text.Clues, text.Scores, text.Names));
}
