using Synoptic.Text;

namespace Synoptic.Quantities;

/// <summary>A token, or a piece of one where digits and letters are written together (<c>5kW</c>, <c>RM120</c>).</summary>
/// <param name="Start">Offset in the text.</param>
/// <param name="End">Offset after it.</param>
/// <param name="Token">Index of the token that it is of.</param>
/// <param name="Kind">What it is made of.</param>
internal readonly record struct Atom(int Start, int End, int Token, AtomKind Kind);

/// <summary>What an atom is made of.</summary>
internal enum AtomKind
{
    /// <summary>Begins with a digit.</summary>
    Digits,

    /// <summary>Letters.</summary>
    Word,

    /// <summary>Punctuation or a symbol.</summary>
    Mark,
}

/// <summary>The atoms of one sentence, with the questions that the readers ask of them. Every question may be asked of any index.</summary>
internal sealed class Line(Analysis analysis, Atom[] atoms)
{
    /// <summary>Number of atoms.</summary>
    public int Count => atoms.Length;

    /// <summary>The article's text.</summary>
    public string Text => analysis.Text;

    /// <summary>The atom at an index that exists.</summary>
    public Atom this[int i] => atoms[i];

    /// <summary>The letters of an atom; empty outside the sentence.</summary>
    public ReadOnlySpan<char> Word(int i) => Has(i) ? analysis.Text.AsSpan(atoms[i].Start, atoms[i].End - atoms[i].Start) : default;

    /// <summary>Whether there is an atom.</summary>
    public bool Has(int i) => (uint)i < (uint)atoms.Length;

    /// <summary>Whether there is an atom of a kind.</summary>
    public bool Is(int i, AtomKind kind) => Has(i) && atoms[i].Kind == kind;

    /// <summary>Whether the atom is a mark that begins with a character.</summary>
    public bool IsMark(int i, char mark) => Is(i, AtomKind.Mark) && analysis.Text[atoms[i].Start] == mark;

    /// <summary>Whether the atom is a hyphen or a short dash.</summary>
    public bool IsHyphen(int i) => IsMark(i, '-') || IsMark(i, '–') || IsMark(i, '‑');

    /// <summary>Whether nothing stands between an atom and the one before it.</summary>
    public bool IsJoined(int i) => Has(i) && Has(i - 1) && atoms[i].Start == atoms[i - 1].End;

    /// <summary>Whether the atom begins with a capital.</summary>
    public bool IsCapital(int i) => Is(i, AtomKind.Word) && char.IsUpper(analysis.Text[atoms[i].Start]);

    /// <summary>Whether a capital stands anywhere in the atom, as in the names of machines.</summary>
    public bool HasCapital(int i)
    {
        if (!Is(i, AtomKind.Word)) return false;
        foreach (var letter in Word(i))
            if (char.IsUpper(letter)) return true;
        return false;
    }

    /// <summary>Whether the atom is of a full verb.</summary>
    public bool IsVerb(int i) => Has(i) && analysis.Tags[atoms[i].Token].IsVerb;

    /// <summary>Whether the atom is of a noun, or of a word inside a name.</summary>
    public bool IsNoun(int i) => Has(i) && analysis.Tags[atoms[i].Token].IsNoun;

    /// <summary>Universal part of speech; empty outside the sentence.</summary>
    public string Upos(int i) => Has(i) ? analysis.Tags[atoms[i].Token].Upos : "";

    /// <summary>Penn tag; empty outside the sentence.</summary>
    public string Xpos(int i) => Has(i) ? analysis.Tags[atoms[i].Token].Xpos : "";

    /// <summary>Dictionary form of the atom's token.</summary>
    public string Lemma(int i) => analysis.Tags[atoms[i].Token].Lemma;

    /// <summary>The atom of the nearest word that depends on an atom's word by a relation; -1 where none stands near.</summary>
    public int Dependent(int i, string relation)
    {
        // A subject with its relative clause is hardly longer; the bound keeps a sentence of a million words linear.
        const int reach = 25;
        var head = atoms[i].Token;
        for (var distance = 1; distance <= reach; distance++)
        {
            if (Depends(i - distance, head, relation)) return i - distance;
            if (Depends(i + distance, head, relation)) return i + distance;
        }

        return -1;
    }

    /// <summary>Relation of an atom's word to its head.</summary>
    public string Relation(int i) => Has(i) ? analysis.Arcs[atoms[i].Token].Relation : "";

    /// <summary>The first atom of the word that an atom's word depends on; -1 outside the sentence.</summary>
    public int Head(int i)
    {
        var head = analysis.Arcs[atoms[i].Token].Head;
        int low = 0, high = atoms.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (atoms[middle].Token < head) low = middle + 1;
            else high = middle;
        }

        return head >= 0 && low < atoms.Length && atoms[low].Token == head ? low : -1;
    }

    /// <summary>Whether an atom's word hangs on another, at most some twelve steps below it.</summary>
    public bool HangsOn(int i, int above)
    {
        const int deepest = 12;
        for (var step = 0; step < deepest && i >= 0; step++)
        {
            if (atoms[i].Token == atoms[above].Token) return true;
            i = Head(i);
        }

        return false;
    }

    private bool Depends(int i, int head, string relation) => Has(i) && analysis.Arcs[atoms[i].Token].Head == head && SyntaxTree.Matches(analysis.Arcs[atoms[i].Token].Relation, relation);

    /// <summary>From the start of one atom to the end of the one before <paramref name="end"/>.</summary>
    public Span Cover(int first, int end) => new(atoms[first].Start, atoms[end - 1].End);
}
