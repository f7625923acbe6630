using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Tests.Times;

/// <summary>Runs the example that stands beside each rule of the table <c>time-rules</c>.</summary>
public sealed class TimeRuleSpecs
{
    public static TheoryData<string, string> Examples
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var row in WordTables.English.Rows("time-rules")) data.Add(row[3], row[4]);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Each_rule_reads_its_example(string example, string value)
    {
        var published = example.Length > 12 && example[10..12] == ": " ? example[..10] : null;
        var marked = published is null ? example : example[12..];
        var start = marked.IndexOf('[', StringComparison.Ordinal);
        var end = marked.IndexOf(']', StringComparison.Ordinal) - 1;
        var text = marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        var times = TimeReading.Read(text, published);
        Assert.Contains((text[start..end], value), times.Select(time => (time.Span.Slice(text), Told(time))));
    }

    [Fact]
    public void No_two_rules_have_one_example() =>
        Assert.Empty(WordTables.English.Rows("time-rules").CountBy(row => row[3]).Where(row => row.Value > 1).Select(row => row.Key));

    [Fact]
    public void Without_any_one_rule_its_example_is_read_otherwise()
    {
        var rows = WordTables.English.Rows("time-rules");
        Assert.Empty(rows.Where((row, i) => Reads(rows.RemoveAt(i), row)).Select(row => $"{row[0]}: {row[1]}"));
    }

    private static string Told(TimeExpression time) => $"{time.Type.ToString().ToUpperInvariant()} {time.Value ?? "none"}";

    private static bool Reads(ImmutableArray<string[]> rules, string[] row)
    {
        var published = row[3].Length > 12 && row[3][10..12] == ": " ? row[3][..10] : null;
        var marked = published is null ? row[3] : row[3][12..];
        var text = marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        var start = marked.IndexOf('[', StringComparison.Ordinal);
        var end = marked.IndexOf(']', StringComparison.Ordinal) - 1;
        return TimeReading.Extractor.WithRules(rules).Extract(TimeReading.Analyze(text, published)).Any(time => time.Span == new Span(start, end) && Told(time) == row[4]);
    }
}
