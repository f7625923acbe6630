using System.Text.Encodings.Web;
using System.Text.Json;
using Synoptic.Dossiers.Commitments;
using Synoptic.Reconciliation.Events;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Dossiers.Json;

/// <summary>The small shapes that all JSON of the contract is made of: spans, words of enumerations, dates.</summary>
internal static class JsonShapes
{
    /// <summary>One object a line, letters of all scripts as they are. The output is a file, never part of a page, so marks of HTML need no escape.</summary>
    public static JsonWriterOptions Compact { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>For a file that people open.</summary>
    public static JsonWriterOptions Indented { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, IndentSize = 1 };

    public static void Offsets(Utf8JsonWriter json, Span span)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
    }

    public static void Spans(Utf8JsonWriter json, string name, IEnumerable<Span> spans)
    {
        json.WriteStartArray(name);
        foreach (var span in spans)
        {
            json.WriteStartArray();
            json.WriteNumberValue(span.Start);
            json.WriteNumberValue(span.End);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    public static void SpanObject(Utf8JsonWriter json, string name, Span? span)
    {
        if (span is not { } place)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        Offsets(json, place);
        json.WriteEndObject();
    }

    public static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    public static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number)) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }

    public static void Dates(Utf8JsonWriter json, string name, DateRange? dates)
    {
        if (dates is not { } range)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("from", range.From.ToString("yyyy-MM-dd"));
        json.WriteString("to", range.To.ToString("yyyy-MM-dd"));
        json.WriteEndObject();
    }

    /// <summary>When something is: its time as an index and with value and precision, and how it stands to now.</summary>
    public static void Situation(Utf8JsonWriter json, string name, Situation situation, Annotations annotated)
    {
        if (situation is { Time: null, Status: TimeStatus.Unknown })
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        if (situation.Time is { } index)
        {
            json.WriteNumber("time", index);
            json.WriteString("value", annotated.Times[index].Value);
            json.WriteString("precision", Precision(annotated.Times[index].Value));
        }
        else
        {
            json.WriteNull("time");
            json.WriteNull("value");
            json.WriteNull("precision");
        }

        json.WriteString("status", Word(situation.Status));
        if (situation.IsNegated) json.WriteBoolean("negated", true);
        json.WriteEndObject();
    }

    /// <summary>How fine a TIMEX3 value is.</summary>
    public static string? Precision(string? value) => value switch
    {
        null => null,
        _ when value.EndsWith("_REF", StringComparison.Ordinal) => null,
        _ when value.Contains('T', StringComparison.Ordinal) => "time",
        _ when value.StartsWith("XXXX-WXX-", StringComparison.Ordinal) && char.IsAsciiDigit(value[^1]) => "weekday",
        _ when value.EndsWith("-WE", StringComparison.Ordinal) => "weekend",
        { Length: 10 } => "day",
        { Length: 8 } => "week",
        { Length: 7 } when char.IsLetter(value[5]) => value[5] == 'Q' ? "quarter" : value[5] == 'H' ? "half" : "season",
        { Length: 7 } => "month",
        { Length: 4 } => "year",
        { Length: 3 } => "decade",
        { Length: 2 } => "century",
        _ => null,
    };

    public static string Word(VictimReference reference) => reference switch
    {
        VictimReference.Named => "named",
        VictimReference.Indefinite => "indefinite",
        VictimReference.Other => "other",
        VictimReference.Definite => "definite",
        VictimReference.Pronoun => "pronoun",
        _ => "implied",
    };

    public static string Word(TimeStatus status) => status switch
    {
        TimeStatus.Past => "past",
        TimeStatus.Ongoing => "ongoing",
        TimeStatus.Announced => "announced",
        TimeStatus.Threatened => "threatened",
        TimeStatus.Hypothetical => "hypothetical",
        _ => "unknown",
    };

    public static string Word(EntityType type) => type switch
    {
        EntityType.Person => "person",
        EntityType.Organization => "organization",
        EntityType.Place => "place",
        EntityType.Nationality => "nationality",
        EntityType.Event => "event",
        EntityType.Facility => "facility",
        _ => "other",
    };

    public static string Word(QuotationKind kind) => kind switch
    {
        QuotationKind.Direct => "direct",
        QuotationKind.Indirect => "indirect",
        _ => "mixed",
    };

    public static string Word(OfficeStatus status) => status switch
    {
        OfficeStatus.Former => "former",
        OfficeStatus.Acting => "acting",
        OfficeStatus.Elect => "elect",
        OfficeStatus.Candidate => "candidate",
        _ => "held",
    };

    public static string Word(QuotationAct act) => act switch
    {
        QuotationAct.Topic => "topic",
        QuotationAct.Thought => "thought",
        QuotationAct.Stance => "stance",
        QuotationAct.Intent => "intent",
        _ => "speech",
    };

    public static string Word(TimeType type) => type switch
    {
        TimeType.Date => "DATE",
        TimeType.Time => "TIME",
        TimeType.Duration => "DURATION",
        _ => "SET",
    };

    public static string Word(QuantityChange change) => change switch
    {
        QuantityChange.About => "~",
        QuantityChange.Below => "<",
        QuantityChange.Above => ">",
        QuantityChange.Up => "up",
        QuantityChange.Down => "down",
        _ => "=",
    };

    public static string Word(Modality modality) => modality switch
    {
        Modality.Planned => "planned",
        Modality.Threatened => "threatened",
        Modality.Denied => "denied",
        Modality.Conditional => "conditional",
        Modality.Reported => "reported",
        Modality.Ongoing => "ongoing",
        Modality.Demanded => "demanded",
        Modality.Promised => "promised",
        _ => "asserted",
    };

    /// <summary>Region, country and position of a place, each <c>null</c> where it is not known.</summary>
    public static void Where(Utf8JsonWriter json, Whereabouts? where)
    {
        json.WriteString("region", where?.Region);
        json.WriteString("country", where?.Country);
        Number(json, "lat", where?.Latitude);
        Number(json, "lon", where?.Longitude);
    }

    public static string Word(EventReason reason) => reason switch
    {
        EventReason.Sentence => "sentence",
        EventReason.Word => "word",
        EventReason.Family => "family",
        EventReason.Sense => "sense",
        EventReason.Actor => "actor",
        EventReason.Recipient => "recipient",
        EventReason.Participant => "participant",
        EventReason.Place => "place",
        EventReason.Day => "day",
        EventReason.Number => "number",
        _ => "words",
    };

    public static string Word(EventPartKind kind) => kind switch
    {
        EventPartKind.Actor => "actor",
        EventPartKind.Recipient => "recipient",
        EventPartKind.Place => "place",
        EventPartKind.Day => "day",
        EventPartKind.Order => "order",
        _ => "modality",
    };

    public static string Word(CommitmentKind kind) => kind switch
    {
        CommitmentKind.Promised => "promised",
        CommitmentKind.Threatened => "threatened",
        CommitmentKind.Deadline => "deadline",
        CommitmentKind.Expected => "expected",
        CommitmentKind.Conditional => "conditional",
        _ => "announced",
    };

    public static string Word(CommitmentStatus status) => status switch
    {
        CommitmentStatus.Came => "came",
        CommitmentStatus.CameLate => "came late",
        CommitmentStatus.DidNotCome => "did not come",
        CommitmentStatus.Changed => "changed",
        CommitmentStatus.Unknown => "unknown",
        _ => "open",
    };
}
