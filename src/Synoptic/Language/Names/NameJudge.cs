using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Language.Names;

/// <summary>Settles what each candidate names, by what the whole text tells of its words.</summary>
internal static class NameJudge
{
    /// <summary>Sure enough to tell others: by its words, or better.</summary>
    private const int Sure = 3;

    /// <summary>The names, in order.</summary>
    public static ImmutableArray<Name> Judge(NameTables tables, NameText view, List<NameCandidate> candidates)
    {
        var texts = new string[candidates.Count];
        var votes = new Dictionary<string, ContextVotes>(StringComparer.Ordinal);
        var surnames = new HashSet<string>(StringComparer.Ordinal);
        var types = new Dictionary<string, EntityType>(StringComparer.Ordinal);
        var articled = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < candidates.Count; i++)
        {
            var candidate = candidates[i];
            texts[i] = view.Span(candidate.First, candidate.End).Slice(view.Text);
            votes[texts[i]] = votes.GetValueOrDefault(texts[i]) + Context(tables, view, candidate);
            if (IsArticled(view, candidate.First)) articled.Add(texts[i]);
            if (candidate.Strength < Sure) continue;
            types.TryAdd(texts[i], candidate.Type);
            if (candidate.Type == EntityType.Person) AddSurname(view, candidate, surnames);
        }

        // Two unknown words in a row are a person unless the text tells otherwise; if they are, the last is a surname.
        for (var i = 0; i < candidates.Count; i++)
        {
            var candidate = candidates[i];
            if (candidate is { Strength: 1, Type: EntityType.Person } && !articled.Contains(texts[i]) && Best(votes[texts[i]]) is null or EntityType.Person)
                AddSurname(view, candidate, surnames);
        }

        var names = ImmutableArray.CreateBuilder<Name>(candidates.Count);
        for (var i = 0; i < candidates.Count; i++)
        {
            if (Settle(view, candidates[i], texts[i], votes[texts[i]], surnames, types, articled.Contains(texts[i])) is { } type)
                names.Add(new Name(view.Span(candidates[i].First, candidates[i].End), type));
        }

        return names.DrainToImmutable();
    }

    private static EntityType? Settle(NameText view, NameCandidate candidate, string text, ContextVotes votes, HashSet<string> surnames, Dictionary<string, EntityType> types, bool articled)
    {
        if (candidate.Strength >= Sure) return candidate.Type;
        if (candidate.Strength == NameCandidate.OnlySurname) return surnames.Contains(text) ? EntityType.Person : null;
        if (candidate.Length == 1 && candidate.Type != EntityType.Nationality && surnames.Contains(text))
        {
            // A place that is also somebody's name in this text: the words before it decide.
            if (candidate.Strength < 2 || candidate.Type == EntityType.Person || votes.Person >= votes.Place && types.GetValueOrDefault(text, EntityType.Person) == EntityType.Person) return EntityType.Person;
        }

        if (candidate.Strength == 2) return candidate.Type;
        if (types.TryGetValue(text, out var known)) return known;
        var best = Best(votes);
        if (candidate.Type == EntityType.Person && articled && best is null or EntityType.Person) return EntityType.Organization;
        // Capitals alone are an acronym: that it "said" something makes it no person.
        if (candidate is { Strength: 1, Type: EntityType.Organization }) return best == EntityType.Place ? EntityType.Place : EntityType.Organization;
        if (candidate.Strength == 1) return best ?? (candidate.Type == EntityType.Other && articled ? EntityType.Organization : candidate.Type);
        // One unknown word: without a sign it is more often no person, place or organisation than one (EWT development set: 58 to 65 F1
        // when it is left out); one that comes again is kept as a name of unknown kind.
        if (best is null && view.Use(candidate.First).Capital < 2) return null;
        return best ?? EntityType.Other;
    }

    private static EntityType? Best(ContextVotes votes)
    {
        // Two points are one good sign: tuned on the EWT development set.
        if (votes.Person >= 2 && votes.Person >= votes.Organization && votes.Person >= votes.Place) return EntityType.Person;
        if (votes.Place >= 2 && votes.Place >= votes.Organization) return EntityType.Place;
        return votes.Organization >= 2 ? EntityType.Organization : null;
    }

    private static ContextVotes Context(NameTables tables, NameText view, NameCandidate candidate)
    {
        var votes = default(ContextVotes);
        if (candidate.First > 0) votes += tables.Before(view.Word(candidate.First - 1));
        var next = candidate.End;
        if (next < view.Length) votes += tables.After(view.Word(next));
        // "Jane Roe, who said"
        if (next + 1 < view.Length && view.IsMark(next, ',') && tables.After(view.Word(next + 1)).Person > 0) votes += new ContextVotes(2, 0, 0);
        return votes;
    }

    private static bool IsArticled(NameText view, int first) => first > 0 && view.Has(first - 1, NameTraits.Article);

    private static void AddSurname(NameText view, NameCandidate candidate, HashSet<string> surnames)
    {
        var last = candidate.End - 1;
        if (view.Has(last, NameTraits.Suffix) && last > candidate.First) last--;
        while (last > candidate.First && !view.IsWord(last)) last--;
        if (!view.IsInitial(last)) surnames.Add(view.Word(last));
    }
}
