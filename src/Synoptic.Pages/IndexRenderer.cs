using System.Collections.Immutable;
using Synoptic.Dossiers;
using Synoptic.Pages.Markup;
using Synoptic.Pages.Model;
using Synoptic.Pages.Parts;

namespace Synoptic.Pages;

/// <summary>Draws the index of a dossier whose stories have pages of their own.</summary>
internal static class IndexRenderer
{
    public static void Write(TextWriter output, Dossier dossier, ImmutableArray<string> files, SharedCastIndex shared)
    {
        var index = new IndexModel(dossier, files, shared);
        var canvas = new Canvas(output);
        PageShell.Open(output, index.Title, AddressRules.Of(index.Unplaced));
        canvas.Draw<Shapes>();
        output.Write("<a class=\"skip\" href=\"#main\">Skip to the stories</a>\n<div class=\"page\" id=\"top\">\n");
        canvas.Draw<IndexHead>((nameof(IndexHead.Index), index));
        canvas.Draw<IndexRail>((nameof(IndexRail.Index), index));
        output.Write("<main id=\"main\" tabindex=\"-1\">\n");
        Stories(output, canvas, index);
        if (index.Members.Length > 0) canvas.Draw<IndexCastPart>((nameof(IndexCastPart.Index), index));
        PageRenderer.Reports(output, canvas, index.Unplaced, "Reports of no story");
        canvas.Draw<HowPart>((nameof(HowPart.Page), index.Whole));
        output.Write("</main>\n</div>\n");
        PageShell.Close(output);
    }

    // The lists are opened and closed here because their lines are drawn one at a time.
    private static void Stories(TextWriter output, Canvas canvas, IndexModel index)
    {
        if (index.Several > 0)
        {
            output.Write("<section id=\"several\" aria-labelledby=\"severaltitle\">\n<details class=\"part\" open><summary><h2 id=\"severaltitle\">Told by several reports</h2><span class=\"note\" id=\"ordered\">most reports first</span></summary>\n");
            canvas.Draw<IndexOrder>();
            output.Write("<ol class=\"stories\" id=\"severallist\">\n");
            for (var i = 0; i < index.Count; i++)
            {
                if (!index.IsSeveral(i)) continue;
                canvas.Draw<IndexStory>((nameof(IndexStory.Story), index.Story(i)), (nameof(IndexStory.Number), i + 1));
            }

            output.Write("</ol>\n</details>\n</section>\n");
        }

        if (index.Several == index.Count) return;
        output.Write($"<section id=\"single\" aria-labelledby=\"singletitle\">\n<details class=\"part\"{(index.Several == 0 ? " open" : "")}><summary><h2 id=\"singletitle\">Told by one report</h2><span class=\"note\">{Words.Count(index.Count - index.Several, "story", "stories")}</span></summary>\n<ol class=\"singles\">\n");
        for (var i = 0; i < index.Count; i++)
        {
            if (!index.IsSeveral(i)) canvas.Draw<IndexSingle>((nameof(IndexSingle.Line), index.Single(i)));
        }

        output.Write("</ol>\n</details>\n</section>\n");
    }
}
