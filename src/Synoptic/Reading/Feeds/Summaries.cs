using System.Net;
using System.Text;

namespace Synoptic.Reading.Feeds;

/// <summary>Tells the text of a report from a summary of it.</summary>
internal static class Summaries
{
    /// <summary>
    /// Characters of words from which on a description is taken for the text of a report: the excerpts that publishing systems make have 55 words
    /// (some 350 characters) or up to 500 characters, and a short report has 150 words. From what such systems do; not tuned.
    /// </summary>
    private const int ShortestText = 800;

    /// <summary>The longer of content and description, and whether it is a whole text.</summary>
    public static (FeedBody Body, bool IsWhole) Choose(FeedBody content, FeedBody description)
    {
        var (inContent, inDescription) = (Words(content), Words(description));
        if (inContent == 0) return (description, inDescription >= ShortestText && !IsCut(description));

        // What is called content and says more than the summary is the text, however short; some put the same teaser into both.
        return inContent >= inDescription ? (content, !IsCut(content) && (inContent >= ShortestText || inContent > inDescription)) : (description, inDescription >= ShortestText && !IsCut(description));
    }

    /// <summary>Whether a text holds HTML: a tag, or an entity.</summary>
    public static bool IsMarkup(string text)
    {
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 2 < text.Length; at = text.IndexOf('<', at + 1))
        {
            var next = text[at + 1] == '/' ? text[at + 2] : text[at + 1];
            if (char.IsAsciiLetter(next) || next == '!') return true;
        }

        return false;
    }

    /// <summary>A headline in which some feeds write entities or tags twice.</summary>
    public static string Plain(string line)
    {
        if (!line.AsSpan().ContainsAny('<', '&')) return line;
        return Html.Facts.PageText.Clean(WebUtility.HtmlDecode(Stripped(line))) ?? line;
    }

    /// <summary>Characters of an HTML text without its tags.</summary>
    public static int Length(string markup) => Stripped(markup).AsSpan().Trim().Length;

    private static int Words(FeedBody body) => body.Text is not { } text ? 0 : body.IsHtml ? Length(text) : text.AsSpan().Trim().Length;

    /// <summary>Whether a text breaks off with dots, in brackets or not, and maybe a link behind them.</summary>
    private static bool IsCut(FeedBody body)
    {
        var text = WebUtility.HtmlDecode(body.IsHtml ? Stripped(body.Text!) : body.Text!).AsSpan().TrimEnd();
        if (text.EndsWith("[…]", StringComparison.Ordinal) || text.EndsWith("[...]", StringComparison.Ordinal) || text.EndsWith("(…)", StringComparison.Ordinal)) return true;
        return text.EndsWith("…", StringComparison.Ordinal) || text.EndsWith("...", StringComparison.Ordinal);
    }

    /// <summary>A markup without its tags.</summary>
    private static string Stripped(string markup)
    {
        var text = new StringBuilder(markup.Length);
        for (var at = 0; at < markup.Length;)
        {
            var open = markup.IndexOf('<', at);
            var isTag = open >= 0 && open + 1 < markup.Length && (char.IsAsciiLetter(markup[open + 1]) || markup[open + 1] is '/' or '!');
            var end = open < 0 ? markup.Length : isTag ? open : open + 1;
            text.Append(markup, at, end - at);
            at = end;
            if (!isTag) continue;
            var close = markup.IndexOf('>', open);
            at = close < 0 ? markup.Length : close + 1;
            text.Append(' ');
        }

        return text.ToString();
    }
}
