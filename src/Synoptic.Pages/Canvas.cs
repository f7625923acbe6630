using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Synoptic.Pages;

/// <summary>Draws parts, one after the other, into one page.</summary>
internal sealed class Canvas(TextWriter output)
{
    private static readonly IServiceProvider Services = new ServiceCollection().BuildServiceProvider();

    // A renderer keeps what it drew: each part gets its own, which goes when the part is written.
    public void Draw<TComponent>(params ReadOnlySpan<(string Name, object? Value)> parameters)
        where TComponent : IComponent
    {
        var given = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in parameters) given.Add(name, value);
        using var renderer = new HtmlRenderer(Services, NullLoggerFactory.Instance);
        // Nothing here waits for anything, so that the task is done when it is returned.
        renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(given)).ConfigureAwait(false);
            root.WriteHtmlTo(output);
        }).GetAwaiter().GetResult();
        output.Write('\n');
    }
}
