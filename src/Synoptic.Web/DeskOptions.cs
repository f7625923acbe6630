using System.Collections.Immutable;
using System.Net;
using System.Security.Cryptography;
using Synoptic.Desk.Watching;
using Synoptic.Text;

namespace Synoptic.Web;

/// <summary>Where the desk is served, and to whom.</summary>
public sealed record DeskOptions
{
    /// <summary>The address that it listens at. Any but loopback needs a <see cref="Token"/>.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The port; 0: any that is free.</summary>
    public int Port { get; init; } = 8460;

    /// <summary>What a visitor must show; <see langword="null"/>: nothing, on loopback alone. At least 20 characters.</summary>
    public string? Token { get; init; }

    /// <summary>Names that it is served under, beside the addresses of this machine; an answer is given under no other.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>Requests that one client may make a second, 10 or more; twice as many at once.</summary>
    public int RequestsPerSecond { get; init; } = 200;

    /// <summary>How long a request may take; one that listens for changes has no end.</summary>
    public TimeSpan RequestTime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How often it looks whether another program added to the store.</summary>
    public TimeSpan LookEvery { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How often a page that listens is told that the desk is still there.</summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Open pages that are told of changes, at most.</summary>
    public int MostListeners { get; init; } = 200;

    /// <summary>Gives so many random bytes.</summary>
    public Func<int, byte[]> Random { get; init; } = RandomNumberGenerator.GetBytes;

    /// <summary>Where reports come from while the desk is served. What goes wrong with one is told and tried again; it never ends the desk.</summary>
    public ImmutableArray<IReportSource> Sources { get; init; } = [];

    /// <summary>Told how many reports of a source were added.</summary>
    public Action<IReportSource, int>? Taken { get; init; }

    /// <summary>Told of each failure that no request is told of.</summary>
    public Action<Failure>? Failed { get; init; }

    /// <summary>Told of each fault of the program that ended a request; <see langword="null"/>: nobody is.</summary>
    public Action<Exception>? Fault { get; init; }
}
