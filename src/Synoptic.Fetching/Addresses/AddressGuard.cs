using System.Net;
using System.Net.Sockets;

namespace Synoptic.Fetching.Addresses;

/// <summary>
/// Says which addresses may be connected to: those that IANA's registries give as globally reachable, and of these none that a cloud uses for its own machines.
/// An address of IPv6 that carries one of IPv4 is judged by what it carries.
/// </summary>
internal static class AddressGuard
{
    private static readonly (IPNetwork Network, string Name)[] Refused4 =
    [
        (IPNetwork.Parse("0.0.0.0/8"), "an unspecified address"),
        (IPNetwork.Parse("10.0.0.0/8"), "a private address"),
        (IPNetwork.Parse("100.64.0.0/10"), "an address of a carrier's own network"),
        (IPNetwork.Parse("127.0.0.0/8"), "a loopback address"),
        (IPNetwork.Parse("168.63.129.16/32"), "a cloud's metadata service"),
        (IPNetwork.Parse("169.254.0.0/16"), "a link-local address"),
        (IPNetwork.Parse("172.16.0.0/12"), "a private address"),
        (IPNetwork.Parse("192.0.0.0/24"), "an address reserved for protocols"),
        (IPNetwork.Parse("192.0.2.0/24"), "an address for documentation"),
        (IPNetwork.Parse("192.88.99.0/24"), "a relay of 6to4"),
        (IPNetwork.Parse("192.168.0.0/16"), "a private address"),
        (IPNetwork.Parse("198.18.0.0/15"), "an address for benchmarks"),
        (IPNetwork.Parse("198.51.100.0/24"), "an address for documentation"),
        (IPNetwork.Parse("203.0.113.0/24"), "an address for documentation"),
        (IPNetwork.Parse("224.0.0.0/4"), "a multicast address"),
        (IPNetwork.Parse("240.0.0.0/4"), "a reserved or broadcast address"),
    ];

    // What lies outside of global unicast is refused without a look at this list: loopback, fe80::/10, fc00::/7 (a cloud's fd00:ec2::254 too), multicast, ::a.b.c.d.
    private static readonly IPNetwork Global6 = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    private static readonly (IPNetwork Network, string Name)[] Refused6 =
    [
        (IPNetwork.Parse("2001::/23"), "an address reserved for protocols, such as Teredo"),
        (IPNetwork.Parse("2001:db8::/32"), "an address for documentation"),
        (IPNetwork.Parse("2002::/16"), "an address of 6to4"),
        (IPNetwork.Parse("3fff::/20"), "an address for documentation"),
    ];

    /// <summary>Why an address may not be connected to; <see langword="null"/> if it may.</summary>
    /// <param name="address">Resolved, and the very one that is then connected to.</param>
    /// <param name="loopback">For tests: loopback may be connected to.</param>
    public static string? Refusal(IPAddress address, bool loopback = false)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (loopback && IPAddress.IsLoopback(address)) return null;
        if (address.AddressFamily == AddressFamily.InterNetwork) return In(Refused4, address);
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return "an address that is none of the internet";

        // The well-known prefix of NAT64 stands for the address that it ends with: in a network of IPv6 alone it is the only way to IPv4.
        if (Translated.Contains(address)) return Refusal(new IPAddress(address.GetAddressBytes().AsSpan(12)));
        if (IPAddress.IsLoopback(address)) return "a loopback address";
        if (!Global6.Contains(address)) return address.IsIPv6LinkLocal ? "a link-local address" : "an address that is not globally reachable";
        return In(Refused6, address);
    }

    private static string? In((IPNetwork Network, string Name)[] refused, IPAddress address)
    {
        foreach (var (network, name) in refused)
        {
            if (network.Contains(address)) return name;
        }

        return null;
    }
}
