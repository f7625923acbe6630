using Synoptic.Desk.Records;

namespace Synoptic.Web.Pages;

/// <summary>What is drawn of a story's record once and kept with it.</summary>
public static class PageParts
{
    /// <summary>All of it.</summary>
    public static IEnumerable<IRecordPart> All() => [];
}
