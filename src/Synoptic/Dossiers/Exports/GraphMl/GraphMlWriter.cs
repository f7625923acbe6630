using System.Globalization;
using System.Text;
using System.Xml;

namespace Synoptic.Dossiers.Exports.GraphMl;

/// <summary>Writes one graph as GraphML 1.0: keys first, then nodes, then edges. What is not known has no <c>data</c>; what XML can't hold is U+FFFD.</summary>
internal sealed class GraphMlWriter : IDisposable
{
    private const string Space = "http://graphml.graphdrawing.org/xmlns";

    private readonly XmlWriter xml;

    /// <summary>Writes the keys and begins the graph.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="name">Name of the graph.</param>
    /// <param name="keys">Attributes: of <c>node</c> or <c>edge</c>, name, and type (<c>string</c>, <c>double</c>, <c>int</c>, <c>boolean</c>). A name is of one key.</param>
    public GraphMlWriter(Stream output, string name, params ReadOnlySpan<(string For, string Name, string Type)> keys)
    {
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, IndentChars = " ", NewLineChars = "\n", NewLineHandling = NewLineHandling.Entitize, CloseOutput = false };
        xml = XmlWriter.Create(output, settings);
        xml.WriteStartDocument();
        xml.WriteStartElement("graphml", Space);
        foreach (var key in keys)
        {
            xml.WriteStartElement("key", Space);
            xml.WriteAttributeString("id", Key(key.For, key.Name));
            xml.WriteAttributeString("for", key.For);
            xml.WriteAttributeString("attr.name", key.Name);
            xml.WriteAttributeString("attr.type", key.Type);
            xml.WriteEndElement();
        }

        xml.WriteStartElement("graph", Space);
        xml.WriteAttributeString("id", name);
        xml.WriteAttributeString("edgedefault", "directed");
    }

    public void Node(string id, params ReadOnlySpan<(string Name, string? Value)> data)
    {
        xml.WriteStartElement("node", Space);
        xml.WriteAttributeString("id", id);
        Data("node", data);
        xml.WriteEndElement();
    }

    public void Edge(string id, string source, string target, bool isDirected, params ReadOnlySpan<(string Name, string? Value)> data)
    {
        xml.WriteStartElement("edge", Space);
        xml.WriteAttributeString("id", id);
        xml.WriteAttributeString("source", source);
        xml.WriteAttributeString("target", target);
        if (!isDirected) xml.WriteAttributeString("directed", "false");
        Data("edge", data);
        xml.WriteEndElement();
    }

    public void Dispose()
    {
        xml.WriteEndDocument();
        xml.Dispose();
    }

    public static string? Number(double? number) => number is { } value && double.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : null;

    private static string Key(string of, string name) => $"{of}_{name}";

    private void Data(string of, ReadOnlySpan<(string Name, string? Value)> data)
    {
        foreach (var (name, value) in data)
        {
            if (value is null) continue;
            xml.WriteStartElement("data", Space);
            xml.WriteAttributeString("key", Key(of, name));
            xml.WriteString(Clean(value));
            xml.WriteEndElement();
        }
    }

    private static string Clean(string words)
    {
        var text = new StringBuilder(words.Length);
        foreach (var rune in words.EnumerateRunes())
        {
            var held = rune.Value is '\t' or '\n' or '\r' or (>= 0x20 and <= 0xFFFD) or >= 0x10000;
            text.Append(held ? rune : Rune.ReplacementChar);
        }

        return text.ToString();
    }
}
