using Synoptic.Desk.Records;
using Synoptic.Entities;
using Synoptic.Knowledge;
using Synoptic.Web.Pages.Telling;

namespace Synoptic.Web.Pages;

/// <summary>What is drawn of a story's record once and kept with it: the page's first view, and each of its parts whole.</summary>
public static class PageParts
{
    /// <summary>All of it.</summary>
    /// <param name="tables">Words of the language.</param>
    public static IEnumerable<IRecordPart> All(WordTables tables)
    {
        var keys = new EntityKeys(tables);
        yield return new FirstView(keys);
        foreach (var section in StoryPart.All) yield return new WholePart(section, keys);
    }
}
