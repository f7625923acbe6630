using FsCheck;
using FsCheck.Fluent;
using Synoptic.Pages.Model;
using Synoptic.Text;

namespace Synoptic.Tests.Pages;

public sealed class WordDiffSpecs
{
    [Fact]
    public void Words_that_others_replace_are_swapped() =>
        ShouldTell("The dam broke.", "The old barrier broke!", ["swapped dam"], ["swapped old barrier"]);

    [Fact]
    public void Words_without_a_counterpart_are_left_out_or_added() =>
        ShouldTell("The dam broke on Tuesday at noon.", "The dam broke at noon, officials said.", ["unmatched on Tuesday"], ["unmatched officials said"]);

    [Fact]
    public void Capitals_marks_and_the_shape_of_an_apostrophe_are_no_difference() =>
        ShouldTell("“The owner’s dam,” he said", "the OWNER'S dam he said…", [], []);

    [Fact]
    public void Only_words_within_the_passages_are_compared()
    {
        var (a, b) = WordDiff.Of("one two three", new Span(4, 7), "nine two ten", new Span(5, 8));
        Assert.Empty(a);
        Assert.Empty(b);
    }

    [Fact]
    public void A_few_swaps_in_a_long_text_are_found_among_ten_thousand_words()
    {
        string[] words = [.. Enumerable.Range(0, 10_000).Select(i => i % 10 == 0 ? $"once{i}" : $"w{i % 300}")];
        var changed = words.ToArray();
        foreach (var i in (int[])[11, 5_005, 9_991]) changed[i] = "other";
        var (a, b) = Told(string.Join(' ', words), string.Join(' ', changed));
        Assert.Equal(["swapped w11", "swapped w205", "swapped w91"], a);
        Assert.Equal(3, b.Length);
    }

    [Fact]
    public void Texts_of_few_words_over_and_over_take_no_time()
    {
        var random = new Random(7);
        string Text() => string.Join(' ', Enumerable.Range(0, 20_000).Select(_ => random.Next(2) == 0 ? "a" : "b"));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Told(Text(), Text());
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
    }

    [Fact]
    public void What_is_not_marked_is_the_same_on_both_sides() => Check.One(
        Config.QuickThrowOnFailure.WithReplay(11UL, 3UL),
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), ArbMap.Default.ArbFor<NonNull<string>>(), (x, y) =>
        {
            // Few letters, so that words meet.
            var (a, b) = (Thin(x.Get), Thin(y.Get));
            var (changedA, changedB) = WordDiff.Of(a, new Span(0, a.Length), b, new Span(0, b.Length));
            return Unmarked(a, changedA).SequenceEqual(Unmarked(b, changedB), StringComparer.OrdinalIgnoreCase);
        }));

    private static string Thin(string text) => string.Concat(text.Select(c => (c % 5) switch { 0 => ' ', 1 => 'a', 2 => 'B', 3 => 'd', _ => 'c' }));

    private static string[] Unmarked(string text, List<ChangedWords> changes)
    {
        var kept = text.ToCharArray();
        var end = 0;
        foreach (var (span, _) in changes)
        {
            Assert.True(span.Start >= end && span.End <= text.Length && !span.IsEmpty);
            end = span.End;
            for (var i = span.Start; i < span.End; i++) kept[i] = ' ';
        }

        return new string(kept).Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static void ShouldTell(string a, string b, string[] toldOfA, string[] toldOfB)
    {
        var told = Told(a, b);
        Assert.Equal(toldOfA, told.A);
        Assert.Equal(toldOfB, told.B);
    }

    private static (string[] A, string[] B) Told(string a, string b)
    {
        var (changedA, changedB) = WordDiff.Of(a, new Span(0, a.Length), b, new Span(0, b.Length));
        return (Tell(a, changedA), Tell(b, changedB));

        static string[] Tell(string text, List<ChangedWords> changes) =>
            [.. changes.Select(c => $"{(c.Change == WordChange.Swapped ? "swapped" : "unmatched")} {c.Span.Slice(text)}")];
    }
}
