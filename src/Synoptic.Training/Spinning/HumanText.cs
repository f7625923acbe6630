using System.Text;
using System.Text.Json;
using Synoptic.Training.Treebanks;

namespace Synoptic.Training.Spinning;

/// <summary>A text that people wrote.</summary>
/// <param name="Id">Its id in its corpus.</param>
/// <param name="Corpus">The corpus.</param>
/// <param name="Group">What it must not be parted from: reports of one incident, documents of one topic.</param>
/// <param name="Content">The words.</param>
internal sealed record HumanText(string Id, string Corpus, string Group, string Content)
{
    /// <summary>News that the model learns from.</summary>
    public static List<HumanText> News(TrainingData data)
    {
        var stories = Rows(Path.Combine(data.Data, "stories", "labels.tsv"));
        var events = Rows(Path.Combine(data.Data, "comparison", "triplets", "labels.tsv"));
        var texts = new List<HumanText>();
        texts.AddRange(Articles(data, "stories", Path.Combine("stories", "articles.jsonl"), id => stories.GetValueOrDefault(id, id)));
        texts.AddRange(Articles(data, "polnear", Path.Combine("quotations", "articles.jsonl"), static id => id));
        texts.AddRange(Articles(data, "basil", Path.Combine("comparison", "triplets", "articles.jsonl"), id => events.GetValueOrDefault(id, id)));
        texts.AddRange(Articles(data, "tbaq", Path.Combine("times", "tbaq", "articles.jsonl"), static id => id));
        foreach (var topic in (string[])["Finan", "H1N1", "MJ", "haiti"])
            texts.AddRange(Articles(data, "t17", Path.Combine("timelines", topic, "articles.jsonl"), _ => topic));
        texts.AddRange(EventDocuments(data));
        return texts;
    }

    /// <summary>Reviews, answers, letters, speeches, talk: the model learns that these are people's as well.</summary>
    public static IEnumerable<HumanText> Treebanks(TrainingData data) => Documents(data, "ewt-train").Concat(Documents(data, "gum-train"));

    /// <summary>Other texts that people wrote, which no model learns from: encyclopaedia, students' answers, web pages, reviews, conversation, bare sentences.</summary>
    public static List<HumanText> Odd(TrainingData data)
    {
        var texts = new List<HumanText>();
        foreach (var text in Articles(data, "wikiwars", Path.Combine("times", "wikiwars", "articles.jsonl"), static id => id)) texts.AddRange(Pieces(text, 4000));
        texts.AddRange(Articles(data, "clough", Path.Combine("copies", "clough", "articles.jsonl"), static id => id));
        using (var pages = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(data.Data, "extraction", "ground-truth.json"))))
        {
            foreach (var page in pages.RootElement.EnumerateObject())
                texts.Add(new HumanText(page.Name, "web", page.Name, page.Value.GetProperty("articleBody").GetString() ?? ""));
        }

        var sentences = Articles(data, "plover", Path.Combine("events", "plover", "records.jsonl"), static id => id).ToArray();
        for (var i = 0; i < sentences.Length; i += 20) texts.Add(new HumanText(sentences[i].Id, "plover", "", string.Join('\n', sentences.Skip(i).Take(20).Select(static s => s.Content))));
        foreach (var treebank in (string[])["ewt-dev", "gum-dev"]) texts.AddRange(Documents(data, treebank));
        return texts;
    }

    /// <summary>The id and another cell of each row of a table.</summary>
    public static Dictionary<string, string> Rows(string path) => File.ReadLines(path).Select(static l => l.Split('\t')).Where(static c => c.Length > 1).GroupBy(static c => c[0]).ToDictionary(static g => g.Key, static g => g.First()[1], StringComparer.Ordinal);

    /// <summary>The articles of a file of JSON lines.</summary>
    public static IEnumerable<HumanText> Articles(TrainingData data, string corpus, string path, Func<string, string> group)
    {
        foreach (var line in File.ReadLines(Path.Combine(data.Data, path)))
        {
            using var article = JsonDocument.Parse(line);
            var id = article.RootElement.GetProperty("id").GetString()!;
            var text = article.RootElement.TryGetProperty("text", out var content) ? content.GetString() ?? "" : "";
            if (text.Length > 0) yield return new HumanText(id, corpus, corpus + "/" + group(id), text);
        }
    }

    private static IEnumerable<HumanText> EventDocuments(TrainingData data)
    {
        foreach (var line in File.ReadLines(Path.Combine(data.Data, "events", "ecbplus.jsonl")))
        {
            using var document = JsonDocument.Parse(line);
            var text = string.Join('\n', document.RootElement.GetProperty("sentences").EnumerateArray().Select(static s => string.Join(' ', s.EnumerateArray().Select(static t => t.GetString()))));
            var topic = document.RootElement.GetProperty("topic").GetString()!;
            yield return new HumanText(document.RootElement.GetProperty("id").GetString()!, "ecb", "ecb/" + topic, text);
        }
    }

    private static IEnumerable<HumanText> Documents(TrainingData data, string treebank)
    {
        var text = new StringBuilder();
        string? name = null;
        foreach (var sentence in TreebankReader.Read(data.Treebank(treebank)))
        {
            if (sentence.StartsDocument && text.Length > 0)
            {
                yield return new HumanText(name ?? "", treebank, name ?? "", text.ToString());
                text.Clear();
            }

            name = sentence.StartsDocument ? sentence.Document : name;
            if (text.Length > 0) text.Append(sentence.StartsParagraph ? '\n' : ' ');
            text.Append(sentence.Text);
        }

        if (text.Length > 0) yield return new HumanText(name ?? "", treebank, name ?? "", text.ToString());
    }

    private static IEnumerable<HumanText> Pieces(HumanText text, int length)
    {
        for (int from = 0, piece = 0; from < text.Content.Length; piece++)
        {
            var to = Math.Min(text.Content.Length, from + length);
            var end = to < text.Content.Length && text.Content.IndexOf('\n', to) is > 0 and var line ? line : text.Content.Length;
            yield return text with { Id = $"{text.Id}.{piece}", Content = text.Content[from..end] };
            from = end + 1;
        }
    }
}
