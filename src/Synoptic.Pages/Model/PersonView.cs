using System.Collections.Immutable;
using System.Globalization;
using Synoptic.Reconciliation;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Pages.Model;

/// <summary>Words that the reports use for somebody.</summary>
/// <param name="Words">The words, as they stand.</param>
/// <param name="First">For each report that uses them: the first place.</param>
/// <param name="Note">What must be known with them: that an office is no longer held.</param>
public sealed record NameUse(string Words, ImmutableArray<Evidence> First, string? Note = null);

/// <summary>Somebody with all that the reports say about who they are and what they said.</summary>
/// <param name="Number">1-based, within the story.</param>
/// <param name="Entity">Who.</param>
/// <param name="Spellings">Every spelling of the name.</param>
/// <param name="Offices">Offices that the reports give to them.</param>
/// <param name="Titles">Other titles that stand with the name.</param>
/// <param name="Descriptions">Other words that stand for them.</param>
/// <param name="Statements">What they said, in order: by day where told, then by report.</param>
/// <param name="Through">What they said as others tell it.</param>
public sealed record PersonView(
    int Number,
    Entity Entity,
    ImmutableArray<NameUse> Spellings,
    ImmutableArray<NameUse> Offices,
    ImmutableArray<NameUse> Titles,
    ImmutableArray<NameUse> Descriptions,
    ImmutableArray<QuotationGroup> Statements,
    ImmutableArray<QuotationGroup> Through)
{
    // A description is different each time; beyond these they say nothing new.
    private const int MostDescriptions = 12;

    /// <summary>How many statements there are.</summary>
    public int Count => Statements.Length + Through.Length;

    /// <summary>Its address on the page.</summary>
    public string Id(StoryView story) => string.Create(CultureInfo.InvariantCulture, $"{story.Id}person{Number}");

    /// <summary>Those of a story that have a page: all who are quoted, and persons who go by more than one name. Most quoted first.</summary>
    public static ImmutableArray<PersonView> Of(StoryView story)
    {
        var said = story.Record.Quotations.Where(g => g.Speaker is not null && !g.Tellings.IsDefaultOrEmpty).ToLookup(g => g.Speaker!, StringComparer.Ordinal);
        var uses = NameUses.Of(story);
        var found = new List<PersonView>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in story.Story.Cast)
        {
            if (!known.Add(member.Entity.Id)) continue;
            var (spellings, titles, descriptions) = uses.Of(member);
            var offices = uses.Offices(member);
            var groups = said[member.Entity.Id].ToArray();
            if (groups.Length == 0 && (member.Entity.Type != EntityType.Person || spellings.Length + titles.Length + descriptions.Length < 2)) continue;
            var ordered = groups.OrderBy(g => story.Day(g.AsOf)?.Order ?? int.MaxValue).ToArray();
            found.Add(new PersonView(
                0,
                member.Entity,
                spellings,
                offices,
                [.. titles.Where(t => !offices.Any(o => o.Words == t.Words))],
                [.. descriptions.Take(MostDescriptions)],
                [.. ordered.Where(g => !IsThrough(story, g))],
                [.. ordered.Where(g => IsThrough(story, g))]));
        }

        return [.. found.OrderByDescending(p => p.Count).ThenBy(p => p.Entity.Type != EntityType.Person).Select((p, i) => p with { Number = i + 1 })];
    }

    private static bool IsThrough(StoryView story, QuotationGroup group) =>
        group.Tellings.All(t => TellingView.Of(story, t)?.Outer is not null);
}
