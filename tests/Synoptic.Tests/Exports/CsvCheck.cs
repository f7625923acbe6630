using CsvHelper;
using Synoptic.Dossiers;
using Synoptic.Dossiers.Exports;

namespace Synoptic.Tests.Exports;

/// <summary>A table, read back: every row is whole and leads to its report and to its words.</summary>
internal static class CsvCheck
{
    public static void Holds(ExportFormat format, byte[] bytes, Dossier dossier)
    {
        var articles = dossier.Articles.ToDictionary(static a => a.Article.Id, static a => a.Article, StringComparer.Ordinal);
        foreach (var row in Rows(bytes))
        {
            Assert.DoesNotContain(row.Values, static cell => cell.Length > 0 && cell[0] is '=' or '+' or '@' or '\t' or '\r');
            if (format.Name == "csv-events")
            {
                var report = articles[row["Article ID"]];
                Assert.Equal((Cell(report.Source.Outlet), Cell(report.Source.Url)), (row["Source"], row["URL"]));
                continue;
            }

            var article = articles[row["article_id"]];
            Assert.Equal((Cell(article.Source.Outlet), Cell(article.Source.Url)), (row["outlet"], row["url"]));
            if (!row.TryGetValue("start", out var start)) continue;
            var words = start.Length == 0 ? article.Title : article.Text[Number(start)..Number(row["end"])];
            Assert.Equal(Cell(words), row["words"]);
        }
    }

    public static List<Dictionary<string, string>> Rows(byte[] bytes)
    {
        using var reader = CsvReader.Create(bytes, new CsvReaderOptions());
        var rows = new List<Dictionary<string, string>>();
        foreach (var row in reader)
        {
            var cells = row.ToArray();
            Assert.Equal(reader.Headers.Count, cells.Length);
            rows.Add(reader.Headers.Zip(cells).ToDictionary(static field => field.First, static field => field.Second, StringComparer.Ordinal));
        }

        return rows;
    }

    // What a table program would run has an apostrophe before it; half a letter can't be written.
    private static string Cell(string? words)
    {
        var cell = string.Concat((words ?? "").EnumerateRunes().Select(static rune => rune.ToString()));
        return cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + cell : cell;
    }

    private static int Number(string cell) => int.Parse(cell, System.Globalization.CultureInfo.InvariantCulture);
}
