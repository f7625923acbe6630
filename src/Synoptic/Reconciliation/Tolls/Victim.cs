using Synoptic.Text;

namespace Synoptic.Reconciliation.Tolls;

/// <summary>One victim of a report, with all that is told of them.</summary>
internal sealed class Victim
{
    private readonly HashSet<int> entities = [];
    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(int Sentence, Casualty Casualty)> told = [];
    private int? age;
    private Gender gender;

    /// <summary>Whether a name is told.</summary>
    public bool IsNamed => names.Count > 0;

    /// <summary>Whether they did it to themselves.</summary>
    public bool IsOwn { get; private set; }

    /// <summary>Whether nothing tells that they lived.</summary>
    public bool IsOpen { get; private set; } = true;

    /// <summary>The sentence that tells of their death first.</summary>
    public int Death { get; private set; } = int.MaxValue;

    /// <summary>The sentence that tells of them first.</summary>
    public int First { get; private set; } = int.MaxValue;

    /// <summary>The words for them in the body: of their death where it is told, and no pronoun where there are others.</summary>
    public Span? Words
    {
        get
        {
            Casualty? best = null;
            foreach (var (sentence, casualty) in told)
                if (sentence != VictimRoll.Title && (best is null || Rank(casualty) > Rank(best))) best = casualty;
            return best?.Victim;
        }
    }

    /// <summary>Takes in what is told of them.</summary>
    public void Add(Casualty casualty, int sentence, string text)
    {
        told.Add((sentence, casualty));
        if (casualty.Entity is { } entity) entities.Add(entity);
        if (casualty.Reference == VictimReference.Named) names.Add(FamilyName(casualty, text));
        age ??= casualty.Age;
        if (gender == Gender.Unknown) gender = casualty.Gender;
        if (casualty.Fate == Fates.Killed) Death = Math.Min(Death, sentence);
        IsOwn |= casualty.IsOwn;
        IsOpen &= casualty.IsOpen;
        First = Math.Min(First, sentence);
    }

    /// <summary>Whether the words of a sentence are theirs already.</summary>
    public bool Has(Casualty casualty, int sentence) => told.Exists(t => t.Sentence == sentence && t.Casualty.Victim == casualty.Victim);

    /// <summary>Whether they are an entity of the article.</summary>
    public bool Is(int? entity) => entity is { } known && entities.Contains(known);

    /// <summary>Whether one word of harm tells of both: then they are two.</summary>
    public bool Shares(Casualty casualty, int sentence) => told.Exists(t => t.Sentence == sentence && t.Casualty.Trigger == casualty.Trigger);

    /// <summary>Whether nothing speaks against their being one.</summary>
    public bool Fits(Casualty casualty, int sentence, string text)
    {
        if (age is { } known && casualty.Age is { } other && known != other) return false;
        if (gender is Gender.Male or Gender.Female && casualty.Gender is Gender.Male or Gender.Female && gender != casualty.Gender) return false;
        if (casualty.Reference == VictimReference.Named && IsNamed) return names.Contains(FamilyName(casualty, text));
        if (Shares(casualty, sentence)) return false;
        // "shot a man and killed a guard": two phrases of one sentence that both may be new are two people.
        return casualty.Reference != VictimReference.Indefinite || !told.Exists(t => t.Sentence == sentence);
    }

    private static int Rank(Casualty casualty) => (casualty.Fate == Fates.Killed ? 4 : casualty.IsOpen ? 0 : 2) + (casualty.Reference == VictimReference.Pronoun ? 0 : 1);

    private static string FamilyName(Casualty casualty, string text)
    {
        var name = casualty.Victim.Slice(text).TrimEnd('.');
        return name[(name.LastIndexOf(' ') + 1)..];
    }
}

/// <summary>The fates that a toll is made of, as the ontology of indicators names them.</summary>
internal static class Fates
{
    public const string Killed = "killed";
    public const string Injured = "injured";
    public const string Shot = "shot";
    public const string Hospitalised = "hospitalised";

    public static bool IsOne(string? indicator) => indicator is Killed or Injured or Shot or Hospitalised;
}
