using System.Formats.Tar;
using System.Text.Json;
using Synoptic.Tests.Reading.Archives;
using Synoptic.Tests.Reading.Formats;

namespace Synoptic.Tests.Command;

public sealed class EveryFormatSpecs
{
    [Fact]
    public void A_folder_with_one_of_every_format_gives_a_dossier_with_the_reports_of_each()
    {
        using var folder = new TemporaryFolder();
        var desk = Directory.CreateDirectory(folder.In("desk")).FullName;
        foreach (var sample in Directory.EnumerateFiles(SampleSpecs.Samples)) File.Copy(sample, Path.Combine(desk, Path.GetFileName(sample)));
        (string Name, byte[] Content)[] archives =
        [
            ("crawl.warc", [.. Packed.Response("https://bridge.example/1", Packed.Page("one"))]),
            ("crawl.warc.gz", Packed.Gzip(Packed.Response("https://bridge.example/2", Packed.Page("two")))),
            ("crawl.wacz", Packed.Zip(("archive/data.warc.gz", Packed.Gzip(Packed.Response("https://bridge.example/3", Packed.Page("three")))))),
            ("mailed.zip", Packed.Zip(("a/page.html", Packed.Utf8(Packed.Page("four"))), ("picture.png", [0x89, 0x50, 0x4E, 0x47]))),
            ("saved.tar", Packed.Tar(TarEntryFormat.Pax, ("page.html", Packed.Utf8(Packed.Page("five"))))),
            ("saved.tar.gz", Packed.Gzip(Packed.Tar(TarEntryFormat.Gnu, ("page.html", Packed.Utf8(Packed.Page("six")))))),
            ("page.html.gz", Packed.Gzip(Packed.Utf8(Packed.Page("seven")))),
        ];
        foreach (var (name, content) in archives) File.WriteAllBytes(Path.Combine(desk, name), content);

        var run = CommandRun.Of("dossier", desk, "-o", folder.In("out"));

        Assert.Equal(0, run.Code);
        Assert.True(File.Exists(folder.In("out/index.html")));
        using var dossier = JsonDocument.Parse(File.ReadAllText(folder.In("out/dossier.json")));
        var files = dossier.RootElement.GetProperty("articles").EnumerateArray().Select(a => Path.GetFileName(a.GetProperty("file").GetString()!)).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(Directory.EnumerateFiles(desk).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal), files);
    }
}
