using Synoptic.Text;

namespace Synoptic.Tests;

public sealed class SpanSpecs
{
    [Fact]
    public void Slicing_by_a_span_gives_back_its_words() => Assert.Equal("two", new Span(4, 7).Slice("one two three"));

    [Fact]
    public void Spans_that_only_touch_do_not_overlap() => Assert.False(new Span(0, 3).Overlaps(new Span(3, 5)));
}
