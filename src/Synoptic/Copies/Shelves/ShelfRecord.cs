using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Synoptic.Text;

namespace Synoptic.Copies.Shelves;

/// <summary>
/// An article and its words as bytes: what comparing needs, and no layers. Numbers are written seven bits at a time, text as its UTF-16
/// code units, so that any string comes back as it was.
/// </summary>
internal static class ShelfRecord
{
    // Of a published date nothing, the day alone, or the moment too.
    private const int NoDate = 0;
    private const int Day = 1;
    private const int Moment = 2;

    /// <summary>Writes one.</summary>
    public static void Write(ArrayBufferWriter<byte> output, WordSequence words)
    {
        var article = words.Article;
        Write(output, article.Id);
        Write(output, article.Title);
        Write(output, article.Text);
        Write(output, article.Byline);
        Write(output, article.Source.Outlet);
        Write(output, article.Source.Url);
        Write(output, article.Published);
        Write(output, (ulong)article.Dropped.Length);
        foreach (var part in article.Dropped)
        {
            Write(output, part.Text);
            Write(output, part.Reason);
            Write(output, (ulong)part.At);
        }

        Write(output, (ulong)words.Count);
        var end = 0;
        for (var i = 0; i < words.Count; i++)
        {
            var span = words.Spans[i];
            Write(output, (ulong)(span.Start - end));
            Write(output, ((ulong)span.Length << 2) | (words.Named[i] ? 2UL : 0) | (words.Quoted[i] ? 1UL : 0));
            end = span.End;
        }
    }

    /// <summary>Reads one.</summary>
    /// <param name="input">What was written.</param>
    /// <param name="stopWords">Words of grammar.</param>
    public static WordSequence Read(ReadOnlySpan<byte> input, HashSet<ulong> stopWords)
    {
        var id = Text(ref input) ?? "";
        var title = Text(ref input);
        var text = Text(ref input) ?? "";
        var byline = Text(ref input);
        var outlet = Text(ref input);
        var url = Text(ref input);
        var published = Published(ref input);
        var dropped = ImmutableArray.CreateBuilder<Dropped>();
        for (var left = Number(ref input); left > 0; left--) dropped.Add(new Dropped(Text(ref input) ?? "", Text(ref input) ?? "", (int)Number(ref input)));
        var spans = new Span[Number(ref input)];
        var named = new bool[spans.Length];
        var quoted = new bool[spans.Length];
        var end = 0;
        for (var i = 0; i < spans.Length; i++)
        {
            var start = end + (int)Number(ref input);
            var packed = Number(ref input);
            end = start + (int)(packed >> 2);
            spans[i] = new Span(start, end);
            (named[i], quoted[i]) = ((packed & 2) != 0, (packed & 1) != 0);
        }

        var article = new Article(id, title, text, published, new Source(outlet, url, null), byline, dropped.ToImmutable());
        return WordSequence.Of(article, spans, named, quoted, stopWords);
    }

    private static void Write(ArrayBufferWriter<byte> output, Publication? published)
    {
        Write(output, published is null ? NoDate : published.Instant is null ? Day : (ulong)Moment);
        if (published is null) return;
        Write(output, (ulong)published.Day.DayNumber);
        Write(output, published.Basis);
        if (published.Instant is not { } moment) return;
        Write(output, (ulong)moment.Ticks);
        Write(output, (ulong)((moment.Offset.Ticks / TimeSpan.TicksPerMinute) + 1440));
    }

    private static Publication? Published(ref ReadOnlySpan<byte> input)
    {
        var kind = (int)Number(ref input);
        if (kind == NoDate) return null;
        var day = DateOnly.FromDayNumber((int)Number(ref input));
        var basis = Text(ref input) ?? "";
        if (kind == Day) return new Publication(day, null, basis);
        var ticks = (long)Number(ref input);
        return new Publication(day, new DateTimeOffset(ticks, TimeSpan.FromMinutes((long)Number(ref input) - 1440)), basis);
    }

    // A length of 0 is no string; one more than its own is a string's.
    private static void Write(ArrayBufferWriter<byte> output, string? text)
    {
        Write(output, text is null ? 0 : (ulong)text.Length + 1);
        if (text is null) return;
        var room = output.GetSpan(3 * text.Length);
        var at = 0;
        foreach (var c in text)
        {
            var rest = (uint)c;
            for (; rest > 0x7F; rest >>= 7) room[at++] = (byte)(rest | 0x80);
            room[at++] = (byte)rest;
        }

        output.Advance(at);
    }

    private static string? Text(ref ReadOnlySpan<byte> input)
    {
        var length = (int)Number(ref input);
        if (length == 0) return null;
        var buffer = ArrayPool<char>.Shared.Rent(length);
        for (var at = 0; at < length - 1;)
        {
            // Most of a text is letters of one byte each.
            var rest = length - 1 - at;
            Ascii.ToUtf16(input[..Math.Min(rest, input.Length)], buffer.AsSpan(at), out var run);
            at += run;
            input = input[run..];
            if (run < rest) buffer[at++] = (char)Number(ref input);
        }

        var text = new string(buffer, 0, length - 1);
        ArrayPool<char>.Shared.Return(buffer);
        return text;
    }

    private static void Write(ArrayBufferWriter<byte> output, ulong number)
    {
        var room = output.GetSpan(10);
        var at = 0;
        for (; number > 0x7F; number >>= 7) room[at++] = (byte)(number | 0x80);
        room[at++] = (byte)number;
        output.Advance(at);
    }

    private static ulong Number(ref ReadOnlySpan<byte> input)
    {
        ulong number = 0;
        for (int shift = 0, at = 0; ; shift += 7)
        {
            var b = input[at++];
            number |= (ulong)(b & 0x7F) << shift;
            if (b >= 0x80) continue;
            input = input[at..];
            return number;
        }
    }
}
