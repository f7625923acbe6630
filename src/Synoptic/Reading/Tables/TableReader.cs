using System.Globalization;
using System.Text;
using Synoptic.Reading.Fields;
using Synoptic.Reading.JsonLines;
using Synoptic.Reading.Parts;

namespace Synoptic.Reading.Tables;

/// <summary>Reads a table of reports (CSV, TSV and the like), row by row, so that it may be larger than memory.</summary>
internal sealed class TableReader(FieldNames names, FieldReport reports, ReadingOptions options) : IContainer
{
    /// <summary>Rows in succession that can't be told apart; after them the input is no table, and each more would cost a look at the lines after it.</summary>
    private const int MostOpen = 100;

    /// <inheritdoc/>
    public bool Holds(ReadOnlySpan<byte> head, PartOrigin origin) => TableForm.Tell(head, origin, names) is not null;

    /// <inheritdoc/>
    public IEnumerable<ReadJob> Open(Stream stream, PartOrigin origin, PartOpener opener, CancellationToken cancellation) => Rows(stream, origin, cancellation);

    /// <summary>Reads a table that was decoded whole: one in UTF-16, or in a mail; <see langword="null"/> for any other text.</summary>
    public IReadOnlyList<ReadItem>? Read(string text, PartOrigin origin)
    {
        if (TableForm.Tell(Encoding.UTF8.GetBytes(text[..Math.Min(text.Length, Formats.Head)]), origin, names) is null) return null;
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return [.. Rows(stream, origin, CancellationToken.None).SelectMany(j => j.Read())];
    }

    private IEnumerable<ReadJob> Rows(Stream stream, PartOrigin origin, CancellationToken cancellation)
    {
        using var lines = LineSplitter.Split(stream, options.LargestFile, keepEmpty: true).GetEnumerator();
        if (!lines.MoveNext() || TableForm.Tell([.. lines.Current.Bytes, (byte)'\n'], origin, names) is not { } form)
        {
            yield return ReadJob.Failed(origin, ReadingFailures.NoReport(origin.Subject, "a table without headings"));
            yield break;
        }

        var header = lines.Current.Bytes;
        var (rows, open) = (0, 0);
        foreach (var record in new RecordReader(form.Divider, options.LargestFile).Read(lines))
        {
            cancellation.ThrowIfCancellationRequested();
            rows++;
            open = record.IsOpen ? open + 1 : 0;
            var own = origin with { Subject = string.Create(CultureInfo.InvariantCulture, $"{origin.Subject}:{record.Line}") };
            if (open > MostOpen)
            {
                yield return ReadJob.Failed(own, ReadingFailures.BrokenRow(own.Subject, "no row that is closed since a hundred lines; the rest was not read"));
                yield break;
            }

            if (record.IsOpen) yield return ReadJob.Failed(own, ReadingFailures.BrokenRow(own.Subject, "a quotation mark that is never closed"));
            else if (record.IsTooLong) yield return ReadJob.Failed(own, ReadingFailures.TooLarge(own.Subject, options.LargestFile));
            else yield return new ReadJob(record.Bytes.Length, () => [Row(record.Bytes, form, own) with { Line = record.Line, Raw = options.KeepBytes ? RawPart.Of(Whole(header, record.Bytes), own) : null }]);
        }

        if (rows == 0) yield return ReadJob.Failed(origin, ReadingFailures.NoReport(origin.Subject, "a table without rows"));
    }

    // A table of one row, which can be read by itself.
    private static byte[] Whole(byte[] header, byte[] row) => [.. header, (byte)'\n', .. row, (byte)'\n'];

    private ReadItem Row(byte[] bytes, TableForm form, PartOrigin origin)
    {
        // Quotation marks and dividers are the same in every encoding that gets here, so that each row is decoded for itself.
        var decoded = TextDecoder.Decode(bytes);
        if (decoded.Text is not { } text) return ReadItem.Failed(origin, ReadingFailures.BrokenRow(origin.Subject, decoded.Found));
        var cells = Cells.Split(text.TrimEnd('\r'), form.Divider);
        if (cells.Count > form.Columns.Count) return ReadItem.Failed(origin, ReadingFailures.BrokenRow(origin.Subject, string.Create(CultureInfo.InvariantCulture, $"{cells.Count} cells where the header has {form.Columns.Count}")));
        var fields = new FieldValues();
        for (var i = 0; i < cells.Count; i++)
        {
            if (form.Columns[i] is { } meaning) fields.Add(meaning, 0, form.Headings[i].Trim(), cells[i]);
        }

        var item = reports.Read(fields, origin);
        return decoded.Kind == DecodedKind.Repaired ? item with { Failures = item.Failures.Insert(0, ReadingFailures.Repaired(origin.Subject, decoded.Found)) } : item;
    }
}
