using System.Buffers;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Synoptic.Reading.Parts;

namespace Synoptic.Reading.Html.Markup;

/// <summary>A page, slimmed and then parsed. Used by one thread; its document is not read after it was disposed.</summary>
internal sealed class SlimPage : IDisposable
{
    private static readonly HtmlParserOptions Options = new() { DisableElementPositionTracking = true, SkipComments = true };

    /// <summary>Characters of a page whose buffer is used again; a pool would hold on to that of a larger one.</summary>
    private const int Pooled = 1 << 20;

    private readonly char[] slim;

    private SlimPage(char[] slim, Slimmed how, IHtmlDocument document) => (this.slim, How, Document) = (slim, how, document);

    public IHtmlDocument Document { get; }

    /// <summary>Whether tags had to be left out.</summary>
    public Slimmed How { get; }

    public static SlimPage Parse(string markup)
    {
        // Attributes that stood without a space between get one: a fifth more at most.
        var length = markup.Length + (markup.Length / 4) + 16;
        var slim = length <= Pooled ? ArrayPool<char>.Shared.Rent(length) : new char[length];
        var how = MarkupSlimmer.Slim(markup, slim);

        // The page as it was is not looked at again, and would stay beside its tree.
        if (LargeParts.IsLarge(length)) LargeParts.Sweep();
        return new SlimPage(slim, how, new HtmlParser(Options).ParseDocument(slim.AsMemory(0, how.Length)));
    }

    public void Dispose()
    {
        Document.Dispose();
        if (slim.Length <= Pooled) ArrayPool<char>.Shared.Return(slim);
    }
}
