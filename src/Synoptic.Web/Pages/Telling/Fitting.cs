using System.Globalization;
using System.Text;

namespace Synoptic.Web.Pages.Telling;

/// <summary>
/// Draws as many items as a page has room for. How large an item becomes is known only when it is drawn, so that what is too large is drawn
/// again with fewer; and an item that alone is too large, with less of what stands in it.
/// </summary>
/// <param name="draw">Draws so many items from one on; sparsely, where that is asked for.</param>
/// <param name="most">Bytes of room.</param>
internal sealed class Fitting(Action<TextWriter, int, int, bool> draw, int most)
{
    /// <summary>Of a page of a part: with what stands around it well below 300 KB, which a phone opens at once.</summary>
    public const int MostBytes = 220 << 10;

    private const string TooLarge = "<p class=\"none\">What stands here is larger than a page. The record has it: “Take away”, on the story’s page.</p>\n";

    // A little fewer than what would fit were all alike, so that what is drawn seldom must be drawn again.
    private const double Full = 0.9;

    /// <summary>Items from one on: at least one, at most so many.</summary>
    /// <returns>Their markup; how many they are; how many as large as these there would be room for.</returns>
    public (string Html, int Taken, int Room) Draw(int skip, int take)
    {
        while (true)
        {
            var html = Drawn(skip, take, isSparse: false);
            var room = (int)(Full * take * most / Math.Max(1, Encoding.UTF8.GetByteCount(html)));
            if (Encoding.UTF8.GetByteCount(html) <= most) return (html, take, Math.Max(1, room));
            if (take == 1) break;
            take = Math.Clamp(room, 1, take - 1);
        }

        var sparse = Drawn(skip, 1, isSparse: true);
        return (Encoding.UTF8.GetByteCount(sparse) <= most ? sparse : TooLarge, 1, 1);
    }

    private string Drawn(int skip, int take, bool isSparse)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        draw(writer, skip, take, isSparse);
        return writer.ToString();
    }
}
