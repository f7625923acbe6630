namespace Synoptic.Tests.Desk;

/// <summary>A real process of <c>synoptic add --ids</c>, with what it has said of what is on the disk.</summary>
internal sealed class AddProcess(string input, string store) : CommandProcess("add", input, "--ids", "--store", store)
{
    public IReadOnlyList<string> Acknowledged => Lines;
}
