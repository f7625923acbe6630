using System.Collections.Immutable;
using CsvHelper;

namespace Synoptic.Dossiers.Exports.Csv;

/// <summary>A column: words or a number, either of them empty where it is not known.</summary>
internal sealed record Column<T>(string Name, Func<T, string?> Text, Func<T, double?>? Number = null)
{
    public static Column<T> OfNumber(string name, Func<T, double?> value) => new(name, static _ => null, value);
}

/// <summary>Writes tables (RFC 4180, UTF-8): a header, then a row each.</summary>
internal static class CsvTable
{
    public static void Write<T>(Stream output, ImmutableArray<Column<T>> columns, IEnumerable<T> rows)
    {
        // Words of a report that a table program would take for a formula get an apostrophe before them; the JSON has them as they stand.
        using var csv = CsvWriter.Create(output, new CsvWriterOptions { Injection = CsvInjection.Escape }, true);
        csv.WriteHeader([.. columns.Select(static column => column.Name)]);
        foreach (var row in rows)
        {
            foreach (var column in columns)
            {
                if (column.Number is { } number) csv.WriteField(Finite(number(row)), default);
                else csv.WriteField(column.Text(row));
            }

            csv.EndRecord();
        }
    }

    private static double? Finite(double? number) => number is { } value && double.IsFinite(value) ? value : null;
}
