namespace Synoptic.Reading.Html.Body;

/// <summary>Marks blocks of a page that are no body text, before the place of the body is looked for.</summary>
internal interface IBlockMarker
{
    void Mark(PageTree tree);
}
