using System.Text;

namespace Synoptic.Reading.Tables;

/// <summary>Divides a record into its cells (RFC 4180). By the same rule as <see cref="RecordLines"/>, so that both see the same marks; a library would bring its own.</summary>
internal static class Cells
{
    /// <summary>The cells of one record, which may have line ends within quotation marks.</summary>
    public static List<string> Split(string record, char divider)
    {
        var cells = new List<string>();
        var quoted = new StringBuilder();
        var at = 0;
        while (true)
        {
            quoted.Clear();
            var isQuoted = at < record.Length && record[at] == '"';
            if (isQuoted) at = Unquote(record, at + 1, quoted);
            var end = at < record.Length ? record.IndexOf(divider, at) : -1;
            if (end < 0) end = record.Length;
            cells.Add(isQuoted ? quoted.Append(record, at, end - at).ToString() : record[at..end]);
            if (end >= record.Length) return cells;
            at = end + 1;
        }
    }

    /// <summary>Reads up to the closing mark; where the rest of the cell begins.</summary>
    private static int Unquote(string record, int at, StringBuilder cell)
    {
        while (true)
        {
            var mark = at < record.Length ? record.IndexOf('"', at) : -1;
            if (mark < 0)
            {
                cell.Append(record, at, record.Length - at);
                return record.Length;
            }

            cell.Append(record, at, mark - at);
            at = mark + 1;
            if (at >= record.Length || record[at] != '"') return at;
            cell.Append('"');
            at++;
        }
    }
}
