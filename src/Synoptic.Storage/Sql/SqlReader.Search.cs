using System.Collections.Immutable;
using System.Data.Common;
using Synoptic.Storage.Search;
using Synoptic.Text;

namespace Synoptic.Storage.Sql;

internal partial class SqlReader
{
    // Room for a report's lines in the numbers of lines: 65,536 lines a report, of which the longest report of 32 MiB could have more; those are left out of the index and never of the record.
    internal const int LinesOfArticle = 1 << 16;

    private const int LeastMost = 1;
    private const int GreatestMost = 1000;

    /// <inheritdoc/>
    public SearchPage Search(SearchQuery query)
    {
        var words = WordQuery.Read(query.Words);
        query = query with { Most = Math.Clamp(query.Most, LeastMost, GreatestMost) };
        // Words were typed and none can be looked for: nothing is found, rather than everything.
        if (words.IsEmpty && !string.IsNullOrWhiteSpace(query.Words)) return new SearchPage([], null, words.ToString());
        var hits = query.Kind == LineKind.Report ? Reports(query, words) : Lines(query, words);
        return new SearchPage([.. hits.Take(query.Most)], hits.Count > query.Most ? hits[query.Most - 1].Line : null, words.ToString());
    }

    private List<SearchHit> Reports(SearchQuery query, WordQuery words)
    {
        var command = Ask("", ("@most", query.Most + 1));
        var conditions = new List<string>();
        if (!words.IsEmpty) conditions.Add(Engine.Matching("articles", "a.number", words, command));
        Common(query, command, conditions, "a.number", "a.day");
        if (query.Who is { } who)
        {
            conditions.Add("a.number in (select number from names where key = @who)");
            command.Add("@who", who);
        }

        command.CommandText = $"select {LineColumns}, a.body from articles a{Where(conditions)} order by a.number desc limit @most";
        return command.All(row =>
        {
            var article = Line(row);
            var text = row.GetString(11);
            var (span, around) = Excerpt.Of(text, words);
            return new SearchHit(article.Number, LineKind.Report, article, span, around, null, null, null, null, null, article.Day);
        });
    }

    private List<SearchHit> Lines(SearchQuery query, WordQuery words)
    {
        var command = Ask("", ("@most", query.Most + 1), ("@kind", (int)query.Kind));
        var conditions = new List<string> { "l.kind = @kind" };
        if (!words.IsEmpty) conditions.Add(Engine.Matching("lines", "l.line", words with { Terms = words.Terms.Add(LineWords.KindTerm(query.Kind)) }, command));
        Common(query, command, conditions, "l.line", "l.day");
        Party(query.Who, "who");
        Party(query.Whom, "whom");
        if (query.What is { } what)
        {
            // Figures have indicators, which are whole words; classes of events begin alike.
            conditions.Add(query.Kind == LineKind.Event ? "l.what like @what" : "l.what = @what");
            command.Add("@what", query.Kind == LineKind.Event ? what.Replace("%", "", StringComparison.Ordinal) + "%" : what);
        }

        if (query.Least is { } least)
        {
            conditions.Add("l.value >= @least");
            command.Add("@least", least);
        }

        if (query.Greatest is { } greatest)
        {
            conditions.Add("l.value <= @greatest");
            command.Add("@greatest", greatest);
        }

        command.CommandText = $"""
            select {LineColumns}, l.line, l.start, l.stop, l.words, w.key, w.name, x.key, x.name, l.what, l.value, l.unit, l.day
            from lines l join articles a on a.number = l.number left join names w on w.number = l.number and w.entity = l.who left join names x on x.number = l.number and x.entity = l.whom
            {Where(conditions)} order by l.line desc limit @most
            """;
        return command.All(row => new SearchHit(
            row.GetInt64(11), query.Kind, Line(row), new Span(row.GetInt32(12), row.GetInt32(13)), row.GetString(14), Named(row, 15), Named(row, 17),
            row.TextOrNull(19), row.IsDBNull(20) ? null : row.GetDouble(20), row.TextOrNull(21), row.DayOrNull(22)));

        void Party(string? key, string column)
        {
            if (key is null) return;
            conditions.Add($"exists (select 1 from names p where p.number = l.number and p.entity = l.{column} and p.key = @{column})");
            command.Add("@" + column, key);
        }
    }

    private void Common(SearchQuery query, DbCommand command, List<string> conditions, string number, string day)
    {
        if (query.Before is { } before)
        {
            conditions.Add($"{number} < @before");
            command.Add("@before", before);
        }

        if (query.Outlet is { } outlet)
        {
            conditions.Add("a.outlet = @outlet");
            command.Add("@outlet", outlet);
        }

        if (query.Story is { } story)
        {
            conditions.Add("a.story = @story");
            command.Add("@story", Now(story));
        }

        if (query.From is { } from)
        {
            conditions.Add($"{day} >= @from");
            command.Add("@from", from.DayNumber);
        }

        if (query.To is { } to)
        {
            conditions.Add($"{day} <= @to");
            command.Add("@to", to.DayNumber);
        }
    }

    private static (string Key, string Name)? Named(DbDataReader row, int column) => row.IsDBNull(column) ? null : (row.GetString(column), row.GetString(column + 1));
}
