using System.Globalization;
using Synoptic.Copies;
using Synoptic.Dossiers.Commitments;
using Synoptic.Reconciliation;
using Synoptic.Reconciliation.Events;
using Synoptic.Text;

namespace Synoptic.Pages.Model;

/// <summary>The page's own words for the library's values.</summary>
public static class Words
{
    /// <summary>What a status says to a reader.</summary>
    public static string Of(FindingStatus status) => status switch
    {
        FindingStatus.Agree => "agree",
        FindingStatus.Precision => "differ in precision",
        FindingStatus.Differ => "differ",
        FindingStatus.Contradict => "contradict",
        FindingStatus.Superseded => "superseded",
        FindingStatus.Scope => "another scope",
        _ => "one origin",
    };

    /// <summary>The class and symbol of a status.</summary>
    public static string Key(FindingStatus status) => status switch
    {
        FindingStatus.Agree => "agree",
        FindingStatus.Precision => "precision",
        FindingStatus.Differ => "differ",
        FindingStatus.Contradict => "contradict",
        FindingStatus.Superseded => "superseded",
        FindingStatus.Scope => "scope",
        _ => "single",
    };

    /// <summary>Whether a reader should be warned.</summary>
    public static bool IsDisputed(FindingStatus status) => status is FindingStatus.Contradict or FindingStatus.Differ or FindingStatus.Superseded;

    /// <summary>Whether it happened.</summary>
    public static string Of(Modality modality) => modality switch
    {
        Modality.Asserted => "happened",
        Modality.Planned => "announced",
        Modality.Threatened => "threatened",
        Modality.Denied => "denied",
        Modality.Conditional => "conditional",
        Modality.Ongoing => "going on",
        Modality.Demanded => "demanded",
        Modality.Promised => "promised",
        _ => "as somebody’s account",
    };

    /// <summary>What a root code of PLOVER says to a reader.</summary>
    public static string Event(string type) => type switch
    {
        "AGREE" => "agreed or offered",
        "CONSULT" => "met or talked",
        "SUPPORT" => "supported",
        "COOPERATE" => "worked together",
        "AID" => "gave aid",
        "YIELD" => "gave way",
        "REQUEST" => "asked or demanded",
        "ACCUSE" => "accused or criticised",
        "REJECT" => "refused",
        "THREATEN" => "threatened",
        "PROTEST" => "protested",
        "SANCTION" => "sanctioned",
        "MOBILIZE" => "moved forces",
        "COERCE" => "coerced",
        "ASSAULT" => "attacked",
        _ => type,
    };

    /// <summary>What a quad class says to a reader.</summary>
    public static string Quad(int quad) => quad switch
    {
        1 => "cooperation in words",
        2 => "cooperation in deeds",
        3 => "conflict in words",
        _ => "conflict in deeds",
    };

    /// <summary>The class and symbol of a quad class.</summary>
    public static string QuadKey(int quad) => quad switch
    {
        1 => "verbalcooperation",
        2 => "materialcooperation",
        3 => "verbalconflict",
        _ => "materialconflict",
    };

    /// <summary>A part of an event that a telling adds or disputes.</summary>
    public static string Of(EventPartKind kind) => kind switch
    {
        EventPartKind.Actor => "who did it",
        EventPartKind.Recipient => "to whom",
        EventPartKind.Place => "the place",
        EventPartKind.Day => "the day",
        EventPartKind.Order => "the order",
        _ => "that it happened",
    };

    /// <summary>How what is told stands to the time of telling.</summary>
    public static string Of(TimeStatus status) => status switch
    {
        TimeStatus.Past => "past",
        TimeStatus.Ongoing => "going on",
        TimeStatus.Announced => "announced",
        TimeStatus.Threatened => "threatened",
        TimeStatus.Hypothetical => "not told as a fact",
        _ => "",
    };

    /// <summary>The class of whether it happened.</summary>
    public static string Key(Modality modality) => modality switch
    {
        Modality.Asserted => "happened",
        Modality.Planned => "planned",
        Modality.Threatened => "threatened",
        Modality.Denied or Modality.Conditional => "doubtful",
        _ => "reported",
    };

    /// <summary>By what kind of words somebody is bound.</summary>
    public static string Of(CommitmentKind kind) => kind switch
    {
        CommitmentKind.Promised => "promised",
        CommitmentKind.Threatened => "threatened",
        CommitmentKind.Deadline => "deadline",
        CommitmentKind.Expected => "expected",
        CommitmentKind.Conditional => "announced, under a condition",
        _ => "announced",
    };

    /// <summary>Whether a commitment came, as far as the reports say.</summary>
    public static string Of(CommitmentStatus status, bool cancelled) => status switch
    {
        CommitmentStatus.Came => "came",
        CommitmentStatus.CameLate => "came late",
        CommitmentStatus.DidNotCome => "did not come",
        CommitmentStatus.Changed => cancelled ? "called off" : "changed",
        CommitmentStatus.Unknown => "not told",
        _ => "open",
    };

    /// <summary>The class of a commitment's status.</summary>
    public static string Key(CommitmentStatus status) => status switch
    {
        CommitmentStatus.Came => "came",
        CommitmentStatus.CameLate => "late",
        CommitmentStatus.DidNotCome => "failed",
        CommitmentStatus.Changed => "changed",
        _ => "open",
    };

    /// <summary>How words were taken.</summary>
    public static string Of(CopyKind kind) => kind switch
    {
        CopyKind.Verbatim => "word for word",
        CopyKind.Abridged => "abridged",
        CopyKind.Edited => "edited",
        _ => "spun by a machine",
    };

    /// <summary>The class and symbol of a kind.</summary>
    public static string Key(CopyKind kind) => kind switch
    {
        CopyKind.Verbatim => "verbatim",
        CopyKind.Abridged => "abridged",
        CopyKind.Edited => "edited",
        _ => "spun",
    };

    /// <summary>A part of a whole in whole per cent; never none where there is some, never all where some is missing.</summary>
    public static string Share(double share) => share switch
    {
        <= 0 => "0 %",
        < 0.005 => "under 1 %",
        >= 1 => "100 %",
        >= 0.995 => "over 99 %",
        _ => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(100 * share, MidpointRounding.AwayFromZero):0} %"),
    };

    /// <summary>What a copy of a kind is.</summary>
    public static string Noun(CopyKind kind) => kind switch
    {
        CopyKind.Verbatim => "copy",
        CopyKind.Abridged => "abridgement",
        CopyKind.Edited => "edited copy",
        _ => "spun copy",
    };

    /// <summary>How words are given.</summary>
    public static string Of(QuotationKind kind) => kind switch
    {
        QuotationKind.Direct => "in quotation marks",
        QuotationKind.Mixed => "partly in quotation marks",
        _ => "in the report’s words",
    };

    /// <summary>How a telling stands to the one that it is held against.</summary>
    public static string Of(TellingKind kind, TellingReason reason) => kind switch
    {
        TellingKind.Identical => reason == TellingReason.SmallWords ? "the same but for small words" : "the same words",
        TellingKind.Shortened => "shortened",
        TellingKind.Translated => reason == TellingReason.FewWords ? "a few words otherwise" : "translated otherwise",
        TellingKind.Paraphrased => "paraphrased",
        TellingKind.Altered => "altered",
        _ => "the fullest telling",
    };

    /// <summary>The class and symbol of a kind of telling.</summary>
    public static string Key(TellingKind kind) => kind switch
    {
        TellingKind.Identical => "identical",
        TellingKind.Shortened => "shortened",
        TellingKind.Translated => "translated",
        TellingKind.Paraphrased => "paraphrased",
        TellingKind.Altered => "altered",
        _ => "full",
    };

    /// <summary>Why words are held to be altered.</summary>
    public static string Why(TellingReason reason) => reason switch
    {
        TellingReason.SpunReport => "a machine has rewritten the report",
        TellingReason.CopiedReport => "the report took its words from there",
        _ => "single words were exchanged",
    };

    /// <summary>How somebody stands to an office; <see langword="null"/> where they hold it.</summary>
    public static string? Of(OfficeStatus status) => status switch
    {
        OfficeStatus.Former => "no longer held",
        OfficeStatus.Acting => "for the time being",
        OfficeStatus.Elect => "chosen for it",
        OfficeStatus.Candidate => "candidate",
        _ => null,
    };

    /// <summary>What somebody is.</summary>
    public static string Plural(EntityType type) => type switch
    {
        EntityType.Person => "People",
        EntityType.Organization => "Organisations",
        EntityType.Place => "Places",
        EntityType.Facility => "Buildings and sites",
        EntityType.Nationality => "Peoples",
        EntityType.Event => "Named events",
        _ => "Others",
    };

    /// <summary><c>1 report</c>, <c>2 reports</c>.</summary>
    public static string Count(int count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many ?? one + "s")}");

    /// <summary>A number as it is, digits in groups; never rounded.</summary>
    public static string Number(double number)
    {
        if (!double.IsFinite(number)) return number.ToString("R", CultureInfo.InvariantCulture);
        var exact = Math.Abs(number) < 1e15 ? (decimal)number : 0m;
        // Decimal keeps fifteen digits on the way; where that is not the same number, the shortest exact form is shown.
        return (double)exact == number && Math.Abs(number) < 1e15
            ? exact.ToString("#,0.###############", CultureInfo.InvariantCulture)
            : number.ToString("R", CultureInfo.InvariantCulture);
    }

    /// <summary>The address, where it is one of the web; otherwise <see langword="null"/>: it is then shown, but leads nowhere.</summary>
    public static string? WebAddress(string? url) =>
        url is not null && Uri.TryCreate(url.Trim(), UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? address.AbsoluteUri
            : null;
}
