using System.Reflection;
using System.Text.RegularExpressions;
using Synoptic.Text;

namespace Synoptic.Tests.Reading;

public sealed class ErrorTableSpecs
{
    [Theory]
    [InlineData("1", typeof(Synoptic.Reading.ReadingFailures))]
    [InlineData("5", typeof(Synoptic.Fetching.FetchFailures))]
    [InlineData("60", typeof(Synoptic.Storage.StoreFailures))]
    public void Every_code_of_reading_fetching_and_stores_stands_in_the_table_with_its_severity(string begin, Type failures)
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Synoptic.slnx"))) root = Path.GetDirectoryName(root)!;
        var listed = Regex.Matches(File.ReadAllText(Path.Combine(root, "docs", "errors.md")), $@"^\| (?<code>SYN{begin}\d+) \| (?<severity>\w+)", RegexOptions.Multiline, TimeSpan.FromSeconds(5)).Select(m => $"{m.Groups["code"].Value} {m.Groups["severity"].Value}");
        var made = failures.GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Select(m => (Failure)m.Invoke(null, [.. m.GetParameters().Select(p => p.ParameterType == typeof(string) ? (object)"x" : p.ParameterType == typeof(int) ? (object)1 : 1L)])!)
            .Select(f => $"{f.Code} {(f.Severity == Severity.Error ? "error" : "warning")}");
        Assert.Equal(made.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }
}
