using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using System.Text;
using Synoptic.Storage.Search;
using Synoptic.Text;

namespace Synoptic.Storage.Sql;

internal partial class SqlReader
{
    // Room for a report's lines in the numbers of lines: 65,536 lines a report, of which the longest report of 32 MiB could have more; those are left out of the index and never of the record.
    internal const int LinesOfArticle = 1 << 16;

    // Named in one report of so many: a page of fifty is full after some thousand rows.
    private const int Often = 20;

    // Of more classes that begin alike their beginning is looked up: no code of events has so many.
    private const int MostClasses = 200;

    private const int LeastMost = 1;
    private const int GreatestMost = 1000;

    /// <inheritdoc/>
    public SearchPage Search(SearchQuery query)
    {
        var words = WordQuery.Read(query.Words);
        query = query with { Most = Math.Clamp(query.Most, LeastMost, GreatestMost), Story = query.Story is { } story ? Now(story) : null };
        // Words were typed and none can be looked for: nothing is found, rather than everything.
        if (words.IsEmpty && !string.IsNullOrWhiteSpace(query.Words)) return new SearchPage([], null, words.ToString());
        query = query with { Who = query.Who is { } who ? NowName(who) : null, Whom = query.Whom is { } whom ? NowName(whom) : null, Outlet = DbText.KeyOrNull(query.Outlet) };
        var days = Days();
        // An older store's index has months alone.
        var hasDays = Meta("day_terms") is not null;
        var rows = query.Kind == LineKind.Report ? Reports(query, words, days, hasDays) : Lines(query, words, days, hasDays);
        // Only the rows that fill the page are read with all that they are shown with.
        var page = rows.Take(query.Most).ToList();
        var hits = query.Kind == LineKind.Report ? ReportHits(page, words) : LineHits(page, query.Kind);
        return new SearchPage([.. hits.OrderByDescending(static hit => hit.Line)], rows.Count > query.Most ? page[^1] : null, words.ToString());
    }

    private List<long> Reports(SearchQuery query, WordQuery words, (DateOnly First, DateOnly Last)? days, bool hasDays)
    {
        var terms = Lookup.Of(words).ToList();
        // Without words the tables' own indexes are the shorter way.
        if (!words.IsEmpty)
        {
            if (query.Outlet is { } outlet) terms.Add(Lookup.Any([LineTerms.Outlet(outlet)!]));
            if (query.Story is null && DayTerms.Of(query.From, query.To, days, hasDays) is { } months) terms.Add(months);
        }

        var isOften = query.Who is { } named && IsNamedOften(named);
        return Newest(query, "articles", new Lookup([.. terms], null), 1, (command, rows, conditions) =>
        {
            Common(query, command, conditions, rows?.Number ?? "a.number", "a.day");
            if (query.Who is { } who)
            {
                command.Add("@who", who);
                // Who is named often is asked of row after row until the page is full; of others the reports are collected first, and looked up.
                conditions.Add(isOften
                    ? $"exists (select 1 from names n where n.key = @who and n.number = {rows?.Number ?? "a.number"})"
                    : $"{(rows is { } match ? engine.Aside(match.Number) : "a.number")} in (select n.number from names n where n.key = @who)");
            }

            return (rows, query.Story) switch
            {
                (null, _) => new Selection("a.number", "articles a", "a.number"),
                // What the index and the names tell need not be compared with the rows.
                ({ } index, null) when query.Outlet is null && (query.From ?? query.To) is null => new Selection(index.Number, $"{index.Table} w", index.Order),
                // Of an index that gives all rows of a word, no more are read than the story has reports.
                ({ } index, { }) when !IsIndexInOrder => new Selection(index.Number, $"articles a {engine.OneByOne(index.Table, "w", $"{index.Number} = a.number")}", index.Order),
                ({ } index, _) => new Selection(index.Number, $"{index.Table} w {engine.OneByOne("articles", "a", $"a.number = {index.Number}")}", index.Order),
            };
        });
    }

    private List<SearchHit> ReportHits(List<long> numbers, WordQuery words) =>
        AmongNumbers(numbers, $"select {LineColumns}, t.body from articles a join texts t on t.number = a.number where a.number", row =>
        {
            var (article, (span, around)) = (Line(row), Excerpt.Of(row.GetString(11), words));
            return new SearchHit(article.Number, LineKind.Report, article, span, around, null, null, null, null, null, article.Day);
        });

    private bool IsNamedOften(string who) =>
        Ask("select coalesce(max(reports), 0) from people where key = @who", ("@who", who)).Number() * Often > Ask("select coalesce(max(number), 0) from articles").Number();

    private List<long> Lines(SearchQuery query, WordQuery words, (DateOnly First, DateOnly Last)? days, bool hasDays)
    {
        var terms = Lookup.Of(words).ToList();
        Party(query.Who, LineTerms.Who);
        Party(query.Whom, LineTerms.Whom);
        if (query.What is { } what) terms.Add(query.Kind == LineKind.Event ? Classes(query.Kind, what) : Lookup.Any([LineTerms.What(what)]));
        if (query.Outlet is { } outlet) terms.Add(Lookup.Any([LineTerms.Outlet(outlet)!]));
        var inDays = DayTerms.Of(query.From, query.To, days, hasDays);
        if (query.Story is null && inDays is not null) terms.Add(inDays);
        // What the index itself tells need not be compared with the rows.
        var isTold = (query.Who ?? query.Whom ?? query.What ?? query.Outlet ?? query.Story) is null && (query.Least ?? query.Greatest) is null && ((query.From ?? query.To) is null || (hasDays && inDays is not null));
        // An older store's index has no figures.
        if (query.Story is null && query.Kind == LineKind.Figure && ValueTerms.Between(query.Least, query.Greatest) is { } values && Meta("value_terms") is not null) terms.Add(values);
        return Newest(query, "lines", new Lookup([.. terms], query.Kind), LinesOfArticle, (command, rows, conditions) =>
        {
            // The line itself is read only where the index does not tell all that is asked.
            var needsRow = rows is null || !isTold;
            var from = new StringBuilder((rows, query.Story) switch
            {
                ({ } index, null) when !needsRow => $"{index.Table} w",
                // Of an index that gives all rows of a word, no more are read than the story has lines.
                ({ } index, { }) when !IsIndexInOrder => $"articles a {engine.OneByOne(index.Table, "w", OfArticle(index.Number))} {engine.OneByOne("lines", "l", $"l.line = {index.Number}")}",
                ({ } index, _) => $"{index.Table} w {engine.OneByOne("lines", "l", $"l.line = {index.Number}")} {((query.Outlet ?? query.Story) is null ? "" : engine.OneByOne("articles", "a", "a.number = l.number"))}",
                (null, null) => "lines l",
                // The reports of the story first, and not all lines of the store: crossed, since SQLite then keeps this order, and put in an order
                // that PostgreSQL has no index for.
                _ => "articles a cross join lines l",
            });
            if (rows is null && query.Story is not null) conditions.Add(OfArticle("l.line"));
            if (query.Who is not null) from.Append(' ').Append(engine.OneByOne("names", "w1", "w1.number = l.number and w1.entity = l.who"));
            if (query.Whom is not null) from.Append(' ').Append(engine.OneByOne("names", "w2", "w2.number = l.number and w2.entity = l.whom"));
            if (needsRow)
            {
                command.Add("@kind", (int)query.Kind);
                conditions.Add("l.kind = @kind");
            }

            Common(needsRow ? query : query with { From = null, To = null }, command, conditions, rows?.Number ?? "l.line", "l.day");
            Residual(query, command, conditions);
            return new Selection(needsRow ? "l.line" : rows!.Value.Number, from.ToString(), rows?.Order ?? (query.Story is null ? "l.line" : "(l.line + 0)"));
        });

        // The index has the key that each report gives for itself; whom the story takes it to be is compared with the row.
        void Party(string? key, Func<string, string> term)
        {
            if (key is null) return;
            var own = Ask("select distinct own_key from spellings where key = @key", ("@key", key)).All(static row => row.GetString(0));
            terms.Add(Lookup.Any(own.DefaultIfEmpty(key).Select(term)));
        }
    }

    private List<SearchHit> LineHits(List<long> lines, LineKind kind) =>
        AmongNumbers(
            lines,
            $"""
            select {LineColumns}, l.line, l.start, l.stop, l.words, w1.key, w1.name, w2.key, w2.name, l.what, l.value, l.unit, l.day
            from lines l join articles a on a.number = l.number
            left join names w1 on w1.number = l.number and w1.entity = l.who left join names w2 on w2.number = l.number and w2.entity = l.whom
            where l.line
            """,
            row => new SearchHit(
                row.GetInt64(11), kind, Line(row), new Span(row.GetInt32(12), row.GetInt32(13)), row.GetString(14), Named(row, 15), Named(row, 17),
                row.TextOrNull(19), row.IsDBNull(20) ? null : row.GetDouble(20), row.TextOrNull(21), row.DayOrNull(22)));

    private static string OfArticle(string line) => string.Create(CultureInfo.InvariantCulture, $"{line} >= a.number * {LinesOfArticle} and {line} < a.number * {LinesOfArticle} + {LinesOfArticle}");

    // Behind all that begin so.
    private static string EndOf(string beginning) => beginning + '\uFFFF';

    private LookupTerm Classes(LineKind kind, string beginning)
    {
        var whole = Ask("select what from classes where kind = @kind and what >= @what and what < @end limit @most", ("@kind", (int)kind), ("@what", beginning), ("@end", EndOf(beginning)), ("@most", MostClasses + 1)).All(static row => row.GetString(0));
        return whole.Count is 0 or > MostClasses ? Lookup.Any([LineTerms.What(beginning)], isBeginning: true) : Lookup.Any(whole.Select(LineTerms.What).Distinct(StringComparer.Ordinal));
    }

    private static void Residual(SearchQuery query, DbCommand command, List<string> conditions)
    {
        void Add(string condition, string name, object value)
        {
            conditions.Add(condition);
            command.Add(name, value);
        }

        if (query.Who is { } who) Add("w1.key = @who", "@who", who);
        if (query.Whom is { } whom) Add("w2.key = @whom", "@whom", whom);
        if (query.What is { } what)
        {
            Add("l.what >= @what", "@what", what);
            Add(query.Kind == LineKind.Event ? "l.what < @end" : "l.what <= @end", "@end", query.Kind == LineKind.Event ? EndOf(what) : what);
        }

        if (query.Least is { } least) Add("l.value >= @least", "@least", least);
        if (query.Greatest is { } greatest) Add("l.value <= @greatest", "@greatest", greatest);
    }

    private static void Common(SearchQuery query, DbCommand command, List<string> conditions, string number, string day)
    {
        void Add(string condition, string name, object value)
        {
            conditions.Add(condition);
            command.Add(name, value);
        }

        if (query.Before is { } before) Add($"{number} < @before", "@before", before);
        if (query.Outlet is { } outlet) Add("a.outlet = @outlet", "@outlet", outlet);
        if (query.From is { } from) Add($"{day} >= @from", "@from", from.DayNumber);
        if (query.To is { } to) Add($"{day} <= @to", "@to", to.DayNumber);
        if (query.Story is { } story) Add("a.story = @story", "@story", story);
    }

    private (DateOnly First, DateOnly Last)? Days() =>
        Meta("first_day") is { } first && Meta("last_day") is { } last
            ? (DateOnly.FromDayNumber(int.Parse(first, CultureInfo.InvariantCulture)), DateOnly.FromDayNumber(int.Parse(last, CultureInfo.InvariantCulture)))
            : null;

    private static (string Key, string Name)? Named(DbDataReader row, int column) => row.IsDBNull(column) ? null : (row.GetString(column), row.GetString(column + 1));
}
