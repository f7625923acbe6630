using System.Collections.Frozen;
using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Reconciliation.Events;

/// <summary>
/// Which events of a story are event data: those of actors of public life, told surely or by two origins. The others stay in the layer of
/// their article. By eye on some 170 rows from development articles: most wrong rows had nobody known on one side, a word that
/// tells of much else too, or were of business and private life.
/// </summary>
internal static class EventGate
{
    // PLOVER's sectors of those who act in public life.
    private static readonly FrozenSet<string> Public = FrozenSet.ToFrozenSet(["GOV", "MIL", "COP", "REB", "OPP", "LEG", "JUD", "SPY", "UAF", "PTY", "ELI", "REF"], StringComparer.Ordinal);

    // Those among them who hurt with words: what they are said to attack is each other's record.
    private static readonly FrozenSet<string> Politicians = FrozenSet.ToFrozenSet(["GOV", "LEG", "PTY", "ELI", "OPP"], StringComparer.Ordinal);

    /// <summary>Whether it is.</summary>
    /// <param name="told">Its tellings.</param>
    /// <param name="code">Its class.</param>
    /// <param name="actors">Who does it.</param>
    /// <param name="recipients">Whom it is done to or with.</param>
    /// <param name="origins">How many origins tell it.</param>
    public static bool Admits(List<ToldEvent> told, EventCode code, ImmutableArray<EventParty> actors, ImmutableArray<EventParty> recipients, int origins)
    {
        var (did, met) = (actors.Count(static party => party.IsSomebody), recipients.Count(static party => party.IsSomebody));
        var known = actors.Any(IsActor) || recipients.Any(IsActor);
        // Of two who have names nothing more need be known.
        if (!known && !(actors.Any(static party => party.Cast is not null && party.Affiliation is null) && recipients.Any(static party => party.Cast is not null && party.Affiliation is null))) return false;
        if (origins > 1) return true;
        if (!told.Exists(static one => one.Told.Code is { IsSure: true }) || !(did > 1 || (did > 0 && met > 0))) return false;
        return code.Type switch
        {
            "AID" => actors.Any(IsActor),
            "ASSAULT" => !(actors.All(IsPolitician) && recipients.All(IsPolitician)),
            _ => true,
        };
    }

    private static bool IsActor(EventParty party) => party.Affiliation is { } affiliation && (affiliation.Sector is { } sector ? Public.Contains(sector) : affiliation.Country is not null);

    private static bool IsPolitician(EventParty party) => party.IsPerson ? party.Affiliation?.Sector is not { } sector || Politicians.Contains(sector) : party.Affiliation?.Sector is { } kind && kind is "PTY" or "LEG";
}
