using System.Globalization;

namespace Synoptic.Pages.Drawing;

/// <summary>Coordinates as SVG attributes. Widths are per cent, so that a drawing fits any screen and its letters keep their size.</summary>
internal static class Coordinates
{
    public static string Percent(double value) => value.ToString("0.##", CultureInfo.InvariantCulture) + "%";

    public static string Rem(double pixels) => (pixels / 16).ToString("0.###", CultureInfo.InvariantCulture) + "rem";

    public static string Pixels(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
