using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Synoptic.Dossiers.Exports;
using Synoptic.Reconciliation;
using Synoptic.Text;

namespace Synoptic.App.Verbs;

/// <summary>Reads verdicts given by hand: a JSON object a line.</summary>
internal static class VerdictLines
{
    private const string Expected = "a JSON object with id, claim, rating, who, when (ISO 8601 with a zone), perhaps note, and evidence[] of article, start, end";

    // Without a zone it is no moment.
    private static readonly string[] Moments = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>The verdicts, and what could not be read.</summary>
    /// <param name="path">The file; <see langword="null"/> for none.</param>
    public static (ImmutableArray<Verdict> Verdicts, ImmutableArray<Failure> Failures) Read(string? path)
    {
        if (path is null) return ([], []);
        var (verdicts, failures) = (ImmutableArray.CreateBuilder<Verdict>(), ImmutableArray.CreateBuilder<Failure>());
        try
        {
            var number = 0;
            foreach (var line in File.ReadLines(path))
            {
                number++;
                if (string.IsNullOrWhiteSpace(line)) continue;
                if (Parse(line, out var found) is { } verdict) verdicts.Add(verdict);
                else failures.Add(new Failure("SYN7003", Severity.Error, $"{path}:{number}", found, Expected));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            failures.Add(new Failure("SYN7003", Severity.Error, path, e.Message, "JSON lines with verdicts"));
        }

        return (verdicts.ToImmutable(), failures.ToImmutable());
    }

    private static Verdict? Parse(string line, out string found)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            found = "a line that is no object";
            if (root.ValueKind != JsonValueKind.Object) return null;
            foreach (var name in (ReadOnlySpan<string>)["id", "claim", "rating", "who", "when"])
            {
                found = $"no '{name}'";
                if (Words(root, name) is null) return null;
            }

            found = $"'{Words(root, "when")}' as 'when'";
            if (!DateTimeOffset.TryParseExact(Words(root, "when"), Moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out var when) || !HasZone(Words(root, "when")!)) return null;
            found = "an 'evidence' that is no list of article, start and end";
            if (Places(root) is not { } places) return null;
            return new Verdict(Words(root, "id")!, Words(root, "claim")!, places, Words(root, "rating")!, Words(root, "note"), Words(root, "who")!, when);
        }
        catch (JsonException e)
        {
            found = e.Message;
            return null;
        }
    }

    private static bool HasZone(string moment) => moment.EndsWith('Z') || moment[Math.Max(0, moment.Length - 6)] is '+' or '-';

    private static ImmutableArray<Evidence>? Places(JsonElement root)
    {
        var places = ImmutableArray.CreateBuilder<Evidence>();
        if (!root.TryGetProperty("evidence", out var list) || list.ValueKind == JsonValueKind.Null) return [];
        if (list.ValueKind != JsonValueKind.Array) return null;
        foreach (var item in list.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Object || Words(item, "article") is not { } article || Number(item, "start") is not { } start || Number(item, "end") is not { } end || start < 0 || end < start) return null;
            places.Add(new Evidence(article, new Span(start, end)));
        }

        return places.ToImmutable();
    }

    private static string? Words(JsonElement item, string name) => item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } words ? words : null;

    private static int? Number(JsonElement item, string name) => item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;
}
