using System.Net;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;

namespace Synoptic.Web.Metrics;

/// <summary>Sends the counts to a collector of OpenTelemetry, where whoever starts the desk names one within their own network.</summary>
internal static class Collector
{
    /// <summary>The variable that names it, as OpenTelemetry has it.</summary>
    public const string Variable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Whether an address is of this machine or of a private network: the counts go nowhere else.</summary>
    public static bool IsNear(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && (uri.Host == "localhost" || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip) && (IPAddress.IsLoopback(ip) || IsPrivate(ip))));

    /// <summary>Begins to send; ends with what is given back.</summary>
    public static IDisposable? Begin(string? address) => string.IsNullOrWhiteSpace(address) || !IsNear(address)
        ? null
        : Sdk.CreateMeterProviderBuilder()
            .AddMeter(DeskMeter.Name)
            .AddOtlpExporter((exporter, _) =>
            {
                exporter.Endpoint = new Uri(address.TrimEnd('/') + "/v1/metrics");
                exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
            })
            .Build();

    private static bool IsPrivate(IPAddress address)
    {
        var bytes = (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).GetAddressBytes();
        return bytes.Length == 16
            ? (bytes[0] & 0xFE) == 0xFC
            : bytes[0] == 10 || (bytes[0] == 172 && bytes[1] is >= 16 and < 32) || (bytes[0] == 192 && bytes[1] == 168);
    }
}
