using System.Net;
using System.Text.Json;

namespace Synoptic.Tests.Web.Api;

/// <summary>What a program reads of a desk.</summary>
public sealed class ReadingSpecs(FilledDesk filled) : IClassFixture<FilledDesk>
{
    private RunningDesk Desk => filled.Desk;

    [Fact]
    public async Task Stories_come_with_counts_and_the_way_to_more_of_them()
    {
        var story = (await Desk.Json("/api/v1/stories?order=reports")).GetProperty("items")[0];
        Assert.Equal(3, story.GetProperty("reports").GetInt32());
        Assert.Equal("2024-05-14", story.GetProperty("first").GetString());
        var links = story.GetProperty("links");
        Assert.Equal(story.GetProperty("id").GetString(), (await Desk.Json(links.GetProperty("canonical").GetString()!)).GetProperty("id").GetString());
        Assert.Equal(story.GetProperty("id").GetString(), (await Desk.Json(links.GetProperty("record").GetString()!)).GetProperty("story").GetString());
        Assert.Equal(3, (await Desk.Json(links.GetProperty("reports").GetString()!)).GetProperty("items").GetArrayLength());
        Assert.True((await Desk.Json(links.GetProperty("copies").GetString()!)).GetProperty("items").GetArrayLength() >= 1);
    }

    [Theory]
    [InlineData("leastReports=3", 1)]
    [InlineData("leastReports=2", 2)]
    [InlineData("from=2024-06-01", 2)]
    [InlineData("to=2024-05-31", 1)]
    [InlineData("entity=person:petraosk", 1)]
    [InlineData("entity=person:nobody", 0)]
    [InlineData("changedAfter=99", 0)]
    public async Task Filters_narrow_the_list(string filter, int stories) => Assert.Equal(stories, (await Desk.Json("/api/v1/stories?" + filter)).GetProperty("items").GetArrayLength());

    [Theory]
    [InlineData("/api/v1/stories?most=1", 3)]
    [InlineData("/api/v1/stories?most=1&order=reports", 3)]
    [InlineData("/api/v1/stories?most=2&order=origins", 3)]
    [InlineData("/api/v1/names?most=2", 8)]
    [InlineData("/api/v1/names?most=1&type=person", 4)]
    [InlineData("/api/v1/reports?most=2", 6)]
    [InlineData("/api/v1/search?most=1&words=fire", 3)]
    [InlineData("/api/v1/search?most=2&kind=quotation", 6)]
    public async Task A_list_is_walked_to_its_end_without_a_gap_or_a_double(string path, int least)
    {
        var seen = new List<string>();
        for (string? next = path; next is not null;)
        {
            var page = await Desk.Json(next);
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(static item => item.GetRawText()));
            next = page.GetProperty("next").GetString() is { } after ? $"{path}&after={after}" : null;
        }

        Assert.True(seen.Count >= least, $"{seen.Count} of {least}");
        Assert.Equal(seen.Count, seen.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task A_list_that_changes_while_it_is_walked_passes_over_nothing_that_did_not_change()
    {
        await using var desk = await (await RunningDesk.Start()).WithReports();
        var first = await desk.Json("/api/v1/stories?most=1");
        var rest = (await desk.Json("/api/v1/stories")).GetProperty("items").EnumerateArray().Skip(1).Select(static story => story.GetProperty("id").GetString()).ToList();
        // Another story comes to the front: by position the walk would show the first again.
        var (added, body, _) = await desk.Ask(HttpMethod.Post, "/api/v1/reports", """{"title":"Ferry runs again","text":"The ferry of Aldmere ran again on Sunday after nine days, captain Odile Brask said.","published":"2024-07-01","source":"Aldmere Sheet"}""", "application/jsonl");
        Assert.True(added == HttpStatusCode.OK, body);
        Assert.Equal(rest, (await desk.Json($"/api/v1/stories?after={first.GetProperty("next").GetString()}")).GetProperty("items").EnumerateArray().Select(static story => story.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task A_cursor_of_one_order_is_none_of_another()
    {
        var next = (await Desk.Json("/api/v1/stories?most=1&order=reports")).GetProperty("next").GetString();
        Assert.Equal(HttpStatusCode.OK, (await Desk.Get($"/api/v1/stories?order=reports&after={next}")).Status);
        foreach (var path in (string[])[$"/api/v1/stories?after={next}", $"/api/v1/names?after={next}", $"/api/v1/reports?after={next}"])
            Assert.Contains("SYN6104", (await Desk.Get(path)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_of_JSON_come_where_they_are_asked_for_with_the_way_on_in_a_header()
    {
        var (_, body, answer) = await Desk.Get("/api/v1/reports?most=4", ("Accept", "application/jsonl"));
        Assert.Equal("application/jsonl", answer.Content.Headers.ContentType?.MediaType);
        var lines = body.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, lines.Length);
        Assert.All(lines, static line => Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(line).RootElement.ValueKind));
        var link = answer.Headers.GetValues("Link").Single();
        var (_, rest, _) = await Desk.Get(link[1..link.IndexOf('>', StringComparison.Ordinal)], ("Accept", "application/jsonl"));
        Assert.Equal(2, rest.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData("/api/v1")]
    [InlineData("/api/v1/stories")]
    [InlineData("/api/v1/search?words=fire")]
    [InlineData("/api/v1/names")]
    public async Task What_has_not_changed_is_not_sent_again(string path)
    {
        var first = await Desk.Get(path);
        var mark = first.Answer.Headers.ETag!.ToString();
        var again = await Desk.Get(path, ("If-None-Match", mark));
        Assert.Equal(HttpStatusCode.NotModified, again.Status);
        Assert.Empty(again.Body);
        Assert.Equal(mark, again.Answer.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.OK, (await Desk.Get(path, ("If-None-Match", "\"another\""))).Status);
        Assert.Equal(HttpStatusCode.NotModified, (await Desk.Get(path, ("If-None-Match", "\"another\", W/" + mark))).Status);
    }

    [Fact]
    public async Task A_record_that_has_not_changed_is_not_sent_again()
    {
        var story = (await Desk.Json("/api/v1/stories?order=reports")).GetProperty("items")[0].GetProperty("links").GetProperty("record").GetString()!;
        var first = await Desk.Get(story);
        Assert.Equal(HttpStatusCode.NotModified, (await Desk.Get(story, ("If-None-Match", first.Answer.Headers.ETag!.ToString()))).Status);
    }

    [Fact]
    public async Task The_head_of_an_answer_may_be_asked_for_alone()
    {
        var whole = await Desk.Get("/api/v1/stories");
        var head = await Desk.Ask(HttpMethod.Head, "/api/v1/stories");
        Assert.Equal(HttpStatusCode.OK, head.Status);
        Assert.Empty(head.Body);
        Assert.Equal(whole.Answer.Headers.ETag, head.Answer.Headers.ETag);
        Assert.Equal(whole.Answer.Content.Headers.ContentLength, head.Answer.Content.Headers.ContentLength);
    }

    [Theory]
    [InlineData("words=locked+doors", 3)]
    [InlineData("kind=quotation&who=person:petraosk", 2)]
    [InlineData("kind=figure&least=300&greatest=300", 1)]
    [InlineData("words=\"paper mill\"&outlet=River+Post", 1)]
    [InlineData("words=%22%3Cscript%3E", 0)]
    public async Task A_search_finds_reports_and_lines(string query, int least)
    {
        var hits = (await Desk.Json("/api/v1/search?" + query)).GetProperty("items");
        Assert.True(hits.GetArrayLength() >= least, hits.GetRawText());
    }

    [Fact]
    public async Task What_a_search_finds_stands_where_it_says()
    {
        foreach (var hit in (await Desk.Json("/api/v1/search?kind=quotation")).GetProperty("items").EnumerateArray())
        {
            var text = (await Desk.Json("/api/v1/reports/" + hit.GetProperty("report").GetProperty("id").GetString())).GetProperty("text").GetString()!;
            Assert.InRange(hit.GetProperty("end").GetInt32(), hit.GetProperty("start").GetInt32() + 1, text.Length);
        }
    }

    [Fact]
    public async Task A_report_comes_as_it_was_read_and_with_its_layers()
    {
        var id = (await Desk.Json("/api/v1/search?words=dockers")).GetProperty("items")[0].GetProperty("report").GetProperty("id").GetString();
        var report = await Desk.Json($"/api/v1/reports/{id}");
        Assert.Contains("dockers", report.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.NotNull(report.GetProperty("story").GetString());
        Assert.False(report.TryGetProperty("sentences", out _));
        Assert.NotEqual(0, (await Desk.Json($"/api/v1/reports/{id}?layers=true")).GetProperty("sentences").GetArrayLength());
    }

    [Fact]
    public async Task The_bytes_of_a_report_are_kept_as_they_came_and_never_shown_as_a_page()
    {
        var id = (await Desk.Json("/api/v1/search?words=bridge")).GetProperty("items")[0].GetProperty("report").GetProperty("id").GetString();
        var (status, body, answer) = await Desk.Get($"/api/v1/reports/{id}/raw");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Harrow Bay", body, StringComparison.Ordinal);
        Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
    }

    [Fact]
    public async Task A_story_is_handed_on_in_every_form_as_a_file()
    {
        var story = (await Desk.Json("/api/v1/stories?order=reports")).GetProperty("items")[0].GetProperty("id").GetString();
        foreach (var form in (await Desk.Json("/api/v1/exports")).GetProperty("items").EnumerateArray())
        {
            var name = form.GetProperty("name").GetString();
            var (status, body, answer) = await Desk.Get($"/api/v1/stories/{story}/export/{name}");
            Assert.True(status == HttpStatusCode.OK, $"{name}: {status} {body}");
            Assert.Equal(form.GetProperty("mediaType").GetString(), answer.Content.Headers.ContentType?.MediaType);
            Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        }

        Assert.Contains("Hill Courier", (await Desk.Get($"/api/v1/stories/{story}/export/csv-articles")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HTML_of_a_report_is_told_as_words_that_no_browser_runs()
    {
        var (_, body, answer) = await Desk.Get("/api/v1/search?words=bridge");
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain("<", body, StringComparison.Ordinal);
        Assert.Equal("Bay <i>Letter</i>", JsonDocument.Parse(body).RootElement.GetProperty("items")[0].GetProperty("report").GetProperty("outlet").GetString());
    }

    [Fact]
    public async Task Names_are_found_by_type_and_part()
    {
        var names = (await Desk.Json("/api/v1/names?type=person&like=osk")).GetProperty("items");
        Assert.Equal("person:petraosk", names[0].GetProperty("key").GetString());
        Assert.Equal("Petra Osk", (await Desk.Json("/api/v1/names/person:petraosk")).GetProperty("name").GetString());
    }

    [Fact]
    public async Task Whoever_sees_to_the_desk_is_told_that_it_lives_and_what_it_does()
    {
        Assert.Equal("ready", (await Desk.Json("/health")).GetProperty("status").GetString());
        Assert.Equal("live", (await Desk.Json("/health/live")).GetProperty("status").GetString());
        await Desk.Get("/api/v1/search?words=fire");
        var (_, text, answer) = await Desk.Get("/metrics");
        Assert.Equal("text/plain", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("# TYPE synoptic_requests_total counter\n", text, StringComparison.Ordinal);
        Assert.Contains("synoptic_requests_total{route=\"/api/v1/search\",status=\"200\"} ", text, StringComparison.Ordinal);
        Assert.Contains("synoptic_reports_added_total 6\n", text, StringComparison.Ordinal);
        Assert.Matches("synoptic_search_seconds_bucket\\{le=\"\\+Inf\"\\} [1-9]", text);
    }
}
