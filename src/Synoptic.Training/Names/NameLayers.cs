using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Training.Treebanks;

namespace Synoptic.Training.Names;

/// <summary>Names as a layer of a treebank: one tag for each syntactic word, or <see langword="null"/> for a sentence whose names are not known.</summary>
public static class NameLayers
{
    /// <summary>
    /// The names that a corpus of the same sentences has. Sentences are found by their characters without white space, since the two may divide
    /// words differently; of equal ones the first is the first.
    /// </summary>
    public static ImmutableArray<ImmutableArray<string>?> Align(ImmutableArray<TreebankSentence> treebank, ImmutableArray<IobSentence> names)
    {
        var waiting = new Dictionary<string, Queue<IobSentence>>(StringComparer.Ordinal);
        foreach (var sentence in names)
        {
            var key = Squeeze(sentence.Forms);
            if (!waiting.TryGetValue(key, out var queue)) waiting[key] = queue = new Queue<IobSentence>();
            queue.Enqueue(sentence);
        }

        var layers = ImmutableArray.CreateBuilder<ImmutableArray<string>?>(treebank.Length);
        foreach (var sentence in treebank)
        {
            var forms = sentence.Words.Select(word => word.Form).ToImmutableArray();
            layers.Add(waiting.TryGetValue(Squeeze(forms), out var queue) && queue.TryDequeue(out var found) ? Project(forms, found) : null);
        }

        return layers.MoveToImmutable();
    }

    /// <summary>The names that the entities of a treebank such as GUM tell (column MISC, <c>Entity=</c>).</summary>
    /// <param name="treebank">The sentences.</param>
    /// <param name="tables">Titles, countries and peoples of the language.</param>
    public static ImmutableArray<ImmutableArray<string>?> FromEntities(ImmutableArray<TreebankSentence> treebank, WordTables tables)
    {
        var rules = new EntityNames(tables);
        return [.. treebank.Select(sentence => rules.Tags(sentence))];
    }

    private static string Squeeze(IEnumerable<string> forms) => string.Concat(string.Concat(forms).Where(c => !char.IsWhiteSpace(c)));

    private static ImmutableArray<string> Project(ImmutableArray<string> forms, IobSentence found)
    {
        if (forms.SequenceEqual(found.Forms)) return found.Tags;
        var tags = ImmutableArray.CreateBuilder<string>(forms.Length);
        int at = 0, source = 0, sourceStart = 0;
        foreach (var form in forms)
        {
            while (sourceStart + Length(found.Forms[source]) <= at) sourceStart += Length(found.Forms[source++]);
            var tag = found.Tags[source];
            // A word that begins inside a word of the other side goes on with its name.
            tags.Add(sourceStart < at && tag.StartsWith("B-", StringComparison.Ordinal) ? "I-" + tag[2..] : tag);
            at += Length(form);
        }

        return tags.MoveToImmutable();

        static int Length(string form) => form.Count(c => !char.IsWhiteSpace(c));
    }
}
