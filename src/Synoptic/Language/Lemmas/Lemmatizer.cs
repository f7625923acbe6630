using System.Text;
using Synoptic.Language.Models;

namespace Synoptic.Language.Lemmas;

/// <summary>
/// Tells the dictionary form of a word from its tags. A word that was learned is looked up; of any other one the longest ending
/// that was learned says what to cut off and what to put there. Immutable; share it across threads.
/// </summary>
public sealed class Lemmatizer
{
    internal const string ModelName = "lemmas";

    /// <summary>Longer endings than this are hardly ever shared by two words. Chosen on the dev parts, where it made no difference between 6 and 8.</summary>
    internal const int LongestEnding = 7;

    // Longer words are worked on off the stack.
    private const int OnStack = 128;

    private readonly LemmaClasses classes;
    private readonly string[] words;
    private readonly HashedTable known, endings;
    private readonly ushort[] listEnds, listed;
    private readonly LemmaScript[] scripts;
    private readonly int longestAdded;

    /// <summary>Reads a model that the verb <c>lemmas</c> of the trainer wrote.</summary>
    public Lemmatizer(ModelFile model)
    {
        classes = new LemmaClasses(model);
        words = model.Words("words");
        known = HashedTable.Read(model, "known");
        endings = HashedTable.Read(model, "endings");
        listEnds = model.Values<ushort>("lists.ends").ToArray();
        listed = model.Values<ushort>("lists").ToArray();
        var lines = model.Words("scripts");
        scripts = new LemmaScript[lines.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            scripts[i] = LemmaScript.Parse(lines[i]);
            longestAdded = Math.Max(longestAdded, scripts[i].Ending.Length);
        }
    }

    /// <summary>The lemmatiser that ships for a language.</summary>
    /// <param name="language">ISO 639-1 code of a folder of models, such as <c>en</c>.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static Lemmatizer Shipped(string language) => new(ModelFile.Shipped(language, ModelName));

    /// <summary>The dictionary form of a word: lower-case but for names and what is always written with capitals.</summary>
    /// <param name="form">The word as written; any characters.</param>
    /// <param name="upos">Its universal part of speech.</param>
    /// <param name="xpos">Its Penn Treebank tag.</param>
    /// <returns>Never empty unless the form is. A word that was learned gives the same string each time.</returns>
    public string Lemma(ReadOnlySpan<char> form, string upos, string xpos)
    {
        var of = classes.Find(upos, xpos);
        if (of < 0 || form.Length == 0) return form.ToString();
        if (Find(form, of) is { } learned) return learned;
        Span<char> lower = form.Length <= OnStack ? stackalloc char[form.Length] : new char[form.Length];
        form.ToLowerInvariant(lower);
        var letters = LetterCases.Of(form);
        var folds = letters is LetterCase.Capital or LetterCase.Upper && upos != "PROPN";
        if (folds && Find(lower, of) is { } small) return small;
        foreach (var neighbour in classes.NeighboursOf(of))
        {
            if (neighbour == LemmaClasses.None) break;
            if ((Find(form, neighbour) ?? (folds ? Find(lower, neighbour) : null)) is { } other) return other;
        }

        return upos == "NUM" && form.Contains(',') ? WithoutSeparators(form) : Guess(form, lower, of, letters);
    }

    /// <summary>The key of an ending of lower-case letters, in which all digits are one.</summary>
    internal static ulong AddToEnding(ulong hash, char c) => WordHash.Add(hash, char.IsAsciiDigit(c) ? '0' : c);

    /// <summary>The key of no ending.</summary>
    internal static ulong BeginEnding(int group, LetterCase letters) => WordHash.Begin((group << 2) + (int)letters);

    private string? Find(ReadOnlySpan<char> form, int of) => known.Find(WordHash.Of(of, form)) is > 0 and var word ? words[word - 1] : null;

    // The treebanks write numbers without the commas between their digits.
    private static string WithoutSeparators(ReadOnlySpan<char> number)
    {
        var digits = new StringBuilder(number.Length);
        for (var i = 0; i < number.Length; i++)
            if (number[i] != ',' || i == 0 || !char.IsAsciiDigit(number[i - 1]) || i + 1 == number.Length || !char.IsAsciiDigit(number[i + 1])) digits.Append(number[i]);
        return digits.ToString();
    }

    private string Guess(ReadOnlySpan<char> form, ReadOnlySpan<char> lower, int of, LetterCase letters)
    {
        var list = 0;
        var hash = BeginEnding(classes.Group(of), letters);
        for (var length = 0; ; length++)
        {
            if (endings.Find(WordHash.End(hash)) is > 0 and var found) list = found;
            if (length == LongestEnding || length == lower.Length) break;
            hash = AddToEnding(hash, lower[^(length + 1)]);
        }

        // Nothing was learned of words with these tags.
        if (list == 0) return form.ToString();
        Span<char> lemma = form.Length <= OnStack ? stackalloc char[form.Length + longestAdded] : new char[form.Length + longestAdded];
        var first = list == 1 ? 0 : listEnds[list - 2];
        // The candidates are close to one another; the first that is itself a word is taken.
        if (classes.Base(of) is not LemmaClasses.None and var @base)
        {
            for (var i = first; i < listEnds[list - 1]; i++)
            {
                if (scripts[listed[i]].Apply(form, lemma) is > 0 and var end && known.Find(WordHash.Of(@base, lemma[..end])) > 0) return lemma[..end].ToString();
            }
        }

        return scripts[listed[first]].Apply(form, lemma) is > 0 and var whole ? lemma[..whole].ToString() : form.ToString();
    }
}
