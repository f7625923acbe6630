namespace Synoptic.Tests.Evaluation;

/// <summary>
/// The figures of <c>evaluate.sh --quick</c>: on the first part of each development data set none may fall under its floor in
/// <c>tests/floors.tsv</c>. Skipped where <c>../shared</c> or python3 is not there.
/// </summary>
public sealed class FloorSpecs
{
    [Theory]
    [InlineData("ewt-dev")]
    [InlineData("gum-dev")]
    public void Words_get_the_right_tag_and_head_as_often_as_before(string treebank)
    {
        using var measuring = new Measuring($"language/{treebank}[300]");
        Measuring.Step("sentences", Measuring.Data("language", "blind", treebank + ".conllu"), "300", measuring.In("input"));
        Measuring.Step("sentences", Measuring.Data("language", treebank + ".conllu"), "300", measuring.In("gold"));
        var found = measuring.Run("annotate", "--format", "conllu", "--pretokenized", measuring.In("input"));
        measuring.Score("score_language", "--gold", measuring.In("gold"), "--pred", found);
    }

    [Theory]
    [InlineData("ewt-dev")]
    [InlineData("wikigold")]
    public void Names_are_found_as_often_as_before(string texts)
    {
        using var measuring = new Measuring($"names/{texts}[500]");
        Measuring.Step("sentences", Measuring.Data("names", "blind", texts + ".conllu"), "500", measuring.In("input"));
        Measuring.Step("sentences", Measuring.Data("names", texts + ".iob2"), "500", measuring.In("gold"));
        var found = measuring.Run("annotate", "--format", "conllu", "--pretokenized", measuring.In("input"));
        measuring.Score("score_names", "--gold", measuring.In("gold"), "--pred", found);
    }

    [Fact]
    public void Quotations_and_their_speakers_are_found_as_often_as_before()
    {
        using var measuring = new Measuring("quotations/polnear[100]");
        var articles = measuring.First(100, Measuring.Data("quotations", "articles.jsonl"));
        Measuring.Step("gold", Measuring.Data("quotations", "gold.json"), articles, measuring.In("gold"));
        measuring.Score("score_quotations", "--gold", measuring.In("gold"), "--pred", measuring.Run("annotate", articles), "--articles", articles);
    }

    [Fact]
    public void Speakers_of_news_of_three_outlets_are_named_as_often_as_before()
    {
        using var measuring = new Measuring("quotations/basil");
        var articles = Measuring.Data("comparison", "triplets", "articles.jsonl");
        var gold = Measuring.Data("comparison", "triplets", "quotes.json");
        measuring.Score("score_quotations", "--names", "--gold", gold, "--pred", measuring.Run("annotate", articles), "--articles", articles);
    }

    [Fact]
    public void Answers_that_say_the_same_are_told_from_others_as_often_as_before()
    {
        using var measuring = new Measuring("comparison/answers");
        var found = measuring.Run("same", Measuring.Data("comparison", "answers", "pairs.jsonl"));
        measuring.Score("score_comparison", "--gold", Measuring.Data("comparison", "answers", "gold.tsv"), "--pred", found);
    }

    [Fact]
    public void Quantities_have_the_right_value_unit_and_change_as_often_as_before()
    {
        using var measuring = new Measuring("quantities/newsquant");
        var found = measuring.Run("annotate", Measuring.Data("quantities", "sentences.jsonl"));
        measuring.Score("score_quantities", "--gold", Measuring.Data("quantities", "gold.json"), "--pred", found);
    }

    [Theory]
    [InlineData("tbaq", 150)]
    [InlineData("wikiwars", 6)]
    public void Times_are_found_and_valued_as_often_as_before(string texts, int count)
    {
        using var measuring = new Measuring($"times/{texts}[{count}]");
        var articles = measuring.First(count, Measuring.Data("times", texts, "articles.jsonl"));
        Measuring.Step("gold", Measuring.Data("times", texts, "gold.json"), articles, measuring.In("gold"));
        measuring.Score("score_times", "--gold", measuring.In("gold"), "--pred", measuring.Run("annotate", articles));
    }

    [Fact]
    public void Pages_lose_their_furniture_as_often_as_before()
    {
        using var measuring = new Measuring("extraction/pages[30]");
        Measuring.Step("pages", Measuring.Data("extraction"), "30", measuring.In("pages"), measuring.In("gold"));
        Measuring.Step("bodies", measuring.Run("extract", measuring.In("pages")), measuring.In("bodies"));
        measuring.Score("score_extraction", "--gold", measuring.In("gold"), "--pred", measuring.In("bodies"));
    }

    [Fact]
    public void Reports_of_one_happening_are_put_together_as_often_as_before()
    {
        using var measuring = new Measuring("stories/guns[600]");
        var articles = measuring.First(600, Measuring.Data("stories", "articles.jsonl"));
        Measuring.Step("ids", articles, measuring.In("ids"));
        measuring.Score("score_stories", "--gold", Measuring.Data("stories", "labels.tsv"), "--pred", measuring.Run("stories", articles), "--ids", measuring.In("ids"));
    }

    [Fact]
    public void Reports_of_three_outlets_are_put_together_as_often_as_before()
    {
        using var measuring = new Measuring("stories/triplets");
        var found = measuring.Run("stories", Measuring.Data("comparison", "triplets", "articles.jsonl"));
        measuring.Score("score_stories", "--gold", Measuring.Data("comparison", "triplets", "labels.tsv"), "--pred", found);
    }

    [Theory]
    [InlineData("news")]
    [InlineData("clough")]
    public void Copies_and_their_kinds_are_told_as_often_as_before(string texts)
    {
        using var measuring = new Measuring($"copies/{texts}");
        measuring.Run("stories", Measuring.Data("copies", texts, "articles.jsonl"), "--copies", measuring.In("copies"));
        measuring.Score("score_copies", "--gold", Measuring.Data("copies", texts, "pairs.tsv"), "--pred", measuring.In("copies"));
    }
}
