using System.Text.Json;

namespace Synoptic.Reading.Html.Facts;

/// <summary>The objects of a page's JSON-LD: all of its scripts, graphs, lists and nested entities.</summary>
internal sealed class LinkedNodes : IDisposable
{
    /// <summary>Objects in objects that are looked through: those of the development pages end at six.</summary>
    private const int Deepest = 12;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    private readonly List<JsonDocument> documents = [];
    private readonly Dictionary<string, JsonElement> byId = new(StringComparer.Ordinal);
    private int articleRank;

    /// <summary>The report: an article before other works, and one with a date or headline before a bare one.</summary>
    public JsonElement? Article { get; private set; }

    /// <summary>The first article that has its text: some sites state the facts in one object and the text in another.</summary>
    public JsonElement? WithText { get; private set; }

    /// <summary>The page that the report is on.</summary>
    public JsonElement? WebPage { get; private set; }

    /// <summary>Adds a script; whether it could be read.</summary>
    public bool Add(string script)
    {
        try
        {
            var document = JsonDocument.Parse(Bare(script), Lenient);
            documents.Add(document);
            Walk(document.RootElement, 0);
            return true;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>The object that an object refers to by its id.</summary>
    public JsonElement? Referred(JsonElement node) => Id(node) is { } id && byId.TryGetValue(id, out var found) ? found : null;

    public void Dispose()
    {
        foreach (var document in documents) document.Dispose();
    }

    /// <summary>The value of a string; <see langword="null"/> where half a character is escaped in it.</summary>
    public static string? Text(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A script without the comment or CDATA marks that some systems put around it, and without the tabs that strings may not hold; line ends in them are written as they should be.</summary>
    private static string Bare(string script)
    {
        var from = script.IndexOf("CDATA[", StringComparison.Ordinal) is var mark && mark < 0 ? 0 : mark + 6;
        var start = script.AsSpan(from).IndexOfAny('{', '[') + from;
        if (start < from) return script;
        var whole = from > 0 && script.LastIndexOf("]]", StringComparison.Ordinal) is var close && close > start ? script.AsSpan(0, close) : script;
        var end = whole.LastIndexOf(script[start] == '{' ? '}' : ']');
        if (end < start) return script;
        var bare = whole[start..(end + 1)];
        return bare.ContainsAnyInRange('\0', '\u001f') ? WithoutControls(bare) : bare.ToString();
    }

    private static string WithoutControls(ReadOnlySpan<char> json)
    {
        var clean = new System.Text.StringBuilder(json.Length);
        var inString = false;
        for (var i = 0; i < json.Length; i++)
        {
            var c = json[i];
            if (c == '"') inString = !inString;
            if (inString && c == '\\' && i + 1 < json.Length) clean.Append(c).Append(json[++i] < ' ' ? ' ' : json[i]);
            else if (inString && c == '\n') clean.Append("\\n");
            else clean.Append(c < ' ' && (inString || c is not ('\n' or '\r' or '\t')) ? ' ' : c);
        }

        return clean.ToString();
    }

    private void Walk(JsonElement element, int depth)
    {
        if (depth > Deepest) return;
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray()) Walk(item, depth + 1);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            Take(element);
            foreach (var property in element.EnumerateObject())
            {
                // Lists of other reports, comments and pictures say nothing of this one.
                if (property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array && property.Name is not ("itemListElement" or "comment" or "image" or "video" or "hasPart" or "mentions" or "citation" or "about" or "isBasedOn" or "review" or "liveBlogUpdate")) Walk(property.Value, depth + 1);
            }
        }
    }

    private void Take(JsonElement node)
    {
        // A bare reference has nothing but its id.
        if (Id(node) is { } id && node.TryGetProperty("@type", out _)) byId.TryAdd(id, node);
        if (!node.TryGetProperty("@type", out var type)) return;
        var rank = Rank(type);
        if (rank == 0)
        {
            if (WebPage is null && IsType(type, "Page")) WebPage = node;
            return;
        }

        if (WithText is null && rank > 1 && node.TryGetProperty("articleBody", out _)) WithText = node;
        if (node.TryGetProperty("datePublished", out _)) rank += 4;
        if (node.TryGetProperty("headline", out _)) rank += 2;
        if (rank <= articleRank) return;
        articleRank = rank;
        Article = node;
    }

    private static string? Id(JsonElement node) => node.ValueKind == JsonValueKind.Object && node.TryGetProperty("@id", out var id) ? Text(id) : null;

    /// <summary>How likely a type is that of the report: articles and posts, then other works that are published.</summary>
    private static int Rank(JsonElement type)
    {
        if (IsType(type, "Article") || IsType(type, "Posting") || IsType(type, "Report")) return 8;
        return IsType(type, "ClaimReview") || IsType(type, "MedicalWebPage") || IsType(type, "CreativeWork") ? 1 : 0;
    }

    private static bool IsType(JsonElement type, string ending)
    {
        if (type.ValueKind == JsonValueKind.String) return Text(type) is { } name && name.EndsWith(ending, StringComparison.Ordinal);
        if (type.ValueKind != JsonValueKind.Array) return false;
        foreach (var one in type.EnumerateArray())
        {
            if (Text(one) is { } name && name.EndsWith(ending, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
