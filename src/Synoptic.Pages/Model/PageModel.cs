using System.Collections.Immutable;
using Synoptic.Copies;
using Synoptic.Dossiers;
using Synoptic.Knowledge;
using Synoptic.Reconciliation;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Pages.Model;

/// <summary>A dossier with what every part of the page needs: names of reports, places in stories, addresses of words.</summary>
public sealed class PageModel
{
    private readonly Dictionary<string, ReportView> byId = new(StringComparer.Ordinal);
    private Citations? citations;

    /// <summary>Looks once through the dossier.</summary>
    public PageModel(Dossier dossier)
    {
        Dossier = dossier;
        var spun = new Dictionary<string, SpunVerdict>(StringComparer.Ordinal);
        foreach (var story in dossier.Stories)
            foreach (var verdict in story.Record.Story.Spun) spun.TryAdd(verdict.Article, verdict);
        Stories = [.. dossier.Stories.Select((story, i) => new StoryView(this, i + 1, story))];
        var standings = Standings();
        var languages = new Lazy<LanguageNames>(static () => new LanguageNames());
        var reports = ImmutableArray.CreateBuilder<ReportView>(dossier.Articles.Length);
        foreach (var article in dossier.Articles)
        {
            if (byId.ContainsKey(article.Article.Id)) continue;
            var report = new ReportView(reports.Count, article, spun.GetValueOrDefault(article.Article.Id))
            {
                Standings = standings.TryGetValue(article.Article.Id, out var found) ? [.. found] : [],
                Language = article.IsAnalysed ? "" : languages.Value.Of(article.Article.Language ?? "") ?? "a language that is not known here",
            };
            reports.Add(report);
            byId.Add(article.Article.Id, report);
        }

        Reports = reports.ToImmutable();
    }

    /// <summary>The dossier.</summary>
    public Dossier Dossier { get; }

    /// <summary>All reports, in order of input.</summary>
    public ImmutableArray<ReportView> Reports { get; }

    /// <summary>All stories, largest first.</summary>
    public ImmutableArray<StoryView> Stories { get; }

    /// <summary>Where the page stands among the pages of its dossier; <see langword="null"/> where it is the only one.</summary>
    public PagePlace? Place { get; init; }

    /// <summary>Whom other stories of the dossier speak of too.</summary>
    public ImmutableArray<ElsewhereLine> Elsewhere { get; init; } = [];

    /// <summary>The file that the page is in, as seen from the page that links to it; empty on the page itself.</summary>
    public string Address { get; init; } = "";

    /// <summary>The address of the commitments for a calendar; <see langword="null"/> where no such file lies beside the page.</summary>
    public string? CalendarFile { get; init; }

    /// <summary>The address of the events as a table; <see langword="null"/> where no such file lies beside the page.</summary>
    public string? EventsFile { get; init; }

    /// <summary>Where lines lead, on a page that does not hold the reports; <see langword="null"/> on the page of a dossier.</summary>
    public PageLinks? Links { get; init; }

    /// <summary>The words that a page of one report is opened at, the only ones on it that have an address.</summary>
    internal Span? Opened { get; init; }

    /// <summary>Words of a page of one report that another has too, which is not on the page.</summary>
    internal ImmutableArray<Span> Shared { get; init; } = [];

    /// <summary>Where all of a list stands that is cut.</summary>
    public string HasAll => Links is null ? "dossier.json has them all" : "the record has them all";

    /// <summary>How many origins the stories have together.</summary>
    public int Origins => Stories.Sum(s => s.Story.Origins.Length);

    /// <summary>The title of the page.</summary>
    public string Title => Stories.Length > 0 ? Stories[0].Dossier.Title : Reports.Length > 0 ? Reports[0].Title : "No report could be read";

    /// <summary>The report of an id.</summary>
    public ReportView? Report(string article) => byId.GetValueOrDefault(article);

    /// <summary>Where the words stand on the page; <see langword="null"/> where they are none of a report's.</summary>
    public string? Href(Evidence evidence) =>
        Links is not null ? (Slice(evidence).Length > 0 ? PageLinks.Words(evidence) : null)
        : Report(evidence.Article) is { } report && Addresses.Id(report, evidence.Span) is { } id ? "#" + id : null;

    /// <summary>Where a report stands.</summary>
    public string Href(ReportView report) => Links is null ? "#" + report.Id : PageLinks.Report(report.Article.Id);

    /// <summary>Where something of a part stands.</summary>
    public string Href(string part, string id) => Links is null ? Address + "#" + id : Links.Part(part, id);

    /// <summary>The words themselves; empty where they are none of a report's.</summary>
    public string Slice(Evidence evidence) =>
        Report(evidence.Article) is { } report && evidence.Span.Start >= 0 && evidence.Span.End <= report.Text.Length && !evidence.Span.IsEmpty
            ? evidence.Span.Slice(report.Text)
            : "";

    /// <summary>All cited words of a report, in order.</summary>
    public Span[] Cited(ReportView report) => Opened is { } opened ? [opened] : Links is not null ? [] : Addresses.Of(report);

    /// <summary>For each report that names somebody: the first words that do.</summary>
    public ImmutableArray<Evidence> FirstMentions(CastMember member)
    {
        var found = ImmutableArray.CreateBuilder<Evidence>();
        foreach (var (article, entity) in member.Members)
        {
            if (Report(article) is not { } report) continue;
            foreach (var mention in report.Annotations.Mentions)
            {
                if (mention.Entity != entity || mention.Kind == MentionKind.Pronoun) continue;
                found.Add(new Evidence(article, mention.Span));
                break;
            }
        }

        return found.ToImmutable();
    }

    /// <summary>How often the reports name or describe somebody.</summary>
    public int CountMentions(CastMember member)
    {
        var count = 0;
        foreach (var (article, entity) in member.Members)
        {
            if (Report(article) is not { } report) continue;
            foreach (var mention in report.Annotations.Mentions)
                if (mention.Entity == entity && mention.Kind != MentionKind.Pronoun) count++;
        }

        return count;
    }

    // Gathered when the first is asked for: an index asks for none.
    private Citations Addresses
    {
        get
        {
            if (citations is not null) return citations;
            citations = new Citations(Reports.Length);
            foreach (var story in Stories) CitationWalk.Story(this, story);
            foreach (var member in Dossier.SharedCast) CitationWalk.Member(this, member);
            return citations;
        }
    }

    internal void Cite(Evidence evidence)
    {
        if (Report(evidence.Article) is { } report) Addresses.Add(report, evidence.Span);
    }

    private Dictionary<string, List<Standing>> Standings()
    {
        var standings = new Dictionary<string, List<Standing>>(StringComparer.Ordinal);
        foreach (var story in Stories)
        {
            foreach (var article in story.Story.Articles)
            {
                var id = article.Article.Id;
                if (!standings.TryGetValue(id, out var list)) standings.Add(id, list = []);
                list.Add(new Standing(story.Number, story.Letter(id), story.Relation(id)));
            }
        }

        return standings;
    }
}
