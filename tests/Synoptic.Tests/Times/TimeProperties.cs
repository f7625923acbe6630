using FsCheck;
using FsCheck.Fluent;
using Synoptic.Text;

namespace Synoptic.Tests.Times;

public sealed class TimeProperties
{
    private static readonly string[] Pieces =
    [
        "Wednesday", "the", "last", "next", "week", "11", "years", "ago", "June", "2021", "Feb", ".", ",", "-", "–", "’", "s", "9", "a.m.", "ET", "early",
        "end", "of", "three", "day", "two", "hundred", "\n", "  ", "may", "May", "BC", "1990s", "31", "99999999999", "half", "an", "hour", "quarter", "first",
        "every", "Monday", "morning", "later", "before", "Christmas", "'99", "2016–17", "\ud800", "and", "to", "million", "decades", "century", "year-earlier", "30", "Feb. 30, 2021", "/",
    ];

    private static readonly Arbitrary<string> Texts = Gen.Choose(0, 14)
        .SelectMany(length => Gen.Choose(0, Pieces.Length - 1).ListOf(length))
        .Select(picks => string.Join(' ', picks.Select(pick => Pieces[pick])))
        .ToArbitrary();

    private static Config Quick => Config.QuickThrowOnFailure.WithMaxTest(600).WithReplay(20250806, 1);

    [Fact]
    public void Any_string_is_read_without_an_error() => Check.One(Quick, Prop.ForAll<string>(text => Holds(text ?? "", null) && Holds(text ?? "", "2025-08-06")));

    [Fact]
    public void Words_of_time_in_any_order_give_well_formed_times() => Check.One(Quick, Prop.ForAll(Texts, text => Holds(text, null) && Holds(text, "2025-08-06") && Holds(text, "0001-01-01") && Holds(text, "9999-12-31")));

    [Fact]
    public void Without_a_publication_nothing_relative_is_placed() => Check.One(Quick, Prop.ForAll(Texts, text => TimeReading.Read(text).All(time => time.Relative is null || time.Resolved is null)));

    [Fact]
    public void A_long_text_of_one_repeated_piece_is_read_in_one_pass()
    {
        foreach (var piece in new[] { "a", "1", "-", "“", "the ", "three ", "day ", "1990-", "last ", "June 5 ", "of ", "and a ", "the end of " })
        {
            var text = string.Concat(Enumerable.Repeat(piece, 40_000 / piece.Length));
            Assert.True(Holds(text, null));
        }
    }

    private static bool Holds(string text, string? published)
    {
        var end = 0;
        foreach (var time in TimeReading.Read(text, published))
        {
            if (time.Span.Start < end || time.Span.IsEmpty || time.Span.End > text.Length) return false;
            if (time.Value is { } value && !IsWellFormed(value)) return false;
            if (time.Resolved is { } days && (days.From > days.To || time.Type is TimeType.Duration or TimeType.Set)) return false;
            end = time.Span.End;
        }

        return true;
    }

    // Letters, digits and the few marks of TIMEX3; a duration begins with P.
    private static bool IsWellFormed(string value) =>
        value.Length > 0 && value.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c is '-' or ':' or '_' or '.')
        && (char.IsAsciiDigit(value[0]) || value[0] is 'X' or 'P' or 'F' or 'B');
}
