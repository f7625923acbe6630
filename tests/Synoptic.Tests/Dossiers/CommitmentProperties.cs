using FsCheck;
using FsCheck.Fluent;

namespace Synoptic.Tests.Dossiers;

public sealed class CommitmentProperties
{
    private static readonly string[] Scraps =
    [
        "Ilse Tarrow", " pledged", " to", " will", " would", " not", " reopen", " the bridge", " by Friday", " within 50 days", " if", " unless", " gave", " ten days", " deadline", " for",
        " is", " due", " scheduled", " expected", " threatened", "“", "”", ", ", ". ", "? ", "\n", " said", " that", " until", " 9999999999 years", "\ud800", "😀", " — ", " has", " extended",
    ];

    [Fact]
    public void Any_string_gives_lines_whose_words_stand_in_the_report()
    {
        var texts = Gen.Elements(Scraps).ListOf().Select(static parts => string.Concat(parts)).ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(31, 7), Prop.ForAll(texts, static text => Holds(text)));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(50).WithReplay(31, 9), Prop.ForAll(ArbMap.Default.ArbFor<string>(), static text => Holds(text ?? "")));
    }

    private static bool Holds(string text)
    {
        foreach (var found in CommitmentReports.Find(text))
        {
            if (found.Act is not { } act || act.Span.Slice(text) != found.ActText || found.ActText!.Length == 0) return false;
            if (found.Condition is { } condition && condition.Span.Slice(text) != found.ConditionText) return false;
            if (!found.Text.Contains(found.ActText, StringComparison.Ordinal) || found.Evidence.IsEmpty) return false;
        }

        return true;
    }
}
