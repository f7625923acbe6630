using System.Collections.Concurrent;
using System.Formats.Tar;
using Synoptic.Tests.Reading.Archives;

namespace Synoptic.Tests.Reading.Fuzz;

public sealed class FuzzSpecs
{
    /// <summary>Of each of the 21 formats; 21,000 in all.</summary>
    private const int OfEach = 1000;

    [Fact]
    public void Of_every_format_a_thousand_mangled_inputs_are_read_or_refused_with_a_code_and_none_crashes_or_hangs()
    {
        var faults = new ConcurrentQueue<string>();
        Parallel.For(0, FuzzSeeds.All.Length * OfEach, (i, state) =>
        {
            var (name, sound) = FuzzSeeds.All[i / OfEach];
            var bytes = Mangler.Mangle(sound, new Random(i));
            if (FuzzRun.Fault(() => new MemoryStream(bytes)) is not { } fault) return;
            faults.Enqueue($"{name} {i}: {fault}");
            if (faults.Count > 10) state.Stop();
        });
        Assert.True(faults.IsEmpty, string.Join('\n', faults));
    }

    [Fact]
    public void The_sound_seeds_are_read()
    {
        foreach (var (name, sound) in FuzzSeeds.All) Assert.True(FuzzRun.Read(sound).Articles.Length > 0, name);
    }

    [Theory]
    [InlineData("zip")]
    [InlineData("tar")]
    [InlineData("warc")]
    [InlineData("warc.gz")]
    [InlineData("tar of gz")]
    public void In_an_archive_the_neighbours_of_a_mangled_part_are_read(string kind)
    {
        var faults = new ConcurrentQueue<string>();
        Parallel.For(0, 400, i =>
        {
            var random = new Random(i);
            var pages = Enumerable.Range(1, 5).Select(static n => Packed.Page($"{n}")).ToArray();
            var bytes = Mangled(kind, pages, random);
            var read = FuzzRun.Read(bytes).Articles.Select(static a => a.Text).ToArray();
            foreach (var n in new[] { 1, 2, 4, 5 })
            {
                if (!Array.Exists(read, text => text.Contains($"bridge number {n} over", StringComparison.Ordinal))) faults.Enqueue($"{kind} {i}: page {n} is missing");
            }
        });
        Assert.True(faults.IsEmpty, string.Join('\n', faults));
    }

    // The third of five parts is damaged: its content and its own header, at its place in the archive.
    private static byte[] Mangled(string kind, string[] pages, Random random)
    {
        switch (kind)
        {
            case "warc":
                return [.. pages.SelectMany((p, i) => Damaged(i, Packed.Response($"https://a.example/{i}", p), random, keepEnd: 4))];
            case "warc.gz":
                return [.. pages.SelectMany((p, i) => Damaged(i, Packed.Gzip(Packed.Response($"https://a.example/{i}", p)), random, keepEnd: 0))];
            case "tar of gz":
                return Packed.Tar(TarEntryFormat.Ustar, [.. pages.Select((p, i) => ($"{i}.gz", i == 2 ? Mangler.Mangle(Packed.Gzip(Packed.Utf8(p)), random) : Packed.Gzip(Packed.Utf8(p))))]);
            default:
                var entries = pages.Select(static (p, i) => ($"{i}.html", Packed.Utf8(p))).ToArray();
                var bytes = kind == "zip" ? Packed.Zip(entries) : Packed.Tar(TarEntryFormat.Ustar, entries);
                var start = Place(bytes, kind, 2);
                Overwrite(bytes.AsSpan(start, Place(bytes, kind, 3) - start), random);
                return bytes;
        }
    }

    private static byte[] Damaged(int at, byte[] record, Random random, int keepEnd) => at != 2 ? record : [.. Mangler.Mangle(record[..^keepEnd], random), .. record[^keepEnd..]];

    // Bits, bytes and stretches, all in their places, so that the directory still fits.
    private static void Overwrite(Span<byte> part, Random random)
    {
        for (var times = random.Next(1, 5); times > 0; times--)
        {
            var at = random.Next(part.Length);
            if (random.Next(2) == 0) part[at] ^= (byte)(1 << random.Next(8));
            else random.NextBytes(part.Slice(at, Math.Min(part.Length - at, random.Next(1, 60))));
        }
    }

    private static int Place(byte[] bytes, string kind, int number)
    {
        var (mark, before) = kind == "zip" ? ("PK\u0003\u0004", 0) : ("ustar", 257);
        var at = -1;
        for (var n = 0; n <= number; n++) at += 1 + bytes.AsSpan(at + 1).IndexOf(System.Text.Encoding.ASCII.GetBytes(mark));
        return at - before;
    }
}
