using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Entities;

/// <summary>An entity while the article is read.</summary>
internal sealed class EntityDraft(EntityType type)
{
    private readonly int[] votes = new int[(int)EntityType.Other + 1];
    private readonly List<string> forms = [];
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly List<string> titles = [];
    private readonly HashSet<string> knownTitles = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What it is.</summary>
    public EntityType Type { get; set; } = type;

    /// <summary>Which pronouns stand for it.</summary>
    public Gender Gender { get; set; }

    /// <summary>Whether it is known by a description alone: it has no name.</summary>
    public bool IsUnnamed { get; init; }

    /// <summary>Whether it is several taken together: <c>two men</c>, <c>the police</c>.</summary>
    public bool IsPlural { get; set; }

    /// <summary>A person's fullest name.</summary>
    public PersonName? Person { get; set; }

    /// <summary>Offices and roles that titles tell of it.</summary>
    public List<RoleLink> Roles { get; } = [];

    /// <summary>Every spelling, in order of first use.</summary>
    public IReadOnlyList<string> Forms => forms;

    /// <summary>Counts what one name of it is taken for; what most are taken for is its type.</summary>
    public void Count(EntityType type)
    {
        if (type == EntityType.Other) return;
        votes[(int)type]++;
        if (Type == EntityType.Other || votes[(int)type] > votes[(int)Type]) Type = type;
    }

    /// <summary>Adds a spelling.</summary>
    public void Add(string form)
    {
        if (known.Add(form)) forms.Add(form);
    }

    /// <summary>Adds a title.</summary>
    public void AddTitle(string title)
    {
        if (knownTitles.Add(title)) titles.Add(title);
    }

    /// <summary>Whether the gender is only what most of a given name have.</summary>
    public bool IsGenderUsual { get; private set; }

    /// <summary>Takes a gender that something tells, where none is known or it is only the usual one.</summary>
    public void Tell(Gender gender)
    {
        if (gender is not (Gender.Female or Gender.Male) || Gender != Gender.Unknown && !IsGenderUsual) return;
        Gender = gender;
        IsGenderUsual = false;
    }

    /// <summary>Takes the gender that a given name usually tells, where none is known.</summary>
    public void TellUsual(Gender gender)
    {
        if (Gender != Gender.Unknown || gender is not (Gender.Female or Gender.Male)) return;
        Gender = gender;
        IsGenderUsual = true;
    }

    /// <summary>The entity.</summary>
    public Entity Build(int number, EntityTables tables)
    {
        var name = Fullest(Type, forms);
        return new Entity(Slug.Id(number, name, tables.Folder), Type, name, [.. forms.Where(form => form != name)], [.. titles], Gender);
    }

    /// <summary>The fullest of several spellings: of a person the one with most parts, of anything else the longest; the earlier of two equals.</summary>
    public static string Fullest(EntityType type, IReadOnlyList<string> forms)
    {
        var best = forms[0];
        if (type == EntityType.Nationality) return best;
        for (var i = 1; i < forms.Count; i++)
        {
            var more = type == EntityType.Person ? Parts(forms[i]).CompareTo(Parts(best)) : forms[i].Length.CompareTo(best.Length);
            // A spelling in capitals is a headline's.
            if (more > 0 || more == 0 && IsShout(best) && !IsShout(forms[i])) best = forms[i];
        }

        return best;
    }

    private static int Parts(string name)
    {
        var parts = 1;
        foreach (var c in name)
            if (c == ' ') parts++;
        return parts;
    }

    private static bool IsShout(string name)
    {
        var letters = 0;
        foreach (var c in name)
        {
            if (char.IsLower(c)) return false;
            if (char.IsLetter(c)) letters++;
        }

        return letters > 4;
    }
}

/// <summary>A role that a title or description tells.</summary>
/// <param name="Noun">The noun, small: <c>special envoy</c>.</param>
/// <param name="Class">head, office or role.</param>
/// <param name="Country">Of which country, where told.</param>
internal readonly record struct RoleLink(string Noun, string Class, string? Country)
{
    /// <summary>The one word of the noun by which a description may take it up again: <c>the envoy</c>. The <c>secretary</c> of <c>secretary of state</c>.</summary>
    public string Head
    {
        get
        {
            var words = Noun.Split(' ');
            // A short word inside is a preposition: the head stands before it.
            for (var i = 1; i < words.Length - 1; i++)
                if (words[i].Length == 2) return words[i - 1];
            return Noun[(Noun.LastIndexOf(' ') + 1)..];
        }
    }
}
