using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Synoptic.Bench;

/// <summary>
/// A morning at a desk that is served: people read while reports stream in. Says how long pages took, and whether anything went wrong or was lost.
/// </summary>
internal static class DeskVerb
{
    // Invented reports that are there before anybody reads, in one request.
    private const int Before = 300;

    // Of them one comes every so often while people read.
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(250);

    // A person looks at a page before going on: far shorter than anybody reads, so that fifty here are many more at a desk.
    private const int LeastPause = 200;
    private const int MostPause = 1000;

    private static readonly string[] Words = ["factory", "court", "\"rescue plan\"", "mayor", "bridge collapse", "warn*", "minister -court"];

    /// <summary>Runs it against a desk.</summary>
    /// <returns>Whether nothing went wrong and nothing was lost.</returns>
    public static async Task<bool> Run(Uri desk, int people, int seconds)
    {
        using var client = new HttpClient { BaseAddress = desk, Timeout = TimeSpan.FromSeconds(30) };
        var reports = new ReportGenerator(7).Reports(Before + 10_000, 600).Select(static report =>
            JsonSerializer.Serialize(new { title = report.Title, text = report.Text, published = report.Published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), source = report.Outlet })).GetEnumerator();
        var added = new ConcurrentBag<string>();
        var errors = new ConcurrentBag<string>();
        await Post(client, string.Join('\n', Take(reports, Before)), added, errors);
        Console.WriteLine($"{added.Count} reports of 600 words are there; {people} people read for {seconds} s, a report comes every {Every.TotalMilliseconds:0} ms");

        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        var times = new ConcurrentBag<(string Kind, double Milliseconds)>();
#pragma warning disable CA2025 // Both are awaited before the client goes.
        var adding = Adding(client, reports, added, errors, end.Token);
        var told = Listening(client, end.Token);
#pragma warning restore CA2025
        await Task.WhenAll(Enumerable.Range(0, people).Select(person => Reading(client, new Random(person), times, errors, end.Token)));
        await adding;
        var lost = await Lost(client, added);
        foreach (var kind in times.GroupBy(static time => time.Kind, StringComparer.Ordinal).OrderBy(static kind => kind.Key, StringComparer.Ordinal)) Print(kind.Key, [.. kind.Select(static time => time.Milliseconds)]);
        Print("all", [.. times.Select(static time => time.Milliseconds)]);
        Console.WriteLine($"{added.Count - Before} reports came meanwhile, {lost} lost; {await told} changes told to an open page; {errors.Count} errors");
        foreach (var error in errors.Distinct(StringComparer.Ordinal).Take(5)) Console.WriteLine($"  {error}");
        return errors.IsEmpty && lost == 0;
    }

    private static IEnumerable<string> Take(IEnumerator<string> from, int count)
    {
        while (count-- > 0 && from.MoveNext()) yield return from.Current;
    }

    private static async Task Adding(HttpClient client, IEnumerator<string> reports, ConcurrentBag<string> added, ConcurrentBag<string> errors, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            await Post(client, Take(reports, 1).First(), added, errors);
            await Pause(Every, end);
        }
    }

    private static async Task Post(HttpClient client, string lines, ConcurrentBag<string> added, ConcurrentBag<string> errors)
    {
        using var body = new StringContent(lines, System.Text.Encoding.UTF8, "application/jsonl");
        using var answer = await client.PostAsync(new Uri("/api/v1/reports", UriKind.Relative), body);
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            errors.Add($"adding: {answer.StatusCode}");
            return;
        }

        var said = await answer.Content.ReadFromJsonAsync<JsonElement>();
        foreach (var id in said.GetProperty("added").EnumerateArray()) added.Add(id.GetString()!);
        if (said.GetProperty("failures").GetArrayLength() > 0) errors.Add($"adding: {said.GetProperty("failures")[0].GetRawText()}");
    }

    private static async Task<int> Listening(HttpClient client, CancellationToken end)
    {
        var told = 0;
        try
        {
            using var stream = await client.GetStreamAsync(new Uri("/live", UriKind.Relative), end);
            using var lines = new StreamReader(stream);
            while (await lines.ReadLineAsync(end) is { } line)
                if (line == "event: change") told++;
        }
        catch (OperationCanceledException)
        {
            // The time is up.
        }

        return told;
    }

    private static async Task Reading(HttpClient client, Random random, ConcurrentBag<(string, double)> times, ConcurrentBag<string> errors, CancellationToken end)
    {
        await Pause(TimeSpan.FromMilliseconds(random.Next(MostPause)), end);
        while (!end.IsCancellationRequested)
        {
            var list = await Json(client, "/api/v1/stories?order=changed&most=20", errors);
            var story = list.ValueKind == JsonValueKind.Undefined ? null : Any(list, random);
            if (story is not null)
            {
                await Ask(client, "first page", "/", times, errors);
                await Pause(random, end);
                await Ask(client, "story page", $"/stories/{story}", times, errors);
                await Pause(random, end);
                var reports = await Json(client, $"/api/v1/stories/{story}/reports", errors);
                if (reports.ValueKind != JsonValueKind.Undefined && Any(reports, random) is { } report) await Ask(client, "report page", $"/reports/{report}", times, errors);
            }

            await Pause(random, end);
            await Ask(client, "search page", $"/search?words={Uri.EscapeDataString(Words[random.Next(Words.Length)])}", times, errors);
            await Pause(random, end);
        }
    }

    private static async Task Ask(HttpClient client, string kind, string path, ConcurrentBag<(string, double)> times, ConcurrentBag<string> errors)
    {
        var begun = Stopwatch.GetTimestamp();
        try
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
            await answer.Content.ReadAsByteArrayAsync();
            if (answer.StatusCode != HttpStatusCode.OK) errors.Add($"{kind}: {answer.StatusCode}");
            times.Add((kind, Stopwatch.GetElapsedTime(begun).TotalMilliseconds));
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            errors.Add($"{kind}: {Told(e)}");
        }
    }

    private static async Task<JsonElement> Json(HttpClient client, string path, ConcurrentBag<string> errors)
    {
        try
        {
            return await client.GetFromJsonAsync<JsonElement>(new Uri(path, UriKind.Relative));
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or JsonException)
        {
            errors.Add($"{path.Split('?')[0]}: {Told(e)}");
            return default;
        }
    }

    // What lies under it says who ended the connection.
    private static string Told(Exception e) => e.InnerException is { } cause ? $"{e.Message} {Told(cause)}" : e.Message;

    private static string? Any(JsonElement list, Random random)
    {
        var items = list.GetProperty("items");
        return items.GetArrayLength() == 0 ? null : items[random.Next(items.GetArrayLength())].GetProperty("id").GetString();
    }

    private static async Task<int> Lost(HttpClient client, ConcurrentBag<string> added)
    {
        var there = new HashSet<string>(StringComparer.Ordinal);
        string? after = null;
        do
        {
            var page = await client.GetFromJsonAsync<JsonElement>(new Uri($"/api/v1/reports?most=1000{(after is null ? "" : "&after=" + after)}", UriKind.Relative));
            foreach (var item in page.GetProperty("items").EnumerateArray()) there.Add(item.GetProperty("id").GetString()!);
            after = page.GetProperty("next").GetString();
        }
        while (after is not null);
        return added.Count(id => !there.Contains(id));
    }

    private static Task Pause(Random random, CancellationToken end) => Pause(TimeSpan.FromMilliseconds(random.Next(LeastPause, MostPause)), end);

    private static async Task Pause(TimeSpan time, CancellationToken end)
    {
        try
        {
            await Task.Delay(time, end);
        }
        catch (OperationCanceledException)
        {
            // The time is up.
        }
    }

    private static void Print(string kind, double[] times)
    {
        Array.Sort(times);
        if (times.Length > 0) Console.WriteLine($"{kind}: {times.Length} asked, median {times[times.Length / 2]:0} ms, 99th {times[(int)(times.Length * 0.99)]:0} ms, longest {times[^1]:0} ms");
    }
}
