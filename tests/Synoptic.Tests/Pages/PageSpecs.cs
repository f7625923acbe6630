using Synoptic.Dossiers;
using Synoptic.Pages;

namespace Synoptic.Tests.Pages;

public sealed class PageSpecs
{
    [Fact]
    public void The_same_dossier_gives_the_same_page()
    {
        var page = PageRenderer.Render(SampleDossier.Build());
        var dump = Environment.GetEnvironmentVariable("PAGE_DUMP");
        if (dump is not null) File.WriteAllText(dump, page);
        Assert.Equal(page, PageRenderer.Render(SampleDossier.Build()));
    }
}
