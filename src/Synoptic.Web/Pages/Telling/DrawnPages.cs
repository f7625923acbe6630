using System.Buffers;
using System.Text;
using Synoptic.Pages.Markup;

namespace Synoptic.Web.Pages.Telling;

/// <summary>Pages of markup in one row of bytes, divided by form feeds, which markup never has: components write that character encoded.</summary>
internal sealed class DrawnPages
{
    private const byte Divider = (byte)'\f';

    private readonly ArrayBufferWriter<byte> bytes = new();

    /// <summary>One of some pages, from 1; and how many there are. <see langword="null"/> where there is none of that number.</summary>
    public static (string? Html, int Count) Page(ReadOnlySpan<byte> pages, int number)
    {
        var count = pages.Count(Divider) + 1;
        if (number < 1 || number > count) return (null, count);
        for (var i = 1; i < number; i++) pages = pages[(pages.IndexOf(Divider) + 1)..];
        var end = pages.IndexOf(Divider);
        return (Encoding.UTF8.GetString(end < 0 ? pages : pages[..end]), count);
    }

    /// <summary>On which page, from 1, something with an address of its own stands; <see langword="null"/> where it stands on none.</summary>
    public static int? PageOf(ReadOnlySpan<byte> pages, string id)
    {
        var at = pages.IndexOf(Encoding.UTF8.GetBytes($" id=\"{HtmlText.Encode(id)}\""));
        return at < 0 ? null : pages[..at].Count(Divider) + 1;
    }

    public void Add(string html)
    {
        if (bytes.WrittenCount > 0) bytes.Write([Divider]);
        bytes.Write(Encoding.UTF8.GetBytes(html));
    }

    public byte[] ToArray() => bytes.WrittenSpan.ToArray();
}
