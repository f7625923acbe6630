using System.Collections.Immutable;
using System.Globalization;
using Synoptic.Copies;
using Synoptic.Dossiers;
using Synoptic.Reconciliation;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Pages.Model;

/// <summary>A story as the page draws it: its dossier with the look-ups that the parts need.</summary>
public sealed class StoryView
{
    private readonly HashSet<string> articles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Origin> originOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<CopyPair>> copies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StoryDay> days = new(StringComparer.Ordinal);
    private readonly Dictionary<TimeReference, StoryDay> dayOf = [];

    private readonly PassageOrigins passages;
    private ImmutableArray<PersonView> persons;
    private ImmutableArray<ActorView> actors;
    private Dictionary<string, PersonView>? personOf;

    internal StoryView(PageModel page, int number, StoryDossier dossier)
    {
        passages = new PassageOrigins(dossier.Record.Story.Origins, dossier.Record.Story.Copies);
        Page = page;
        Number = number;
        Dossier = dossier;
        foreach (var article in dossier.Record.Story.Articles) articles.Add(article.Article.Id);
        foreach (var origin in dossier.Record.Story.Origins)
            foreach (var article in origin.Articles) originOf.TryAdd(article, origin);
        foreach (var copy in dossier.Record.Story.Copies)
        {
            Note(copy.A, copy);
            if (copy.B != copy.A) Note(copy.B, copy);
        }

        foreach (var day in dossier.Record.Story.Calendar.Days)
        {
            days.TryAdd(day.Key, day);
            foreach (var member in day.Members) dayOf.TryAdd(member, day);
        }
    }

    private void Note(string article, CopyPair copy)
    {
        if (!copies.TryGetValue(article, out var list)) copies.Add(article, list = []);
        list.Add(copy);
    }

    /// <summary>The page.</summary>
    public PageModel Page { get; }

    /// <summary>1-based.</summary>
    public int Number { get; }

    /// <summary>What is told.</summary>
    public StoryDossier Dossier { get; }

    /// <summary>What is compared.</summary>
    public StoryRecord Record => Dossier.Record;

    /// <summary>The story.</summary>
    public Story Story => Dossier.Record.Story;

    /// <summary>Its address on the page.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"s{Number}");

    /// <summary>The name of a part among landmarks; <see langword="null"/> where its title alone is unlike every other.</summary>
    public string? Landmark(string title) => Page.Stories.Length > 1 ? string.Create(CultureInfo.InvariantCulture, $"{title}, story {Number}") : null;

    /// <summary>Its reports, in its order.</summary>
    public IEnumerable<ReportView> Reports
    {
        get
        {
            foreach (var article in Story.Articles)
                if (Page.Report(article.Article.Id) is { } report) yield return report;
        }
    }

    /// <summary>Whether a report is one of the story's.</summary>
    public bool Has(string article) => articles.Contains(article);

    /// <summary>The letter of the origin that a report belongs to; a question mark where it has none.</summary>
    public string Letter(string article) => originOf.TryGetValue(article, out var origin) ? origin.Letter : "?";

    /// <summary>The letter of the origin that words go back to: of the report they were taken from, where they lie in a shared passage.</summary>
    public string Letter(Evidence evidence) => passages.Of(evidence.Article, evidence.Span);

    /// <summary>Whether words go back to another report's.</summary>
    public bool IsCopy(Evidence evidence) => IsCopy(evidence.Article) || Letter(evidence) != Letter(evidence.Article);

    /// <summary>Whether a report's words go back to another's.</summary>
    public bool IsCopy(string article) => originOf.TryGetValue(article, out var origin) && origin.Articles.Length > 1 && origin.Articles[0] != article;

    /// <summary>The pairs that a report is one of.</summary>
    public IReadOnlyList<CopyPair> Copies(string article) => copies.TryGetValue(article, out var found) ? found : [];

    /// <summary>How a report came by its words; <see langword="null"/> for words of its own.</summary>
    public string? Relation(string article)
    {
        if (!IsCopy(article)) return null;
        foreach (var copy in Copies(article))
            if (copy.B == article && Letter(copy.A) == Letter(article))
                return copy.DirectionKnown ? $"{Words.Noun(copy.Kind)} of {Letter(article)}" : $"shares its words with {Letter(article)}";
        return $"copy of {Letter(article)}";
    }

    /// <summary>The story's day of a key.</summary>
    public StoryDay? Day(string? key) => key is not null && days.TryGetValue(key, out var day) ? day : null;

    /// <summary>The day that a quotation's words speak of, and whether that is past or to come.</summary>
    public (StoryDay? Day, TimeStatus Status)? Speaks(Evidence evidence)
    {
        if (Page.Report(evidence.Article)?.Annotations is not { } article) return null;
        foreach (var quotation in article.Quotations)
        {
            if (quotation.Span != evidence.Span) continue;
            var day = quotation.About.Time is { } time && dayOf.TryGetValue(new TimeReference(evidence.Article, time), out var known) ? known : null;
            return (day, quotation.About.Status);
        }

        return null;
    }

    /// <summary>What the story implies about an undated report.</summary>
    public ImpliedPublication? Implied(string article)
    {
        foreach (var implied in Story.Calendar.Publications)
            if (implied.Article == article) return implied;
        return null;
    }

    /// <summary>Which days the story covers, in words.</summary>
    public string Span
    {
        get
        {
            if (Record.Happened is { } happened) return Days.Full(happened);
            DateOnly? from = null, to = null;
            foreach (var report in Story.Articles)
            {
                if (report.Article.Published?.Day is not { } day) continue;
                if (from is null || day < from) from = day;
                if (to is null || day > to) to = day;
            }

            return from is { } first && to is { } last ? Days.Long(new DateRange(first, last)) : "dates not stated";
        }
    }

    /// <summary>The weightiest finding that a reader should be warned of: a contradiction before a difference.</summary>
    public (Finding Finding, int Index)? Disputed
    {
        get
        {
            foreach (var status in (ReadOnlySpan<FindingStatus>)[FindingStatus.Contradict, FindingStatus.Differ, FindingStatus.Superseded])
                for (var i = 0; i < Record.Findings.Length; i++)
                    if (Record.Findings[i].Status == status && Record.Findings[i].Sides.Length > 1) return (Record.Findings[i], i);
            return null;
        }
    }

    /// <summary>Those who have a page of their own; gathered when the first is asked for.</summary>
    public ImmutableArray<PersonView> Persons => persons.IsDefault ? persons = PersonView.Of(this) : persons;

    /// <summary>Those who take part in the story's events; gathered when the first is asked for.</summary>
    public ImmutableArray<ActorView> Actors => actors.IsDefault ? actors = ActorView.Of(this) : actors;

    /// <summary>The address of somebody's page; <see langword="null"/> where they have none.</summary>
    public string? PersonId(string? entity)
    {
        if (entity is null) return null;
        if (personOf is null)
        {
            personOf = new Dictionary<string, PersonView>(StringComparer.Ordinal);
            foreach (var person in Persons) personOf.TryAdd(person.Entity.Id, person);
        }

        return personOf.TryGetValue(entity, out var found) ? found.Id(this) : null;
    }

    /// <summary>Where somebody of the cast has a page; <see langword="null"/> where they have none.</summary>
    public string? PersonHref(string? entity)
    {
        if (Page.Links is not { } links) return PersonId(entity) is { } id ? "#" + id : null;
        if (entity is null) return null;
        foreach (var member in Story.Cast)
            if (member.Entity.Id == entity) return links.NameOf(member.Entity);
        return null;
    }

    /// <summary>How many findings have a status.</summary>
    public int Count(FindingStatus status) => Record.Findings.Count(f => f.Status == status);

    /// <summary>The address of a finding.</summary>
    public string FindingId(int index) => string.Create(CultureInfo.InvariantCulture, $"{Id}finding{index + 1}");

    /// <summary>Evidence by origin, in order of first evidence.</summary>
    public ImmutableArray<OriginEvidence> ByOrigin(ImmutableArray<Evidence> evidence)
    {
        var groups = new List<(string Letter, List<Cited> Cited)>();
        var at = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in evidence)
        {
            if (!Has(item.Article) || Page.Report(item.Article) is not { } report) continue;
            var letter = Letter(item);
            if (!at.TryGetValue(letter, out var group))
            {
                at.Add(letter, group = groups.Count);
                groups.Add((letter, []));
            }

            groups[group].Cited.Add(new Cited(report, item, IsCopy(item)));
        }

        return [.. groups.Select(g => new OriginEvidence(g.Letter, [.. g.Cited]))];
    }
}

/// <summary>What one origin's reports say.</summary>
/// <param name="Letter">The origin.</param>
/// <param name="Cited">The words, in order.</param>
public sealed record OriginEvidence(string Letter, ImmutableArray<Cited> Cited);

/// <summary>Words of a report.</summary>
/// <param name="Report">The report.</param>
/// <param name="Evidence">Where they stand.</param>
/// <param name="IsCopy">Whether the report's words go back to another's.</param>
public sealed record Cited(ReportView Report, Evidence Evidence, bool IsCopy);
