using System.Collections.Immutable;
using System.Globalization;

namespace Synoptic.Knowledge;

/// <summary>Tells which script a letter is of. Immutable; share it across threads.</summary>
public sealed class Scripts
{
    // The ranges of letters in order: where each begins and ends, and its script.
    private readonly char[] firsts;
    private readonly char[] lasts;
    private readonly int[] scripts;

    /// <summary>The scripts that the tables know.</summary>
    public Scripts()
    {
        var rows = WordTables.ManyLanguages.Rows("scripts");
        All = [.. rows.Select(row => new Script(row[0], row[2].Length == 0 ? -1 : IndexOf(rows, row[2]), row[3] == "spaced"))];
        var found = new List<Range>();
        for (var script = 0; script < rows.Length; script++)
        {
            foreach (var range in rows[script][1].Split(' '))
            {
                var ends = range.Split('-');
                found.Add(new Range(Letter(ends[0]), Letter(ends[1]), script));
            }
        }

        found.Sort(static (a, b) => a.First.CompareTo(b.First));
        firsts = [.. found.Select(r => r.First)];
        lasts = [.. found.Select(r => r.Last)];
        scripts = [.. found.Select(r => r.Script)];
    }

    /// <summary>The scripts; others here refer to them by index.</summary>
    public ImmutableArray<Script> All { get; }

    /// <summary>Index of the script of a letter; -1 for anything else.</summary>
    public int Of(char letter)
    {
        // Nearly all letters of most texts are of the first range or two.
        if (letter < firsts[0]) return -1;
        int low = 0, high = firsts.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            if (letter < firsts[middle]) high = middle - 1;
            else if (letter > lasts[middle]) low = middle + 1;
            else return scripts[middle];
        }

        return -1;
    }

    private sealed record Range(char First, char Last, int Script);

    private static char Letter(string hexadecimal) => (char)int.Parse(hexadecimal, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static int IndexOf(ImmutableArray<string[]> rows, string name)
    {
        for (var i = 0; i < rows.Length; i++)
            if (rows[i][0] == name) return i;
        throw new InvalidDataException($"found the script '{name}' in scripts.txt; expected one that has a row there");
    }
}

/// <summary>A script.</summary>
/// <param name="Name">As Unicode has it.</param>
/// <param name="MixedWith">Index of the script whose letters stand between its own and do not tell the language; -1 if there is none.</param>
/// <param name="IsSpaced">Whether white space divides words.</param>
public sealed record Script(string Name, int MixedWith, bool IsSpaced);
