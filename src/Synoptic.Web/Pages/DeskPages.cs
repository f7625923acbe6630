using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Synoptic.Web.Pages.Comparing;
using Synoptic.Web.Pages.Correcting;
using Synoptic.Web.Pages.Frame;
using Synoptic.Web.Pages.Names;
using Synoptic.Web.Pages.Reports;
using Synoptic.Web.Pages.Searching;
using Synoptic.Web.Pages.Stories;

namespace Synoptic.Web.Pages;

/// <summary>The pages for people.</summary>
internal static class DeskPages
{
    public static void Map(WebApplication app)
    {
        DeskAssets.Map(app);
        StoryListPage.Map(app);
        StoryPages.Map(app);
        ReportPages.Map(app);
        NamePages.Map(app);
        SearchPages.Map(app);
        ComparePage.Map(app);
        CorrectionPages.Map(app);
    }
}
