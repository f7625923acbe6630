using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Language.Rules;

/// <summary>The tree of one sentence while it grows: tags to read, heads to set. Positions are counted from the sentence's first token.</summary>
internal sealed class SentenceTree(ImmutableArray<Tag> tags)
{
    /// <summary>A token whose head is not found yet.</summary>
    public const int Open = -2;

    /// <summary>The head of the root.</summary>
    public const int Root = -1;

    private readonly List<Phrase> phrases = [];
    private int first;
    private int[] heads = [];
    private string[] relations = [];
    private int[] phraseOf = [];
    private bool[] predicates = [];

    public int Length { get; private set; }

    /// <summary>Noun phrases in order, without overlap.</summary>
    public List<Phrase> Phrases => phrases;

    public void Begin(Sentence sentence)
    {
        first = sentence.First;
        Length = sentence.End - sentence.First;
        if (heads.Length < Length)
        {
            heads = new int[Length + 32];
            relations = new string[Length + 32];
            phraseOf = new int[Length + 32];
            predicates = new bool[Length + 32];
        }

        heads.AsSpan(0, Length).Fill(Open);
        phraseOf.AsSpan(0, Length).Fill(-1);
        predicates.AsSpan(0, Length).Clear();
        phrases.Clear();
    }

    public string Upos(int i) => i >= 0 && i < Length ? tags[first + i].Upos : "";

    public string Xpos(int i) => i >= 0 && i < Length ? tags[first + i].Xpos : "";

    public string Lemma(int i) => tags[first + i].Lemma;

    public int Head(int i) => heads[i];

    public string Relation(int i) => relations[i] ?? "dep";

    public bool IsOpen(int i) => heads[i] == Open;

    /// <summary>Index of the phrase that a token lies in; -1 if it lies in none.</summary>
    public int PhraseAt(int i) => i >= 0 && i < Length ? phraseOf[i] : -1;

    /// <summary>Whether a token heads a clause.</summary>
    public bool IsPredicate(int i) => predicates[i];

    public void MarkPredicate(int i) => predicates[i] = true;

    /// <summary>Attaches a token whose head is still open. A token is never its own head.</summary>
    public void Attach(int dependent, int head, string relation)
    {
        if (dependent < 0 || head < 0 || dependent == head || heads[dependent] != Open) return;
        heads[dependent] = head;
        relations[dependent] = relation;
    }

    public void Relabel(int dependent, string relation) => relations[dependent] = relation;

    public void SetRoot(int i)
    {
        heads[i] = Root;
        relations[i] = "root";
    }

    public void Add(Phrase phrase)
    {
        for (var i = phrase.Start; i < phrase.End; i++) phraseOf[i] = phrases.Count;
        phrases.Add(phrase);
    }

    /// <summary>Leaves every token with a head from which the root is reached.</summary>
    public void Close(int root)
    {
        SetRoot(root);
        for (var i = 0; i < Length; i++)
            if (heads[i] == Open) Attach(i, root, Upos(i) == "PUNCT" ? "punct" : "dep");

        // Marks of a walk: what was walked in this round is a circle when met again, what led to the root before is good.
        var round = new int[Length];
        for (var i = 0; i < Length; i++)
        {
            var at = i;
            while (heads[at] != Root && round[at] == 0)
            {
                round[at] = i + 1;
                at = heads[at];
            }

            if (heads[at] != Root && round[at] == i + 1) heads[at] = root;
        }
    }
}

/// <summary>A noun or adjective phrase without what follows its head.</summary>
/// <param name="Start">Its first token.</param>
/// <param name="End">After its last token.</param>
/// <param name="Head">Its head.</param>
/// <param name="Case">The preposition before it; -1 if there is none.</param>
internal readonly record struct Phrase(int Start, int End, int Head, int Case);
