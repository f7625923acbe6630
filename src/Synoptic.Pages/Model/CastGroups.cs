using System.Collections.Immutable;
using Synoptic.Reconciliation;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Pages.Model;

/// <summary>Somebody in a story, with how often the reports name them.</summary>
/// <param name="Entity">Name, spellings, titles.</param>
/// <param name="First">For each report that names them: the first words that do.</param>
/// <param name="Mentions">How often the reports name or describe them.</param>
public sealed record CastLine(Entity Entity, ImmutableArray<Evidence> First, int Mentions);

/// <summary>A kind of cast, those first whom most reports name.</summary>
/// <param name="Type">People, organisations, ….</param>
/// <param name="Lines">Its members.</param>
public sealed record CastGroup(EntityType Type, ImmutableArray<CastLine> Lines)
{
    private static readonly EntityType[] Order =
    [
        EntityType.Person, EntityType.Organization, EntityType.Place, EntityType.Facility, EntityType.Event, EntityType.Nationality, EntityType.Other,
    ];

    /// <summary>The groups of a story.</summary>
    public static IEnumerable<CastGroup> Of(StoryView story)
    {
        foreach (var type in Order)
        {
            CastLine[] lines =
            [
                .. story.Story.Cast.Where(m => m.Entity.Type == type)
                    .Select(m => new CastLine(m.Entity, [.. story.Page.FirstMentions(m).Where(e => story.Has(e.Article))], story.Page.CountMentions(m)))
                    .OrderByDescending(l => l.First.Length).ThenByDescending(l => l.Mentions),
            ];
            if (lines.Length > 0) yield return new CastGroup(type, [.. lines]);
        }
    }
}
