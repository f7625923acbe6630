using System.Collections.Frozen;
using Synoptic.Knowledge;

namespace Synoptic.Events.Structure;

/// <summary>What a word does for the structure of an event.</summary>
[Flags]
internal enum StructureClass
{
    None = 0,

    /// <summary>Stands before who does it.</summary>
    Agent = 1 << 0,

    /// <summary>Stands before what a noun is of.</summary>
    Of = 1 << 1,

    /// <summary>Stands before those who do it together.</summary>
    Between = 1 << 2,

    /// <summary>Stands before whom it is done to or with.</summary>
    Towards = 1 << 3,

    /// <summary>Stands before where it is.</summary>
    Where = 1 << 4,

    /// <summary>Stands before what is no part of it.</summary>
    Adjunct = 1 << 5,

    /// <summary>A verb whose object tells what is done.</summary>
    Light = 1 << 6,

    /// <summary>A verb with a phrase that tells what is done.</summary>
    Motion = 1 << 7,

    /// <summary>A verb by which somebody makes known what he does himself.</summary>
    Telling = 1 << 8,

    /// <summary>A verb whose object is sent or moved.</summary>
    Transfer = 1 << 9,

    /// <summary>A noun whose owner undergoes it.</summary>
    Undergone = 1 << 10,

    /// <summary>A noun that says how many of those who follow.</summary>
    Measure = 1 << 11,

    /// <summary>A noun for what two sides do with each other.</summary>
    Joint = 1 << 12,

    /// <summary>A noun for people or a body of people.</summary>
    Actor = 1 << 13,

    /// <summary>A noun for a place that something may be done to.</summary>
    Territory = 1 << 14,

    /// <summary>A noun that tells of a happening.</summary>
    Happening = 1 << 15,

    /// <summary>Opens a condition.</summary>
    Condition = 1 << 16,

    /// <summary>May stand before what is only talked about.</summary>
    Topic = 1 << 17,

    /// <summary>A verb that tells no happening.</summary>
    Stative = 1 << 18,

    /// <summary>An adjective that tells what has befallen somebody.</summary>
    State = 1 << 19,

    /// <summary>A verb whose object does what its infinitive tells.</summary>
    Control = 1 << 20,

    /// <summary>A verb that only puts its infinitive into the future.</summary>
    Future = 1 << 21,

    /// <summary>A day or month: no name of anybody.</summary>
    Calendar = 1 << 22,

    /// <summary>A verb whose subject undergoes what its object tells ("faces sanctions").</summary>
    Undergoing = 1 << 23,

    /// <summary>A verb whose object is only what is talked about.</summary>
    Talking = 1 << 24,

    /// <summary>Stands before who is to do what an infinitive tells.</summary>
    For = 1 << 25,
}

/// <summary>The words by which a clause says who takes part in what it tells.</summary>
internal sealed class StructureWords
{
    private readonly FrozenDictionary<string, StructureClass> classes;

    public StructureWords(WordTables tables)
    {
        var read = new Dictionary<string, StructureClass>(StringComparer.Ordinal);
        foreach (var row in tables.Rows("event-structure")) Add(read, row[1], Enum.Parse<StructureClass>(row[0], ignoreCase: true));
        foreach (var row in tables.Rows("event-actors")) Add(read, row[1], Enum.Parse<StructureClass>(row[0], ignoreCase: true));
        foreach (var row in tables.Rows("event-words")) Add(read, row[1], row[0] == "state" ? StructureClass.State : StructureClass.Happening);
        foreach (var row in tables.Rows("not-names"))
        {
            if (row[0] == "calendar") Add(read, row[1], StructureClass.Calendar);
        }

        foreach (var row in tables.Rows("noun-kinds"))
        {
            if (row[0] is "person" or "group") Add(read, row[2], StructureClass.Actor);
        }

        foreach (var row in tables.Rows("role-nouns"))
        {
            if (row[1] is "head" or "office" or "role" or "relation") foreach (var noun in row[2].Split('|')) Add(read, noun[(noun.LastIndexOf(' ') + 1)..], StructureClass.Actor);
        }

        classes = read.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>What a word in its dictionary form does.</summary>
    public StructureClass Of(string lemma) => classes.GetValueOrDefault(lemma);

    private static void Add(Dictionary<string, StructureClass> classes, string words, StructureClass kind)
    {
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries)) classes[word] = classes.GetValueOrDefault(word) | kind;
    }
}
