namespace Synoptic.Storage.Search;

/// <summary>Writes index texts, one after the other. Words that were met before are stemmed once. For one thread.</summary>
internal sealed class IndexWriter
{
    private readonly WordForms forms = new();
    private readonly List<string> words = [];
    private readonly List<string> terms = [];
    private int text = 1;

    /// <summary>Adds the words of a text, behind what was added before.</summary>
    public void Add(string? given)
    {
        if (given is null) return;
        // A title's last word is not followed by the text's first.
        if (words.Count > 0) words.Add(LineTerms.Gap);
        var splitter = new WordSplitter(given, stackalloc char[WordSplitter.LongestWord]);
        while (splitter.Next())
        {
            var word = forms.Of(splitter.Folded);
            words.Add(word.Stem);
            if (word.Form is { } form && word.IsNewIn(text)) terms.Add(form);
        }
    }

    /// <summary>Adds a term.</summary>
    public void AddTerm(string term) => terms.Add(term);

    /// <summary>Adds terms.</summary>
    public void AddTerms(ReadOnlySpan<string> given) => terms.AddRange(given);

    /// <summary>What was added since the last was taken.</summary>
    /// <param name="kind">The kind of a line.</param>
    public IndexText Take(LineKind? kind)
    {
        var taken = new IndexText([.. words], [.. terms], kind);
        words.Clear();
        terms.Clear();
        text++;
        return taken;
    }
}
