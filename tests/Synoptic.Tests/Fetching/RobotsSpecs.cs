using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Synoptic.Fetching.Robots;

namespace Synoptic.Tests.Fetching;

public sealed class RobotsSpecs
{
    private const string Example = """
        # For everyone
        User-agent: *
        Disallow: /private/
        Allow: /private/open
        Disallow: /*.php$
        Disallow: /search?

        User-agent: otherbot
        User-agent: Synoptic/2.0
        Disallow: /drafts
        Crawl-delay: 2.5

        User-Agent: synoptic
        Disallow: /old/*/print
        Allow: /drafts/today
        """;

    [Theory]
    [InlineData("/", true)]
    [InlineData("/private/", true)]
    [InlineData("/drafts/1", false)]
    [InlineData("/drafts/today/1", true)]
    [InlineData("/old/7/print", false)]
    [InlineData("/old/7/page", true)]
    [InlineData("/robots.txt", true)]
    public void Groups_that_name_the_crawler_count_together_and_those_for_everyone_do_not(string path, bool allowed) =>
        Assert.Equal(allowed, Allows(Example, "synoptic", path));

    [Theory]
    [InlineData("/private/x", false)]
    [InlineData("/private/open/x", true)]
    [InlineData("/a.php", false)]
    [InlineData("/a.php?x=1", true)]
    [InlineData("/a.php5", true)]
    [InlineData("/search?q=harbour", false)]
    [InlineData("/searching", true)]
    [InlineData("/drafts", true)]
    public void Without_a_group_of_its_own_a_crawler_keeps_to_the_rules_for_everyone(string path, bool allowed) =>
        Assert.Equal(allowed, Allows(Example, "elsebot", path));

    [Theory]
    [InlineData("Disallow: /", "/x", true)]
    [InlineData("User-agent: *\nDisallow:", "/x", true)]
    [InlineData("user-agent:*\nDISALLOW:/", "/x", false)]
    [InlineData("\uFEFFUser-agent: *\r\nDisallow: /a\r\nAllow: /a", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /caf\u00E9", "/caf%c3%a9/menu", false)]
    [InlineData("User-agent: *\nDisallow: /%7Eann", "/~ann/", false)]
    [InlineData("User-agent: *\nDisallow: no-slash", "/no-slash", true)]
    [InlineData("User-agent: *\nDisallow: /x # not this", "/x", false)]
    [InlineData("<html><body>Not found</body></html>", "/x", true)]
    [InlineData("User-agent: *\nDisallow: *x", "/a/b/x", false)]
    [InlineData("User-agent: a\nUser-agent: *\nDisallow: /", "/", false)]
    public void Forms_that_are_met(string robots, string path, bool allowed) => Assert.Equal(allowed, Allows(robots, "synoptic", path));

    [Fact]
    public void A_crawl_delay_is_read_for_whom_it_is_meant()
    {
        Assert.Equal(2.5, RobotsParser.Read(Encoding.UTF8.GetBytes(Example), "synoptic").Delay);
        Assert.Null(RobotsParser.Read(Encoding.UTF8.GetBytes(Example), "elsebot").Delay);
    }

    [Fact]
    public void What_comes_after_500_KiB_is_not_read()
    {
        var robots = "User-agent: *\n" + new string('#', RobotsParser.Longest) + "\nDisallow: /";
        Assert.True(Allows(robots, "synoptic", "/x"));
    }

    [Fact]
    public void A_pattern_of_stars_takes_no_longer_than_others()
    {
        var robots = "User-agent: *\nDisallow: /" + string.Concat(Enumerable.Repeat("*a", 500)) + "b$";
        Assert.True(Allows(robots, "synoptic", "/" + new string('a', 3000)));
    }

    [Fact]
    public void No_robots_txt_is_too_strange() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20261122, 11), Prop.ForAll<NonNull<string>, byte[]>((path, noise) =>
        {
            var robots = "User-agent: *\nDisallow: /" + path.Get + "\nAllow: *" + path.Get + "$\n";
            Allows(robots, "synoptic", "/" + Uri.EscapeDataString(new string([.. path.Get.Where(c => !char.IsSurrogate(c))])));
            RobotsParser.Read(noise ?? [], "synoptic");
            return true;
        }));

    [Fact]
    public void A_pattern_without_signs_fits_what_begins_with_it() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20261122, 13), Prop.ForAll<NonNull<string>, NonNull<string>>((a, b) =>
        {
            var (pattern, path) = (a.Get.Replace("*", "").Replace("$", ""), a.Get.Replace("*", "").Replace("$", "") + b.Get);
            return RobotsPath.Fits(pattern, path) && RobotsPath.Fits("*" + pattern, "x" + path) && (b.Get.Length == 0) == RobotsPath.Fits(pattern + "$", path);
        }));

    private static bool Allows(string robots, string token, string path) =>
        RobotsParser.Read(Encoding.UTF8.GetBytes(robots), token).Allows(new Uri("https://harbour.example" + path));
}
