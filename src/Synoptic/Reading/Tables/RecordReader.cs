using System.Text;
using Synoptic.Reading.JsonLines;

namespace Synoptic.Reading.Tables;

/// <summary>A record of a table.</summary>
/// <param name="Line">1-based line that it begins in.</param>
/// <param name="Bytes">Its bytes, line ends within quotation marks included.</param>
/// <param name="IsOpen">Whether a quotation mark in it is never closed; then it is its first line alone.</param>
/// <param name="IsTooLong">Whether it is a line longer than allowed, which was skipped.</param>
internal readonly record struct TableRecord(int Line, byte[] Bytes, bool IsOpen = false, bool IsTooLong = false);

/// <summary>
/// Divides a stream into the records of a table. Where a mark is never closed its line is given up, and the table goes on with the next; memory is
/// bounded by the longest record.
/// </summary>
/// <param name="divider">Between two cells.</param>
/// <param name="largest">Bytes of the largest record.</param>
internal sealed class RecordReader(char divider, long largest)
{
    /// <summary>Lines of one record: a text has some hundred. Without a bound a mark that is never closed would take the rest of the table.</summary>
    private const int MostLines = 5000;

    // Lines that were looked at and are not given yet, from "next" on.
    private readonly List<ByteLine> waiting = [];
    private int next;

    /// <summary>The records of a stream, without its header.</summary>
    public IEnumerable<TableRecord> Read(IEnumerator<ByteLine> lines)
    {
        while (Fill(lines, 1))
        {
            var first = waiting[next];
            if (first.TooLong || first.Bytes.AsSpan().IndexOfAnyExcept(" \t\r"u8) < 0)
            {
                next++;
                if (first.TooLong) yield return new TableRecord(first.Number, [], IsTooLong: true);
                continue;
            }

            var (count, isOpen) = Measure(lines);
            yield return new TableRecord(first.Number, isOpen ? first.Bytes : Joined(count), isOpen);
            next += isOpen ? 1 : count;
        }
    }

    /// <summary>How many lines the next record has, and whether it is never closed.</summary>
    private (int Count, bool IsOpen) Measure(IEnumerator<ByteLine> lines)
    {
        var state = new RecordLines(divider);
        var length = 0L;
        for (var count = 1; count <= MostLines && length <= largest && Fill(lines, count); count++)
        {
            var line = waiting[next + count - 1];
            if (line.TooLong) break;
            length += line.Bytes.Length + 1;
            if (!state.IsOpen(Encoding.Latin1.GetString(line.Bytes).AsSpan().TrimEnd('\r'))) return (count, false);
        }

        return (1, true);
    }

    /// <summary>Whether so many lines are there.</summary>
    private bool Fill(IEnumerator<ByteLine> lines, int count)
    {
        while (waiting.Count - next < count)
        {
            if (!lines.MoveNext()) return false;
            if (next > 0 && next == waiting.Count)
            {
                waiting.Clear();
                next = 0;
            }
            else if (next > MostLines)
            {
                waiting.RemoveRange(0, next);
                next = 0;
            }

            waiting.Add(lines.Current);
        }

        return true;
    }

    private byte[] Joined(int count)
    {
        if (count == 1) return waiting[next].Bytes;
        using var joined = new MemoryStream();
        for (var i = 0; i < count; i++)
        {
            if (i > 0) joined.WriteByte((byte)'\n');
            joined.Write(waiting[next + i].Bytes);
        }

        return joined.ToArray();
    }
}
