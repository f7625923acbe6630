using System.Collections.Immutable;
using System.Text.Json;
using Synoptic.Copies;
using Synoptic.Reconciliation;
using Synoptic.Text;

namespace Synoptic.Dossiers.Json;

/// <summary>Writes the record of a story as the JSON contract has it.</summary>
public static class RecordJson
{
    /// <summary>One line, without a line end.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="story">The story.</param>
    public static void WriteLine(Stream output, StoryDossier story)
    {
        using var json = new Utf8JsonWriter(output, JsonShapes.Compact);
        Write(json, story);
    }

    internal static void Write(Utf8JsonWriter json, StoryDossier dossier)
    {
        var story = dossier.Record.Story;
        var articles = story.Articles.ToDictionary(a => a.Article.Id, StringComparer.Ordinal);
        json.WriteStartObject();
        json.WriteString("story", story.Id);
        json.WriteString("title", dossier.Title);
        JsonShapes.Strings(json, "articles", story.Articles.Select(a => a.Article.Id));
        json.WriteStartArray("origins");
        foreach (var origin in story.Origins)
        {
            json.WriteStartArray();
            foreach (var article in origin.Articles) json.WriteStringValue(article);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteString("date", dossier.Record.Happened?.Value);
        if (dossier.Record.Where is { } place)
        {
            json.WriteStartObject("place");
            json.WriteString("name", place.Name);
            json.WriteString("entity", story.Cast.Any(c => c.Entity.Id == place.Id) ? place.Id : null);
            JsonShapes.Where(json, place.Where);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("place");
        }

        Copies(json, story.Copies);
        EntityJson.Cast(json, "entities", story.Cast, articles);
        Offices(json, dossier.Record.Offices);
        Quotations(json, dossier.Record.Quotations);
        Figures(json, dossier.Record.Figures, articles);
        Findings(json, dossier.Record.Findings, articles);
        RecordEventJson.Write(json, dossier.Record.Events, articles);
        CalendarJson.Write(json, story.Calendar);
        DossierParts.Timeline(json, dossier.Timeline);
        DossierParts.Brief(json, dossier.Brief, dossier.Record.Findings);
        DossierParts.Commitments(json, dossier.Commitments);
        json.WriteEndObject();
    }

    internal static void Evidence(Utf8JsonWriter json, Evidence evidence)
    {
        json.WriteString("article", evidence.Article);
        JsonShapes.Offsets(json, evidence.Span);
    }

    private static void Copies(Utf8JsonWriter json, ImmutableArray<CopyPair> copies)
    {
        json.WriteStartArray("copies");
        foreach (var copy in copies)
        {
            json.WriteStartObject();
            CopyJson.Fields(json, copy);
            json.WriteStartArray("passages");
            foreach (var passage in copy.Passages)
            {
                json.WriteStartObject();
                JsonShapes.SpanObject(json, "a", passage.A);
                JsonShapes.SpanObject(json, "b", passage.B);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Quotations(Utf8JsonWriter json, ImmutableArray<QuotationGroup> groups)
    {
        json.WriteStartArray("quotations");
        foreach (var group in groups)
        {
            json.WriteStartObject();
            json.WriteString("speaker", group.Speaker);
            json.WriteString("speakerName", group.SpeakerName);
            json.WriteStartArray("same");
            foreach (var telling in group.Tellings)
            {
                json.WriteStartObject();
                Evidence(json, telling.Evidence);
                json.WriteString("kind", Word(telling.Kind));
                if (telling.Of is { } of) json.WriteNumber("of", of);
                else json.WriteNull("of");
                json.WriteString("reason", Word(telling.Reason));
                json.WriteStartArray("differs");
                foreach (var words in telling.Differing)
                {
                    json.WriteStartObject();
                    JsonShapes.Offsets(json, words);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteString("relation", Word(group.Relation));
            json.WriteString("date", group.AsOf);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Offices(Utf8JsonWriter json, ImmutableArray<StoryOffice> offices)
    {
        json.WriteStartArray("offices");
        foreach (var office in offices)
        {
            json.WriteStartObject();
            json.WriteString("holder", office.Holder);
            json.WriteString("role", office.Role);
            json.WriteString("body", office.Body);
            json.WriteString("status", JsonShapes.Word(office.Status));
            json.WriteStartArray("evidence");
            foreach (var evidence in office.Evidence)
            {
                json.WriteStartObject();
                Evidence(json, evidence);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Figures(Utf8JsonWriter json, ImmutableArray<FigureRow> figures, Dictionary<string, Annotations> articles)
    {
        json.WriteStartArray("figures");
        foreach (var row in figures)
        {
            json.WriteStartObject();
            json.WriteString("about", row.About.Label);
            json.WriteString("indicator", row.About.Indicator);
            json.WriteString("unit", row.About.Unit);
            json.WriteString("place", row.About.Place);
            JsonShapes.Number(json, "best", row.Best);
            JsonShapes.Number(json, "low", row.Low);
            JsonShapes.Number(json, "high", row.High);
            json.WriteString("status", Word(row.Status));
            json.WriteString("asOf", row.AsOf);
            json.WriteString("note", row.Note);
            json.WriteString("scope", row.Within);
            json.WriteString("restsOn", row.RestsOn);
            json.WriteString("basis", Word(row.Basis));
            if (!row.Headlines.IsEmpty) JsonShapes.Strings(json, "headlines", row.Headlines);
            if (row.Claims.IsEmpty) Supports(json, row.Supports);
            else Claims(json, row.Claims, articles);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // Whom else harm befell: no words tell that it befell nobody.
    private static void Supports(Utf8JsonWriter json, ImmutableArray<Evidence> supports)
    {
        json.WriteStartArray("evidence");
        foreach (var support in supports)
        {
            json.WriteStartObject();
            Evidence(json, support);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Findings(Utf8JsonWriter json, ImmutableArray<Finding> findings, Dictionary<string, Annotations> articles)
    {
        json.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("about", finding.About.Label);
            json.WriteString("kind", finding.About.Kind);
            json.WriteString("status", Word(finding.Status));
            json.WriteString("note", finding.Note);
            json.WriteString("restsOn", finding.RestsOn);
            json.WriteStartArray("sides");
            foreach (var side in finding.Sides)
            {
                json.WriteStartObject();
                json.WriteString("value", side.Value);
                json.WriteString("scope", side.Scope);
                JsonShapes.Strings(json, "origins", side.Origins);
                Claims(json, side.Claims, articles);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Claims(Utf8JsonWriter json, ImmutableArray<Claim> claims, Dictionary<string, Annotations> articles)
    {
        json.WriteStartArray("evidence");
        foreach (var claim in claims)
        {
            json.WriteStartObject();
            Evidence(json, claim.Evidence);
            if (claim.Number is { Exact: { } exact }) json.WriteNumber("value", exact);
            else json.WriteString("value", claim.Value);
            json.WriteString("text", claim.Value);
            json.WriteString("attributedTo", claim.AttributedTo);
            json.WriteString("asOf", claim.AsOf);
            json.WriteString("status", JsonShapes.Word(claim.Status));
            if (claim.Event is { } happening) JsonShapes.SpanObject(json, "event", articles[happening.Article].Events[happening.Event].Trigger);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    internal static string Word(FigureBasis basis) => basis switch { FigureBasis.Counted => "counted", FigureBasis.NoneTold => "none-told", _ => "stated" };

    internal static string Word(QuotationRelation relation) => relation switch { QuotationRelation.Identical => "identical", QuotationRelation.Variant => "variant", _ => "single" };

    internal static string Word(TellingKind kind) => kind switch
    {
        TellingKind.Identical => "identical",
        TellingKind.Shortened => "shortened",
        TellingKind.Translated => "translated",
        TellingKind.Paraphrased => "paraphrased",
        TellingKind.Altered => "altered",
        _ => "full",
    };

    private static string? Word(TellingReason reason) => reason switch
    {
        TellingReason.SameWords => "same-words",
        TellingReason.SmallWords => "small-words",
        TellingReason.FewWords => "few-words",
        TellingReason.WordsLeftOut => "words-left-out",
        TellingReason.OtherWords => "other-words",
        TellingReason.OwnWords => "own-words",
        TellingReason.SpunReport => "spun-report",
        TellingReason.CopiedReport => "copied-report",
        TellingReason.SwappedWords => "swapped-words",
        _ => null,
    };

    /// <summary>The contract's word for a status.</summary>
    public static string Word(FindingStatus status) => status switch
    {
        FindingStatus.Agree => "agree",
        FindingStatus.Precision => "precision",
        FindingStatus.Differ => "differ",
        FindingStatus.Contradict => "contradict",
        FindingStatus.Superseded => "superseded",
        FindingStatus.Scope => "another-scope",
        _ => "single",
    };
}
