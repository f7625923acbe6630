using System.Text;
using Ical.Net;

namespace Synoptic.Tests.Exports;

/// <summary>A calendar, read back by a reader of RFC 5545: lines of at most 75 octets, and what every entry must have.</summary>
internal static class CalendarCheck
{
    public static void Holds(string text)
    {
        foreach (var line in text.Split("\r\n"))
        {
            Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75);
            Assert.DoesNotContain('\n', line);
            Assert.DoesNotContain('\r', line);
        }

        var calendar = Calendar.Load(text)!;
        Assert.Equal("2.0", calendar.Version);
        Assert.NotEmpty(calendar.Children);
        Assert.All(calendar.Events, static entry =>
        {
            Assert.NotNull(entry.DtStart);
            Assert.NotNull(entry.DtStamp);
            Assert.True(entry.Url is null || entry.Url.Scheme is "http" or "https");
        });
        var ids = calendar.Events.Select(static entry => entry.Uid).Concat(calendar.Todos.Select(static entry => entry.Uid)).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }
}
