namespace Synoptic.Reading.Markup;

/// <summary>A node of an XML document: an element, or a run of text.</summary>
/// <param name="prefix">Prefix as it is written; empty for none.</param>
/// <param name="name">Local name; empty for text.</param>
internal sealed class XmlNode(string prefix, string name)
{
    private List<KeyValuePair<string, string>>? attributes;
    private List<XmlNode>? children;

    public string Prefix => prefix;

    public string Name => name;

    /// <summary>The characters of a run of text, entities resolved.</summary>
    public string? Data { get; init; }

    public IReadOnlyList<XmlNode> Children => children ?? (IReadOnlyList<XmlNode>)[];

    public void Add(XmlNode child) => (children ??= []).Add(child);

    public void Add(string attribute, string value) => (attributes ??= []).Add(new(attribute, value));

    /// <summary>An attribute by its local name, whatever its prefix.</summary>
    public string? Attribute(string local)
    {
        if (attributes is null) return null;
        foreach (var (key, value) in attributes)
        {
            if (key == local || (key.Length > local.Length && key[^(local.Length + 1)] == ':' && key.EndsWith(local, StringComparison.Ordinal))) return value;
        }

        return null;
    }

    /// <summary>The first child with this local name and the prefix of this element.</summary>
    public XmlNode? Own(string local) => Find(local, own: true);

    /// <summary>The first child with this local name, whatever its prefix.</summary>
    public XmlNode? Child(string local) => Find(local, own: false);

    /// <summary>All children with this local name.</summary>
    public IEnumerable<XmlNode> All(string local) => Children.Where(c => c.Name == local);

    /// <summary>The first element below this one with this local name, in order of the document.</summary>
    public XmlNode? Below(string local) => Every(local).FirstOrDefault();

    /// <summary>All elements below this one with this local name, in order of the document.</summary>
    public IEnumerable<XmlNode> Every(string local)
    {
        var open = new Stack<XmlNode>(Children.Reverse());
        while (open.TryPop(out var node))
        {
            if (node.Name == local) yield return node;
            for (var i = node.Children.Count - 1; i >= 0; i--) open.Push(node.Children[i]);
        }
    }

    /// <summary>All characters in it, white space collapsed; <see langword="null"/> if there are none.</summary>
    public string? Line() => Html.Facts.PageText.Clean(Text());

    /// <summary>All characters in it.</summary>
    public string Text()
    {
        if (Data is not null) return Data;
        if (Children is [{ Data: { } only }]) return only;
        var text = new System.Text.StringBuilder();
        var open = new Stack<XmlNode>([this]);
        while (open.TryPop(out var node))
        {
            text.Append(node.Data);
            for (var i = node.Children.Count - 1; i >= 0; i--) open.Push(node.Children[i]);
        }

        return text.ToString();
    }

    private XmlNode? Find(string local, bool own)
    {
        foreach (var child in Children)
        {
            if (child.Name == local && (!own || child.Prefix == prefix)) return child;
        }

        return null;
    }
}
