using Synoptic.Text;

namespace Synoptic.Dossiers.Timelines.Topics;

/// <summary>A sentence of a topic's report, as the timeline sees it.</summary>
/// <param name="report">The report.</param>
/// <param name="index">Which sentence of it.</param>
/// <param name="span">Its place.</param>
/// <param name="words">Its content words as numbers of the topic, rising, each once.</param>
/// <param name="days">The days it names, each once.</param>
/// <param name="stands">Whether it can stand alone before a reader.</param>
internal sealed class TopicLine(TopicReport report, int index, Span span, int[] words, DateOnly[] days, bool stands)
{
    /// <summary>The report.</summary>
    public TopicReport Report { get; } = report;

    /// <summary>Which sentence of its report; the first is 0.</summary>
    public int Index { get; } = index;

    /// <summary>Its place in the report's text.</summary>
    public Span Span { get; } = span;

    /// <summary>Content words as numbers of the topic, rising, each once.</summary>
    public int[] Words { get; } = words;

    /// <summary>The days it names, each once.</summary>
    public DateOnly[] Days { get; } = days;

    /// <summary>Whether it can stand alone before a reader.</summary>
    public bool Stands { get; } = stands;

    /// <summary>How near it and its neighbours are to what the topic is about, 0 to 1.</summary>
    public double Relevance { get; set; }

    /// <summary>Length of its vector of rarities.</summary>
    public double Norm { get; set; }
}

/// <summary>A report of a topic.</summary>
/// <param name="article">The report.</param>
/// <param name="origin">Letter of the origin that most of its words are from.</param>
internal sealed class TopicReport(Article article, string origin)
{
    /// <summary>The report.</summary>
    public Article Article { get; } = article;

    /// <summary>Letter of the origin that most of its words are from.</summary>
    public string Origin { get; } = origin;

    /// <summary>When it was published, where known.</summary>
    public DateOnly? Published => Article.Published?.Day;

    /// <summary>Its sentences.</summary>
    public TopicLine[] Lines { get; set; } = [];

    /// <summary>The day shortly before publication that its lead names, where it does not name its own: the report is of that day.</summary>
    public DateOnly? Earlier
    {
        get
        {
            // Sentences of the lead, and days that news is news. By reasoning; two to five of each do as well on the development topics.
            const int lead = 6, days = 3;
            if (Published is not { } own) return null;
            DateOnly? earlier = null;
            for (var s = 0; s < Math.Min(lead, Lines.Length); s++)
                foreach (var day in Lines[s].Days)
                {
                    if (day == own) return null;
                    if (day < own && own.DayNumber - day.DayNumber <= days && !(day < earlier)) earlier = day;
                }

            return earlier;
        }
    }
}
