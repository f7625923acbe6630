using Synoptic.Text;

namespace Synoptic.Reading;

/// <summary>Everything that can go wrong in reading, each with its code; docs/errors.md lists them.</summary>
internal static class ReadingFailures
{
    public static Failure NoSuchPath(string path) => Error("SYN1001", path, "no such file or folder", "a file, a folder, or - for standard input");

    public static Failure EmptyFolder(string path) => Error("SYN1002", path, "a folder without files (hidden ones do not count)", "at least one report");

    public static Failure Empty(string subject) => Error("SYN1003", subject, "nothing but white space", "the text of a report");

    public static Failure Unreadable(string path, string why) => Error("SYN1004", path, why, "a file that may be read");

    public static Failure Binary(string subject, string kind) => Error("SYN1005", subject, kind, "text, HTML or JSON lines");

    public static Failure Undecodable(string subject, string found) => Error("SYN1006", subject, found, "UTF-8, UTF-16, Windows-1252 or the encoding that the page declares");

    public static Failure Repaired(string subject, string found) => Warning("SYN1007", subject, found, "one encoding throughout; each was replaced by U+FFFD");

    public static Failure TooLarge(string subject, long most) => Error("SYN1008", subject, $"more than {most} bytes", $"at most {most} bytes for one report");

    public static Failure SameContent(string subject, string first) => Warning("SYN1009", subject, $"the same report as {first}", "each report once; it is analysed once");

    public static Failure SameId(string subject, string id, string first, string kept) =>
        Warning("SYN1010", subject, $"the id '{id}' of another report, {first}", $"an id of its own; it is kept as '{kept}'");

    public static Failure BrokenLine(string subject, string found) => Error("SYN1011", subject, found, "one whole JSON object on each line");

    public static Failure NoText(string subject, string names) => Error("SYN1012", subject, "no field with the words of a report", $"the text of a report in \"text\", or in a field of another usual name ({names} and others in docs/formats.md)");

    public static Failure NoDate(string subject, string name, string found) => Warning("SYN1013", subject, $"\"{name}\" is '{found}'", "an ISO 8601 date; the report stays undated");

    public static Failure Loop(string path) => Warning("SYN1014", path, "a link back to a folder that holds it", "folders without loops; it was not followed");

    public static Failure NoBody(string subject) => Error("SYN1015", subject, "an HTML page without the text of an article", "paragraphs of text");

    public static Failure OtherFormat(string subject, string kind) => Error("SYN1016", subject, kind, "text, HTML or JSON lines");

    public static Failure OnlyFurniture(string subject) => Warning("SYN1017", subject, "nothing that does not look like page furniture", "the text of a report; it was kept as it is");

    public static Failure TooDeep(string subject, int most) => Warning("SYN1018", subject, $"HTML tags nested more than {most} deep", "tags that are closed; deeper ones were ignored");

    public static Failure TooManyElements(string subject, int most) => Warning("SYN1039", subject, $"more than {most} HTML elements", $"at most {most}; the tags of the rest were ignored, and their text is kept");

    public static Failure NestedContainers(string subject, int most) => Error("SYN1019", subject, $"archives in archives, more than {most} deep", $"at most {most}; it was not opened");

    public static Failure OtherPacker(string subject, string found) => Error("SYN1020", subject, found, "ZIP, tar or gzip, without a password");

    public static Failure Bomb(string subject, string found) => Error("SYN1021", subject, found, $"parts that do not grow to more than {Archives.Inflation.Ratio} times their size; it was not read");

    public static Failure Damaged(string subject, string found) => Error("SYN1022", subject, found, "a part that is whole; it was not read, those beside it were");

    public static Failure DamagedArchive(string subject, string found) => Error("SYN1023", subject, found, "an archive that is whole; what could be found in it was read");

    public static Failure NoEntries(string subject, int others) =>
        Warning("SYN1024", subject, $"{others} entries that are no reports, such as pictures, style sheets, scripts and fonts", "reports; the others were passed over");

    public static Failure Revisits(string subject, int count) => Warning("SYN1025", subject, $"{count} records that refer to a page of another file", "the page in the same file; they were passed over");

    public static Failure BrokenXml(string subject) => Warning("SYN1027", subject, "XML that is broken", "tags that are closed in order, to the end of the file; it was read as far as it goes");

    public static Failure OnlySummary(string subject) => Warning("SYN1028", subject, "only a summary of the report", "its whole text; synoptic fetch gets it from the address");

    public static Failure NoReport(string subject, string found) => Error("SYN1029", subject, found, "the text of a report in it");

    public static Failure BrokenRow(string subject, string found) => Error("SYN1030", subject, found, "as many cells as the header has, and quotation marks that are closed");

    public static Failure TooManyReports(string subject, int most) => Error("SYN1032", subject, $"more than {most} reports in one document", "JSON lines or a table, which are read as streams; the rest was not read");

    public static Failure AttachmentLeft(string subject, string kind) => Warning("SYN1031", subject, $"an attachment that is {kind}", "text, HTML or a mail; the mail was read without it");

    private static Failure Error(string code, string subject, string found, string expected) => new(code, Severity.Error, subject, found, expected);

    private static Failure Warning(string code, string subject, string found, string expected) => new(code, Severity.Warning, subject, found, expected);
}
