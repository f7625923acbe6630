using System.Text;
using Synoptic.Reading.Fields;
using Synoptic.Reading.Parts;

namespace Synoptic.Reading.Tables;

/// <summary>How a table is written: what divides its cells, and what its columns are.</summary>
/// <param name="Divider">Between two cells.</param>
/// <param name="Columns">What each column holds, by its heading; <see langword="null"/> where that says nothing.</param>
/// <param name="Headings">As they are written.</param>
internal sealed record TableForm(char Divider, IReadOnlyList<FieldMeaning?> Columns, IReadOnlyList<string> Headings)
{
    private static readonly char[] Dividers = [',', '\t', ';', '|'];

    /// <summary>A first line longer than this is no row of headings.</summary>
    private const int LongestHeader = 8192;

    /// <summary>
    /// Tells the form by the headings: one has to be that of a text, and another that of something else that is known of a report, so that a
    /// sentence with commas is none; the name of the file may stand for the second. <see langword="null"/> for what is no table of reports.
    /// </summary>
    public static TableForm? Tell(ReadOnlySpan<byte> head, PartOrigin origin, FieldNames names)
    {
        if (head.StartsWith("\xEF\xBB\xBF"u8)) head = head[3..];
        if (head.IsEmpty || head[0] is (byte)'{' or (byte)'[' or (byte)'<' || head.Contains((byte)0)) return null;
        var sample = Encoding.Latin1.GetString(head);
        var end = sample.AsSpan(0, Math.Min(sample.Length, LongestHeader)).IndexOf('\n');
        if (end <= 0) return null;
        var header = sample.AsSpan(0, end).TrimEnd('\r').ToString();
        foreach (var divider in Dividers.OrderByDescending(d => header.AsSpan().Count(d)))
        {
            if (Of(divider, Cells.Split(header, divider), origin, names) is { } form && (form.Columns.Count == 1 || Fits(sample.AsSpan(end + 1), form))) return form;
        }

        return null;
    }

    private static TableForm? Of(char divider, List<string> headings, PartOrigin origin, FieldNames names)
    {
        var columns = headings.Select(h => names.Meaning(FieldNames.Normal(h.Trim()))).ToList();
        if (headings.Count > 1000 || !columns.Exists(c => c?.Fact is Fact.Text or Fact.Html or Fact.Summary)) return null;
        var isNamed = Path.GetExtension(origin.Name).ToLowerInvariant() is ".csv" or ".tsv" or ".tab";
        var others = columns.Count(c => c is { Fact: not (Fact.Text or Fact.Html or Fact.Summary) });
        return others > 0 || (isNamed && columns.Exists(c => c?.Fact is Fact.Text or Fact.Html)) ? new TableForm(divider, columns, headings) : null;
    }

    /// <summary>Whether the first row has as many cells as the header; one that the sample does not hold whole is believed.</summary>
    private static bool Fits(ReadOnlySpan<char> rows, TableForm form)
    {
        var lines = new RecordLines(form.Divider);
        var record = new StringBuilder();
        foreach (var range in rows.Split('\n'))
        {
            if (range.End.Value == rows.Length && rows.Length > 32_000) return true;
            var line = rows[range].TrimEnd('\r').ToString();
            if (record.Length == 0 && line.Length == 0) continue;
            record.Append(record.Length == 0 ? "" : "\n").Append(line);
            if (!lines.IsOpen(line)) return Cells.Split(record.ToString(), form.Divider).Count == form.Columns.Count;
        }

        return record.Length == 0;
    }
}
