using System.Text;
using System.Text.Json;
using Synoptic.Copies;
using Synoptic.Dossiers.Exports;
using Synoptic.Dossiers.Exports.WebAnnotation;
using Synoptic.Dossiers.Json;
using Synoptic.Text;

namespace Synoptic.Tests.Exports;

public sealed class ExportContentSpecs
{
    private static readonly Synoptic.Dossiers.Dossier Whole = ExportSample.Whole;

    [Fact]
    public void The_sample_has_something_of_everything()
    {
        Assert.Contains(Whole.Stories, static s => !s.Record.Story.Copies.IsEmpty);
        Assert.Contains(Whole.Stories, static s => !s.Record.Figures.IsEmpty && !s.Record.Quotations.IsEmpty && !s.Record.Events.IsEmpty && !s.Record.Offices.IsEmpty && !s.Brief.IsEmpty && !s.Timeline.IsEmpty);
        Assert.Contains(Whole.Stories, static s => !s.Commitments.IsEmpty);
        foreach (var format in Exporter.Formats)
            if (format.Name != "claimreview") Assert.True(ExportSample.Bytes(format, Whole).Length > ExportSample.Bytes(format, ExportSample.None).Length, $"{format.Name} writes nothing of the sample");
    }

    [Theory]
    [InlineData("csv-articles", "story_id,story_title,article_id,outlet,url,published,modified,title,byline,agency,language,file,origin,characters,analysed,spun")]
    [InlineData("csv-quotations", "story_id,story_title,statement,speaker_id,speaker,said,relation,telling,kind,act,cue,article_id,outlet,url,published,origin,start,end,words")]
    [InlineData("csv-figures", "story_id,story_title,figure,about,indicator,unit,place,scope,status,basis,best,low,high,as_of,rests_on,note,value,value_low,value_high,value_words,attributed_to,time_status,article_id,outlet,url,published,origin,start,end,words")]
    [InlineData("csv-findings", "story_id,story_title,finding,kind,about,status,note,rests_on,side,value,scope,side_origins,account,attributed_to,as_of,article_id,outlet,url,published,origin,start,end,words")]
    [InlineData("csv-entities", "story_id,story_title,entity_id,type,name,aliases,titles,country,region,latitude,longitude,stands_for,name_in_report,mentions,article_id,outlet,url,published,origin,start,end,words")]
    [InlineData("csv-timeline", "story_id,story_title,entry,time,from,to,precision,modality,entry_origins,text,article_id,outlet,url,published,origin,start,end,words")]
    [InlineData("csv-copies", "story_id,story_title,kind,direction_known,score,taken,reasons,from_article_id,from_outlet,from_url,from_published,passage,from_start,from_end,from_words,article_id,outlet,url,published,origin,start,end,words")]
    public void The_columns_of_a_table_are_those_that_are_documented(string format, string header)
    {
        Assert.StartsWith(header + "\r\n", ExportSample.Text(format, Whole), StringComparison.Ordinal);
        var docs = File.ReadAllText(Path.Combine(Repository.Root, "docs", "exports.md"));
        Assert.All(header.Split(','), column => Assert.Contains($"`{column}`", docs, StringComparison.Ordinal));
    }

    [Fact]
    public void Numbers_of_a_table_stay_numbers_and_words_that_a_table_would_run_get_an_apostrophe()
    {
        var dossier = Whole.With(static a => a with { Source = new Source("=1+1", "+2", "-3") }, "@title");
        var row = CsvCheck.Rows(ExportSample.Bytes(Exporter.Find("csv-articles")[0], dossier))[0];
        Assert.Equal(("'=1+1", "'+2", "'-3", "'@title"), (row["outlet"], row["url"], row["file"], row["story_title"]));
        Assert.All(CsvCheck.Rows(ExportSample.Bytes(Exporter.Find("csv-entities")[0], Whole)), static entity => Assert.Matches("^(-?[0-9.]+)?$", entity["latitude"]));
        Assert.Contains(CsvCheck.Rows(ExportSample.Bytes(Exporter.Find("csv-entities")[0], Whole)), static entity => entity["latitude"].StartsWith('-'));
    }

    [Fact]
    public void Every_account_of_every_figure_and_finding_has_its_row()
    {
        Assert.Equal(Whole.Stories.Sum(static s => s.Record.Findings.Sum(static f => f.Sides.Sum(static side => side.Claims.Length))), CsvCheck.Rows(ExportSample.Bytes(Exporter.Find("csv-findings")[0], Whole)).Count);
        Assert.Equal(Whole.Stories.Sum(static s => s.Record.Quotations.Sum(static g => g.Tellings.Length)), CsvCheck.Rows(ExportSample.Bytes(Exporter.Find("csv-quotations")[0], Whole)).Count);
        Assert.Equal(Whole.Articles.Length, CsvCheck.Rows(ExportSample.Bytes(Exporter.Find("csv-articles")[0], Whole)).Count);
    }

    [Fact]
    public void Records_are_those_that_reconcile_writes()
    {
        using var output = new MemoryStream();
        foreach (var story in Whole.Stories)
        {
            RecordJson.WriteLine(output, story);
            output.WriteByte((byte)'\n');
        }

        Assert.Equal(Encoding.UTF8.GetString(output.ToArray()), ExportSample.Text("jsonl", Whole));
    }

    [Fact]
    public void A_moment_is_a_time_of_ninjs_and_a_day_alone_is_not_made_one()
    {
        var items = Items(ExportSample.Text("ninjs", Whole)).ToDictionary(static i => i.GetProperty("uri").GetString()!, StringComparer.Ordinal);
        Assert.False(items["urn:synoptic:article:a"].TryGetProperty("firstCreated", out _));
        Assert.Equal("2031-03-05T08:00:00+01:00", items["urn:synoptic:article:b"].GetProperty("firstCreated").GetString());
        Assert.Contains(items["urn:synoptic:article:a"].GetProperty("descriptions").EnumerateArray(), static d => d.GetProperty("role").GetString() == "published" && d.GetProperty("value").GetString() == "2031-03-04");
    }

    [Fact]
    public void An_address_that_is_none_of_the_web_is_written_as_words_and_never_as_a_link()
    {
        var item = Items(ExportSample.Text("ninjs", Whole)).Single(static i => i.GetProperty("uri").GetString() == "urn:synoptic:article:c");
        Assert.False(item.TryGetProperty("renditions", out _));
        Assert.Contains(item.GetProperty("altIds").EnumerateArray(), static id => id.GetProperty("value").GetString() == "javascript:alert(1)");
        Assert.DoesNotContain("javascript:", ExportSample.Text("followthemoney", Whole), StringComparison.Ordinal);
        Assert.DoesNotContain("URL:javascript", ExportSample.Text("icalendar", Whole), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://wire.example/a?b=1&c=2#d", "https://wire.example/a?b=1&c=2#d")]
    [InlineData("HTTP://Wire.Example:80/ä b", "http://wire.example/%C3%A4%20b")]
    [InlineData("http://bücher.example/", "http://xn--bcher-kva.example/")]
    [InlineData("https://user:secret@wire.example/", "https://wire.example/")]
    [InlineData("http://wire.example/\"><script>", "http://wire.example/%22%3E%3Cscript%3E")]
    [InlineData("http://wire.example/{a}|b", "http://wire.example/%7Ba%7D%7Cb")]
    [InlineData("http://[::1]:8080/a", "http://[::1]:8080/a")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("//wire.example/a", null)]
    [InlineData("wire.example", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Only_addresses_of_the_web_are_links_and_they_are_escaped(string? address, string? link) => Assert.Equal(link, WebAddress.Of(address));

    [Fact]
    public void Places_of_annotations_count_letters_and_not_code_units()
    {
        var points = new CodePoints("a😀b😀");
        Assert.Equal([0, 1, 1, 2, 3, 3, 4], Enumerable.Range(0, 7).Select(points.At));
        Assert.Equal([0, 1, 2], Enumerable.Range(0, 3).Select(new CodePoints("\ud800x").At));
    }

    [Fact]
    public void Who_took_words_is_derived_from_whom_and_every_line_from_its_words()
    {
        using var json = JsonDocument.Parse(ExportSample.Text("prov", Whole));
        var graph = json.RootElement.GetProperty("@graph").EnumerateArray().ToList();
        var copy = Assert.Single(Whole.Stories.SelectMany(static s => s.Record.Story.Copies));
        Assert.True(copy.Kind is CopyKind.Verbatim or CopyKind.Abridged && copy.DirectionKnown);
        var taker = graph.Single(node => node.GetProperty("@id").GetString() == "urn:synoptic:article:" + copy.B);
        Assert.Equal("urn:synoptic:article:" + copy.A, taker.GetProperty("prov:wasQuotedFrom")[0].GetProperty("@id").GetString());
        var lines = graph.Where(static node => node.TryGetProperty("part", out _)).ToList();
        Assert.All(lines, static line => Assert.NotEqual(0, line.GetProperty("prov:wasDerivedFrom").GetArrayLength()));
        Assert.Contains(graph, static node => node.TryGetProperty("sha256", out _));
        Assert.DoesNotContain("startedAtTime", json.RootElement.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_knows_who_took_from_whom_then_no_direction_is_told()
    {
        var story = Whole.Stories.First(static s => !s.Record.Story.Copies.IsEmpty);
        var unknown = story with { Record = story.Record with { Story = story.Record.Story with { Copies = [story.Record.Story.Copies[0] with { DirectionKnown = false }] } } };
        var dossier = Whole with { Stories = [unknown] };
        Assert.DoesNotContain("prov:qualifiedQuotation", ExportSample.Text("prov", dossier), StringComparison.Ordinal);
        Assert.Contains("\"sharesWordsWith\": [", ExportSample.Text("prov", dossier), StringComparison.Ordinal);
        Assert.Contains("directed=\"false\"", ExportSample.Text("graphml-copies", dossier), StringComparison.Ordinal);
        Assert.DoesNotContain("\"associations\"", ExportSample.Text("ninjs", dossier), StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_of_FollowTheMoney_are_the_same_when_a_later_report_joins()
    {
        var (one, whole) = (ExportSample.Text("followthemoney", ExportSample.One), ExportSample.Text("followthemoney", Whole));
        var people = Items(one).Where(static e => e.GetProperty("schema").GetString() == "Person").ToDictionary(static e => e.GetProperty("properties").GetProperty("name")[0].GetString()!, static e => e.GetProperty("id").GetString(), StringComparer.Ordinal);
        Assert.NotEmpty(people);
        Assert.All(people, person => Assert.Contains(Items(whole), e => e.GetProperty("id").GetString() == person.Value && e.GetProperty("properties").GetProperty("name")[0].GetString() == person.Key));
    }

    [Fact]
    public void Dated_lines_are_days_of_a_calendar_and_stamped_with_the_day_of_the_reports()
    {
        var text = ExportSample.Text("icalendar", ExportSample.One);
        Assert.Contains("DTSTART;VALUE=DATE:20310303\r\n", text, StringComparison.Ordinal);
        Assert.Contains("DTSTAMP:20310304T000000Z\r\n", text, StringComparison.Ordinal);
        Assert.Contains("BEGIN:VTIMEZONE", ExportSample.Text("icalendar", ExportSample.None), StringComparison.Ordinal);
    }

    [Fact]
    public void A_brief_in_Markdown_is_read_back_word_for_word()
    {
        var page = MarkdownCheck.Holds(ExportSample.Text("markdown", Whole));
        var words = MarkdownCheck.Words(page);
        foreach (var sentence in Whole.Stories.SelectMany(static s => s.Brief)) Assert.Contains(sentence.Text, words, StringComparison.Ordinal);
        Assert.Contains("Wire, “Attack in Lima”, 2031-03-04", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_verdict_given_by_hand_there_is_no_review()
    {
        Assert.Equal("[]\n", ExportSample.Text("claimreview", Whole));
        using var json = JsonDocument.Parse(ExportSample.Text("claimreview", Whole, ExportSample.Verdicts));
        var review = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal("unproven", review.GetProperty("reviewRating").GetProperty("alternateName").GetString());
        Assert.False(review.GetProperty("reviewRating").TryGetProperty("ratingValue", out _));
        Assert.Equal("LIMA", Assert.Single(review.GetProperty("itemReviewed").GetProperty("appearance").EnumerateArray()).GetProperty("text").GetString());
    }

    [Fact]
    public void Linked_data_can_be_put_into_a_page()
    {
        foreach (var format in new[] { "web-annotation", "prov", "claimreview" })
            Assert.DoesNotContain("</script", ExportSample.Text(format, Whole.With(static a => a with { Title = "</script>" }, "</script>").Renamed("</script>"), [ExportSample.Verdicts[0] with { Claim = "</script>" }]), StringComparison.OrdinalIgnoreCase);
    }

    private static List<JsonElement> Items(string lines)
    {
        var items = new List<JsonElement>();
        ExportCheck.Lines(lines, item => items.Add(item.Clone()));
        return items;
    }
}
