using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Reading.Feeds;

/// <summary>A feed: RSS 0.9x, 1.0 and 2.0, Atom, or JSON Feed.</summary>
/// <param name="Title">Name of the feed, mostly of the outlet.</param>
/// <param name="Link">Address of the page that it belongs to.</param>
/// <param name="Items">In the feed's order.</param>
/// <param name="IsBroken">Whether it was no sound XML; it was read as far as it goes.</param>
public sealed record Feed(string? Title, string? Link, ImmutableArray<FeedItem> Items, bool IsBroken)
{
    /// <summary>ISO 639 code that the feed states, as it is written there.</summary>
    public string? Language { get; init; }
}

/// <summary>An item of a feed: a report, or the announcement of one.</summary>
/// <param name="Id">Its <c>guid</c> or <c>id</c>.</param>
/// <param name="Link">Address of its page.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Published">When it was published.</param>
public sealed record FeedItem(string? Id, string? Link, string? Title, Publication? Published)
{
    /// <summary>When it was last changed.</summary>
    public Publication? Modified { get; init; }

    /// <summary>Who wrote it.</summary>
    public string? Author { get; init; }

    /// <summary>Whether the whole text of the report is in the feed; else its page has to be fetched for it.</summary>
    public bool HasContent { get; init; }

    /// <summary>The text, or where there is only a summary that one.</summary>
    internal FeedBody Body { get; init; }

    /// <summary>The feed or outlet that it was taken over from.</summary>
    internal string? Origin { get; init; }

    /// <summary>ISO 639 code.</summary>
    internal string? Language { get; init; }

    /// <summary>Where the facts were taken from.</summary>
    internal FactOrigins TakenFrom { get; init; } = FactOrigins.None;
}

/// <summary>The text of an item.</summary>
/// <param name="Text">Text or HTML; <see langword="null"/> where there is none.</param>
/// <param name="IsHtml">Whether it is HTML.</param>
internal readonly record struct FeedBody(string? Text, bool IsHtml);
