using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using Synoptic.Storage.Search;
using Synoptic.Text;

namespace Synoptic.Storage.Sql;

internal partial class SqlReader
{
    // Room for a report's lines in the numbers of lines: 65,536 lines a report, of which the longest report of 32 MiB could have more; those are left out of the index and never of the record.
    internal const int LinesOfArticle = 1 << 16;

    // Named in one report of so many: a page of fifty is full after some thousand rows.
    private const int Often = 20;

    // So many times as many reports are asked each time at most, where the newest had too few: three ranges for 100,000 of them. Each time all
    // rows of the words are looked up in the index, some 30 ms for two common words in 6,000,000 lines.
    private const int Wider = 64;

    // A range of so many reports is narrower than what a common word has; its 500,000 lines are told apart in 35 ms.
    private const int Narrow = 8000;

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
        var hits = query.Kind == LineKind.Report ? Reports(query, words, days, hasDays) : Lines(query, words, days, hasDays);
        return new SearchPage([.. hits.Take(query.Most)], hits.Count > query.Most ? hits[query.Most - 1].Line : null, words.ToString());
    }

    private List<SearchHit> Reports(SearchQuery query, WordQuery words, (DateOnly First, DateOnly Last)? days, bool hasDays)
    {
        var terms = Lookup.Of(words).ToList();
        // Without words the tables' own indexes are the shorter way.
        if (!words.IsEmpty)
        {
            if (query.Outlet is { } outlet) terms.Add(Lookup.Any([LineTerms.Outlet(outlet)!]));
            if (query.Story is null && DayTerms.Of(query.From, query.To, days, hasDays) is { } months) terms.Add(months);
        }

        var found = Newest(query, "articles", new Lookup([.. terms]), 1, (command, rows, conditions) =>
        {
            Common(query, command, conditions, rows?.Number ?? "a.number", "a.day");
            if (query.Who is { } who)
            {
                command.Add("@who", who);
                conditions.Add(Naming(who, rows));
            }

            var from = rows is { } index ? $"{index.Table} join articles a on a.number = {index.Number}" : "articles a";
            command.CommandText = $"select {LineColumns} from {from}{Where(conditions)} order by {rows?.Order ?? "a.number"} desc limit @most";
            return command.All(static row => Line(row));
        });
        var bodies = new Dictionary<long, string>();
        foreach (var chunk in found.Chunk(GreatestMost))
        {
            var command = Ask("");
            command.CommandText = $"select number, body from texts where number in ({In(command, chunk.Select(static a => (object)a.Number))})";
            foreach (var (number, body) in command.All(static row => (row.GetInt64(0), row.GetString(1)))) bodies[number] = body;
        }

        return [.. found.Select(article =>
        {
            var (span, around) = Excerpt.Of(bodies.GetValueOrDefault(article.Number, ""), words);
            return new SearchHit(article.Number, LineKind.Report, article, span, around, null, null, null, null, null, article.Day);
        })];
    }

    // Who is named often is asked of row after row until the page is full; of others the reports are collected first, and looked up.
    private string Naming(string who, IndexRows? rows)
    {
        var named = Ask("select coalesce(max(reports), 0) from people where key = @who", ("@who", who)).Number();
        var isOften = named * Often > Ask("select coalesce(max(number), 0) from articles").Number();
        if (isOften) return $"exists (select 1 from names n where n.key = @who and n.number = {rows?.Number ?? "a.number"})";
        var number = rows is { } index ? engine.Aside(index.Number) : "a.number";
        return $"{number} in (select n.number from names n where n.key = @who)";
    }

    private List<SearchHit> Lines(SearchQuery query, WordQuery words, (DateOnly First, DateOnly Last)? days, bool hasDays)
    {
        var terms = Lookup.Of(words).ToList();
        Party(query.Who, LineTerms.Who);
        Party(query.Whom, LineTerms.Whom);
        // Figures have indicators, which are whole words; classes of events begin alike.
        // A beginning has the rows of many terms: where who acts narrows the events down, their class is compared with the row.
        if (query.What is { } what && (engine.NewestFirst == 0 || query.Kind != LineKind.Event || (query.Who ?? query.Whom) is null)) terms.Add(Lookup.Any([LineTerms.What(what)], query.Kind == LineKind.Event));
        if (query.Outlet is { } outlet) terms.Add(Lookup.Any([LineTerms.Outlet(outlet)!]));
        if (query.Story is null && DayTerms.Of(query.From, query.To, days, hasDays) is { } months) terms.Add(months);
        // A third of all lines are of one kind. An index that reads all rows of a term, and does not stop when the page is full, is not asked for it.
        if (terms.Count > 0 && (engine.NewestFirst == 0 || terms.TrueForAll(static term => term.IsUnwanted))) terms.Insert(0, Lookup.Any([LineTerms.Kind(query.Kind)]));
        return Newest(query, "lines", new Lookup([.. terms]), LinesOfArticle, (command, rows, conditions) =>
        {
            command.Add("@kind", (int)query.Kind);
            conditions.Add("l.kind = @kind");
            Common(query, command, conditions, rows?.Number ?? "l.line", "l.day");
            Residual(query, command, conditions);
            var from = (rows, query.Story) switch
            {
                ({ } index, _) => $"{index.Table} join lines l on l.line = {index.Number} join articles a on a.number = l.number",
                (null, null) => "lines l join articles a on a.number = l.number",
                // The reports of the story first, and not all lines of the store: crossed, since SQLite then keeps this order, and put in an order
                // that PostgreSQL has no index for.
                _ => "articles a cross join lines l",
            };
            if (rows is null && query.Story is not null) conditions.Add($"l.line >= a.number * {LinesOfArticle} and l.line < a.number * {LinesOfArticle} + {LinesOfArticle}");
            command.CommandText = $"""
                select {LineColumns}, l.line, l.start, l.stop, l.words, w1.key, w1.name, w2.key, w2.name, l.what, l.value, l.unit, l.day
                from {from} left join names w1 on w1.number = l.number and w1.entity = l.who left join names w2 on w2.number = l.number and w2.entity = l.whom
                {Where(conditions)} order by {rows?.Order ?? (query.Story is null ? "l.line" : "(l.line + 0)")} desc limit @most
                """;
            return command.All(row => new SearchHit(
                row.GetInt64(11), query.Kind, Line(row), new Span(row.GetInt32(12), row.GetInt32(13)), row.GetString(14), Named(row, 15), Named(row, 17),
                row.TextOrNull(19), row.IsDBNull(20) ? null : row.GetDouble(20), row.TextOrNull(21), row.DayOrNull(22)));
        });

        // The index has the key that each report gives for itself; whom the story takes it to be is compared with the row.
        void Party(string? key, Func<string, string> term)
        {
            if (key is null) return;
            var own = Ask("select distinct own_key from spellings where key = @key", ("@key", key)).All(static row => row.GetString(0));
            terms.Add(Lookup.Any(own.DefaultIfEmpty(key).Select(term)));
        }
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
            Add(query.Kind == LineKind.Event ? "l.what < @end" : "l.what <= @end", "@end", query.Kind == LineKind.Event ? what + '\uFFFF' : what);
        }

        if (query.Least is { } least) Add("l.value >= @least", "@least", least);
        if (query.Greatest is { } greatest) Add("l.value <= @greatest", "@greatest", greatest);
    }

    // Where an engine's index gives its rows in no order, the newest reports are asked first, then more and more of those before them, until the
    // page is full: a common word fills it from the first, a rare one has few rows in all.
    private List<T> Newest<T>(SearchQuery query, string index, Lookup lookup, int unit, Func<DbCommand, IndexRows?, List<string>, List<T>> run)
    {
        if (lookup.IsEmpty || engine.NewestFirst == 0 || query.Story is not null)
        {
            var whole = Ask("", ("@most", query.Most + 1));
            if (lookup.IsEmpty) return run(whole, null, []);
            var all = engine.Matching(index, lookup, whole);
            return run(whole, all, [all.Condition]);
        }

        var found = new List<T>();
        var last = Ask("select coalesce(max(number), 0) from articles").Number() + 1;
        var upTo = query.Before is { } before ? Math.Min(last, (before / unit) + 1) : last;
        for (long reports = engine.NewestFirst, asked = 0; ;)
        {
            var from = Math.Max(0, upTo - reports);
            var command = Ask("", ("@most", query.Most + 1 - found.Count));
            var rows = engine.Matching(index, lookup, command);
            // Of a long range the rows of the words are read and looked at, and not all rows of the range beside them.
            var place = reports > Narrow ? "number + 0" : "number";
            var range = string.Create(CultureInfo.InvariantCulture, $"{place} >= {from * unit} and {place} < {upTo * unit}");
            // The newest are read one by one, from the last on, and the others by their words: a planner that is left to choose takes either way
            // for the other, since it does not know how many of a word's rows are new. What stands before an offset it leaves as it is.
            rows = asked == 0
                ? rows with { Table = $"(select * from {index}_words where {range} order by number desc offset 0) w" }
                : rows with { Table = $"(select * from {index}_words where {range}) w", Order = $"({rows.Number} + 0)" };
            found.AddRange(run(command, rows, [rows.Condition]));
            if (found.Count > query.Most || from == 0) return found;
            (asked, upTo) = (asked + reports, from);
            // As many as should fill the page, if the words are as common among them, and some more.
            reports = Math.Min(reports * Wider, 1 + (asked * (query.Most + 1 - found.Count) / Math.Max(1, found.Count) * 5 / 4));
        }
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
