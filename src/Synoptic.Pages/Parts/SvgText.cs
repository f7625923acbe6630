using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Synoptic.Pages.Parts;

/// <summary>SVG's <c>text</c>, which Razor markup keeps for itself.</summary>
public sealed class SvgText : ComponentBase
{
    /// <summary>Its class.</summary>
    [Parameter]
    public string? Class { get; set; }

    /// <summary>Where it begins.</summary>
    [Parameter, EditorRequired]
    public string X { get; set; } = "0";

    /// <summary>Pixels to the right of that.</summary>
    [Parameter]
    public int Dx { get; set; }

    /// <summary>Its base line.</summary>
    [Parameter, EditorRequired]
    public int Y { get; set; }

    /// <summary>What it says.</summary>
    [Parameter, EditorRequired]
    public string Words { get; set; } = "";

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", Class);
        builder.AddAttribute(2, "x", X);
        if (Dx != 0) builder.AddAttribute(3, "dx", Dx);
        builder.AddAttribute(4, "y", Y);
        builder.AddContent(5, Words);
        builder.CloseElement();
    }
}
