using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Synoptic.Web.Pages.Frame;

namespace Synoptic.Web.Pages.Telling;

/// <summary>A piece of the earth as a picture: degrees east and north on a plane, narrowed by the cosine of its middle, which is true enough for a glance.</summary>
internal sealed class MapFrame
{
    public const double Width = 1000;

    // So that one town stands among coasts by which a reader knows where it is.
    private const double LeastDegrees = 16;
    private const double Margin = 0.18;

    private static readonly ImmutableArray<(double Lon, double Lat)[]> Rings = Read();

    private readonly double west;
    private readonly double north;
    private readonly double scale;
    private readonly double narrow;

    private MapFrame(double west, double east, double south, double north)
    {
        this.west = west;
        this.north = north;
        narrow = Math.Max(0.3, Math.Cos((south + north) / 2 * Math.PI / 180));
        scale = Width / ((east - west) * narrow);
        Height = Math.Round((north - south) * scale);
        Land = Path(west, east, south, north);
        Grid = Lines(west, east, south, north);
    }

    public double Height { get; }

    public string ViewBox => string.Create(CultureInfo.InvariantCulture, $"0 0 {Width:0} {Height:0}");

    public string Land { get; }

    public string Grid { get; }

    /// <summary>A frame with room around some places.</summary>
    public static MapFrame Around(IReadOnlyCollection<(double Latitude, double Longitude)> places)
    {
        var (west, east) = Room(places.Min(static p => p.Longitude), places.Max(static p => p.Longitude), LeastDegrees * 1.6, -180, 180);
        var (south, north) = Room(places.Min(static p => p.Latitude), places.Max(static p => p.Latitude), LeastDegrees, -80, 84);
        // Never higher than wide: a map fills a screen across.
        var narrow = Math.Max(0.3, Math.Cos((south + north) / 2 * Math.PI / 180));
        if ((north - south) > 0.75 * (east - west) * narrow) (west, east) = Room(west, east, (north - south) / 0.75 / narrow, -180, 180);
        return new MapFrame(west, east, south, north);
    }

    public (double X, double Y) Place(double latitude, double longitude) => ((longitude - west) * narrow * scale, (north - latitude) * scale);

    private static (double From, double To) Room(double from, double to, double least, double lowest, double highest)
    {
        var margin = Math.Max((to - from) * Margin, (least - (to - from)) / 2);
        (from, to) = (from - margin, to + margin);
        if (from < lowest) (from, to) = (lowest, Math.Min(highest, to + lowest - from));
        if (to > highest) (from, to) = (Math.Max(lowest, from - to + highest), highest);
        return (from, to);
    }

    private string Path(double west, double east, double south, double north)
    {
        var path = new StringBuilder();
        foreach (var ring in Rings)
        {
            var points = Clip(Clip(Clip(Clip([.. ring], p => p.Lon - west), p => east - p.Lon), p => p.Lat - south), p => north - p.Lat);
            if (points.Count < 3) continue;
            for (var i = 0; i < points.Count; i++)
            {
                var (x, y) = Place(points[i].Lat, points[i].Lon);
                path.Append(i == 0 ? 'M' : 'L').Append(x.ToString("0.#", CultureInfo.InvariantCulture)).Append(' ').Append(y.ToString("0.#", CultureInfo.InvariantCulture));
            }

            path.Append('z');
        }

        return path.ToString();
    }

    private string Lines(double west, double east, double south, double north)
    {
        var step = (east - west) switch { > 180 => 30, > 60 => 15, > 30 => 10, _ => 5 };
        var path = new StringBuilder();
        for (var lon = Math.Ceiling(west / step) * step; lon <= east; lon += step) path.Append(string.Create(CultureInfo.InvariantCulture, $"M{Place(0, lon).X:0.#} 0V{Height:0}"));
        for (var lat = Math.Ceiling(south / step) * step; lat <= north; lat += step) path.Append(string.Create(CultureInfo.InvariantCulture, $"M0 {Place(lat, 0).Y:0.#}H{Width:0}"));
        return path.ToString();
    }

    // Sutherland and Hodgman: what lies outside of one side is cut off along it.
    private static List<(double Lon, double Lat)> Clip(List<(double Lon, double Lat)> ring, Func<(double Lon, double Lat), double> inside)
    {
        var kept = new List<(double, double)>(ring.Count);
        for (var i = 0; i < ring.Count; i++)
        {
            var (a, b) = (ring[i], ring[(i + 1) % ring.Count]);
            var (da, db) = (inside(a), inside(b));
            if (da >= 0) kept.Add(a);
            if ((da >= 0) == (db >= 0)) continue;
            var t = da / (da - db);
            kept.Add((a.Lon + (t * (b.Lon - a.Lon)), a.Lat + (t * (b.Lat - a.Lat))));
        }

        return kept;
    }

    private static ImmutableArray<(double, double)[]> Read() =>
    [
        .. DeskAssets.Read("land.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(static line => line[0] != '#').Select(static line => line.Split(' ').Select(static point =>
        {
            var comma = point.IndexOf(',', StringComparison.Ordinal);
            return (int.Parse(point.AsSpan(0, comma), CultureInfo.InvariantCulture) / 10.0, int.Parse(point.AsSpan(comma + 1), CultureInfo.InvariantCulture) / 10.0);
        }).ToArray()),
    ];
}
