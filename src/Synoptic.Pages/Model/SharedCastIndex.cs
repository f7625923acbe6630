using System.Collections.Immutable;
using Synoptic.Dossiers;
using Synoptic.Text;

namespace Synoptic.Pages.Model;

/// <summary>Somebody with the stories that speak of them.</summary>
/// <param name="Entity">Who or what.</param>
/// <param name="Stories">Indexes into the dossier's stories, rising.</param>
public sealed record SharedMember(Entity Entity, ImmutableArray<int> Stories);

/// <summary>Somebody whom other stories speak of too.</summary>
/// <param name="Entity">Who or what.</param>
/// <param name="Links">Ways to some of these stories.</param>
/// <param name="More">How many more there are.</param>
public sealed record ElsewhereLine(Entity Entity, ImmutableArray<PageLink> Links, int More);

/// <summary>Which stories speak of whom, for those of more than one story; looked up once for all pages.</summary>
internal sealed class SharedCastIndex
{
    // As many as are looked over at one glance.
    private const int MostLines = 12;
    private const int MostLinks = 6;

    private readonly Dossier dossier;
    private readonly List<int>[] membersOf;

    public SharedCastIndex(Dossier dossier)
    {
        this.dossier = dossier;
        var storyOf = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var s = 0; s < dossier.Stories.Length; s++)
        {
            foreach (var article in dossier.Stories[s].Record.Story.Articles)
            {
                if (!storyOf.TryGetValue(article.Article.Id, out var list)) storyOf.Add(article.Article.Id, list = []);
                list.Add(s);
            }
        }

        membersOf = new List<int>[dossier.Stories.Length];
        for (var s = 0; s < membersOf.Length; s++) membersOf[s] = [];
        var members = ImmutableArray.CreateBuilder<SharedMember>(dossier.SharedCast.Length);
        foreach (var member in dossier.SharedCast)
        {
            var stories = new SortedSet<int>();
            foreach (var (article, _) in member.Members) stories.UnionWith(storyOf.GetValueOrDefault(article) ?? []);
            foreach (var s in stories) membersOf[s].Add(members.Count);
            members.Add(new SharedMember(member.Entity, [.. stories]));
        }

        Members = members.ToImmutable();
    }

    /// <summary>Those of several stories, in the order of the dossier.</summary>
    public ImmutableArray<SharedMember> Members { get; }

    /// <summary>Whom a story shares with others; those of fewest stories first: they say most.</summary>
    public ImmutableArray<ElsewhereLine> Elsewhere(int story, ImmutableArray<string> files) =>
    [
        .. membersOf[story].Select(m => Members[m]).Where(m => m.Stories.Length > 1).OrderBy(m => m.Stories.Length).Take(MostLines)
            .Select(m => new ElsewhereLine(
                m.Entity,
                [.. m.Stories.Where(s => s != story).Take(MostLinks).Select(s => new PageLink(files[s], dossier.Stories[s].Title))],
                Math.Max(0, m.Stories.Length - 1 - MostLinks))),
    ];
}
