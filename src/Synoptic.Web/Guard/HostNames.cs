using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Synoptic.Web.Guard;

/// <summary>Answers only under names that the desk is served under: a foreign name that is made to lead here would let its site read what is here.</summary>
internal static class HostNames
{
    public static void Use(WebApplication app, DeskOptions options) => app.Use(async (http, next) =>
    {
        if (!IsOurs(http, options)) throw new ProblemException(Problems.WrongHost(http.Request.Host.Value ?? ""));
        await next(http).ConfigureAwait(false);
    });

    private static bool IsOurs(HttpContext http, DeskOptions options)
    {
        var host = http.Request.Host.Host.Trim('[', ']').TrimEnd('.');
        if (options.Names.Contains(host, StringComparer.OrdinalIgnoreCase)) return true;
        var came = Plain(http.Connection.LocalIpAddress);
        if (host.Equals("localhost", StringComparison.OrdinalIgnoreCase)) return came is not null && IPAddress.IsLoopback(came);
        // An address that was typed can't be made to lead elsewhere.
        return IPAddress.TryParse(host, out var address) && Plain(address)!.Equals(came);
    }

    private static IPAddress? Plain(IPAddress? address) => address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
}
