namespace Synoptic.Copies;

/// <summary>An article made ready to be laid beside others: all that its words alone tell, so that it is found out once, however often it is compared.</summary>
internal sealed class ReadyArticle
{
    private readonly List<SampledRun> sampled;
    private readonly List<(int First, int End)> lines;

    /// <summary>Makes an article ready.</summary>
    public ReadyArticle(WordSequence words, ShingleIndex index, PairJudge judge)
    {
        Words = new SeededWords(words);
        sampled = index.SampleOf(words);
        lines = judge.FurnitureOf(words);
    }

    /// <summary>Its words.</summary>
    public SeededWords Words { get; }

    /// <summary>Notes which of its words are furniture, as it is known now: what very many articles have grows with them.</summary>
    public void Mark(ShingleIndex index)
    {
        var furniture = Words.Words.Furniture;
        Array.Clear(furniture);
        index.MarkFurniture(furniture, sampled);
        foreach (var (first, end) in lines) Array.Fill(furniture, true, first, end - first);
    }
}
