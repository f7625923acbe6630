using System.Collections.Frozen;
using System.Net;
using System.Text;

namespace Synoptic.Reading.Markup;

/// <summary>Writes the content of an XML element as HTML, so that one reader reads every body.</summary>
internal static class MarkupWriter
{
    /// <summary>HTML elements that have no end tag.</summary>
    private static readonly FrozenSet<string> Empty = new[] { "br", "hr", "img", "input", "link", "meta", "col", "area", "base", "embed", "source", "track", "wbr" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What is in an element, as HTML.</summary>
    /// <param name="element">XHTML or the like.</param>
    /// <param name="names">HTML names for elements that are none; an empty name leaves the element out with all that is in it.</param>
    public static string Inner(XmlNode element, FrozenDictionary<string, string>? names = null)
    {
        var html = new StringBuilder();
        var open = new Stack<(XmlNode? Node, string End)>();
        Push(element);
        while (open.TryPop(out var next))
        {
            if (next.Node is not { } node) html.Append("</").Append(next.End).Append('>');
            else if (node.Data is { } data) html.Append(WebUtility.HtmlEncode(data));
            else Element(node);
        }

        return html.ToString();

        void Element(XmlNode node)
        {
            var name = names is not null && names.TryGetValue(node.Name, out var other) ? other : node.Name;
            if (name.Length == 0) return;
            html.Append('<').Append(name);
            foreach (var attribute in (ReadOnlySpan<string>)["class", "id", "href"])
            {
                if (node.Attribute(attribute) is { } value) html.Append(' ').Append(attribute).Append("=\"").Append(WebUtility.HtmlEncode(value)).Append('"');
            }

            html.Append('>');
            if (Empty.Contains(name)) return;
            open.Push((null, name));
            Push(node);
        }

        void Push(XmlNode node)
        {
            for (var i = node.Children.Count - 1; i >= 0; i--) open.Push((node.Children[i], ""));
        }
    }
}
