using System.Collections.Immutable;

namespace Synoptic.Language.Conllu;

/// <summary>Reads CoNLL-U, the format of the Universal Dependencies treebanks.</summary>
public static class ConlluReader
{
    private const int ColumnCount = 10;

    /// <summary>The sentences of a file, one at a time.</summary>
    /// <exception cref="FormatException">A line has not ten columns, or its first is no word's number.</exception>
    public static IEnumerable<ConlluSentence> Read(TextReader reader)
    {
        var comments = ImmutableArray.CreateBuilder<string>();
        var lines = ImmutableArray.CreateBuilder<ConlluLine>();
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0)
            {
                if (lines.Count > 0) yield return new ConlluSentence(comments.DrainToImmutable(), lines.DrainToImmutable());
                continue;
            }

            // A token may itself be '#': it has columns before it.
            if (line[0] == '#') comments.Add(line);
            else lines.Add(Parse(line, number));
        }

        if (lines.Count > 0) yield return new ConlluSentence(comments.DrainToImmutable(), lines.DrainToImmutable());
    }

    private static ConlluLine Parse(string line, int number)
    {
        var columns = line.Split('\t');
        if (columns.Length != ColumnCount) throw new FormatException($"line {number}: found {columns.Length} columns, expected {ColumnCount} divided by tabs");
        var id = columns[0];
        var kind = id.Contains('-') ? ConlluLineKind.Range : id.Contains('.') ? ConlluLineKind.Empty : ConlluLineKind.Word;
        foreach (var c in id)
        {
            if (!char.IsAsciiDigit(c) && c is not ('-' or '.')) throw new FormatException($"line {number}: found '{id}' in the first column, expected a word's number");
        }

        if (columns[1].Length == 0) throw new FormatException($"line {number}: found no form in the second column");
        return new ConlluLine([.. columns], kind);
    }
}
