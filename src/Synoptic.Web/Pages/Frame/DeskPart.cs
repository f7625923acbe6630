using Microsoft.AspNetCore.Components;

namespace Synoptic.Web.Pages.Frame;

/// <summary>A component of the desk's pages.</summary>
public abstract class DeskPart : ComponentBase
{
    // Razor leaves blanks between elements out; where two words meet there, one is written.
    private protected static MarkupString Space { get; } = new(" ");
}
