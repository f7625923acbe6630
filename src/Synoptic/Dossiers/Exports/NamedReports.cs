using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Dossiers.Exports;

/// <summary>One entity of a story as one of its reports names it.</summary>
/// <param name="Member">The entity across the story.</param>
/// <param name="Report">The report.</param>
/// <param name="Entity">The entity as the report alone has it.</param>
/// <param name="Mentions">Where the report names it, in order; descriptions and pronouns are not among them, unless it is never named.</param>
internal sealed record NamedReport(CastMember Member, Annotations Report, Entity Entity, IReadOnlyList<Mention> Mentions)
{
    /// <summary>Every entity of a story in every report that speaks of it, entity by entity, in order of the story's reports.</summary>
    public static IEnumerable<NamedReport> Of(StoryView story)
    {
        foreach (var member in story.Story.Cast)
            foreach (var named in Of(story, member)) yield return named;
    }

    /// <summary>One entity in every report that speaks of it.</summary>
    public static IEnumerable<NamedReport> Of(StoryView story, CastMember member)
    {
        foreach (var report in story.Story.Articles)
        {
            foreach (var reference in member.Members)
            {
                if (reference.Article != report.Article.Id) continue;
                var all = report.Mentions.Where(mention => mention.Entity == reference.Entity).ToList();
                var names = all.Where(static mention => mention.Kind == MentionKind.Name).ToList();
                yield return new NamedReport(member, report, report.Entities[reference.Entity], names.Count > 0 ? names : all);
            }
        }
    }
}
