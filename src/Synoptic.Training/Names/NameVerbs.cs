using System.CommandLine;
using Synoptic.Knowledge;
using Synoptic.Language.Models;
using Synoptic.Language.Names;
using Synoptic.Language.Neural;

namespace Synoptic.Training.Names;

/// <summary>The verb that measures names.</summary>
internal static class NameVerbs
{
    /// <summary><c>evaluate-names</c>: sentence by sentence, and as the document as a whole tells them.</summary>
    public static Command Evaluate(Func<ParseResult, TrainingData> where)
    {
        var wrong = new Option<int>("--wrong") { Description = "How many missed and how many invented names of each document to print." };
        var command = new Command("evaluate-names", "Measures names on the documents of EWT dev with gold tokens: by sentence, and after the pass over the document. WikiGold is trained on: a check only.") { wrong };
        command.SetAction(parsed =>
        {
            var data = where(parsed);
            ModelFile Open(string name) => ModelFile.Open(File.ReadAllBytes(data.Model(name)));
            var reader = new SentenceReader(new Synoptic.Language.Neural.Network(Open("network"), new WordVectors(Open("vectors"))));
            Write("EWT dev", reader, NamedDocument.Read(data.Treebank("ewt-dev"), data.Names("ewt-dev")), parsed.GetValue(wrong), Console.Out);
            Write("WikiGold", reader, NamedDocument.Sentences(data.Names("wikigold")), 0, Console.Out);
        });
        return command;
    }

    private static void Write(string title, SentenceReader reader, IEnumerable<NamedDocument> documents, int wrong, TextWriter output)
    {
        var finder = new NameFinder(WordTables.English, reader.Network.Names);
        var clues = new NameClues(WordTables.English);
        var labels = new NameLabels(reader.Network.Names);
        var (alone, settled) = (NameFigures.Zero, NameFigures.Zero);
        foreach (var named in documents)
        {
            var (text, segments) = (named.Document.Article.Text, named.Document.Segments);
            var flags = new ushort[segments.Tokens.Length];
            clues.Mark(text, segments, flags);
            var scores = reader.Read(text, segments, flags);
            alone += NameFigures.Of(named, Told(finder.First(segments, scores.Names)));
            var told = Told(finder.Settled(text, segments, flags, scores.Names)).ToList();
            settled += NameFigures.Of(named, told);
            foreach (var (first, end, kind) in named.Gold.Except(told).Take(wrong)) output.WriteLine($"  missed {named.Words(first, end)} ({kind})");
            foreach (var (first, end, kind) in told.Except(named.Gold).Take(wrong)) output.WriteLine($"  invented {named.Words(first, end)} ({kind})");
        }

        output.WriteLine($"{title}, by sentence: {alone}");
        output.WriteLine($"{title}, by document: {settled}");
        IEnumerable<(int First, int End, string Kind)> Told(List<TokenName> names) => names.Select(n => (n.First, n.End, labels.Labels[labels.Kinds[n.Kind].Begin][2..]));
    }
}
