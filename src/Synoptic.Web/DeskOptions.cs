using System.Net;

namespace Synoptic.Web;

/// <summary>Where the desk is served, and to whom.</summary>
public sealed record DeskOptions
{
    /// <summary>The address that it listens at. Any but loopback needs a <see cref="Token"/>.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The port; 0: any that is free.</summary>
    public int Port { get; init; } = 8460;

    /// <summary>What a visitor must show; <see langword="null"/>: nothing, on loopback alone.</summary>
    public string? Token { get; init; }
}
