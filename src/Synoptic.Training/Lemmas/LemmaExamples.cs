using Synoptic.Knowledge;
using Synoptic.Language.Lemmas;
using Synoptic.Training.Treebanks;

namespace Synoptic.Training.Lemmas;

/// <summary>A form with its tags, and the lemma that it has most often.</summary>
/// <param name="Form">As written, with straight apostrophes.</param>
/// <param name="Class">Index of its pair of tags in <see cref="LemmaExamples.Classes"/>.</param>
/// <param name="Lemma">Its commonest lemma.</param>
internal sealed record LemmaExample(string Form, int Class, string Lemma);

/// <summary>What the lemmatiser learns from: the words of treebanks, and forms that word lists of the language know.</summary>
internal sealed class LemmaExamples
{
    // A form of a word list counts like two words of a treebank: it outweighs a single slip of an annotator, not what is usual there.
    private const int WeightOfListed = 2;

    private readonly Dictionary<(string Form, int Class), Dictionary<string, int>> counts = [];

    private LemmaExamples(IReadOnlyList<string> classes) => Classes = classes;

    /// <summary>Pairs of UPOS and XPOS, divided by a space, the commonest first.</summary>
    public IReadOnlyList<string> Classes { get; }

    /// <summary>Forms with the lemma that each has most often, in ordinal order.</summary>
    public IEnumerable<LemmaExample> All => counts
        .Where(c => !IsSlip(c.Key.Form, c.Key.Class, c.Value))
        .OrderBy(c => c.Key.Form, StringComparer.Ordinal).ThenBy(c => c.Key.Class)
        .Select(c => new LemmaExample(c.Key.Form, c.Key.Class, c.Value.OrderByDescending(l => l.Value).ThenBy(l => l.Key, StringComparer.Ordinal).First().Key));

    /// <summary>Reads treebanks and word lists.</summary>
    public static LemmaExamples Read(IEnumerable<string> treebanks, WordTables tables)
    {
        var words = treebanks.SelectMany(t => TreebankReader.Read(t)).SelectMany(s => s.Words).Where(IsWhole).ToArray();
        string[] classes = [.. words.GroupBy(ClassOf, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key)];
        var examples = new LemmaExamples(classes);
        var index = classes.Index().ToDictionary(c => c.Item, c => c.Index, StringComparer.Ordinal);
        foreach (var word in words) examples.Add(Straight(word.Form), index[ClassOf(word)], word.Lemma, 1);
        foreach (var (form, tags, lemma) in ListedForms.Read(tables))
            if (index.TryGetValue(tags, out var of)) examples.Add(Straight(form), of, lemma, WeightOfListed);
        return examples;
    }

    /// <summary>The form as the examples have it.</summary>
    public static string Straight(string form) => form.Replace('’', '\'');

    // Halves of words that were torn apart have the lemma of the whole or none.
    private static bool IsWhole(TreebankWord word) => word.Lemma != "_" && word.Xpos is not ("GW" or "AFX");

    private static string ClassOf(TreebankWord word) => $"{word.Upos} {word.Xpos}";

    // A single word at the beginning of a sentence that kept its capital as a lemma, where the same word is otherwise written small.
    private bool IsSlip(string form, int of, Dictionary<string, int> lemmas)
    {
        if (lemmas.Values.Sum() > 1 || LetterCases.Of(form) != LetterCase.Capital || Classes[of].StartsWith("PROPN", StringComparison.Ordinal)) return false;
        var lower = form.ToLowerInvariant();
        return counts.TryGetValue((lower, of), out var usual) && !usual.Keys.Any(l => l.Any(char.IsUpper));
    }

    private void Add(string form, int of, string lemma, int weight)
    {
        if (!counts.TryGetValue((form, of), out var lemmas)) counts[(form, of)] = lemmas = new Dictionary<string, int>(StringComparer.Ordinal);
        lemmas[lemma] = lemmas.GetValueOrDefault(lemma) + weight;
    }
}
