using Synoptic.Language.Neural;
using Synoptic.Training.Treebanks;

namespace Synoptic.Training.Spinning;

/// <summary>Gives a word the form of another: <c>stated</c> for <c>said</c> where a thesaurus gives <c>state</c> for <c>say</c>. Learned from treebanks; a form must be a known word.</summary>
internal sealed class Inflection
{
    private const int Rules = 12;

    private readonly Dictionary<string, (string Lemma, string Tag)> forms = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Lemma, string Tag), string> known = [];
    private readonly Dictionary<string, List<(string Cut, string Add)>> rules = new(StringComparer.Ordinal);
    private readonly WordVectors vectors;

    /// <summary>Learns from treebanks.</summary>
    /// <param name="treebanks">Files in CoNLL-U.</param>
    /// <param name="vectors">Known words.</param>
    public Inflection(IEnumerable<string> treebanks, WordVectors vectors)
    {
        this.vectors = vectors;
        var counts = new Dictionary<(string Form, string Lemma, string Tag), int>();
        foreach (var path in treebanks)
        {
            foreach (var word in TreebankReader.Read(path).SelectMany(static s => s.Words))
            {
                if (word.Upos is not ("NOUN" or "VERB" or "ADJ" or "ADV") || word.Form.Length < 2 || !char.IsAsciiLetterLower(word.Form[0])) continue;
                var key = (word.Form.ToLowerInvariant(), word.Lemma.ToLowerInvariant(), word.Xpos);
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }

        var scripts = new Dictionary<(string Tag, string Cut, string Add), int>();
        foreach (var ((form, lemma, tag), _) in counts.OrderByDescending(static c => c.Value).ThenBy(static c => c.Key.Form, StringComparer.Ordinal).ThenBy(static c => c.Key.Tag, StringComparer.Ordinal).ThenBy(static c => c.Key.Lemma, StringComparer.Ordinal))
        {
            forms.TryAdd(form, (lemma, tag));
            known.TryAdd((lemma, tag), form);
            var same = 0;
            while (same < form.Length && same < lemma.Length && form[same] == lemma[same]) same++;
            if (same < 2 || lemma.Length - same > 2) continue;
            var script = (tag, lemma[same..], form[same..]);
            scripts[script] = scripts.GetValueOrDefault(script) + 1;
        }

        foreach (var group in scripts.GroupBy(static s => s.Key.Tag, StringComparer.Ordinal))
            rules.Add(group.Key, [.. group.OrderByDescending(static s => s.Value).ThenBy(static s => s.Key.Add, StringComparer.Ordinal).Take(Rules).Select(static s => (s.Key.Cut, s.Key.Add))]);
    }

    /// <summary>Dictionary form and Penn tag of a form; tag "" where it is not known.</summary>
    public (string Lemma, string Tag) Read(string form) => forms.TryGetValue(form, out var found) ? found : (form, "");

    /// <summary>Part of speech of a Penn tag: n, v, a, r; a space where it is not known.</summary>
    public static char Part(string tag) => tag.Length == 0 ? ' ' : tag[0] switch { 'N' => 'n', 'V' => 'v', 'J' => 'a', 'R' => 'r', _ => ' ' };

    /// <summary>The form of a word, or of a phrase's first word (of a verb) or last word, for a tag.</summary>
    public string Write(string phrase, string tag)
    {
        if (tag is "" or "NN" or "VB" or "VBP" or "JJ" or "RB") return phrase;
        var words = phrase.Split(' ');
        var at = tag[0] == 'V' ? 0 : words.Length - 1;
        words[at] = Form(words[at], tag);
        return string.Join(' ', words);
    }

    private string Form(string lemma, string tag)
    {
        if (known.TryGetValue((lemma, tag), out var form)) return form;
        foreach (var (cut, add) in rules.GetValueOrDefault(tag) ?? [])
        {
            if (!lemma.EndsWith(cut, StringComparison.Ordinal)) continue;
            form = lemma[..^cut.Length] + add;
            if (form != lemma && vectors.Find(form) >= 0) return form;
        }

        return lemma;
    }
}
