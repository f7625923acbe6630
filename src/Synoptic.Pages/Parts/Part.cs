using Microsoft.AspNetCore.Components;

namespace Synoptic.Pages.Parts;

/// <summary>A component of the page.</summary>
public abstract class Part : ComponentBase
{
    // Razor leaves blanks between elements out; where two words meet there, one is written.
    private protected static MarkupString Space { get; } = new(" ");

    // The same where the line must not end.
    private protected static MarkupString Joint { get; } = new("\u00A0");
}
