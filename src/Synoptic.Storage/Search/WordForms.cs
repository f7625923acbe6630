namespace Synoptic.Storage.Search;

/// <summary>A word as the index has it.</summary>
/// <param name="Folded">Small letters without accents.</param>
/// <param name="Stem">What its forms have in common.</param>
/// <param name="Form">The term under which the word is found as it is written; <see langword="null"/> where that is its stem.</param>
internal sealed record WordForm(string Folded, string Stem, string? Form)
{
    private int text;

    /// <summary>Whether it was not met in a text yet.</summary>
    /// <param name="number">Number of the text: no other is asked about between.</param>
    public bool IsNewIn(int number)
    {
        if (text == number) return false;
        text = number;
        return true;
    }
}

/// <summary>
/// Words that were met while some texts were indexed, each stemmed once: a line repeats the words of its report, and reports those of each other.
/// For one thread, and for one batch: it is given, and gone with it.
/// </summary>
internal sealed class WordForms
{
    // A batch of reports has some ten thousand different words; one of nothing but different words must not take the memory.
    private const int Most = 1 << 16;

    private readonly Dictionary<string, WordForm> forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordForm>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public WordForms() => lookup = forms.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The word of some letters.</summary>
    /// <param name="folded">Small letters without accents.</param>
    public WordForm Of(ReadOnlySpan<char> folded)
    {
        if (lookup.TryGetValue(folded, out var form)) return form;
        if (forms.Count >= Most) forms.Clear();
        var word = folded.ToString();
        var stem = PorterStemmer.Of(word);
        form = new WordForm(word, stem, stem == word ? null : LineTerms.Form(word));
        forms.Add(word, form);
        return form;
    }
}
