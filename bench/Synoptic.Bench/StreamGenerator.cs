using System.Globalization;
using System.Text;
using Synoptic.Knowledge;

namespace Synoptic.Bench;

/// <summary>
/// Invents an endless news wire: every day its stories begin, each with a town, people, numbers and words of its own, and are told for
/// some days; of the reports every fourth takes its words from an earlier one of its story, whole, cut or edited. Words are drawn by
/// Zipf's law from invented ones, with real words of grammar between them, so that the shares of rare words and of common runs are like
/// those of news. The same seed gives the same bytes.
/// </summary>
internal sealed class StreamGenerator
{
    private const int Vocabulary = 40_000;
    private const int ReportsOfStory = 5;
    private const int DaysOfStory = 3;
    private const double Copied = 0.25;

    private static readonly string[] Onsets = ["b", "br", "c", "ch", "d", "dr", "f", "fl", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "pl", "qu", "r", "s", "sh", "st", "t", "tr", "v", "w", "z"];
    private static readonly string[] Vowels = ["a", "e", "i", "o", "u", "ai", "ea", "oo", "ou"];
    private static readonly string[] Codas = ["", "", "n", "r", "l", "s", "t", "nd", "rt", "ck", "m", "x"];

    private readonly Random random;
    private readonly string[] words = new string[Vocabulary];
    private readonly string[] grammar;

    /// <summary>A wire.</summary>
    /// <param name="seed">Decides everything.</param>
    public StreamGenerator(int seed)
    {
        random = new Random(seed);
        grammar = [.. WordTables.English.Rows("stop-words").Select(static row => row[0]).Where(static word => word.All(char.IsAsciiLetterLower))];
        for (var i = 0; i < Vocabulary; i++) words[i] = Invent(1 + (i > 200 ? 1 : 0) + random.Next(2));
    }

    /// <summary>Reports in order of publication.</summary>
    /// <param name="count">How many.</param>
    /// <param name="length">Words of each.</param>
    /// <param name="perDay">Reports a day.</param>
    public IEnumerable<(string Title, string Text, DateOnly Published, string Outlet)> Reports(int count, int length, int perDay)
    {
        var open = new List<Telling>();
        for (var i = 0; i < count; i++)
        {
            var day = i / perDay;
            if (i % perDay == 0)
            {
                open.RemoveAll(story => day - story.Day >= DaysOfStory);
                for (var s = 0; s < perDay / ReportsOfStory; s++) open.Add(new Telling(day, this));
            }

            var story = open[random.Next(open.Count)];
            var (title, text) = story.Tell(length);
            yield return (title, text, new DateOnly(2026, 1, 1).AddDays(day), $"outlet{random.Next(500)}.example");
        }
    }

    private string Invent(int syllables)
    {
        var word = new StringBuilder();
        for (var s = 0; s < syllables; s++) word.Append(Pick(Onsets)).Append(Pick(Vowels)).Append(Pick(Codas));
        return word.ToString();
    }

    private string Name(int syllables)
    {
        var word = Invent(syllables);
        return char.ToUpperInvariant(word[0]) + word[1..];
    }

    private string Pick(string[] from) => from[random.Next(from.Length)];

    // Zipf's law with exponent 1: the logarithm of the rank is even.
    private string Word() => words[(int)Math.Min(Vocabulary - 1, Math.Exp(random.NextDouble() * Math.Log(Vocabulary)) - 1)];

    private sealed class Telling(int day, StreamGenerator wire)
    {
        private readonly string[] topics = [.. Enumerable.Range(0, 15).Select(_ => wire.words[wire.random.Next(Vocabulary)])];
        private readonly string[] people = [.. Enumerable.Range(0, 5).Select(_ => $"{wire.Name(2)} {wire.Name(2)}")];
        private readonly string town = wire.Name(3);
        private readonly string number = wire.random.Next(2, 500).ToString(CultureInfo.InvariantCulture);
        private readonly List<string> told = [];

        public int Day => day;

        public (string Title, string Text) Tell(int length)
        {
            var title = $"{number} {Topic()} {Topic()} {town} {wire.Word()}";
            var text = told.Count > 0 && wire.random.NextDouble() < Copied ? Take(told[wire.random.Next(told.Count)]) : Write(length);
            told.Add(text);
            return (title, text);
        }

        private string Topic() => wire.Pick(topics);

        private string Write(int length)
        {
            var text = new StringBuilder();
            var written = 0;
            for (var s = 1; written < length; s++)
            {
                var size = wire.random.Next(10, 26);
                for (var w = 0; w < size; w++)
                {
                    var word = wire.random.Next(20) switch
                    {
                        < 9 => wire.Pick(wire.grammar),
                        < 12 => Topic(),
                        12 => wire.random.Next(4) switch { 0 => number, 1 => town, _ => wire.Pick(people) },
                        _ => wire.Word(),
                    };
                    text.Append(w == 0 ? char.ToUpperInvariant(word[0]) + word[1..] : word);
                    text.Append(w == size - 1 ? "." : w % 9 == 8 ? ", " : " ");
                }

                written += size;
                text.Append(s % 3 == 0 ? "\n\n" : " ");
            }

            return text.ToString().TrimEnd();
        }

        private string Take(string original)
        {
            var sentences = original.Split(". ");
            switch (wire.random.Next(3))
            {
                case 0:
                    return original;
                case 1:
                    return string.Join(". ", sentences.Where((_, i) => i % 3 != 1));
                default:
                    for (var i = 0; i < sentences.Length; i += 2)
                    {
                        var own = sentences[i].Split(' ');
                        own[own.Length / 2] = wire.Word();
                        sentences[i] = string.Join(' ', own);
                    }

                    return string.Join(". ", sentences);
            }
        }
    }
}
