using System.Collections.Immutable;
using System.Globalization;

namespace Synoptic.Training.Treebanks;

/// <summary>Reads treebanks in CoNLL-U (universaldependencies.org/format.html). Empty nodes are left out.</summary>
public static class TreebankReader
{
    /// <summary>The sentences of a file, in order.</summary>
    /// <exception cref="FormatException">A line is no row of CoNLL-U; the message names the line.</exception>
    public static ImmutableArray<TreebankSentence> Read(string path)
    {
        var sentences = ImmutableArray.CreateBuilder<TreebankSentence>();
        var words = ImmutableArray.CreateBuilder<TreebankWord>();
        var surface = ImmutableArray.CreateBuilder<SurfaceToken>();
        string? text = null, name = null;
        bool document = false, paragraph = false;
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0)
            {
                if (words.Count > 0) sentences.Add(new(text, document, paragraph, words.DrainToImmutable(), surface.DrainToImmutable()) { Document = name });
                (text, name, document, paragraph) = (null, null, false, false);
                continue;
            }

            if (line[0] == '#')
            {
                if (line.StartsWith("# text = ", StringComparison.Ordinal)) text = line[9..];
                else if (line.StartsWith("# newdoc", StringComparison.Ordinal))
                {
                    document = true;
                    if (line.StartsWith("# newdoc id = ", StringComparison.Ordinal)) name = line[14..];
                }
                else if (line.StartsWith("# newpar", StringComparison.Ordinal)) paragraph = true;
                continue;
            }

            var cells = line.Split('\t');
            if (cells.Length != 10) throw new FormatException($"{path}, line {number}: found {cells.Length} columns; expected 10");
            if (cells[0].Contains('.', StringComparison.Ordinal)) continue;
            var spaceAfter = !cells[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
            if (cells[0].IndexOf('-', StringComparison.Ordinal) is > 0 and var dash)
            {
                surface.Add(new(cells[1], words.Count, Number(cells[0][(dash + 1)..]), spaceAfter));
                continue;
            }

            if (surface.Count == 0 || surface[^1].End <= words.Count) surface.Add(new(cells[1], words.Count, words.Count + 1, spaceAfter));
            words.Add(new(cells[1], cells[2], cells[3], cells[4], Number(cells[6]) - 1, cells[7], cells[9]));
        }

        if (words.Count > 0) sentences.Add(new(text, document, paragraph, words.DrainToImmutable(), surface.DrainToImmutable()) { Document = name });
        return sentences.ToImmutable();

        static int Number(string cell) => int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;
    }
}
