using System.Reflection;
using Synoptic.Text;

namespace Synoptic.Tests.Architecture;

public sealed class ArrowSpecs
{
    // Room → rooms that it may see. What is not listed is not allowed. ARCHITECTURE.md draws the same.
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Text"] = [],
        ["Knowledge"] = [],
        ["Reading"] = ["Text", "Knowledge"],
        // How models are packed; every room may ship one.
        ["Language.Models"] = [],
        ["Language"] = ["Text", "Knowledge", "Language.Models"],
        ["Entities"] = ["Text", "Knowledge"],
        ["Quotations"] = ["Text", "Knowledge"],
        ["Times"] = ["Text", "Knowledge"],
        ["Quantities"] = ["Text", "Knowledge"],
        ["Events"] = ["Text", "Knowledge", "Language.Models"],
        ["Casualties"] = ["Text", "Knowledge"],
        ["Copies"] = ["Text", "Knowledge", "Language.Models"],
        ["Stories"] = ["Text", "Knowledge", "Entities", "Copies"],
        ["Reconciliation"] = ["Text", "Knowledge", "Copies", "Stories"],
        ["Dossiers"] = ["Text", "Knowledge", "Copies", "Stories", "Reconciliation"],
    };

    [Fact]
    public void Data_flows_one_way_between_the_rooms_of_the_library()
    {
        var arrows = TypeReferences.Between(typeof(Article).Assembly)
            .Select(a => (From: Room(a.Key.From), To: Room(a.Key.To), Why: a.Value))
            .Where(a => a.From is not null && a.To is not null && a.From != a.To)
            .Where(a => a.From!.Length > 0 && !Allowed.GetValueOrDefault(a.From!, []).Contains(a.To!))
            .Select(a => $"{a.From} → {a.To}: {a.Why}");
        Assert.Empty(arrows);
    }

    [Fact]
    public void Every_room_of_the_library_has_its_place_in_the_flow()
    {
        var rooms = typeof(Article).Assembly.GetTypes().Select(t => Room(t.Namespace ?? "")).Where(r => !string.IsNullOrEmpty(r)).Distinct();
        Assert.Empty(rooms.Except(Allowed.Keys, StringComparer.Ordinal));
    }

    [Fact]
    public void The_library_sees_neither_the_command_nor_the_page_nor_the_web_framework()
    {
        var seen = typeof(Article).Assembly.GetReferencedAssemblies().Select(a => a.Name!);
        Assert.DoesNotContain(seen, n => n.StartsWith("Synoptic", StringComparison.Ordinal) || n.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
    }

    [Fact]
    public void The_page_does_not_see_the_command()
    {
        var seen = Assembly.Load("Synoptic.Pages").GetReferencedAssemblies().Select(a => a.Name);
        Assert.DoesNotContain("Synoptic.App", seen);
    }

    [Fact]
    public void The_library_knows_no_network()
    {
        var seen = typeof(Article).Assembly.GetReferencedAssemblies().Select(a => a.Name!);
        Assert.DoesNotContain(seen, n => n.StartsWith("System.Net", StringComparison.Ordinal));
    }

    [Fact]
    public void Fetching_sees_the_library_and_nothing_else_of_ours()
    {
        var seen = Assembly.Load("Synoptic.Fetching").GetReferencedAssemblies().Select(a => a.Name!).Where(n => n.StartsWith("Synoptic", StringComparison.Ordinal));
        Assert.DoesNotContain(seen, n => n != "Synoptic");
        Assert.Contains("Synoptic.Fetching", Assembly.Load("Synoptic.App").GetReferencedAssemblies().Select(a => a.Name));
        Assert.DoesNotContain("Synoptic.Fetching", Assembly.Load("Synoptic.Pages").GetReferencedAssemblies().Select(a => a.Name));
    }

    [Fact]
    public void The_desk_in_the_browser_is_seen_by_the_command_alone()
    {
        string[] Seen(string assembly) => [.. Assembly.Load(assembly).GetReferencedAssemblies().Select(a => a.Name!).Where(n => n.StartsWith("Synoptic", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        Assert.Empty(Seen("Synoptic.Web").Except(["Synoptic", "Synoptic.Desk", "Synoptic.Pages", "Synoptic.Storage"], StringComparer.Ordinal));
        foreach (var other in (string[])["Synoptic", "Synoptic.Desk", "Synoptic.Fetching", "Synoptic.Pages", "Synoptic.Storage"]) Assert.DoesNotContain("Synoptic.Web", Seen(other));
        Assert.Contains("Synoptic.Web", Seen("Synoptic.App"));
    }

    [Theory]
    [InlineData("Synoptic.Storage", "Synoptic")]
    [InlineData("Synoptic.Desk", "Synoptic", "Synoptic.Storage")]
    public void The_store_sees_the_library_and_the_desk_sees_both(string project, params string[] allowed)
    {
        var seen = Assembly.Load(project).GetReferencedAssemblies().Select(a => a.Name!).Where(n => n.StartsWith("Synoptic", StringComparison.Ordinal));
        Assert.Empty(seen.Except(allowed, StringComparer.Ordinal));
    }

    // "Synoptic.Quotations.Scan" is of the room Quotations; "Synoptic" itself is the pipeline, which sees every room; others are not ours.
    private static string? Room(string name) => name == "Synoptic" ? "" : name.StartsWith("Synoptic.Language.Models", StringComparison.Ordinal) ? "Language.Models" : name.StartsWith("Synoptic.", StringComparison.Ordinal) ? name.Split('.')[1] : null;
}
