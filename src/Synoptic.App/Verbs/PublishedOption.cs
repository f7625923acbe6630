using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Synoptic.Text;

namespace Synoptic.App.Verbs;

/// <summary><c>--published DATE</c> for all reports that state none, and <c>--published NAME=DATE</c> for one report.</summary>
/// <param name="Day">For all that state none.</param>
/// <param name="Named">For single reports, by file name or id; it holds against what the report states.</param>
internal sealed record PublishedOption(DateOnly? Day, ImmutableArray<(string Name, DateOnly Day)> Named)
{
    public static Option<PublishedOption> Create() => new("--published")
    {
        Description = "Day of publication (YYYY-MM-DD): DATE for reports that state none, NAME=DATE for the one with that file name or id. May be given several times. Without it they stay undated.",
        HelpName = "[NAME=]DATE",
        Arity = ArgumentArity.OneOrMore,
        CustomParser = Parse,
    };

    /// <summary>The articles with the days of the named ones, or what is wrong with a name.</summary>
    public (ImmutableArray<Article> Articles, ImmutableArray<Failure> Failures) Apply(ImmutableArray<Article> articles)
    {
        var dated = articles.ToBuilder();
        var failures = ImmutableArray.CreateBuilder<Failure>();
        foreach (var (name, day) in Named)
        {
            var found = Enumerable.Range(0, articles.Length).Where(i => articles[i].Id == name).ToList();
            if (found.Count == 0) found = [.. Enumerable.Range(0, articles.Length).Where(i => IsFile(articles[i], name))];
            if (found.Count == 1) dated[found[0]] = dated[found[0]] with { Published = new Publication(day, null, "option") };
            else failures.Add(new Failure("SYN2010", Severity.Error, $"--published {name}={day:yyyy-MM-dd}", found.Count == 0 ? "no report with this file name or id" : $"{found.Count} reports with this file name", "the file name or id of one report"));
        }

        return (dated.ToImmutable(), failures.ToImmutable());
    }

    // The path as it was given, the name of the file, or that without its ending.
    private static bool IsFile(Article article, string name) =>
        article.Source.File is { } file && (file == name || Path.GetFileName(file) == name || Path.GetFileNameWithoutExtension(file) == name);

    private static PublishedOption? Parse(ArgumentResult result)
    {
        DateOnly? all = null;
        var named = ImmutableArray.CreateBuilder<(string, DateOnly)>();
        foreach (var token in result.Tokens)
        {
            // A file may have the sign in its name; a date has none.
            var at = token.Value.LastIndexOf('=');
            if (!DateOnly.TryParseExact(token.Value[(at + 1)..], "yyyy-MM-dd", out var day)) return Wrong(result, $"found '{token.Value}'; expected a day as YYYY-MM-DD, or NAME=YYYY-MM-DD");
            if (at == 0) return Wrong(result, $"found '{token.Value}'; expected the file name or id of a report before the sign");
            if (at < 0 && all is not null) return Wrong(result, $"found '{token.Value}' beside '{all:yyyy-MM-dd}'; expected one day for all reports, or NAME=YYYY-MM-DD for single ones");
            if (at < 0) all = day;
            else named.Add((token.Value[..at], day));
        }

        return new PublishedOption(all, named.ToImmutable());
    }

    private static PublishedOption? Wrong(ArgumentResult result, string message)
    {
        result.AddError("--published: " + message);
        return null;
    }
}
