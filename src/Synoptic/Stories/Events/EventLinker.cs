using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Stories.Events;

/// <summary>Links tellings that are of one event. Immutable; share it across threads.</summary>
/// <param name="words">What is known of words for events.</param>
/// <param name="scorer">Judges a pair.</param>
/// <param name="threshold">Mean logarithm of the odds that a link needs.</param>
internal sealed class EventLinker(EventWords words, EventScorer scorer, float threshold)
{
    // Likeness of two sentences that a reader sees: a third of the words of the shorter.
    private const float Alike = 0.33f;

    /// <summary>The tellings of some articles, and how many keys they use.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="cast">Who is who across them.</param>
    public (List<EventTelling> Tellings, int Keys) Read(ImmutableArray<Annotations> articles, ImmutableArray<CastMember> cast)
    {
        var reader = new TellingReader(words);
        var known = new Dictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            var own = new int[article.Entities.Length];
            Array.Fill(own, -1);
            known.TryAdd(article.Article.Id, own);
        }

        var parties = Parties(cast);
        for (var m = 0; m < cast.Length; m++)
            foreach (var reference in cast[m].Members)
                if (known.TryGetValue(reference.Article, out var own) && reference.Entity < own.Length) own[reference.Entity] = parties[m];
        var tellings = new List<EventTelling>();
        for (var a = 0; a < articles.Length; a++) reader.Read(a, articles[a], known[articles[a].Article.Id], tellings);
        return (tellings, reader.KeyCount);
    }

    // A country, its people's adjective and the buildings that stand for its government are one party.
    private static int[] Parties(ImmutableArray<CastMember> cast)
    {
        var (byId, byName) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        for (var m = 0; m < cast.Length; m++) byId.TryAdd(cast[m].Entity.Id, m);
        var parties = new int[cast.Length];
        for (var m = 0; m < cast.Length; m++)
        {
            parties[m] = m;
            if ((cast[m].Entity.StandsFor ?? cast[m].Entity.Related) is not { } link) continue;
            if (link.Id is not null && byId.TryGetValue(link.Id, out var other)) parties[m] = other;
            else if (!byName.TryAdd(link.Name, m)) parties[m] = byName[link.Name];
        }

        return parties;
    }

    /// <summary>The groups of tellings that are of one event.</summary>
    /// <param name="tellings">The tellings.</param>
    /// <param name="keys">How many keys they use.</param>
    /// <param name="isOfUse">Which of them are compared; the others are joined with their copies only.</param>
    public EventGroups Group(List<EventTelling> tellings, int keys, bool[]? isOfUse = null)
    {
        var groups = new EventGroups(tellings.Count, threshold);
        var fresh = Copies(tellings, groups);
        if (isOfUse is not null) fresh.RemoveAll(i => !isOfUse[i]);
        var candidates = new EventCandidates(tellings, fresh, keys);
        foreach (var i in fresh) groups.Limit(i, candidates.IsLimited(i));
        var signs = new EventSigns(tellings, keys);
        candidates.Find((one, other) =>
        {
            if (!groups.Knows(one, other)) groups.Add(one, other, scorer.Score(signs, tellings[one], tellings[other]));
        });
        groups.Run();
        return groups;
    }

    // Joins what stands at the same place of the same sentence; gives the first of each.
    private static List<int> Copies(List<EventTelling> tellings, EventGroups groups)
    {
        var (first, fresh) = (new Dictionary<ulong, int>(), new List<int>());
        for (var i = 0; i < tellings.Count; i++)
        {
            if (first.TryAdd(tellings[i].Passage, i)) fresh.Add(i);
            else groups.JoinCopy(first[tellings[i].Passage], i, EventScorer.Sure);
        }

        return fresh;
    }

    /// <summary>What two tellings have in common.</summary>
    public static ImmutableArray<EventReason> Why(EventTelling a, EventTelling b)
    {
        var why = ImmutableArray.CreateBuilder<EventReason>();
        Add(EventReason.Sentence, a.Passage == b.Passage);
        Add(EventReason.Word, a.Word == b.Word);
        if (a.Word != b.Word)
        {
            Add(EventReason.Family, EventSigns.OneFamily(a.Word, b.Word));
            Add(EventReason.Sense, EventSigns.OneSense(a.Word, b.Word));
        }

        var (actor, recipient) = (Keys.Overlap(a.Actors, b.Actors), Keys.Overlap(a.Patients, b.Patients));
        Add(EventReason.Actor, actor);
        Add(EventReason.Recipient, recipient);
        Add(EventReason.Participant, !actor && !recipient && Keys.Overlap(a.Parts, b.Parts));
        Add(EventReason.Place, Keys.Overlap(a.Places, b.Places));
        Add(EventReason.Day, EventSigns.OneDay(a, b) == true);
        Add(EventReason.Number, Keys.Overlap(a.Numbers, b.Numbers));
        Add(EventReason.Words, Keys.Shared(a.Context, b.Context) >= Alike * Math.Max(1, Math.Min(a.Context.Length, b.Context.Length)));
        return why.ToImmutable();

        void Add(EventReason reason, bool holds)
        {
            if (holds) why.Add(reason);
        }
    }
}
