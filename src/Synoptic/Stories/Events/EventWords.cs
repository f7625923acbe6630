using System.Collections.Frozen;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Stories.Events;

/// <summary>What is known of words for events, whatever the run: senses, words of saying, vectors. Immutable.</summary>
internal sealed class EventWords
{
    // The mean is what all words have in common and says nothing (Mu and Viswanath 2018); that of the commonest hardly differs from that of all.
    private const int Common = 2_000;

    private readonly Dictionary<string, List<int>> senses;
    private readonly FrozenSet<string> speech;
    private readonly FrozenSet<string> grammar;
    private readonly IWordVectors? vectors;
    private readonly float[] mean;

    /// <summary>Reads the tables of a language.</summary>
    /// <param name="tables">Words of the language.</param>
    /// <param name="vectors">Vectors of words; without them words are compared by their letters and senses alone.</param>
    public EventWords(WordTables tables, IWordVectors? vectors)
    {
        this.vectors = vectors;
        speech = tables.Words("reporting-verbs");
        grammar = tables.Words("stop-words");
        senses = Senses(tables);
        mean = new float[vectors?.Width ?? 0];
        if (vectors is null) return;
        var row = new float[vectors.Width];
        var count = Math.Min(Common, vectors.Count);
        for (var i = 0; i < count; i++)
        {
            vectors.Read(i, row);
            for (var k = 0; k < row.Length; k++) mean[k] += row[k] / count;
        }
    }

    /// <summary>Whether a word is one of grammar or reporting.</summary>
    public bool IsGrammar(string lemma) => grammar.Contains(lemma);

    /// <summary>What is known of a word.</summary>
    /// <param name="id">Its key in the run.</param>
    /// <param name="lemma">Dictionary form, lower-case.</param>
    public EventWord Make(int id, string lemma)
    {
        var row = vectors?.Find(lemma) ?? -1;
        return new EventWord(id, lemma)
        {
            Vector = row < 0 ? null : VectorOf(row),
            Rarity = row < 0 ? 1 : (float)(Math.Log(1 + row) / Math.Log(1 + vectors!.Count)),
            Senses = senses.TryGetValue(lemma, out var rows) ? rows : null,
            IsSpeech = speech.Contains(lemma),
        };
    }

    private static Dictionary<string, List<int>> Senses(WordTables tables)
    {
        var read = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var rows = 0;
        foreach (var row in tables.Rows("event-senses"))
        {
            rows++;
            foreach (var word in row[0].Split(' ')) Add(word);
        }

        foreach (var row in tables.Rows("same-sense"))
        {
            if (row[0] != "verb") continue;
            rows++;
            foreach (var word in row[1].Split(' ')) Add(word);
        }

        return read;

        void Add(string word)
        {
            if (!read.TryGetValue(word, out var list)) read.Add(word, list = []);
            list.Add(rows);
        }
    }

    private float[] VectorOf(int row)
    {
        var vector = new float[vectors!.Width];
        vectors.Read(row, vector);
        var squares = 0f;
        for (var i = 0; i < vector.Length; i++)
        {
            vector[i] -= mean[i];
            squares += vector[i] * vector[i];
        }

        var scale = squares > 0 ? 1 / MathF.Sqrt(squares) : 0;
        for (var i = 0; i < vector.Length; i++) vector[i] *= scale;
        return vector;
    }
}
