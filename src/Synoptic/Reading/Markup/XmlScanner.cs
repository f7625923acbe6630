using System.Buffers;
using System.Net;

namespace Synoptic.Reading.Markup;

/// <summary>
/// Reads XML as it is found in feeds, where a stray <c>&amp;</c> or a tag that is never closed is common: what is sound is read as the standard
/// has it, and what is not as far as it goes. No document type is read, so that no entity can be defined and nothing outside is asked for.
/// One pass; never throws.
/// </summary>
internal sealed class XmlScanner
{
    /// <summary>Elements open at once; deeper tags are passed over and their text kept. NewsML has some fifteen, pages in feeds some forty.</summary>
    private const int Deepest = 200;

    /// <summary>Nodes of a document: a feed of 32 MiB has some 400,000, and more would cost more memory than any document is worth.</summary>
    private const int MostNodes = 600_000;

    private static readonly SearchValues<char> EndOfName = SearchValues.Create(" \t\r\n\f\u00a0></=\"'");

    private readonly string text;
    private readonly XmlNode root = new("", "");
    private readonly List<(XmlNode Node, string Tag)> open = [];
    private readonly HashSet<string> absent = new(StringComparer.Ordinal);
    private int at;
    private int nodes;
    private bool isBroken;
    private bool isDeclared;

    private XmlScanner(string text)
    {
        this.text = text;
        open.Add((root, ""));
    }

    /// <summary>The root element, and whether the document was broken; <see langword="null"/> where there is no element.</summary>
    public static (XmlNode? Root, bool IsBroken) Read(string text)
    {
        var scanner = new XmlScanner(text);
        scanner.Read();
        return (scanner.root.Children.FirstOrDefault(c => c.Data is null), scanner.isBroken);
    }

    /// <summary>The local name of the root element, in lower case; empty where there is none.</summary>
    public static string RootName(ReadOnlySpan<char> head)
    {
        while (true)
        {
            var open = head.IndexOf('<');
            if (open < 0 || open + 1 >= head.Length) return "";
            head = head[open..];
            var end = head.StartsWith("<!--") ? head.IndexOf("-->") + 2 : head.StartsWith("<?") ? head.IndexOf("?>") + 1 : head.StartsWith("<!") ? EndOfDeclaration(head) : 0;
            if (end == 0)
            {
                var name = head[1..];
                var length = name.IndexOfAny(EndOfName);
                name = length < 0 ? name : name[..length];
                return name[(name.LastIndexOf(':') + 1)..].ToString().ToLowerInvariant();
            }

            if (end <= 1 || end + 1 >= head.Length) return "";
            head = head[(end + 1)..];
        }
    }

    /// <summary>The last character of a declaration that begins here, with what it holds in brackets; 1 where it has no end.</summary>
    private static int EndOfDeclaration(ReadOnlySpan<char> rest)
    {
        var close = rest.IndexOf('>');
        if (close < 0) return 1;
        var bracket = rest[..close].IndexOf('[');
        if (bracket < 0) return close;
        for (var from = bracket; rest[from..].IndexOf(']') is var found and >= 0;)
        {
            from += found + 1;
            var after = rest[from..].TrimStart();
            if (after.StartsWith(">")) return rest.Length - after.Length;
        }

        return close;
    }

    private void Read()
    {
        while (at < text.Length)
        {
            if (text[at] != '<') Characters();
            else if (Starts("<!--")) Skip("-->");
            else if (Starts("<![CDATA[")) Section();
            else if (Starts("<?")) Skip("?>");
            else if (Starts("<!")) Declaration();
            else if (Starts("</")) EndTag();
            else if (at + 1 < text.Length && (char.IsLetter(text[at + 1]) || text[at + 1] == '_')) StartTag();
            else Characters();
        }

        if (open.Count > 1) isBroken = true;
    }

    private bool Starts(string what) => text.AsSpan(at).StartsWith(what, StringComparison.Ordinal);

    /// <summary>Where something stands next; -1 if nowhere. What was once not found is not looked for again, so that the whole is one pass.</summary>
    private int Next(string what, int from)
    {
        if (absent.Contains(what)) return -1;
        var found = text.AsSpan(from).IndexOf(what, StringComparison.Ordinal);
        if (found >= 0) return from + found;
        absent.Add(what);
        return -1;
    }

    private void Skip(string end)
    {
        var close = Next(end, at);
        if (close < 0) isBroken = true;
        at = close < 0 ? (Next(">", at) is var tag and >= 0 ? tag + 1 : text.Length) : close + end.Length;
    }

    private void Declaration()
    {
        // Only the first, before the root element, holds others.
        var end = isDeclared ? Next(">", at) - at : EndOfDeclaration(text.AsSpan(at));
        isDeclared = true;
        if (end <= 1) isBroken = true;
        at = end <= 1 ? text.Length : at + end + 1;
    }

    private void Section()
    {
        const int Opening = 9;
        var close = Next("]]>", at);
        if (close < 0) isBroken = true;
        Add(text[Math.Min(at + Opening, text.Length)..(close < 0 ? text.Length : close)]);
        at = close < 0 ? text.Length : close + 3;
    }

    private void Characters()
    {
        var next = Next("<", at + 1);
        var run = text.AsSpan(at, (next < 0 ? text.Length : next) - at);
        at += run.Length;
        Add(run.Contains('&') ? WebUtility.HtmlDecode(run.ToString()) : run.ToString());
    }

    private void Add(string data)
    {
        if (data.Length == 0 || (open.Count == 1 && string.IsNullOrWhiteSpace(data))) return;
        nodes++;
        open[^1].Node.Add(new XmlNode("", "") { Data = data });
    }

    private void EndTag()
    {
        var close = Next(">", at);
        var name = text.AsSpan(at + 2, (close < 0 ? text.Length : close) - at - 2).Trim();
        at = close < 0 ? text.Length : close + 1;
        var found = open.Count - 1;
        while (found > 0 && !name.SequenceEqual(open[found].Tag)) found--;
        if (found != open.Count - 1) isBroken = true;
        if (found > 0) open.RemoveRange(found, open.Count - found);
    }

    private void StartTag()
    {
        var from = ++at;
        while (at < text.Length && !EndOfName.Contains(text[at])) at++;
        var tag = text[from..at];
        var colon = tag.IndexOf(':', StringComparison.Ordinal);
        var node = new XmlNode(colon < 0 ? "" : tag[..colon], tag[(colon + 1)..]);
        var isClosed = Attributes(node);
        if (open.Count > Deepest || ++nodes > MostNodes)
        {
            isBroken = true;
            return;
        }

        Close(tag);
        open[^1].Node.Add(node);
        if (!isClosed) open.Add((node, tag));
    }

    /// <summary>A report that is never closed ends where the next one begins.</summary>
    private void Close(string tag)
    {
        if (tag[(tag.IndexOf(':', StringComparison.Ordinal) + 1)..] is not ("item" or "entry" or "newsItem" or "nitf")) return;
        var found = open.FindLastIndex(o => o.Tag == tag);
        if (found <= 0) return;
        isBroken = true;
        open.RemoveRange(found, open.Count - found);
    }

    /// <summary>Reads up to the end of the tag; whether it closes itself.</summary>
    private bool Attributes(XmlNode node)
    {
        while (at < text.Length)
        {
            var c = text[at];
            if (c == '>')
            {
                at++;
                return false;
            }

            if (c == '<')
            {
                isBroken = true;
                return false;
            }

            if (c == '/' && at + 1 < text.Length && text[at + 1] == '>')
            {
                at += 2;
                return true;
            }

            if (EndOfName.Contains(c)) at++;
            else Attribute(node);
        }

        isBroken = true;
        return true;
    }

    private void Attribute(XmlNode node)
    {
        var from = at;
        while (at < text.Length && !EndOfName.Contains(text[at])) at++;
        var name = text[from..at];
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        if (at >= text.Length || text[at] != '=') return;
        at++;
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        if (at >= text.Length) return;
        var quote = text[at] is '"' or '\'' ? text[at] : '\0';
        var end = quote == '\0' ? -1 : Next(quote == '"' ? "\"" : "'", at + 1);
        if (end < 0)
        {
            isBroken |= true;
            from = at;
            while (at < text.Length && (at == from || !EndOfName.Contains(text[at]))) at++;
            return;
        }

        node.Add(name, WebUtility.HtmlDecode(text[(at + 1)..end]));
        at = end + 1;
    }
}
