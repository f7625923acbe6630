using System.Collections.Immutable;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Ical.Net;
using Synoptic.Dossiers;
using Synoptic.Dossiers.Commitments;
using Synoptic.Dossiers.Exports.ICalendar;
using Synoptic.Reconciliation;
using Synoptic.Stories;
using Synoptic.Text;
using Synoptic.Tests.Times;

namespace Synoptic.Tests.Dossiers;

public sealed class CommitmentCalendarSpecs
{
    private static readonly DateOnly Friday = new(2031, 3, 14);

    [Fact]
    public void A_day_is_an_all_day_event_and_a_week_ends_on_the_day_after_its_last()
    {
        var text = Write(Due(Friday, Friday), Due(new(2031, 3, 17), new(2031, 3, 23)));
        Assert.Contains("DTSTART;VALUE=DATE:20310314\r\n", text, StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20310317\r\n", text, StringComparison.Ordinal);
        Assert.Contains("DTEND;VALUE=DATE:20310324\r\n", text, StringComparison.Ordinal);
        Assert.Contains("STATUS:TENTATIVE\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_moment_with_a_known_zone_is_in_coordinated_universal_time()
    {
        var due = Due(Friday, Friday);
        var text = Write(due with { By = due.By! with { Moment = new DateTimeOffset(2031, 3, 14, 9, 0, 0, TimeSpan.FromHours(-4)) } });
        Assert.Contains("DTSTART:20310314T130000Z\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_no_known_day_is_a_to_do_without_one() => Assert.Contains("BEGIN:VTODO", Write(Line() with { By = new DueTime("within 50 days", "P50D", null, null, true, null) }), StringComparison.Ordinal);

    [Fact]
    public void What_was_called_off_is_cancelled() =>
        Assert.Contains("STATUS:CANCELLED", Write(Due(Friday, Friday) with { Status = CommitmentStatus.Changed, Cancelled = true }), StringComparison.Ordinal);

    [Fact]
    public void The_same_story_gives_the_same_bytes_and_the_stamp_is_the_day_of_the_reports()
    {
        var text = Write(Due(Friday, Friday));
        Assert.Equal(text, Write(Due(Friday, Friday)));
        Assert.Contains("DTSTAMP:20310313T000000Z", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_words_are_read_back_as_they_were_from_lines_of_at_most_75_octets()
    {
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(12, 5), Prop.ForAll(ArbMap.Default.ArbFor<string>(), words => Holds(words ?? "")));
        Assert.True(Holds("A long, very; long \\ line with “marks” and 😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀 and\nmore lines\u0007 than \ud800 one"));
    }

    private static bool Holds(string words)
    {
        var text = Write(Due(Friday, Friday) with { ActText = words, WhoName = null });
        foreach (var line in text.Split("\r\n"))
            if (Encoding.UTF8.GetByteCount(line) > 75 || line.Contains('\n') || line.Contains('\r')) return false;
        var read = Calendar.Load(text)!.Events[0]!;
        return Plain(read.Summary ?? "") == Plain(words);
    }

    // What TEXT can't hold, and blanks at the ends, which a reader may take away.
    private static string Plain(string words) => string.Concat(words.ReplaceLineEndings("\n").EnumerateRunes().Where(r => !Rune.IsControl(r) || r.Value is '\n' or '\t').Select(r => r.ToString())).Trim();

    private static Commitment Line() => new("The dam will open.", null, "Ilse Tarrow", null, Modality.Planned, [], ["A"], [new Evidence("a", new Span(0, 18))]) { ActText = "will open" };

    private static Commitment Due(DateOnly from, DateOnly to) => Line() with { By = new DueTime("then", $"{from:yyyy-MM-dd}", new DateRange(from, to), null, false, null) };

    private static string Write(params ImmutableArray<Commitment> commitments)
    {
        var article = TimeReading.Annotate("a", "The dam will open.", "2031-03-13");
        var story = new Story("s1", [article], [], [], [], [], new StoryCalendar([], []));
        var record = new StoryRecord(story, [], [], [], []);
        using var output = new MemoryStream();
        CommitmentCalendar.Write(output, [new StoryDossier("Dam", record, [], [], commitments)]);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
