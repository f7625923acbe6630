using System.Collections.Immutable;
using Synoptic.Reconciliation;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Pages.Model;

/// <summary>Which words the reports of a story use for whom; their mentions are gone through once.</summary>
internal sealed class NameUses
{
    private readonly Dictionary<EntityReference, List<(MentionKind Kind, bool Title, string Words, Evidence Place)>> uses = [];
    private readonly Dictionary<EntityReference, List<(string? Note, string Words, Evidence Place)>> offices = [];

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

            foreach (var office in report.Annotations.Offices) found.Note(report, office);
        }

        return found;
    }

    /// <summary>Offices of one member of the cast, each once, in order of first use.</summary>
    public ImmutableArray<NameUse> Offices(CastMember member)
    {
        var order = new List<(string Words, string? Note, List<Evidence> First)>();
        foreach (var reference in member.Members.Distinct())
        {
            foreach (var (note, words, place) in offices.GetValueOrDefault(reference) ?? [])
            {
                var known = order.FindIndex(o => o.Words == words && o.Note == note);
                if (known < 0) order.Add((words, note, [place]));
                else if (order[known].First[^1].Article != place.Article) order[known].First.Add(place);
            }
        }

        return [.. order.Select(o => new NameUse(o.Words, [.. o.First], o.Note))];
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

    private void Note(ReportView report, Office office)
    {
        if (office.Title.IsEmpty || office.Title.Start < 0 || office.Title.End > report.Text.Length) return;
        var reference = new EntityReference(report.Article.Id, office.Holder);
        if (!offices.TryGetValue(reference, out var list)) offices.Add(reference, list = []);
        list.Add((Words.Of(office.Status), Plain(office.Title.Slice(report.Text)), new Evidence(report.Article.Id, office.Evidence)));
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
