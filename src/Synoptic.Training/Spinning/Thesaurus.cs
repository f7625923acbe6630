using System.Buffers.Binary;
using System.Globalization;
using System.Numerics.Tensors;
using System.Text;
using Synoptic.Knowledge;
using Synoptic.Language.Neural;

namespace Synoptic.Training.Spinning;

/// <summary>Words and what may be put for them, as one thesaurus sees it; what is put first stands first.</summary>
/// <param name="Name">Whose thesaurus.</param>
/// <param name="Entries">Dictionary form and part of speech (n, v, a, r; a space where the thesaurus does not tell them apart), and the words put for it.</param>
internal sealed record Thesaurus(string Name, Dictionary<(string Word, char Part), string[]> Entries)
{
    /// <summary>The words put for a word.</summary>
    public string[] For(string lemma, char part) =>
        Entries.TryGetValue((lemma, part), out var found) || Entries.TryGetValue((lemma, ' '), out found) ? found : [];

    /// <summary>Our own table, which ships.</summary>
    public static Thesaurus House(WordTables tables)
    {
        var entries = new Dictionary<(string, char), string[]>();
        foreach (var row in tables.Rows("synonyms"))
            if (row.Length > 1) entries.TryAdd((row[0], ' '), row[1].Split('|'));
        return new Thesaurus("house", entries);
    }

    /// <summary>WordNet (Miller 1995): all words of a word's synsets, commonest sense first.</summary>
    /// <param name="folder">The database files.</param>
    public static Thesaurus WordNet(string folder)
    {
        var entries = new Dictionary<(string, char), string[]>();
        foreach (var (part, name) in (ReadOnlySpan<(char, string)>)[('n', "noun"), ('v', "verb"), ('a', "adj"), ('r', "adv")])
        {
            var synsets = new Dictionary<string, string[]>(StringComparer.Ordinal);
            foreach (var line in File.ReadLines(Path.Combine(folder, "data." + name)))
            {
                if (line.StartsWith(' ')) continue;
                var cells = line.Split(' ');
                var words = new string[int.Parse(cells[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture)];
                for (var i = 0; i < words.Length; i++) words[i] = Plain(cells[4 + (2 * i)]);
                synsets.Add(cells[0], words);
            }

            foreach (var line in File.ReadLines(Path.Combine(folder, "index." + name)))
            {
                if (line.StartsWith(' ')) continue;
                var cells = line.TrimEnd().Split(' ');
                var senses = int.Parse(cells[2], CultureInfo.InvariantCulture);
                var word = Plain(cells[0]);
                var others = cells[^senses..].SelectMany(s => synsets.GetValueOrDefault(s, [])).Where(w => w != word).Distinct(StringComparer.Ordinal).ToArray();
                if (others.Length > 0 && word.All(char.IsAsciiLetterLower)) entries.TryAdd((word, part), others);
            }
        }

        return new Thesaurus("wordnet", entries);

        // Of "galore(ip)" the part in brackets says where the word stands.
        static string Plain(string word) => (word.IndexOf('(', StringComparison.Ordinal) is > 0 and var mark ? word[..mark] : word).Replace('_', ' ');
    }

    /// <summary>Moby's thesaurus (Ward 1996, public domain) as Aiksaurus packs it: all words of the groups that a word heads or stands in.</summary>
    /// <param name="folder">The files words.dat and meanings.dat.</param>
    public static Thesaurus Moby(string folder)
    {
        var groups = new List<int[]>();
        var group = new List<int>();
        var bytes = File.ReadAllBytes(Path.Combine(folder, "meanings.dat"));
        for (var i = 0; i + 1 < bytes.Length; i += 2)
        {
            var number = BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(i));
            if (number != ushort.MaxValue)
            {
                group.Add(number);
                continue;
            }

            groups.Add([.. group]);
            group.Clear();
        }

        var words = new List<string>();
        var meanings = new List<int[]>();
        bytes = File.ReadAllBytes(Path.Combine(folder, "words.dat"));
        for (var i = 0; i < bytes.Length;)
        {
            var end = Array.IndexOf(bytes, (byte)0, i);
            if (end < 0) break;
            words.Add(Encoding.Latin1.GetString(bytes, i, end - i).Replace(':', ' '));
            for (i = end + 1; i + 1 < bytes.Length; i += 2)
            {
                var number = BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(i));
                if (number == ushort.MaxValue) break;
                group.Add(number);
            }

            i += 2;
            meanings.Add([.. group]);
            group.Clear();
        }

        var entries = new Dictionary<(string, char), string[]>();
        for (var w = 0; w < words.Count; w++)
        {
            if (!words[w].All(char.IsAsciiLetterLower)) continue;
            var own = w;
            var others = meanings[w].Where(m => m < groups.Count).SelectMany(m => groups[m].Take(1).Concat(groups[m])).Where(o => o != own && o < words.Count).Distinct().Select(o => words[o]).Where(static o => char.IsAsciiLetterLower(o[0])).ToArray();
            if (others.Length > 0) entries.TryAdd((words[w], ' '), others);
        }

        return new Thesaurus("moby", entries);
    }

    /// <summary>Words whose vectors are near.</summary>
    /// <param name="vectors">Vectors.</param>
    /// <param name="words">Words that are replaced and put in place, most frequent first.</param>
    /// <param name="near">How many neighbours are kept.</param>
    public static Thesaurus Neighbours(WordVectors vectors, IReadOnlyList<string> words, int near)
    {
        const int Width = WordVectors.Dimensions;
        var all = new float[words.Count * Width];
        for (var i = 0; i < words.Count; i++)
        {
            var row = all.AsSpan(i * Width, Width);
            vectors.Read(vectors.Find(words[i]), row);
            TensorPrimitives.Divide(row, TensorPrimitives.Norm<float>(row), row);
        }

        var found = new string[words.Count][];
        Parallel.For(0, words.Count, i =>
        {
            var best = new PriorityQueue<int, float>();
            for (var j = 0; j < words.Count; j++)
            {
                if (j == i) continue;
                var product = TensorPrimitives.Dot(all.AsSpan(i * Width, Width), all.AsSpan(j * Width, Width));
                if (best.Count < near) best.Enqueue(j, product);
                else best.EnqueueDequeue(j, product);
            }

            var order = new List<string>();
            while (best.TryDequeue(out var j, out _)) order.Add(words[j]);
            order.Reverse();
            found[i] = [.. order];
        });
        var entries = new Dictionary<(string, char), string[]>();
        for (var i = 0; i < words.Count; i++) entries.TryAdd((words[i], ' '), found[i]);
        return new Thesaurus("vectors", entries);
    }
}
