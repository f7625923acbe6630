using System.CommandLine;

namespace Synoptic.App.Verbs;

/// <summary>What the verbs that read whatever is on disk say of it alike.</summary>
internal static class InputOptions
{
    /// <summary>What may be read; docs/formats.md has it whole.</summary>
    public const string Formats =
        "text, HTML, MHTML, Markdown, mail (EML), JSON and JSON lines, CSV, RSS and Atom, ninjs, NewsML-G2, web archives (WARC, WACZ), and ZIP, tar and gzip of these";

    /// <summary><c>--keep-repeated</c>.</summary>
    public static Option<bool> KeepRepeated() => new("--keep-repeated")
    {
        Description = "Keep lines that an outlet repeats in reports about different things. Without it they are dropped as page furniture, and shown as such.",
    };
}
