using System.Data.Common;
using Synoptic.Storage.Search;

namespace Synoptic.Storage.Sql;

internal partial class SqlReader
{
    // Reports of a story that are asked first: a word that every tenth line has fills a page of fifty from thirty reports of twenty such lines.
    private const int NewestOfStory = 32;

    // Rows that a step reads before it is found too wide: five pages of hits. With 128, searches of 100,000 invented reports took as long.
    private const int MostRead = 256;

    // Whether the engine's index of words gives the newest rows first by itself, and stops when a page is full.
    private bool IsIndexInOrder => engine.NewestFirst.IsEmpty;

    /// <summary>The newest rows of a search, newest first, and one more than fill its page.</summary>
    /// <param name="query">What is searched.</param>
    /// <param name="index">The index of words: "articles" or "lines".</param>
    /// <param name="lookup">What is asked of the index.</param>
    /// <param name="unit">How many numbers of the index a report has.</param>
    /// <param name="select">Says what to read, given the index's rows where it is asked, and adds conditions.</param>
    private List<long> Newest(SearchQuery query, string index, Lookup lookup, int unit, Func<DbCommand, IndexRows?, List<string>, Selection> select)
    {
        var (found, most) = (new List<long>(), query.Most + 1);
        if (lookup.IsEmpty || (query.Story is null && IsIndexInOrder)) return Read(null, null, null);
        var last = (query.Before ?? long.MaxValue) / unit;
        if (query.Story is { } story) OfStory(story);
        else OfAll();
        return found;

        // An index that gives its rows in order stops by itself, and reads none before the story's first report. Else the story's newest reports are
        // asked first, then four times as many of those before them.
        void OfStory(string story)
        {
            var reports = Ask("select number from articles where story = @story and number <= @last order by number desc", ("@story", story), ("@last", last)).All(static row => row.GetInt64(0));
            var step = IsIndexInOrder ? reports.Count : NewestOfStory;
            for (var at = 0; at < reports.Count && found.Count < most; step *= 4)
            {
                var next = Math.Min(at + step, reports.Count);
                found.AddRange(Read(null, reports[next - 1], reports[at] + 1));
                at = next;
            }
        }

        // Where an index gives its rows in no order, and all of them, the newest reports are asked first, then more and more of those before them,
        // until the page is full: a common word fills it from the first, a rare one has few rows in all.
        void OfAll()
        {
            var upTo = Math.Min(last, Ask("select coalesce(max(number), 0) from articles").Number()) + 1;
            foreach (var length in engine.NewestFirst)
            {
                // The newest block may have few yet.
                var blocks = new ReportBlocks(length, Math.Max(0, ((upTo - 1) / length) - 1), (upTo - 1) / length);
                Step(blocks, blocks, upTo);
                upTo = blocks.First * length;
                if (found.Count >= most || upTo == 0) return;
            }

            // All that is left is asked without its blocks, as long as it need not be halved: that they are all there leaves nothing out.
            Step(new ReportBlocks(engine.NewestFirst[^1], 0, (upTo - 1) / engine.NewestFirst[^1]), null, upTo);
        }

        // Rows of a common word in days long past all lie in one wide step, scattered over thousands of pages of the disk: it is then halved until its
        // newest rows are few enough to read.
        void Step(ReportBlocks blocks, ReportBlocks? among, long upTo)
        {
            // Of a report, whose words lie apart from its row, many rows are read as fast as a few.
            var isLeast = unit == 1 || (blocks.Length == engine.NewestFirst[0] && blocks.Last - blocks.First < 2);
            var limit = Math.Max(MostRead, most - found.Count);
            var rows = Read(among, null, upTo, isLeast ? null : limit);
            if (isLeast || rows.Count <= limit)
            {
                found.AddRange(rows.OrderDescending().Take(most - found.Count));
                return;
            }

            var (older, newer) = Halves(blocks);
            Step(newer, newer, upTo);
            if (found.Count < most) Step(older, older, upTo);
        }

        // Without a limit the newest rows of all; with it any rows, as few as tell that there are more.
        List<long> Read(ReportBlocks? among, long? from, long? upTo, int? limit = null)
        {
            var command = Ask("", ("@most", limit + 1 ?? most - found.Count));
            IndexRows? rows = lookup.IsEmpty ? null : engine.Matching(index, lookup, among, command);
            var conditions = rows is { } matching ? new List<string> { matching.Condition } : [];
            // Where a story's reports are read first, they are what is bounded.
            var (number, numbers) = query.Story is not null && !IsIndexInOrder ? ("a.number", 1) : (rows?.Number, unit);
            if (from is { } first)
            {
                conditions.Add($"{number} >= @first_of_all");
                command.Add("@first_of_all", first * numbers);
            }

            if (upTo is { } end)
            {
                conditions.Add($"{number} < @end_of_all");
                command.Add("@end_of_all", end * numbers);
            }

            var selection = select(command, rows, conditions);
            var text = $"select {selection.Number} as number from {selection.From}{Where(conditions)}";
            // What is materialized is planned as if all of it were read, and read no further than asked: for a few rows in any order the planner would
            // read the table from its beginning.
            command.CommandText = limit is null ? $"{text} order by {selection.Order} desc limit @most" : $"with f as materialized ({text}) select number from f limit @most";
            return command.All(static row => row.GetInt64(0));
        }
    }

    private (ReportBlocks Older, ReportBlocks Newer) Halves(ReportBlocks blocks)
    {
        if (blocks.First == blocks.Last)
        {
            var shorter = engine.NewestFirst[engine.NewestFirst.IndexOf(blocks.Length) - 1];
            var (first, count) = (blocks.First * (blocks.Length / shorter), blocks.Length / shorter);
            blocks = new ReportBlocks(shorter, first, first + count - 1);
        }

        var middle = (blocks.First + blocks.Last) / 2;
        return (blocks with { Last = middle }, blocks with { First = middle + 1 });
    }

    /// <summary>What a search reads.</summary>
    /// <param name="Number">The number of a report or a line.</param>
    /// <param name="From">The tables.</param>
    /// <param name="Order">What the newest have most of.</param>
    private readonly record struct Selection(string Number, string From, string Order);
}
