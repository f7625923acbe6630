using Synoptic.Language.Models;

namespace Synoptic.Tests.Language.Models;

public sealed class ModelSpecs
{
    public static TheoryData<string> Names => ["segmenter", "lemmas", "vectors", "network"];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_model_that_ships_is_whole_and_is_the_one_on_its_card(string name)
    {
        var model = ModelFile.Shipped("en", name);
        Assert.True(model.IsIntact());
        var card = File.ReadAllText(Path.Combine(Repository.Root, "docs", "models", "en.md"));
        Assert.Contains($"`{name}.bin` | {model.Bytes.Length:#,0} |", card);
        Assert.Contains(model.Hash, card);
    }

    [Fact]
    public void The_model_of_swapped_words_is_whole_and_is_the_one_on_its_card()
    {
        var model = ModelFile.Shipped("en", "spinning");
        Assert.True(model.IsIntact());
        var card = File.ReadAllText(Path.Combine(Repository.Root, "docs", "models", "en-spinning.md"));
        Assert.Contains($"{model.Bytes.Length:#,0} bytes", card);
        Assert.Contains(model.Hash, card);
        Assert.InRange(model.Bytes.Length, 1, 5_000_000);
    }

    [Fact]
    public void The_models_that_read_English_take_at_most_35_megabytes() =>
        Assert.InRange(Names.Sum(n => (long)ModelFile.Shipped("en", n).Bytes.Length), 1, 35_000_000);

    [Fact]
    public void Sections_come_back_as_they_were_written()
    {
        var writer = new ModelFileWriter();
        writer.Add<float>("numbers", [1.5f, -2f]);
        writer.Add<sbyte>("bytes", [-128, 127, 0]);
        writer.AddWords("words", ["Ærø", "x"]);
        var model = ModelFile.Open(writer.ToBytes());
        Assert.Equal([1.5f, -2f], model.Values<float>("numbers").ToArray());
        Assert.Equal([-128, 127, 0], model.Values<sbyte>("bytes").ToArray());
        Assert.Equal(["Ærø", "x"], model.Words("words"));
        Assert.True(model.IsIntact());
        Assert.Equal(writer.ToBytes(), writer.ToBytes());
    }

    [Fact]
    public void A_file_that_is_no_model_or_was_damaged_is_told_as_such()
    {
        Assert.Throws<InvalidDataException>(() => ModelFile.Open(new byte[100]));
        var writer = new ModelFileWriter();
        writer.Add<int>("a", [1, 2, 3]);
        var bytes = writer.ToBytes();
        bytes[^40] ^= 1;
        Assert.False(ModelFile.Open(bytes).IsIntact());
        Assert.Throws<ArgumentException>(() => ModelFile.Shipped("xx", "network"));
    }
}
