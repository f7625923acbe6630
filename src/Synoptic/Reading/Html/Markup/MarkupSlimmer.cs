namespace Synoptic.Reading.Html.Markup;

/// <summary>
/// Copies a page without what no reader of its text needs, before it is parsed: scripts but linked data, styles, comments, drawings, pictures,
/// attributes that nobody asks for, and format tags without any. Of the development pages a quarter is left, and parsing costs by length.
/// It also bounds what a hostile page can cost: tags nested too deep, or too many, are left out, and their text stays.
/// Linear: what was once looked for in vain is not looked for again.
/// </summary>
internal sealed class MarkupSlimmer
{
    /// <summary>Elements open at once. Of the development pages the deepest has 45.</summary>
    public const int Deepest = 250;

    /// <summary>
    /// Elements of one page. Of the development pages the largest has 7,000; a parsed element takes some 300 bytes, so that this many stay under 100 MB.
    /// </summary>
    public const int Most = 250_000;

    /// <summary>Format elements with attributes that are kept while open: a parser opens each anew in every paragraph that follows.</summary>
    private const int MostFormats = 4;

    /// <summary>Attributes of one tag that are kept; a tag of the development pages has six of these at most.</summary>
    private const int MostAttributes = 12;

    private readonly string markup;
    private readonly char[] slim;
    private readonly OpenInlines inlines = new();
    private readonly OpenTags open = new(Deepest);

    /// <summary>Where the next end tag of a name begins, as far as it was looked for.</summary>
    private readonly Dictionary<string, int> ends = new(StringComparer.OrdinalIgnoreCase);

    private int length;
    private int copied;
    private int formats;
    private int elements;
    private int openUntil;
    private bool isDeep;

    private MarkupSlimmer(string markup, char[] slim)
    {
        this.markup = markup;
        this.slim = slim;
    }

    /// <summary>Slims a page.</summary>
    /// <param name="markup">The page.</param>
    /// <param name="slim">Takes the result; at least as long as the page.</param>
    public static Slimmed Slim(string markup, char[] slim)
    {
        var slimmer = new MarkupSlimmer(markup, slim);
        slimmer.Run();
        return new Slimmed(slimmer.length, slimmer.isDeep, slimmer.elements > Most);
    }

    private void Run()
    {
        var at = 0;
        while (at < markup.Length)
        {
            var open = markup.AsSpan(at).IndexOf('<');
            if (open < 0 || (open += at) + 1 >= markup.Length) break;
            var next = markup[open + 1];
            if (char.IsAsciiLetter(next)) at = Start(open);
            else if (next == '/' && open + 2 < markup.Length && char.IsAsciiLetter(markup[open + 2])) at = End(open);
            else if (next is '!' or '?' or '/') at = Declaration(open);
            else at = open + 1;
        }

        Copy(markup.Length);
    }

    /// <summary>Writes what has not been written up to a place.</summary>
    private void Copy(int to)
    {
        if (to <= copied) return;
        markup.AsSpan(copied, to - copied).CopyTo(slim.AsSpan(length));
        length += to - copied;
        copied = to;
    }

    private void Write(ReadOnlySpan<char> text)
    {
        text.CopyTo(slim.AsSpan(length));
        length += text.Length;
    }

    /// <summary>Leaves out what lies between.</summary>
    private int Skip(int from, int to)
    {
        Copy(from);
        copied = to;
        return to;
    }

    /// <summary>A comment, a document type or an instruction; of these only the type counts.</summary>
    private int Declaration(int open)
    {
        if (markup.AsSpan(open).StartsWith("<!--"))
        {
            // As browsers do: "<!-->" is a whole comment, and one that never ends reaches to the end of the page.
            var end = markup.AsSpan(open + 2).IndexOf("-->");
            return Skip(open, end < 0 ? markup.Length : open + 2 + end + 3);
        }

        var close = Close(open);
        return markup.AsSpan(open + 2).StartsWith("doctype", StringComparison.OrdinalIgnoreCase) ? close : Skip(open, close);
    }

    private int End(int at)
    {
        var name = Name(at + 2);
        var close = Close(at + 2 + name.Length);
        var kind = MarkupNames.Of(name);
        if (kind is TagKind.Ignored or TagKind.Raw or TagKind.Hidden) return Skip(at, close);
        if (kind is TagKind.Format or TagKind.Span)
        {
            if (!inlines.Close(name)) return Skip(at, close);
            if (kind == TagKind.Format) formats--;
        }

        if ((kind is TagKind.Plain or TagKind.Format or TagKind.Span) && !open.Close(name)) return Drop(at, close);

        // The end of a paragraph that was never open makes an empty one.
        if (kind == TagKind.Loose && name.Length <= 2) elements++;
        return elements > Most ? Drop(at, close) : close;
    }

    private int Start(int open)
    {
        var name = Name(open + 1);
        var kind = MarkupNames.Of(name);
        Copy(open);
        var before = length;
        Write("<");
        Write(name);
        var bare = length;
        var close = WriteAttributes(open + 1 + name.Length, kind, out var isTelling);
        var hasAttributes = length > bare;
        Write(">");
        copied = close;
        if (Kept(name, kind, close, isTelling, hasAttributes) is not { } next)
        {
            // Undone: the tag is left out, and what divided words still does.
            length = before;
            if (kind is TagKind.Plain or TagKind.Loose) Write(" ");
            return After(name, kind, close, isTelling);
        }

        if (next > close) Copy(next);
        return next;
    }

    /// <summary>Where to go on after a start tag that is kept; <see langword="null"/> if it is not.</summary>
    private int? Kept(ReadOnlySpan<char> name, TagKind kind, int close, bool isTelling, bool hasAttributes)
    {
        switch (kind)
        {
            case TagKind.Ignored or TagKind.Hidden:
                return null;
            case TagKind.Link or TagKind.Meta or TagKind.Raw when !isTelling:
                return null;
            case TagKind.Format or TagKind.Span:
                var isKept = hasAttributes && (kind == TagKind.Span || formats < MostFormats);
                inlines.Open(name, ref isKept);
                if (!isKept) return null;
                if (kind == TagKind.Format) formats++;
                break;
        }

        if ((kind is TagKind.Plain or TagKind.Format or TagKind.Span) && !open.Open(name))
        {
            isDeep = true;
            return null;
        }

        // A format element that is open counts again for every element: that is how often a parser may make it anew.
        elements += 1 + formats;
        if (elements > Most) return null;
        return kind is TagKind.Raw or TagKind.Title ? After(name, close) : close;
    }

    /// <summary>Where to go on after a start tag that is left out: behind its content where that is none for readers.</summary>
    private int After(ReadOnlySpan<char> name, TagKind kind, int close, bool isTelling)
    {
        var next = kind switch
        {
            TagKind.Raw when !isTelling => After(name, close) ?? markup.Length,
            TagKind.Hidden => Hidden(name, close) ?? close,
            _ => close,
        };
        return copied = next;
    }

    /// <summary>Writes the attributes that are kept; returns where the tag ends.</summary>
    private int WriteAttributes(int at, TagKind kind, out bool isTelling)
    {
        isTelling = false;
        var written = 0;
        while (at < markup.Length && markup[at] != '>')
        {
            if (char.IsWhiteSpace(markup[at]) || markup[at] == '/')
            {
                at++;
                continue;
            }

            var from = at++;
            while (at < markup.Length && markup[at] is not ('=' or '>' or '/') && !char.IsWhiteSpace(markup[at])) at++;
            var name = markup.AsSpan(from, at - from);
            var value = Value(ref at);
            if (written >= MostAttributes || !AttributeNames.IsKept(kind, name, value)) continue;
            written++;
            isTelling |= AttributeNames.IsTelling(kind, name, value);
            Write(" ");
            Write(markup.AsSpan(from, at - from));
        }

        return Math.Min(at + 1, markup.Length);
    }

    /// <summary>The value of an attribute, with its quotation marks; empty if it has none.</summary>
    private ReadOnlySpan<char> Value(ref int at)
    {
        var equals = at;
        while (equals < markup.Length && char.IsWhiteSpace(markup[equals])) equals++;
        if (equals >= markup.Length || markup[equals] != '=') return [];
        at = equals + 1;
        while (at < markup.Length && char.IsWhiteSpace(markup[at])) at++;
        var from = at;
        if (at < markup.Length && markup[at] is '"' or '\'')
        {
            var end = markup.AsSpan(at + 1).IndexOf(markup[at]);
            at = end < 0 ? markup.Length : at + end + 2;
        }
        else
        {
            while (at < markup.Length && markup[at] != '>' && !char.IsWhiteSpace(markup[at])) at++;
        }

        return markup.AsSpan(from, at - from);
    }

    /// <summary>Leaves a tag out and a space in its place, since it divided words.</summary>
    private int Drop(int open, int close)
    {
        Copy(open);
        Write(" ");
        return copied = close;
    }

    /// <summary>Where a hidden element ends, unless paragraphs lie in it: then it was never closed, and the page goes on within it.</summary>
    private int? Hidden(ReadOnlySpan<char> name, int from)
    {
        if (from < openUntil || After(name, from) is not { } after) return null;
        foreach (var block in (ReadOnlySpan<string>)["<p>", "<p ", "<div"])
        {
            var at = markup.AsSpan(from, after - from).IndexOf(block, StringComparison.OrdinalIgnoreCase);
            if (at < 0) continue;
            openUntil = from + at;
            return null;
        }

        return after;
    }

    /// <summary>After the end tag of a name; <see langword="null"/> if there is none.</summary>
    private int? After(ReadOnlySpan<char> name, int from)
    {
        var lookup = ends.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(name, out var known) && known >= from) return known == int.MaxValue ? null : Close(known);
        var end = string.Concat("</", name);
        var at = markup.AsSpan(from).IndexOf(end, StringComparison.OrdinalIgnoreCase);
        lookup[name] = at < 0 ? int.MaxValue : from + at;
        return at < 0 ? null : Close(from + at + end.Length);
    }

    private int Close(int from)
    {
        var close = from >= markup.Length ? -1 : markup.AsSpan(from).IndexOf('>');
        return close < 0 ? markup.Length : from + close + 1;
    }

    private ReadOnlySpan<char> Name(int from)
    {
        var to = from;
        while (to < markup.Length && !char.IsWhiteSpace(markup[to]) && markup[to] is not ('>' or '/')) to++;
        return markup.AsSpan(from, to - from);
    }
}

/// <summary>How a page was slimmed: what is left, and whether tags were nested too deep or too many, so that some were left out.</summary>
internal readonly record struct Slimmed(int Length, bool IsDeep, bool IsCrowded);
