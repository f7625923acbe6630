using System.Formats.Tar;
using Synoptic.Reading;
using Synoptic.Text;

namespace Synoptic.Tests.Reading.Archives;

public sealed class ArchiveSpecs
{
    private const string Report = "The parliament of Norvia voted on Tuesday to lower the price of bread by a tenth.\n\nThe vote was close, officials said.";

    private static readonly byte[] Text = Packed.Utf8(Report);

    private static ReadResult Read(byte[] bytes) => Folder.ReadPaths(["-"], null, bytes);

    private static byte[] Page(string number) => Packed.Utf8(Packed.Page(number));

    private static void HoldsBridges(ReadResult result, params string[] numbers) =>
        Assert.Equal(numbers, result.Articles.Select(a => a.Text.Split("number ")[1].Split(' ')[0]));

    private static string[] Codes(ReadResult result) => [.. result.Failures.Select(f => $"{f.Code} {f.Subject}")];

    [Fact]
    public void A_gzipped_report_is_read_as_the_report() => Assert.Equal(Report, Assert.Single(Read(Packed.Gzip(Text)).Articles).Text);

    [Fact]
    public void A_report_that_was_gzipped_twice_is_read() => Assert.Equal(Report, Assert.Single(Read(Packed.Gzip(Packed.Gzip(Text))).Articles).Text);

    [Fact]
    public void Gzip_in_gzip_in_gzip_ends_somewhere()
    {
        var bytes = Text;
        for (var i = 0; i < 9; i++) bytes = Packed.Gzip(bytes);
        Assert.Equal(["SYN1019 -"], Codes(Read(bytes)));
    }

    [Fact]
    public void Members_of_a_gzip_file_are_one_text() => Assert.Equal(Report, Assert.Single(Read([.. Packed.Gzip(Text[..40]), .. Packed.Gzip([]), .. Packed.Gzip(Text[40..]), 0, 0, 0]).Articles).Text);

    [Fact]
    public void A_gzip_file_that_is_cut_off_is_named()
    {
        var bytes = Packed.Gzip(Text);
        for (var cut = 20; cut < bytes.Length; cut += 7) Assert.Equal(["SYN1022 -"], Codes(Read(bytes[..cut])));
    }

    [Fact]
    public void JSON_lines_that_are_gzipped_keep_their_lines()
    {
        var result = Read(Packed.Gzip(Packed.Utf8("{\"id\":\"a\",\"text\":\"One.\"}\nnot json\n{\"id\":\"b\",\"text\":\"Two.\"}\n")));
        Assert.Equal(["a", "b"], result.Articles.Select(a => a.Id));
        Assert.Equal(["SYN1011 -:2"], Codes(result));
    }

    [Fact]
    public void A_ZIP_archive_gives_its_reports_in_order_and_counts_what_is_none()
    {
        var result = Read(Packed.Zip(("b/1.html", Page("1")), ("b/picture.png", [1, 2, 3]), ("style.css", Text), ("a/2.html", Page("2")), ("__MACOSX/a/._2.html", Text), (".DS_Store", Text)));
        HoldsBridges(result, "1", "2");
        Assert.Equal(["SYN1024 -"], Codes(result));
        Assert.StartsWith("2 entries", result.Failures[0].Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Archives_in_archives_are_opened_and_messages_say_where()
    {
        var inner = Packed.Zip(("1.html", Page("1")), ("empty.txt", []));
        var result = Read(Packed.Gzip(Packed.Tar(TarEntryFormat.Pax, ("x.zip", inner), ("2.html.gz", Packed.Gzip(Page("2"))))));
        HoldsBridges(result, "1", "2");
        Assert.Equal(["SYN1003 -!/x.zip!/empty.txt"], Codes(result));
    }

    [Theory]
    [InlineData(TarEntryFormat.Ustar)]
    [InlineData(TarEntryFormat.Pax)]
    [InlineData(TarEntryFormat.Gnu)]
    public void A_tar_archive_is_read_in_each_of_its_kinds(TarEntryFormat format)
    {
        var path = format == TarEntryFormat.Ustar ? "deep" : string.Join('/', Enumerable.Repeat("a folder with a long name", 20));
        var result = Read(Packed.Tar(format, ("1.html", Page("1")), ("p.jpg", Text), ($"{path}/2.html", Page("2")), ($"{path}/3.txt", [])));
        HoldsBridges(result, "1", "2");
        Assert.Equal(2, result.Failures.Length);
        Assert.StartsWith($"-!/{(format == TarEntryFormat.Ustar ? "deep/3.txt" : "a folder with a long name/a")}", result.Failures[0].Subject, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_lead_out_of_an_archive_do_no_harm_and_are_shown_without()
    {
        var result = Read(Packed.Zip(("../../etc/passwd", []), ("C:\\windows\\a.txt", []), ("/abs\u0007.txt", [])));
        Assert.Equal(["SYN1003 -!/etc/passwd", "SYN1003 -!/windows/a.txt", "SYN1003 -!/abs\uFFFD.txt"], Codes(result));
    }

    [Fact]
    public void A_bomb_is_refused_and_the_reports_beside_it_are_read()
    {
        var bomb = new byte[20 << 20];
        var result = Read(Packed.Zip(("1.html", Page("1")), ("bomb.txt", bomb), ("2.html", Page("2"))));
        HoldsBridges(result, "1", "2");
        Assert.Equal(["SYN1021 -!/bomb.txt"], Codes(result));
        result = Read(Packed.Tar(TarEntryFormat.Pax, ("1.html", Page("1")), ("bomb.gz", Packed.Gzip(bomb)), ("2.html", Page("2"))));
        HoldsBridges(result, "1", "2");
        Assert.Equal(["SYN1021 -!/bomb.gz"], Codes(result));
    }

    [Fact]
    public void Of_a_ZIP_archive_that_is_cut_off_what_is_whole_is_read()
    {
        var bytes = Packed.Zip(("1.html", Page("1")), ("2.html", Page("2")), ("3.html", Page("3")));
        var third = bytes.AsSpan().LastIndexOf("PK\u0003\u0004"u8);
        var result = Read(bytes[..(third + 100)]);
        HoldsBridges(result, "1", "2");
        Assert.Equal(["SYN1023 -", "SYN1022 -!/3.html"], Codes(result));
    }

    [Fact]
    public void Of_a_tar_archive_that_is_cut_off_what_is_whole_is_read()
    {
        var bytes = Packed.Tar(TarEntryFormat.Ustar, ("1.html", Page("1")), ("2.html", Page("2")), ("3.html", Page("3")));
        var third = bytes.AsSpan().LastIndexOf("ustar"u8);
        var result = Read(bytes[..(third + 600)]);
        HoldsBridges(result, "1", "2");
        Assert.Equal(["SYN1022 -!/3.html"], Codes(result));
    }

    [Fact]
    public void An_entry_that_is_damaged_is_named_and_those_beside_it_are_read()
    {
        var zip = Packed.Zip(("1.html", Page("1")), ("2.html", Page("2")), ("3.html", Page("3")));
        var second = zip.AsSpan(10).IndexOf("PK\u0003\u0004"u8) + 10;
        zip[second + 100] ^= 8;
        var result = Read(zip);
        HoldsBridges(result, "1", "3");
        Assert.Equal(["SYN1022 -!/2.html"], Codes(result));

        var tar = Packed.Tar(TarEntryFormat.Ustar, ("1.html", Page("1")), ("2.html", Page("2")), ("3.html", Page("3")));
        tar[tar.AsSpan(600).IndexOf("ustar"u8) + 600 - 130] ^= 1;
        result = Read(tar);
        HoldsBridges(result, "1", "3");
        Assert.Equal("SYN1023", Assert.Single(result.Failures).Code);
    }

    [Theory]
    [InlineData("377ABCAF271C0004", "7z")]
    [InlineData("526172211A070100", "RAR")]
    [InlineData("FD377A585A000004", "xz")]
    [InlineData("28B52FFD04580100", "Zstandard")]
    [InlineData("425A6839314159265359AAAA", "bzip2")]
    public void A_packer_that_is_not_opened_is_named(string head, string name)
    {
        var failure = Assert.Single(Read([.. Convert.FromHexString(head), .. new byte[50]]).Failures);
        Assert.Equal("SYN1020", failure.Code);
        Assert.Contains(name, failure.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void An_Office_document_is_not_taken_for_an_archive_of_reports() =>
        Assert.Equal(["SYN1005 -"], Codes(Read(Packed.Zip(("[Content_Types].xml", Text), ("word/document.xml", Text)))));

    [Fact]
    public void An_archive_without_reports_says_so() => Assert.Equal(["SYN1024 -"], Codes(Read(Packed.Zip())));
}
