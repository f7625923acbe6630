using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Synoptic.Dossiers;
using Synoptic.Pages.Model;

namespace Synoptic.Pages;

/// <summary>
/// The pages of a dossier: a small one is one page; of a larger one each story has a page of its own, beside an index that leads to
/// them. Every page stands alone, with style and script inside, so that one can be mailed.
/// </summary>
public sealed class PageSet
{
    /// <summary>The page that is opened first.</summary>
    public const string IndexFile = "index.html";

    /// <summary>The folder of the stories' pages, beside the index.</summary>
    public const string StoryFolder = "stories";

    /// <summary>The commitments for a calendar, beside the index; written only where there are any.</summary>
    public const string CalendarFile = "commitments.ics";

    /// <summary>The events as a table, beside the index.</summary>
    public const string EventsFile = "events.csv";

    // What a reader looks over on one page without losing the way, by eye: a handful of stories, and a rail of reports that is one list.
    private const int MostStories = 6;
    private const int MostReports = 40;

    private readonly Dossier dossier;
    private readonly Lazy<SharedCastIndex> shared;

    /// <summary>Chooses the pages of a dossier.</summary>
    public PageSet(Dossier dossier)
    {
        this.dossier = dossier;
        IsOnePage = dossier.Stories.Length <= 1 || (dossier.Stories.Length <= MostStories && dossier.Articles.Length <= MostReports);
        StoryFiles = IsOnePage ? [] : FilesOf(dossier);
        shared = new Lazy<SharedCastIndex>(() => new SharedCastIndex(dossier));
    }

    /// <summary>Whether the index is the whole dossier, so that there are no pages of stories.</summary>
    public bool IsOnePage { get; }

    /// <summary>Whether <see cref="CalendarFile"/> is written beside the pages, so that they lead to it.</summary>
    public bool HasCalendar { get; init; }

    /// <summary>Whether <see cref="EventsFile"/> is written beside the pages, so that they lead to it.</summary>
    public bool HasEvents { get; init; }

    /// <summary>Names of the stories' pages within <see cref="StoryFolder"/>, in the order of the dossier; empty where there is one page.</summary>
    public ImmutableArray<string> StoryFiles { get; }

    /// <summary>Whether a name could be one of <see cref="StoryFiles"/>: our own letters, no way out of the folder.</summary>
    public static bool IsStoryFile(string name) =>
        name.EndsWith(".html", StringComparison.Ordinal) && IsPlain(name.AsSpan(0, name.Length - ".html".Length));

    /// <summary>Writes the index: the whole dossier, or the way to its stories.</summary>
    public void WriteIndex(TextWriter output)
    {
        if (IsOnePage) PageRenderer.Write(output, new PageModel(dossier) { CalendarFile = HasCalendar ? CalendarFile : null, EventsFile = HasEvents ? EventsFile : null });
        else IndexRenderer.Write(output, dossier, StoryFiles, shared.Value);
    }

    /// <summary>Writes the page of one story. May be called from several threads, each with a writer of its own.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="story">Index into the dossier's stories.</param>
    public void WriteStory(TextWriter output, int story) =>
        PageRenderer.Write(output, new PageModel(Alone(dossier, story)) { CalendarFile = HasCalendar ? "../" + CalendarFile : null, EventsFile = HasEvents ? "../" + EventsFile : null, Place = PlaceOf(story), Elsewhere = shared.Value.Elsewhere(story, StoryFiles) });

    // A page with one story needs nothing of the others.
    internal static Dossier Alone(Dossier dossier, int story) =>
        new(dossier.Version, dossier.Stories[story].Record.Story.Articles, [dossier.Stories[story]], [], []);

    private PagePlace PlaceOf(int story) => new(story + 1, dossier.Stories.Length, Neighbour(story - 1), Neighbour(story + 1));

    private PageLink? Neighbour(int story) =>
        story >= 0 && story < dossier.Stories.Length ? new PageLink(StoryFiles[story], dossier.Stories[story].Title) : null;

    private static ImmutableArray<string> FilesOf(Dossier dossier)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        var files = ImmutableArray.CreateBuilder<string>(dossier.Stories.Length);
        foreach (var story in dossier.Stories)
        {
            var id = story.Record.Story.Id;
            var name = IsPlain(id) ? id : "x" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..16];
            var free = name;
            for (var i = 2; !used.Add(free); i++) free = $"{name}-{i}";
            files.Add(free + ".html");
        }

        return files.MoveToImmutable();
    }

    // Letters that mean the same in every file system and every address.
    private static bool IsPlain(ReadOnlySpan<char> name)
    {
        if (name.Length is 0 or > 80) return false;
        foreach (var letter in name)
            if (letter is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')) return false;
        return true;
    }
}
