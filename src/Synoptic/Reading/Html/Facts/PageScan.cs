using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Synoptic.Reading.Html.Facts;

/// <summary>What one walk over a page gathers of the marks that state facts: no element is looked at twice.</summary>
internal sealed class PageScan
{
    /// <summary>Marks of one kind that are kept; a page of teasers may have thousands.</summary>
    private const int Most = 400;

    private readonly Dictionary<string, List<string>> metas = new(StringComparer.OrdinalIgnoreCase);

    private PageScan()
    {
    }

    /// <summary>The text of JSON-LD scripts.</summary>
    public List<string> Scripts { get; } = [];

    /// <summary>Elements of the kind <c>time</c>, and others that carry a <c>datetime</c>.</summary>
    public List<IElement> Times { get; } = [];

    public List<IElement> Headings { get; } = [];

    /// <summary>Elements that microdata or RDFa call by a property of the article, each with that name; those of comments, pictures and videos are left out.</summary>
    public List<(string Property, IElement Element)> Properties { get; } = [];

    /// <summary>Elements whose class or relation says that they name the author.</summary>
    public List<IElement> Authors { get; } = [];

    public string? Canonical { get; private set; }

    public string? Language { get; private set; }

    public string? Title { get; private set; }

    public static PageScan Read(IHtmlDocument page)
    {
        var scan = new PageScan();
        if (page.DocumentElement is not { } root) return scan;
        scan.Language = root.GetAttribute("lang") ?? root.GetAttribute("xml:lang");
        scan.Walk(root, Scope.Page);
        return scan;
    }

    /// <summary>The values of the meta elements of a name, in order.</summary>
    public IReadOnlyList<string> Metas(string name) => metas.TryGetValue(name, out var values) ? values : [];

    /// <summary>Recursion is as deep as the page: <see cref="Markup.MarkupSlimmer"/> bounds it.</summary>
    private void Walk(IElement element, Scope scope)
    {
        var nodes = element.ChildNodes;
        for (var i = 0; i < nodes.Length; i++)
        {
            if (nodes[i] is not IElement child) continue;
            var inner = Look(child, scope);
            if (child.HasChildNodes) Walk(child, inner);
        }
    }

    private Scope Look(IElement element, Scope scope)
    {
        switch (element.LocalName)
        {
            case "meta":
                AddMeta(element, scope);
                return scope;
            case "link":
                Canonical ??= HasWord(element.GetAttribute("rel"), "canonical") ? PageText.Clean(element.GetAttribute("href")) : null;
                return scope;
            case "script":
                if (Scripts.Count < Most && element.GetAttribute("type") is { } type && type.Contains("ld+json", StringComparison.OrdinalIgnoreCase)) Scripts.Add(element.TextContent);
                return scope;
            case "title":
                if (scope == Scope.Page) Title ??= PageText.Clean(element.TextContent);
                return scope;
            case "h1":
                if (Headings.Count < Most) Headings.Add(element);
                break;
            case "time":
                if (Times.Count < Most && scope != Scope.Other) Times.Add(element);
                break;
        }

        return element.Attributes.Length == 0 ? scope : LookAtAttributes(element, scope);
    }

    private Scope LookAtAttributes(IElement element, Scope scope)
    {
        var inner = scope;
        if (element.HasAttribute("itemscope") && element.GetAttribute("itemtype") is { } type) inner = ScopeOf(type, scope);
        var classes = element.ClassName;
        if (classes is not null && IsComment(classes)) inner = Scope.Other;
        if (element.Id is { } id && IsComment(id)) inner = Scope.Other;
        var property = element.GetAttribute("itemprop") ?? element.GetAttribute("property");
        if (property is not null && scope != Scope.Other && Properties.Count < Most) Properties.Add((property, element));
        if (element.LocalName != "time" && element.HasAttribute("datetime") && scope != Scope.Other && Times.Count < Most) Times.Add(element);
        if (scope == Scope.Other || Authors.Count >= Most) return inner;
        if (HasWord(element.GetAttribute("rel"), "author") || (classes is not null && IsAuthor(classes))) Authors.Add(element);
        return inner;
    }

    private void AddMeta(IElement meta, Scope scope)
    {
        var name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop") ?? meta.GetAttribute("http-equiv");
        if (name is null || scope == Scope.Other || PageText.Clean(meta.GetAttribute("content")) is not { } content) return;

        // What microdata say of a part of the page is a property of that part, and no statement of the head.
        if (meta.HasAttribute("itemprop") && !meta.HasAttribute("name") && !meta.HasAttribute("property"))
        {
            if (Properties.Count < Most) Properties.Add((name, meta));
            return;
        }

        if (!metas.TryGetValue(name.Trim(), out var values)) metas.Add(name.Trim(), values = []);
        if (values.Count < 20) values.Add(content);
        if (meta.GetAttribute("itemprop") is { } property && Properties.Count < Most) Properties.Add((property, meta));
    }

    private static Scope ScopeOf(string type, Scope outer)
    {
        var name = type.AsSpan(type.LastIndexOf('/') + 1).Trim();
        if (name.EndsWith("Article") || name.EndsWith("Posting") || name.EndsWith("WebPage") || name is "Report" or "Person" or "Organization" or "NewsMediaOrganization" or "ClaimReview") return outer == Scope.Other ? outer : Scope.Page;
        return name is "Comment" or "UserComments" or "VideoObject" or "ImageObject" or "AudioObject" or "Review" or "Product" or "Event" or "BreadcrumbList" or "ItemList" ? Scope.Other : outer;
    }

    /// <summary>Whether a class or id is that of a comment or of the list of them.</summary>
    private static bool IsComment(string names) =>
        names.Contains("comment", StringComparison.OrdinalIgnoreCase) && !names.Contains("post", StringComparison.OrdinalIgnoreCase)
        && (names.StartsWith("comment", StringComparison.OrdinalIgnoreCase) || names.Contains(" comment", StringComparison.OrdinalIgnoreCase));

    private static bool IsAuthor(string names) =>
        names.Contains("author", StringComparison.OrdinalIgnoreCase) || names.Contains("byline", StringComparison.OrdinalIgnoreCase);

    private static bool HasWord(string? words, string word)
    {
        if (words is null) return false;
        foreach (var range in words.AsSpan().Split(' '))
        {
            if (words.AsSpan()[range].Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>What a part of the page is about.</summary>
    private enum Scope
    {
        /// <summary>The page or its article.</summary>
        Page,

        /// <summary>A comment, a picture, a list of other pages.</summary>
        Other,
    }
}
