using System.Text.Json;

namespace Synoptic.Tests.Web.Pages;

/// <summary>Invented reports of two happenings in a country that does not exist, as JSON lines.</summary>
internal static class PageReports
{
    private const string Wall =
        "The sea wall of Quellmouth broke early on Monday and 14 people were killed, the harbour office said. Water stood two metres high in the fish market. Harbour master Oriel Tamsen said that many obstacles to a quick repair remained. " +
        "“Every obstacle we named last year is still there,” Tamsen told reporters in Quellmouth. About 320 households were without power on Monday evening. The Vellish government promised 4 million crowns for the wall.";

    public static string WallCourier => Line("Sea wall of Quellmouth breaks", Wall, "Vell Courier", "2026-05-11", "https://courier.example/wall");

    public static string WallReprint => Line("Quellmouth sea wall broke", Wall + " Reprinted with leave.", "Strand Reprint", "2026-05-12");

    public static string WallHerald => Line(
        "Quellmouth counts its dead after the sea wall broke",
        "At least 17 people died when the sea wall of Quellmouth broke on Monday, the Quellmouth hospital said. Oriel Tamsen, the harbour master, rejected the charge that the harbour office had slept. “We asked for stone and were given paper,” Tamsen said. The Vellish government promised 4 million crowns for the wall. Helpers from Oster came to Quellmouth on Tuesday.",
        "Quellmouth Herald",
        "2026-05-12");

    public static string Tram => Line(
        "Tram depot of Oster burns down",
        "A fire destroyed the tram depot of Oster on Thursday and 61 trams were lost, the fire service said. Nobody was hurt. Mayor Benno Ilvers said that the trams had been insured. “We will run buses for a year,” Ilvers told the council of Oster.",
        "Oster Post",
        "2026-05-14");

    public static string TramLater => Line(
        "Oster fire service looks for the cause of the depot fire",
        "The fire service of Oster said on Friday that the fire in the tram depot had begun in a cable. The fire destroyed the tram depot of Oster on Thursday and 61 trams were lost. Mayor Benno Ilvers asked the council of Oster for 9 million crowns.",
        "Vell Courier",
        "2026-05-15");

    /// <summary>A report whose every field is hostile.</summary>
    public static string Hostile => Line(
        "</title><script>alert('title')</script>",
        "The mayor of Grent said \"<img src=x onerror=alert(1)>\" on Monday and 5 people <b>left</b> the hall of Grent. \u202Eevil\u202C words stood on the wall of the hall. ‘</script><script>alert(2)</script>’, the mayor of Grent told reporters.",
        "\" onmouseover=\"alert(3)",
        "2026-05-13",
        "javascript:alert(4)");

    public static string Line(string title, string text, string outlet, string day, string? url = null) =>
        JsonSerializer.Serialize(new { title, text, source = outlet, published = day, url });
}
