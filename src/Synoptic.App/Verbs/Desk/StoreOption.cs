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
        var (store, failure) = Stores.Open(place, create, new Told(streams), cancellation);
        if (store is null) FailureLines.Write(streams.Messages, [failure!]);
        return store;
    }

    /// <summary>Does something with a store. What goes wrong with it on the way (it is damaged, the disk is full) is said, and ends the verb.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> Use(Streams streams, string place, bool create, Func<IStore, Task<int>> verb, CancellationToken cancellation)
    {
        using var store = Open(streams, place, create, cancellation);
        if (store is null) return ExitCode.Usage;
        try
        {
            return await verb(store).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await streams.Messages.WriteLineAsync("Stopped.").ConfigureAwait(false);
            return ExitCode.SomeFailed;
        }
        catch (Exception e) when (store.Explain(e) is not null)
        {
            FailureLines.Write(streams.Messages, [store.Explain(e)!]);
            return ExitCode.Usage;
        }
    }

    /// <summary>Does something with a store that is there.</summary>
    /// <returns>The exit code.</returns>
    public static Task<int> Use(Streams streams, string place, Func<IStore, int> verb, CancellationToken cancellation) => Use(streams, place, create: false, store => Task.FromResult(verb(store)), cancellation);

    /// <summary>A number of things that are shown, 1 and more.</summary>
    public static Option<int> Most(string description, int most)
    {
        var option = new Option<int>("--most") { Description = description, HelpName = "N", DefaultValueFactory = _ => most };
        option.Validators.Add(static result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var given) && given < 1) result.AddError($"--most: found {given}; expected 1 or more");
        });
        return option;
    }

    // Always, and before it begins: nobody should break off what looks as if it stood still.
    private sealed class Told(Streams streams) : IProgress<StoreStep>
    {
        public void Report(StoreStep value) => streams.Messages.WriteLine($"{value.Place}: bringing a store of version {value.From} to version {value.To}; a large one takes minutes.");
    }
}
