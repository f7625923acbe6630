using System.Collections.Frozen;
using Synoptic.Training.Treebanks;

namespace Synoptic.Training.Network;

/// <summary>Sentences as headlines write them: the treebanks hold few, news holds many.</summary>
internal static class Recasing
{
    // Parts of speech that keep their small letters in a title.
    private static readonly FrozenSet<string> Small = FrozenSet.Create(StringComparer.Ordinal, "ADP", "CCONJ", "DET", "PART", "SCONJ");

    /// <summary>The sentence in capitals.</summary>
    public static TreebankSentence Capitals(TreebankSentence sentence) => With(sentence, (form, _, _) => form.ToUpperInvariant());

    /// <summary>The sentence with a capital at the beginning of every word but the small ones.</summary>
    public static TreebankSentence Title(TreebankSentence sentence) =>
        With(sentence, (form, upos, first) => form.Length == 0 || (!first && Small.Contains(upos)) ? form : char.ToUpperInvariant(form[0]) + form[1..]);

    private static TreebankSentence With(TreebankSentence sentence, Func<string, string, bool, string> write) => sentence with
    {
        Text = null,
        Words = [.. sentence.Words.Select((w, i) => w with { Form = write(w.Form, w.Upos, i == 0) })],
    };
}
