using System.Collections.Immutable;
using Synoptic.Reconciliation;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Pages.Model;

/// <summary>Which words the reports of a story use for whom; their mentions are gone through once.</summary>
internal sealed class NameUses
{
    private readonly Dictionary<EntityReference, List<(MentionKind Kind, bool Title, string Words, Evidence Place)>> uses = [];

    private NameUses()
    {
    }

    /// <summary>The uses of a story.</summary>
    public static NameUses Of(StoryView story)
    {
        var found = new NameUses();
        foreach (var report in story.Reports)
        {
            foreach (var mention in report.Annotations.Mentions)
            {
                if (mention.Entity is not { } entity || mention.Kind == MentionKind.Pronoun) continue;
                var reference = new EntityReference(report.Article.Id, entity);
                found.Note(reference, report, mention.Kind, false, mention.Span);
                if (mention.Title is { } title) found.Note(reference, report, mention.Kind, true, title);
            }
        }

        return found;
    }

    /// <summary>Spellings, titles and descriptions of one member of the cast, each once, in order of first use.</summary>
    public (ImmutableArray<NameUse> Spellings, ImmutableArray<NameUse> Titles, ImmutableArray<NameUse> Descriptions) Of(CastMember member) =>
        (Sum(member, static u => u is { Title: false, Kind: MentionKind.Name }), Sum(member, static u => u.Title), Sum(member, static u => u is { Title: false, Kind: MentionKind.Description }));

    private void Note(EntityReference reference, ReportView report, MentionKind kind, bool title, Span span)
    {
        if (span.Start < 0 || span.IsEmpty || span.End > report.Text.Length) return;
        if (!uses.TryGetValue(reference, out var list)) uses.Add(reference, list = []);
        list.Add((kind, title, Plain(span.Slice(report.Text)), new Evidence(report.Article.Id, span)));
    }

    private ImmutableArray<NameUse> Sum(CastMember member, Func<(MentionKind Kind, bool Title, string Words, Evidence Place), bool> wanted)
    {
        var order = new List<(string Words, List<Evidence> First)>();
        var at = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var reference in member.Members.Distinct())
        {
            if (!uses.TryGetValue(reference, out var list)) continue;
            foreach (var use in list)
            {
                if (!wanted(use)) continue;
                if (!at.TryGetValue(use.Words, out var index))
                {
                    at.Add(use.Words, index = order.Count);
                    order.Add((use.Words, []));
                }

                var first = order[index].First;
                if (first.Count == 0 || first[^1].Article != use.Place.Article) first.Add(use.Place);
            }
        }

        return [.. order.Select(o => new NameUse(o.Words, [.. o.First]))];
    }

    // A name that is parted at a line's end is no other name.
    private static string Plain(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
