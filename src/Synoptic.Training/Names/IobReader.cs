using System.Collections.Immutable;

namespace Synoptic.Training.Names;

/// <summary>Reads name corpora in IOB2: a word, a tab and its tag on each line, an empty line between sentences.</summary>
public static class IobReader
{
    /// <summary>The sentences of a file, in order.</summary>
    /// <exception cref="FormatException">A line has no tag; the message names the line.</exception>
    public static ImmutableArray<IobSentence> Read(string path)
    {
        var sentences = ImmutableArray.CreateBuilder<IobSentence>();
        var forms = ImmutableArray.CreateBuilder<string>();
        var tags = ImmutableArray.CreateBuilder<string>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                if (forms.Count > 0) sentences.Add(new(forms.DrainToImmutable(), tags.DrainToImmutable()));
                continue;
            }

            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab <= 0 || tab == line.Length - 1) throw new FormatException($"{path}, line {number}: found no tag; expected a word, a tab and a tag");
            forms.Add(line[..tab]);
            tags.Add(line[(tab + 1)..]);
        }

        if (forms.Count > 0) sentences.Add(new(forms.DrainToImmutable(), tags.DrainToImmutable()));
        return sentences.ToImmutable();
    }
}
