namespace Synoptic.Pages.Model;

/// <summary>Where a story's page stands among the pages of its dossier.</summary>
/// <param name="Number">Its number, 1-based.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Previous">The one before it.</param>
/// <param name="Next">The one after it.</param>
public sealed record PagePlace(int Number, int Count, PageLink? Previous, PageLink? Next);

/// <summary>A way to a story's page.</summary>
/// <param name="File">Its file, beside the page that leads there.</param>
/// <param name="Title">The story's title.</param>
public sealed record PageLink(string File, string Title);
