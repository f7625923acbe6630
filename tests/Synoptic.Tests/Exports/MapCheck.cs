using System.Text.Json;
using NetTopologySuite.Features;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Converters;

namespace Synoptic.Tests.Exports;

/// <summary>A map layer, read back by a reader of RFC 7946: points on the globe.</summary>
internal static class MapCheck
{
    private static readonly JsonSerializerOptions Reader = new() { Converters = { new GeoJsonConverterFactory() } };

    public static FeatureCollection Holds(string text)
    {
        var features = JsonSerializer.Deserialize<FeatureCollection>(text, Reader)!;
        Assert.All(features, static feature =>
        {
            var point = Assert.IsType<Point>(feature.Geometry);
            Assert.InRange(point.X, -180, 180);
            Assert.InRange(point.Y, -90, 90);
        });
        return features;
    }
}
