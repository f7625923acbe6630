using Synoptic.Text;

namespace Synoptic.Stories.Events;

/// <summary>An event of one article as it is compared with others: its word, who takes part, when and where, and the words around it.</summary>
internal sealed class EventTelling
{
    /// <summary>Index of the article.</summary>
    public required int Article { get; init; }

    /// <summary>Index of the event in its article.</summary>
    public required int Event { get; init; }

    /// <summary>Index of its sentence in the article.</summary>
    public required int Sentence { get; init; }

    /// <summary>Token of its article that is the head of the trigger.</summary>
    public required int Head { get; init; }

    /// <summary>The word that tells it.</summary>
    public required EventWord Word { get; init; }

    /// <summary>Whether that word is a verb.</summary>
    public required bool IsVerb { get; init; }

    /// <summary>Whether the words make clear that the reader knows which: <c>the</c>, <c>this</c>.</summary>
    public bool IsDefinite { get; init; }

    /// <summary>Other words of the trigger and what stands right with it, as keys in order.</summary>
    public int[] Companions { get; init; } = [];

    /// <summary>Who does it, as keys in order.</summary>
    public int[] Actors { get; init; } = [];

    /// <summary>Whom it is done to, as keys in order.</summary>
    public int[] Patients { get; init; } = [];

    /// <summary>Everyone and everything that hangs on it, as keys in order.</summary>
    public int[] Parts { get; init; } = [];

    /// <summary>The people who are told to take part by name, as keys in order.</summary>
    public int[] Persons { get; init; } = [];

    /// <summary>The countries and bodies that are told to take part by name, as keys in order.</summary>
    public int[] Names { get; init; } = [];

    /// <summary>The word for who does it.</summary>
    public EventWord? Actor { get; init; }

    /// <summary>The word for whom it is done to.</summary>
    public EventWord? Patient { get; init; }

    /// <summary>The word that it hangs on.</summary>
    public EventWord? Governor { get; init; }

    /// <summary>Its places, as keys in order.</summary>
    public int[] Places { get; init; } = [];

    /// <summary>Numbers of its sentence, as keys in order.</summary>
    public int[] Numbers { get; init; } = [];

    /// <summary>When it is: a key for a time without a date; 0 for none.</summary>
    public int Day { get; init; }

    /// <summary>When it is, where the days are known.</summary>
    public DateRange? Dates { get; init; }

    /// <summary>Whether it is told as a fact, or as planned, threatened, wished for; <see langword="null"/> where that is not told.</summary>
    public bool? IsReal { get; init; }

    /// <summary>When the article was published, where known.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>How it stands to the time of telling.</summary>
    public TimeStatus Status { get; init; }

    /// <summary>Whether it is told as not happening.</summary>
    public bool IsNegated { get; init; }

    /// <summary>Content words of the sentence but for its own, as keys in order.</summary>
    public int[] Context { get; init; } = [];

    /// <summary>Content words right around it, as keys in order.</summary>
    public int[] Window { get; init; } = [];

    /// <summary>How many events of the article its word tells.</summary>
    public int OfWord { get; set; } = 1;

    /// <summary>Number made from the words of the sentence and the place in it: equal where one report has the sentence of another.</summary>
    public ulong Passage { get; init; }
}

/// <summary>A word for an event or for who takes part, each dictionary form once in a run.</summary>
/// <param name="id">Its key.</param>
/// <param name="lemma">Dictionary form, lower-case.</param>
internal sealed class EventWord(int id, string lemma)
{
    /// <summary>Its key.</summary>
    public int Id { get; } = id;

    /// <summary>Dictionary form, lower-case.</summary>
    public string Lemma { get; } = lemma;

    /// <summary>Vector of length one; <see langword="null"/> for a word without.</summary>
    public float[]? Vector { get; init; }

    /// <summary>How rare it is in general, from 0 for the commonest to 1.</summary>
    public float Rarity { get; init; }

    /// <summary>Rows of the table of senses that it stands in; <see langword="null"/> for none.</summary>
    public List<int>? Senses { get; init; }

    /// <summary>Whether it is a word of saying.</summary>
    public bool IsSpeech { get; init; }

    /// <summary>How many events of the run it tells.</summary>
    public int Tellings { get; set; }
}
