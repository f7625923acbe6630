using System.Text;
using Synoptic.Language.Conllu;

namespace Synoptic.Tests.Language;

/// <summary>The raw text of a treebank, a paragraph a line, with the places of its words and sentences counted in characters that are no space.</summary>
internal sealed class TreebankText
{
    private readonly StringBuilder text = new();
    private int at;

    public TreebankText(IEnumerable<ConlluSentence> sentences)
    {
        foreach (var sentence in sentences)
        {
            if (sentence.BeginsParagraph && text.Length > 0) text.Append('\n');
            var first = at;
            for (var i = 0; i < sentence.Lines.Length; i++) i = Add(sentence, i);
            Sentences.Add((first, at));
        }
    }

    public string Text => text.ToString();

    public HashSet<(int Start, int End)> Words { get; } = [];

    public HashSet<(int Start, int End)> Sentences { get; } = [];

    /// <summary>For each offset of a text the number of characters before it that are no space.</summary>
    public static int[] Solid(string text)
    {
        var solid = new int[text.Length + 1];
        for (var i = 0; i < text.Length; i++) solid[i + 1] = solid[i] + (char.IsWhiteSpace(text[i]) ? 0 : 1);
        return solid;
    }

    public static double F1(HashSet<(int, int)> gold, HashSet<(int, int)> found) => 2.0 * gold.Count(found.Contains) / (gold.Count + found.Count);

    /// <summary>Adds a word, or a written form with its words; the words count where they are what is written.</summary>
    private int Add(ConlluSentence sentence, int i)
    {
        var line = sentence.Lines[i];
        if (line.Kind == ConlluLineKind.Empty) return i;
        string[] parts = [line.Form];
        var next = i;
        if (line.Kind == ConlluLineKind.Range)
        {
            var ends = line.Columns[0].Split('-');
            next = i + int.Parse(ends[1]) - int.Parse(ends[0]) + 1;
            var words = sentence.Lines[(i + 1)..(next + 1)].Select(l => l.Form).ToArray();
            if (string.Concat(words) == line.Form) parts = words;
        }

        foreach (var part in parts)
        {
            text.Append(part);
            var end = at + part.Count(c => !char.IsWhiteSpace(c));
            Words.Add((at, end));
            at = end;
        }

        if (line.SpaceAfter) text.Append(' ');
        return next;
    }
}
