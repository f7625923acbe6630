using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Training.Names;
using Synoptic.Training.Treebanks;

namespace Synoptic.Tests.Training;

public sealed class NameLayerSpecs
{
    [Fact]
    public void Names_go_over_to_the_same_sentence_of_the_treebank()
    {
        var layers = NameLayers.Align([Sentence("They met Ada"), Sentence("Nobody came")], [new(["They", "met", "Ada"], ["O", "O", "B-PER"])]);
        Assert.Equal(["O", "O", "B-PER"], layers[0]!.Value);
        Assert.Null(layers[1]);
    }

    [Fact]
    public void Words_that_are_divided_differently_keep_their_names()
    {
        var layers = NameLayers.Align([Sentence("near Velm - Alder 2 / 3"), Sentence("the Velm-Alder line")], [new(["near", "Velm-Alder", "2/3"], ["O", "B-LOC", "O"]), new(["the", "Velm", "-", "Alder", "line"], ["O", "B-LOC", "I-LOC", "I-LOC", "O"])]);
        Assert.Equal(["O", "B-LOC", "I-LOC", "I-LOC", "O", "O", "O"], layers[0]!.Value);
        Assert.Equal(["O", "B-LOC", "O"], layers[1]!.Value);
    }

    [Fact]
    public void Of_equal_sentences_the_first_has_the_first_names()
    {
        var layers = NameLayers.Align([Sentence("May came"), Sentence("May came")], [new(["May", "came"], ["B-PER", "O"]), new(["May", "came"], ["O", "O"])]);
        Assert.Equal("B-PER", layers[0]!.Value[0]);
        Assert.Equal("O", layers[1]!.Value[0]);
    }

    [Fact]
    public void An_entity_is_cut_down_to_its_name()
    {
        // "President Ada Morrow of Norway": the office and the country are no part of her name.
        var sentence = new TreebankSentence(null, false, false,
        [
            Word("President", "PROPN", "NNP", 1, "compound", "Entity=(1-person-new-nnnnn-cf1-1-sgl"),
            Word("Ada", "PROPN", "NNP", -1, "root", "_"),
            Word("Morrow", "PROPN", "NNP", 1, "flat", "_"),
            Word("of", "ADP", "IN", 4, "case", "_"),
            Word("Norway", "PROPN", "NNP", 1, "nmod", "Entity=(2-place-new-nnnnn-cf2-1-sgl-Norway)1)"),
        ], []);
        Assert.Equal(["O", "B-PER", "I-PER", "O", "B-LOC"], NameLayers.FromEntities([sentence], WordTables.English)[0]!.Value);
    }

    [Fact]
    public void A_people_and_a_kind_of_body_are_no_names()
    {
        var sentence = new TreebankSentence(null, false, false,
        [
            Word("The", "DET", "DT", 1, "det", "Entity=(1-organization-new-nnnnn-cf1-2-sgl"),
            Word("Committee", "PROPN", "NNP", 2, "nsubj", "Entity=1)"),
            Word("thanked", "VERB", "VBD", -1, "root", "_"),
            Word("Norwegians", "PROPN", "NNPS", 2, "obj", "Entity=(2-person-new-nnnnn-cf2-1-sgl)"),
        ], []);
        Assert.Equal(["O", "O", "O", "O"], NameLayers.FromEntities([sentence], WordTables.English)[0]!.Value);
    }

    [Fact]
    public void A_sentence_with_proper_nouns_of_no_known_name_is_left_unknown()
    {
        var sentence = new TreebankSentence(null, false, false,
        [
            Word("players", "NOUN", "NNS", -1, "root", "Entity=(1-person-new-nnnnn-cf1-1-sgl"),
            Word("such", "ADJ", "JJ", 2, "case", "_"),
            Word("Morrow", "PROPN", "NNP", 0, "appos", "Entity=1)"),
        ], []);
        Assert.Null(NameLayers.FromEntities([sentence], WordTables.English)[0]);
    }

    private static TreebankSentence Sentence(string words) =>
        new(words, false, false, [.. words.Split(' ').Select(word => Word(word, "X", "X", -1, "root", "_"))], []);

    private static TreebankWord Word(string form, string upos, string xpos, int head, string relation, string misc) => new(form, form, upos, xpos, head, relation, misc);
}
