using System.Collections.Immutable;

namespace Synoptic.Web.Api.Answers;

/// <summary>A part of a list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Items">The part that was asked for.</param>
/// <param name="Next">To be given as <c>after</c> for the next part; null at the end.</param>
internal record Listing<T>(ImmutableArray<T> Items, string? Next);
