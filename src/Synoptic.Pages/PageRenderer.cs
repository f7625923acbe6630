using Synoptic.Dossiers;

namespace Synoptic.Pages;

/// <summary>Draws a dossier as one page of HTML.</summary>
public static class PageRenderer
{
    /// <summary>Writes the page.</summary>
    public static void Write(TextWriter output, Dossier dossier) => output.Write(dossier.Version);
}
