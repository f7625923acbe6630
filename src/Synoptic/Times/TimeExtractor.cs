using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Text;
using Synoptic.Times.Rules;

namespace Synoptic.Times;

/// <summary>Finds time expressions and their values. Immutable; share it across threads.</summary>
public sealed class TimeExtractor
{
    private readonly TimeLexicon lexicon;
    private readonly RuleTable rules;
    private readonly DirectionReader directions;
    private readonly ZoneTable zones;

    /// <summary>An extractor with all rules of a language.</summary>
    /// <param name="tables">Words of the language.</param>
    public TimeExtractor(WordTables tables)
        : this(tables.Rows("time-rules"), new TimeLexicon(tables), new DirectionReader(tables), new ZoneTable(tables))
    {
    }

    private TimeExtractor(ImmutableArray<string[]> rules, TimeLexicon lexicon, DirectionReader directions, ZoneTable zones) =>
        (this.rules, this.lexicon, this.directions, this.zones) = (new RuleTable(rules, lexicon), lexicon, directions, zones);

    /// <summary>The same extractor with other rules.</summary>
    /// <param name="rows">Rows as the table <c>time-rules</c> has them.</param>
    /// <exception cref="FormatException">A row is no rule.</exception>
    public TimeExtractor WithRules(ImmutableArray<string[]> rows) => new(rows, lexicon, directions, zones);

    /// <summary>Finds time expressions and their values.</summary>
    public ImmutableArray<TimeExpression> Extract(Analysis analysis)
    {
        var scan = new Scan(analysis, lexicon, directions);
        var readings = TimeReader.Read(scan, rules);
        if (readings.IsEmpty) return [];
        var published = analysis.Article.Published?.Day;
        var resolver = new Resolver(published, TellsHistory(readings, published));
        var spans = Array.ConvertAll([.. readings], read => new Span(scan.Atoms[read.First].Span.Start, scan.Atoms[read.End - 1].Span.End));
        var settings = SettingReader.Read(analysis, spans);
        var found = ImmutableArray.CreateBuilder<TimeExpression>(readings.Length);
        for (var i = 0; i < readings.Length; i++)
        {
            var read = readings[i];
            var direction = (read.Direction != TimeDirection.Unknown && !read.Weekend) || !NeedsDirection(read) ? read.Direction : directions.Read(analysis, spans[i], read.Weekday is not null);
            var placed = resolver.Resolve(read, direction, settings[i]);
            var days = read.Type is TimeType.Date or TimeType.Time ? placed.Days : null;
            found.Add(new TimeExpression(spans[i], read.Type, placed.Value, days, Relative(read, direction), read.Modifier is "" ? null : read.Modifier));
        }

        var placedDays = QuotedDays.Settle(found.MoveToImmutable(), settings);
        return Ranges.Settle(zones.Settle(ClockDays.Settle(placedDays, readings, settings), readings), readings, scan);
    }

    private static bool NeedsDirection(Reading read) => read is { Weekend: true, Offset: 0, Anchor: TimeAnchor.Narrative } || read is { Fixed: null, Year: null, Unit: null, YearPrefix: null, OnlyTimeOfDay: false };

    private static RelativeTime? Relative(Reading read, TimeDirection direction)
    {
        if (read.Unit is { } unit) return new RelativeTime(unit, read.Offset, read.Weekday, read.Month, direction, read.Anchor);
        if (!NeedsDirection(read)) return null;
        var finest = read.Weekday is not null || read.Day is not null || read.Holiday is not null ? TimeUnit.Day
            : read.Month is not null ? TimeUnit.Month
            : read.Quarter is not null ? TimeUnit.Quarter
            : TimeUnit.Year;
        return new RelativeTime(finest, null, read.Weekday, read.Month, direction, read.Anchor);
    }

    /// <summary>
    /// Whether a text tells of the past from explicit dates, so that a month without a year lies in the year told last and not
    /// around the day of publication. Tuned on WikiWars against TimeBank: a history names years far more often than days of
    /// the week or times told from its own day.
    /// </summary>
    private static bool TellsHistory(ImmutableArray<Reading> readings, DateOnly? published)
    {
        int years = 0, deictic = 0;
        foreach (var read in readings)
        {
            if (read.Year is { } year && (published is null || Math.Abs(year - published.Value.Year) > 1)) years++;
            else if (read.Weekday is not null || (read.Unit is not null && read.Anchor == TimeAnchor.Publication)) deictic++;
        }

        return years >= 5 && years > 3 * deictic;
    }
}
