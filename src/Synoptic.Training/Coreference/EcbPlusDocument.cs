using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Synoptic.Language;
using Synoptic.Language.Segmentation;
using Synoptic.Text;

namespace Synoptic.Training.Coreference;

/// <summary>A document of ECB+: its tokens joined by blanks, and its mentions of some kinds in the sentences whose annotation was validated.</summary>
/// <param name="Article">The text.</param>
/// <param name="Subtopic">The happening that it tells of.</param>
/// <param name="Segments">Sentences and tokens as they are given.</param>
/// <param name="Mentions">In order of place.</param>
internal sealed record EcbPlusDocument(Article Article, string Subtopic, Segments Segments, ImmutableArray<EcbPlusMention> Mentions)
{
    /// <summary>Kinds of mentions: people and places.</summary>
    public static readonly ImmutableArray<string> Cast = ["human", "location"];

    /// <summary>Kinds of mentions: events.</summary>
    public static readonly ImmutableArray<string> Actions = ["action"];

    /// <summary>All documents of a file, in order.</summary>
    public static ImmutableArray<EcbPlusDocument> Read(string file, ImmutableArray<string> kinds) => [.. File.ReadLines(file).Where(static line => line.Length > 0).Select(line => Parse(line, kinds))];

    private static EcbPlusDocument Parse(string line, ImmutableArray<string> kinds)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        var text = new StringBuilder();
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var firsts = new List<List<int>>();
        foreach (var sentence in root.GetProperty("sentences").EnumerateArray())
        {
            var first = tokens.Count;
            var places = new List<int>();
            foreach (var word in sentence.EnumerateArray())
            {
                places.Add(tokens.Count);
                Add(Mark(word.GetString()!), text, tokens);
            }

            firsts.Add(places);
            if (tokens.Count > first) sentences.Add(new Sentence(new Span(tokens[first].Span.Start, text.Length), first, tokens.Count, 0));
        }

        var mentions = ReadMentions(root, kinds, firsts, tokens);
        var id = root.GetProperty("id").GetString()!;
        var article = new Article(id, null, text.ToString(), null, Source.Unknown, null, []);
        return new EcbPlusDocument(article, root.GetProperty("subtopic").GetString()!, new Segments([new Span(0, text.Length)], sentences.ToImmutable(), tokens.ToImmutable()), mentions);
    }

    private static void Add(string word, StringBuilder text, ImmutableArray<Token>.Builder tokens)
    {
        if (text.Length > 0) text.Append(' ');
        // The later documents leave the mark of the possessive on its word, where the treebanks that the grammar learned from cut it off.
        var cut = word.Length > 3 && word[^1] == 's' && word[^2] is '\'' or '’' ? word.Length - 2 : word.Length > 2 && word[^1] is '\'' or '’' && char.IsLetter(word[^2]) ? word.Length - 1 : word.Length;
        tokens.Add(new Token(new Span(text.Length, text.Length + cut), Tokenizer.KindOf(word.AsSpan(0, cut))));
        if (cut < word.Length) tokens.Add(new Token(new Span(text.Length + cut, text.Length + word.Length), Tokenizer.KindOf(word.AsSpan(cut))));
        text.Append(word);
    }

    private static ImmutableArray<EcbPlusMention> ReadMentions(JsonElement root, ImmutableArray<string> kinds, List<List<int>> firsts, ImmutableArray<Token>.Builder tokens)
    {
        var validated = root.GetProperty("validated").EnumerateArray().Select(static v => v.GetBoolean()).ToList();
        var mentions = new List<EcbPlusMention>();
        var index = -1;
        foreach (var mention in root.GetProperty("mentions").EnumerateArray())
        {
            index++;
            if (!kinds.Contains(mention.GetProperty("kind").GetString()!)) continue;
            var places = mention.GetProperty("tokens").EnumerateArray().Select(static t => (Sentence: t[0].GetInt32(), Token: t[1].GetInt32())).ToList();
            if (places.Any(place => !validated[place.Sentence])) continue;
            var (first, last) = (tokens[firsts[places[0].Sentence][places[0].Token]], tokens[firsts[places[^1].Sentence][places[^1].Token]]);
            var words = places.Select(place => tokens[firsts[place.Sentence][place.Token]].Span).ToImmutableArray();
            mentions.Add(new EcbPlusMention(index, new Span(first.Span.Start, last.Span.End), mention.GetProperty("chain").GetString(), words));
        }

        return [.. mentions.OrderBy(static m => m.Span.Start).ThenByDescending(static m => m.Span.End)];
    }

    // The first documents have the treebank's marks for quotation marks and brackets.
    private static string Mark(string word) => word switch
    {
        "``" => "“",
        "''" => "”",
        "-LRB-" => "(",
        "-RRB-" => ")",
        _ => word,
    };
}

/// <summary>A mention of somebody, some place or some event.</summary>
/// <param name="Index">Its index among all mentions of the document.</param>
/// <param name="Span">Its place in the text.</param>
/// <param name="Chain">Which mentions stand for the same; <see langword="null"/> where none does.</param>
/// <param name="Words">Its words, which other words may stand between.</param>
internal sealed record EcbPlusMention(int Index, Span Span, string? Chain, ImmutableArray<Span> Words);
