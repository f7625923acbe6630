using System.Collections.Immutable;
using Synoptic.Dossiers;
using Synoptic.Text;

namespace Synoptic.Pages.Model;

/// <summary>What the index of a dossier with many stories shows. Stories are looked at one by one: none is kept.</summary>
public sealed class IndexModel
{
    // Names that nobody would look through; the stories' own pages have them all.
    private const int MostMembers = 120;

    private readonly ImmutableArray<string> files;

    /// <summary>Looks once through the dossier.</summary>
    internal IndexModel(Dossier dossier, ImmutableArray<string> files, SharedCastIndex shared)
    {
        Dossier = dossier;
        this.files = files;
        Members = [.. shared.Members.Where(m => m.Stories.Length > 1).Take(MostMembers)];
        MembersInAll = shared.Members.Count(m => m.Stories.Length > 1);
        Several = Enumerable.Range(0, Count).Count(IsSeveral);
        var placed = dossier.Stories.SelectMany(s => s.Record.Story.Articles).Select(a => a.Article.Id).ToHashSet(StringComparer.Ordinal);
        Unplaced = new PageModel(new Dossier(dossier.Version, [.. dossier.Articles.Where(a => !placed.Contains(a.Article.Id))], [], [], []));
        Whole = new PageModel(new Dossier(dossier.Version, [], [], [], dossier.Failures));
    }

    /// <summary>The dossier.</summary>
    public Dossier Dossier { get; }

    /// <summary>How many stories there are.</summary>
    public int Count => Dossier.Stories.Length;

    /// <summary>How many of them several reports tell.</summary>
    public int Several { get; }

    /// <summary>Origins of all stories together.</summary>
    public int Origins => Dossier.Stories.Sum(s => s.Record.Story.Origins.Length);

    /// <summary>Reports that a machine has rewritten.</summary>
    public int Spun => Dossier.Stories.Sum(s => s.Record.Story.Spun.Length);

    /// <summary>Those of more than one story, as far as they are shown.</summary>
    public ImmutableArray<SharedMember> Members { get; }

    /// <summary>How many there are of these.</summary>
    public int MembersInAll { get; }

    /// <summary>Reports that are in no story, as a page of their own.</summary>
    public PageModel Unplaced { get; }

    /// <summary>What is said of the dossier as a whole.</summary>
    public PageModel Whole { get; }

    /// <summary>The title of the page.</summary>
    public string Title => $"{Words.Count(Count, "story", "stories")} in {Words.Count(Dossier.Articles.Length, "report")}";

    /// <summary>The days of publication.</summary>
    public string Span
    {
        get
        {
            DateOnly? from = null, to = null;
            foreach (var article in Dossier.Articles)
            {
                if (article.Article.Published?.Day is not { } day) continue;
                if (from is null || day < from) from = day;
                if (to is null || day > to) to = day;
            }

            return from is { } first && to is { } last ? Days.Long(new DateRange(first, last)) : "dates not stated";
        }
    }

    /// <summary>Whether several reports tell a story.</summary>
    public bool IsSeveral(int story) => Dossier.Stories[story].Record.Story.Articles.Length > 1;

    /// <summary>The page of a story.</summary>
    public string Address(int story) => $"{PageSet.StoryFolder}/{files[story]}";

    /// <summary>A story, by itself.</summary>
    public StoryView Story(int story) => new PageModel(PageSet.Alone(Dossier, story)) { Address = Address(story) }.Stories[0];

    /// <summary>A story of one report.</summary>
    public IndexLine Single(int story)
    {
        var report = new ReportView(story, Dossier.Stories[story].Record.Story.Articles[0], null);
        return new IndexLine(Address(story), Dossier.Stories[story].Title, report.Name, report.Day, Dossier.Stories[story].Record.Story.Spun.Length > 0);
    }
}

/// <summary>A story of one report, as the index names it.</summary>
/// <param name="Address">Its page.</param>
/// <param name="Title">Its title.</param>
/// <param name="Outlet">The report's name.</param>
/// <param name="Day">Its day of publication.</param>
/// <param name="IsSpun">Whether a machine has rewritten it.</param>
public sealed record IndexLine(string Address, string Title, string Outlet, string Day, bool IsSpun);
