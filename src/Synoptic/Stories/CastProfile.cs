using Synoptic.Entities;

namespace Synoptic.Stories;

/// <summary>What the reports tell of somebody or some place: with which words, and what it does or suffers.</summary>
internal sealed class CastProfile
{
    /// <summary>In <see cref="Numbers"/>: it stands for one.</summary>
    public const int One = 1;

    /// <summary>In <see cref="Numbers"/>: it stands for several.</summary>
    public const int Several = 2;

    /// <summary>Whether a name is known.</summary>
    public bool IsNamed { get; set; }

    /// <summary>Whether the names are a person's.</summary>
    public bool IsPerson => Persons.Count > 0;

    /// <summary>Whether no mention is more than a pronoun.</summary>
    public bool IsPronoun => !IsNamed && Nouns.Count == 0;

    /// <summary>Whether it is a person whom the reports leave unsaid: <c>an official</c>.</summary>
    public bool IsAnybody => !IsNamed && IsVague && !IsTold;

    /// <summary>Whether a noun stands for it that many may be meant by.</summary>
    public bool IsVague { get; set; }

    /// <summary>Whether a noun stands for it that says more.</summary>
    public bool IsTold { get; set; }

    /// <summary>Whether it is told of at the head of some report.</summary>
    public bool IsEarly { get; set; }

    /// <summary>Kinds that names and nouns tell, one bit each (<see cref="NounClass"/>).</summary>
    public int Kinds { get; set; }

    /// <summary>Genders told, one bit each.</summary>
    public int Genders { get; set; }

    /// <summary>Whether it is told as one, several, or both.</summary>
    public int Numbers { get; set; }

    /// <summary>How many mentions there are.</summary>
    public int Mentions { get; set; }

    /// <summary>Its names that are a person's.</summary>
    public List<PersonName> Persons { get; } = [];

    /// <summary>Words of its longest name, in order, plain.</summary>
    public List<string> LongestName { get; set; } = [];

    /// <summary>Words of its names, plain.</summary>
    public HashSet<string> NameWords { get; } = new(StringComparer.Ordinal);

    /// <summary>Nouns that stand for it: in descriptions, titles and appositions.</summary>
    public HashSet<string> Nouns { get; } = new(StringComparer.Ordinal);

    /// <summary>Words that stand with those nouns, and the words of its names.</summary>
    public HashSet<string> Modifiers { get; } = new(StringComparer.Ordinal);

    /// <summary>Figures that stand with it, such as an age.</summary>
    public HashSet<string> Figures { get; } = new(StringComparer.Ordinal);

    /// <summary>What it does, or is done to it: the lemma that governs it, and its relation.</summary>
    public HashSet<(string Governor, string Relation)> Deeds { get; } = [];

    /// <summary>The governing lemmas alone.</summary>
    public HashSet<string> Governors { get; } = new(StringComparer.Ordinal);

    /// <summary>Verbs that it has a part in, by place: who has another part in one of them is somebody else.</summary>
    public HashSet<(int Article, int Verb)> Parts { get; } = [];

    /// <summary>Articles that speak of it.</summary>
    public HashSet<int> Articles { get; } = [];

    /// <summary>Sentences that speak of it.</summary>
    public HashSet<(int Article, int Sentence)> Sentences { get; } = [];
}
