using System.Globalization;

namespace Synoptic.Bench.HardCopies;

/// <summary>Gives parent and taker what tells who took from whom, or nothing that does.</summary>
internal sealed class DirectionEvidence(Random random)
{
    private static readonly string[] Agencies = ["Reuters", "Associated Press", "AFP", "Bloomberg", "UPI"];
    private static readonly string[] Towns = ["Calder Valley", "Port Ellery", "Marrow", "Sonne County", "Tri-River", "Wendham", "Lake Orrin", "East Dunmore"];
    private static readonly string[] Papers = ["Herald", "Gazette", "Tribune", "Observer", "Daily News", "Courier", "Sentinel"];

    private static readonly string[] Furniture =
    [
        "Read more: Ten things to know this morning", "READ MORE: What we know so far", "Follow us on Twitter and Facebook for the latest news.", "Sign up for our daily newsletter.",
        "Subscribe to our newsletter to get the day's top stories in your inbox.", "Related: The five worst storms of the decade", "Advertisement", "Click here to download our free app.",
        "See also: Council delays vote on new bridge", "Share this article", "Story continues below", "Copyright 2016. All rights reserved.", "Like us on Facebook", "More from our newsroom: Sports, Weather, Traffic",
        "Get breaking news alerts on your phone.", "Watch the video below for more.", "Have a news tip? Email us at tips@example.com",
    ];

    /// <summary>Parents and taker with the evidence of a kind.</summary>
    public (List<HardArticle> Parents, HardArticle Taker, string? Evidence) Give(List<HardArticle> parents, HardArticle taker, string kind)
    {
        var day = new DateTime(2016, 1, 4, 0, 0, 0, DateTimeKind.Utc).AddDays(random.Next(300)).AddMinutes(random.Next(60 * 14));
        var outlet = Paper();
        switch (kind)
        {
            case "time":
                var exact = random.Next(2) == 0;
                return ([.. parents.Select(p => p with { Published = Date(day.AddMinutes(-random.Next(90)), exact), Source = Maybe(Paper()) })],
                    taker with { Published = Date(day.AddHours(exact ? random.Next(1, 30) : random.Next(24, 60)), exact), Source = Maybe(outlet) }, kind);
            case "furniture":
                return ([.. parents.Select(p => p with { Published = null, Source = Maybe(Paper()) })],
                    taker with { Text = Furnish(taker.Text, outlet), Published = null, Source = Maybe(outlet) }, kind);
            case "credit":
                var agency = Agencies[random.Next(Agencies.Length)];
                string[] credits =
                [
                    $"Source: {agency}", $"{agency} contributed to this report.", $"This story was originally published by {agency}.", $"(With files from {agency})",
                    $"Material from {agency} was used in this report.", $"Copyright {agency}. Used with permission.",
                ];
                return ([.. parents.Select(p => p with { Published = null, Source = agency })],
                    taker with { Text = taker.Text + "\n\n" + credits[random.Next(credits.Length)], Published = null, Source = outlet }, kind);
            case "first-reported":
                var first = Paper();
                string[] lines = [$"The news was first reported by the {first}.", $"The {first} first reported the story.", $"The story was first reported by {first}.", $"As the {first} first reported, an inquiry may follow."];
                return ([.. parents.Select(p => p with { Published = null, Source = random.Next(3) == 0 ? Domain(first) : first })],
                    taker with { Text = Insert(taker.Text, lines[random.Next(lines.Length)], 0.6), Published = null, Source = Maybe(outlet) }, kind);
            case "lost":
                return ([.. parents.Select(p => p with { Published = null, Source = Maybe(Paper()) })], taker with { Published = null, Source = Maybe(outlet) }, kind);
            default:
                var same = Maybe(Date(day, false));
                return ([.. parents.Select(p => p with { Published = same, Source = Maybe(Paper()) })], taker with { Published = same, Source = Maybe(outlet) }, null);
        }
    }

    /// <summary>The name of an invented paper.</summary>
    public string Paper() => $"{Towns[random.Next(Towns.Length)]} {Papers[random.Next(Papers.Length)]}";

    private static string Domain(string paper) => paper.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant() + ".com";

    private static string Date(DateTime at, bool exact) => at.ToString(exact ? "yyyy-MM-ddTHH:mm:ssZ" : "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string? Maybe(string value) => random.Next(2) == 0 ? value : null;

    private string Furnish(string text, string outlet)
    {
        var count = random.Next(2, 5);
        for (var i = 0; i < count; i++) text = Insert(text, random.Next(6) == 0 ? $"Follow {outlet} on Twitter" : Furniture[random.Next(Furniture.Length)], 0.2 + (0.8 * random.NextDouble()));
        return text;
    }

    private static string Insert(string text, string line, double where)
    {
        var paragraphs = text.Split("\n\n").ToList();
        paragraphs.Insert((int)(where * paragraphs.Count), line);
        return string.Join("\n\n", paragraphs);
    }
}
