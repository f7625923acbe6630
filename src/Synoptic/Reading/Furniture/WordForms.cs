namespace Synoptic.Reading.Furniture;

/// <summary>The forms of the words of one text, each kept once: a page of 5 MB has 800,000 words and some ten thousand forms. Used by one thread and thrown away.</summary>
internal sealed class WordForms
{
    private readonly HashSet<string> forms = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public WordForms() => lookup = forms.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The form of these characters.</summary>
    public string Of(ReadOnlySpan<char> form)
    {
        if (lookup.TryGetValue(form, out var known)) return known;
        var added = new string(form);
        forms.Add(added);
        return added;
    }
}
