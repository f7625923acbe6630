namespace Synoptic.Tests.Web;

/// <summary>A desk with the invented reports, for tests that change nothing.</summary>
public sealed class FilledDesk : IAsyncLifetime
{
    internal RunningDesk Desk { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Desk = await (await RunningDesk.Start()).WithReports();

    public ValueTask DisposeAsync() => Desk.DisposeAsync();
}
