using System.Text;
using Synoptic.App.Terminal;
using Synoptic.Knowledge;
using Synoptic.Language.Conllu;
using Synoptic.Text;

namespace Synoptic.App.Verbs;

/// <summary><c>synoptic annotate --format conllu --pretokenized</c>: tags, heads and names over sentences and tokens that are given.</summary>
internal static class ConlluLines
{
    public static int Retag(Streams streams, string file)
    {
        try
        {
            using var input = file == "-" ? streams.Input : File.OpenRead(file);
            using var reader = new StreamReader(input, Encoding.UTF8);
            using var writer = new StreamWriter(streams.Result, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
            var pipeline = new Pipeline(WordTables.English);
            var output = new ConlluWriter(writer);
            foreach (var document in PretokenizedDocument.Divide(ConlluReader.Read(reader)))
                output.Write(document, pipeline.Analyze(document.Article, document.Segments));
            return ExitCode.AllRead;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            FailureLines.Write(streams.Messages, [new Failure("SYN2004", Severity.Error, file, e.Message, "a CoNLL-U file that can be read")]);
            return ExitCode.SomeFailed;
        }
        catch (FormatException e)
        {
            FailureLines.Write(streams.Messages, [new Failure("SYN2005", Severity.Error, file, e.Message, "CoNLL-U: ten columns a line, divided by tabs")]);
            return ExitCode.SomeFailed;
        }
    }
}
