using System.Security.Cryptography;
using System.Text;
using Synoptic.Pages.Markup;

namespace Synoptic.Pages;

/// <summary>What stands around the parts: head, policy, style, script.</summary>
internal static class PageShell
{
    // Two squares that overlap: the one drawing that a browser asks for by itself, given before it asks.
    private const string Icon = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath d='M1 1h10v10H1z' fill='%23174a7c'/%3E%3Cpath d='M5 5h10v10H5z' fill='none' stroke='%23d1660a' stroke-width='2'/%3E%3C/svg%3E";

    /// <summary>The style of the page, which the desk gives out as a file.</summary>
    internal static readonly string Style = Asset("page.css");

    private static readonly string Script = Asset("page.js");

    public static void Open(TextWriter output, string title, string rules)
    {
        output.Write("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src ");
        output.Write(Hash(Style));
        if (rules.Length > 0)
        {
            output.Write(' ');
            output.Write(Hash(rules));
        }

        output.Write("; script-src ");
        output.Write(Hash(Script));
        output.Write("; img-src data:; base-uri 'none'; form-action 'none'\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"generator\" content=\"Synoptic\">\n<title>");
        output.Write(HtmlText.Encode(title));
        output.Write("</title>\n<link rel=\"icon\" href=\"");
        output.Write(Icon);
        output.Write("\">\n<style>");
        output.Write(Style);
        output.Write("</style>\n");
        if (rules.Length > 0)
        {
            output.Write("<style>");
            output.Write(rules);
            output.Write("</style>\n");
        }

        output.Write("</head>\n<body>\n");
    }

    public static void Close(TextWriter output)
    {
        output.Write("<script>");
        output.Write(Script);
        output.Write("</script>\n</body>\n</html>\n");
    }

    private static string Hash(string content) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}'";

    private static string Asset(string name)
    {
        using var stream = typeof(PageShell).Assembly.GetManifestResourceStream("Assets/" + name)
            ?? throw new InvalidOperationException($"The page was built without its {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
