namespace Synoptic.Reading.Tables;

/// <summary>Tells, line by line, whether a record goes on in the next line: a line end within quotation marks is part of a cell.</summary>
/// <param name="divider">Between two cells.</param>
internal sealed class RecordLines(char divider)
{
    private bool isInside;

    /// <summary>Takes a line; whether the record goes on after it.</summary>
    public bool IsOpen(ReadOnlySpan<char> line)
    {
        var at = 0;
        while (true)
        {
            if (!isInside)
            {
                // A cell is quoted where it begins with the mark; elsewhere the mark is a character.
                if (at < line.Length && line[at] == '"')
                {
                    isInside = true;
                    at++;
                    continue;
                }

                var next = at < line.Length ? line[at..].IndexOf(divider) : -1;
                if (next < 0) return false;
                at += next + 1;
                continue;
            }

            var mark = at < line.Length ? line[at..].IndexOf('"') : -1;
            if (mark < 0) return true;
            at += mark + 1;
            if (at < line.Length && line[at] == '"')
            {
                at++;
                continue;
            }

            isInside = false;
            var end = at < line.Length ? line[at..].IndexOf(divider) : -1;
            if (end < 0) return false;
            at += end + 1;
        }
    }
}
