using System.Collections.Immutable;
using Synoptic.Dossiers;
using Synoptic.Entities;
using Synoptic.Pages.Model;
using Synoptic.Reconciliation;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Web.Pages.Telling;

/// <summary>
/// A story cut into what one page shows of one part. The components draw what the record has; given a record with fewer lines they draw fewer.
/// Orders are those of the components, so that the first page has what they put first.
/// </summary>
internal sealed class StoryCuts
{
    private readonly StoryDossier story;
    private readonly EntityKeys keys;
    private readonly ImmutableArray<FigureRow> figures;
    private readonly ImmutableArray<int> findings;
    private readonly ImmutableArray<QuotationGroup> quotations;
    private readonly ImmutableArray<CastMember> cast;
    private readonly bool isSparse;

    public StoryCuts(StoryDossier story, EntityKeys keys)
    {
        this.story = story;
        this.keys = keys;
        var whole = Page(story, int.MaxValue).Stories[0];
        figures = [.. story.Record.Figures.Where(static row => !row.Claims.IsDefaultOrEmpty).OrderBy(static row => row.Status == FindingStatus.Single)];
        findings = [.. Enumerable.Range(0, story.Record.Findings.Length).OrderBy(i => story.Record.Findings[i].Status switch { FindingStatus.Scope => 1, FindingStatus.Agree => 2, FindingStatus.Single => 3, _ => 0 })];
        quotations = [.. Speaker.Of(whole).SelectMany(static speaker => speaker.Shown.Concat(speaker.Folded))];
        var order = CastGroup.Of(whole).SelectMany(static group => group.Lines).Select(static (line, i) => (line.Entity.Id, i)).DistinctBy(static pair => pair.Id).ToDictionary(static pair => pair.Id, static pair => pair.i, StringComparer.Ordinal);
        cast = [.. story.Record.Story.Cast.OrderBy(member => order.GetValueOrDefault(member.Entity.Id, int.MaxValue))];
        Persons = whole.Persons.Length;
        Actors = whole.Actors.Length;
    }

    private StoryCuts(StoryCuts full)
    {
        (story, keys, figures, findings, quotations, cast, Persons, Actors) = (full.story, full.keys, full.figures, full.findings, full.quotations, full.cast, full.Persons, full.Actors);
        isSparse = true;
    }

    /// <summary>How many have a page in "person by person".</summary>
    public int Persons { get; }

    /// <summary>How many take part in events.</summary>
    public int Actors { get; }

    /// <summary>The whole story.</summary>
    public StoryDossier Story => story;

    /// <summary>The same with little in each line.</summary>
    public StoryCuts Sparse => isSparse ? this : new StoryCuts(this);

    /// <summary>How many items a part has.</summary>
    public int Count(string part) => part switch
    {
        "figures" => figures.Length,
        "findings" => findings.Length,
        "quotations" => quotations.Length,
        "timeline" => story.Timeline.Length,
        "cast" => cast.Length,
        "persons" => Persons,
        "events" => Actors,
        "commitments" => story.Commitments.Length,
        "reports" => story.Record.Story.Articles.Length,
        _ => 1,
    };

    /// <summary>Findings by number of those on a page.</summary>
    public ImmutableHashSet<int> Findings(int skip, int take) => [.. findings.Skip(skip).Take(take)];

    /// <summary>The story as one page of a part shows it.</summary>
    public PageModel Cut(string part, int skip, int take, int mostNames = int.MaxValue, bool isFirst = false) => Page(
        part switch
        {
            "figures" => story with { Record = story.Record with { Figures = [.. figures.Skip(skip).Take(take)] } },
            "quotations" => story with { Record = story.Record with { Quotations = [.. quotations.Skip(skip).Take(take)] } },
            "timeline" => story with { Timeline = [.. story.Timeline.Skip(skip).Take(take)] },
            "cast" when take < cast.Length => story with { Record = story.Record with { Story = story.Record.Story with { Cast = [.. cast.Skip(skip).Take(take)] } } },
            "commitments" => story with { Commitments = [.. story.Commitments.Skip(skip).Take(take)] },
            _ => story,
        },
        mostNames,
        isFirst);

    private PageModel Page(StoryDossier shown, int mostNames, bool isFirst = false)
    {
        var links = new PageLinks(Frame.Ways.Story(story.Record.Story.Id), NameHref) { MostNames = mostNames };
        return new PageModel(new Dossier(DossierBuilder.Version, story.Record.Story.Articles, [shown], [], []))
        {
            // On the story's own page a list is a taste of it.
            Links = isSparse ? links with { MostLines = 2, MostClaims = 2, MostSides = 4, MostLetters = 3, MostPairs = 12, MostUses = 4 }
                : isFirst ? links with { MostLines = 4, MostClaims = 4, MostSides = 6, MostLetters = 5, MostPairs = 8, MostUses = 4 }
                : links with { MostLines = 12, MostClaims = 8, MostSides = 12, MostLetters = 8 },
        };
    }

    private string? NameHref(Entity entity) => entity.Type is EntityType.Person or EntityType.Organization or EntityType.Place ? Frame.Ways.Name(keys.Of(entity)) : null;
}
