using Synoptic.Storage;
using Synoptic.Text;

namespace Synoptic.Tests.Web;

/// <summary>A store that asks before each change whether it may be, and otherwise is the one that it is given.</summary>
/// <param name="store">The store.</param>
/// <param name="refuse">Why nothing can be written now; <see langword="null"/>: it can.</param>
internal sealed class GuardedStore(IStore store, Func<Failure?> refuse) : IStore
{
    public string Place => store.Place;

    public IStoreReader Read() => store.Read();

    public (IStoreWriter? Writer, Failure? Failure) Write(CancellationToken cancellation = default) => refuse() is { } failure ? (null, failure) : store.Write(cancellation);

    public Failure? Explain(Exception fault) => store.Explain(fault);

    public void Dispose() => store.Dispose();
}
