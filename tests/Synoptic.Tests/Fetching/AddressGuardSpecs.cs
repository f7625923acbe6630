using System.Net;
using FsCheck;
using FsCheck.Fluent;
using Synoptic.Fetching.Addresses;

namespace Synoptic.Tests.Fetching;

public sealed class AddressGuardSpecs
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.8.9.10")]
    [InlineData("0.0.0.0")]
    [InlineData("0.1.2.3")]
    [InlineData("10.0.0.1")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("100.64.0.1")]
    [InlineData("100.100.100.200")]
    [InlineData("169.254.169.254")]
    [InlineData("168.63.129.16")]
    [InlineData("192.0.0.192")]
    [InlineData("192.0.2.7")]
    [InlineData("198.18.0.1")]
    [InlineData("198.51.100.1")]
    [InlineData("203.0.113.1")]
    [InlineData("224.0.0.1")]
    [InlineData("240.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::10.0.0.1")]
    [InlineData("::8.8.8.8")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("64:ff9b::a9fe:a9fe")]
    [InlineData("64:ff9b:1::808:808")]
    [InlineData("2001:0:4136:e378:8000:63bf:3fff:fdd2")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2001:db8::1")]
    [InlineData("3fff::1")]
    [InlineData("fc00::1")]
    [InlineData("fd00:ec2::254")]
    [InlineData("fe80::1")]
    [InlineData("fe80::1%2")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    [InlineData("100::1")]
    public void Addresses_within_a_network_or_of_no_host_are_refused(string address) =>
        Assert.NotNull(AddressGuard.Refusal(IPAddress.Parse(address)));

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.1")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.1")]
    [InlineData("223.255.255.254")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("64:ff9b::808:808")]
    [InlineData("2606:4700::1111")]
    [InlineData("2a00:1450:4001::200e")]
    public void Addresses_of_the_internet_may_be_connected_to(string address) =>
        Assert.Null(AddressGuard.Refusal(IPAddress.Parse(address)));

    [Fact]
    public void The_switch_of_the_tests_opens_loopback_and_nothing_else()
    {
        Assert.Null(AddressGuard.Refusal(IPAddress.Loopback, loopback: true));
        Assert.Null(AddressGuard.Refusal(IPAddress.IPv6Loopback, loopback: true));
        foreach (var other in (string[])["10.0.0.1", "169.254.169.254", "::ffff:192.168.0.1", "fe80::1", "0.0.0.0"])
            Assert.NotNull(AddressGuard.Refusal(IPAddress.Parse(other), loopback: true));
    }

    [Fact]
    public void An_address_that_another_carries_is_judged_as_itself() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20261122, 7), Prop.ForAll<uint>(number =>
        {
            var inner = new IPAddress([(byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number]);
            var bytes = new byte[16];
            inner.GetAddressBytes().CopyTo(bytes, 12);
            var compatible = new IPAddress(bytes);
            new byte[] { 0x00, 0x64, 0xFF, 0x9B }.CopyTo(bytes, 0);
            var translated = new IPAddress(bytes);
            var judged = AddressGuard.Refusal(inner) is null;
            return AddressGuard.Refusal(inner.MapToIPv6()) is null == judged
                && AddressGuard.Refusal(translated) is null == judged
                && AddressGuard.Refusal(compatible) is not null;
        }));
}
