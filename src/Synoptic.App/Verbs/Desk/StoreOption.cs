using System.CommandLine;
using Synoptic.App.Terminal;
using Synoptic.Storage;

namespace Synoptic.App.Verbs.Desk;

/// <summary><c>--store PLACE</c>.</summary>
internal static class StoreOption
{
    public static Option<string> Create() => new("--store", "-s")
    {
        Description = "Where reports are kept: a file, made where there is none, or a database of PostgreSQL (postgres://USER@HOST/NAME).",
        HelpName = "PLACE",
        Required = true,
    };

    /// <summary>Opens the store; where it can't be, says why.</summary>
    public static IStore? Open(Streams streams, string place, bool create, CancellationToken cancellation)
    {
        var (store, failure) = Stores.Open(place, create, cancellation);
        if (store is null) FailureLines.Write(streams.Messages, [failure!]);
        return store;
    }
}
