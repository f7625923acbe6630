using System.Collections.ObjectModel;
using Microsoft.Playwright;
using Synoptic.Browser;
using Synoptic.Pages;
using Synoptic.Tests.Pages;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Synoptic.Browser;

/// <summary>The installed Chromium with the sample page in a file. Nothing is downloaded; without a browser the tests are skipped and say so.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("synoptic-page-").FullName;
    private IPlaywright? playwright;
    private IBrowser? browser;
    private string? missing;

    public string PagePath => Path.Combine(folder, "index.html");

    public Uri PageUri => new(PagePath);

    /// <summary>The index of a dossier whose stories have pages of their own.</summary>
    public Uri ManyUri => new(Path.Combine(folder, "many", PageSet.IndexFile));

    /// <summary>The source of axe-core; <see langword="null"/> where it is not installed.</summary>
    public string? Axe { get; private set; }

    public async ValueTask InitializeAsync()
    {
        await File.WriteAllTextAsync(PagePath, PageRenderer.Render(SampleDossier.Build()));
        Directory.CreateDirectory(Path.Combine(folder, "many", PageSet.StoryFolder));
        var many = new PageSet(SampleDossier.Many(9));
        await using (var index = new StreamWriter(ManyUri.LocalPath)) many.WriteIndex(index);
        for (var i = 0; i < many.StoryFiles.Length; i++)
        {
            await using var story = new StreamWriter(Path.Combine(folder, "many", PageSet.StoryFolder, many.StoryFiles[i]));
            many.WriteStory(story, i);
        }

        var axe = Find("tests/Synoptic.Browser/node_modules/axe-core/axe.min.js");
        if (axe is not null) Axe = await File.ReadAllTextAsync(axe);
        var program = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } given ? given : OnPath("chromium", "chromium-browser", "google-chrome");
        if (program is null)
        {
            missing = "found no Chromium; expected chromium on the path or its place in CHROMIUM";
            return;
        }

        try
        {
            playwright = await Playwright.CreateAsync();
            browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = program,
                Headless = true,
                Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking"],
            });
        }
        catch (PlaywrightException e)
        {
            missing = $"Chromium at {program} does not start: {e.Message.Split('\n')[0]}";
        }
    }

    /// <summary>The page, opened from its file, with all that it asked for and complained of.</summary>
    public async Task<Visit> OpenAsync(bool scripts = true, int width = 1440, int height = 900, bool dark = false, string query = "", Uri? address = null, bool aside = false)
    {
        Assert.SkipWhen(browser is null, missing ?? "no browser");
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            JavaScriptEnabled = scripts,
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            // A checker that is put into the page is none of its scripts; the page's policy is held to elsewhere.
            BypassCSP = aside,
        });
        var page = await context.NewPageAsync();
        var visit = new Visit(context, page);
        await page.GotoAsync((address ?? PageUri) + query);
        return visit;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static string? OnPath(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            foreach (var place in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            {
                var path = Path.Combine(place, name);
                if (File.Exists(path)) return path;
            }
        }

        return null;
    }

    // The folder of the solution is above the program's own.
    private static string? Find(string relative)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var path = Path.Combine(at.FullName, relative);
            if (File.Exists(path)) return path;
        }

        return null;
    }
}

/// <summary>One opening of the page.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext context;

    public Visit(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.Request += (_, request) => Requests.Add(request.Url);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") Complaints.Add(message.Text);
        };
        page.PageError += (_, error) => Complaints.Add(error);
        page.Dialog += (_, dialog) =>
        {
            Complaints.Add("dialog: " + dialog.Message);
            _ = dialog.DismissAsync();
        };
    }

    public IPage Page { get; }

    /// <summary>What was asked for, besides the page and what stands in it.</summary>
    public Collection<string> Requests { get; } = [];

    /// <summary>Errors, warnings and dialogs.</summary>
    public Collection<string> Complaints { get; } = [];

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
