using System.Diagnostics;
using System.IO.Compression;
using System.Text.RegularExpressions;
using Synoptic.Tests.Command;

namespace Synoptic.Tests.Packages;

/// <summary>
/// What others install: the library as a package that the README's example is built against, and the command as a tool. Slow (some ten
/// seconds each), and offline: packages come from the folder that they were packed into and from those that the build restored.
/// </summary>
[Trait("Speed", "slow")]
public sealed partial class PackageSpecs
{
    private static readonly string Configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    [Fact]
    public async Task The_example_of_the_README_is_built_against_the_package_and_prints_what_it_says()
    {
        using var folder = new TemporaryFolder();
        await Pack("Synoptic", folder);
        var blocks = Blocks().Matches(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "README.md"), TestContext.Current.CancellationToken));
        var example = blocks.Select(static block => block.Groups["code"].Value).Single(static code => code.Contains("new Pipeline", StringComparison.Ordinal));
        Assert.InRange(example.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length, 1, 12);
        folder.File("example/Program.cs", example);
        folder.File("example/example.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable></PropertyGroup>
              <ItemGroup><PackageReference Include="Synoptic" Version="0.1.0" /></ItemGroup>
            </Project>
            """);
        Sources(folder);
        var built = await Run("dotnet", folder.In("example"), "build", "-v", "q", "-nologo");
        Assert.SkipWhen(built.Output.Contains("NU1101", StringComparison.Ordinal) || built.Output.Contains("NU1102", StringComparison.Ordinal), "a package that Synoptic stands on is not among those that were restored here");
        Assert.True(built.Code == 0, built.Output);
        var printed = await Run("dotnet", Repository.Root, folder.In("example/bin/Debug/net10.0/example.dll"));
        Assert.True(printed.Code == 0, printed.Output);
        Assert.Contains(": 8 reports, ", printed.Output, StringComparison.Ordinal);
        Assert.Contains(" accounts)", printed.Output, StringComparison.Ordinal);
        await HoldsWhatItShould(folder);
    }

    private static async Task HoldsWhatItShould(TemporaryFolder folder)
    {
        await using var package = await ZipFile.OpenReadAsync(folder.In("packages/Synoptic.0.1.0.nupkg"), TestContext.Current.CancellationToken);
        var names = package.Entries.Select(static entry => entry.FullName).ToList();
        Assert.Contains("README.md", names);
        Assert.Contains("lib/net10.0/Synoptic.dll", names);
        Assert.Contains("lib/net10.0/Synoptic.xml", names);
        Assert.True(File.Exists(folder.In("packages/Synoptic.0.1.0.snupkg")));
        using var reader = new StreamReader(await package.GetEntry("Synoptic.nuspec")!.OpenAsync(TestContext.Current.CancellationToken));
        var facts = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Contains("<license type=\"expression\">Apache-2.0</license>", facts, StringComparison.Ordinal);
        Assert.Contains("id=\"AngleSharp\" version=\"1.10.3\"", facts, StringComparison.Ordinal);
        Assert.DoesNotContain("version=\"[", facts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_is_installed_as_a_tool_and_runs()
    {
        using var folder = new TemporaryFolder();
        await Pack("Synoptic.App", folder);
        Sources(folder);
        var installed = await Run("dotnet", folder.Path, "tool", "install", "Synoptic.Command", "--tool-path", folder.In("tools"), "--add-source", folder.In("packages"), "--version", "0.1.0", "--configfile", folder.In("nuget.config"));
        Assert.True(installed.Code == 0, installed.Output);
        var version = await Run(folder.In("tools/synoptic"), folder.Path, "--version");
        Assert.StartsWith("0.1.0", version.Output, StringComparison.Ordinal);
        var ran = await Run(folder.In("tools/synoptic"), folder.Path, "extract", Path.Combine(Repository.Example, "01-northern-wire.txt"));
        Assert.True(ran.Code == 0, ran.Output);
        Assert.Contains("\"title\":", ran.Output, StringComparison.Ordinal);
    }

    // What was built for these tests, as it is.
    private static async Task Pack(string project, TemporaryFolder folder)
    {
        var packed = await Run("dotnet", Repository.Root, "pack", Path.Combine("src", project), "--no-build", "-c", Configuration, "-o", folder.In("packages"), "-v", "q", "-nologo");
        Assert.True(packed.Code == 0, packed.Output);
    }

    private static void Sources(TemporaryFolder folder) => folder.File("nuget.config", $"""
        <configuration>
          <packageSources><clear /><add key="packed" value="{folder.In("packages")}" /></packageSources>
          <fallbackPackageFolders><add key="restored" value="{Restored()}" /></fallbackPackageFolders>
          <config><add key="globalPackagesFolder" value="{folder.In("own")}" /></config>
        </configuration>
        """);

    // The folder that the build restored to. It is only read: what is packed here stays in the test's own.
    private static string Restored() => Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private static async Task<(int Code, string Output)> Run(string program, string folder, params string[] args)
    {
        var start = new ProcessStartInfo(program) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var arg in args) start.ArgumentList.Add(arg);
        // No server of the build stays behind.
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await errors);
    }

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blocks();
}
