using Synoptic.App.Terminal;
using Synoptic.Dossiers;
using Synoptic.Knowledge;
using Synoptic.Reading;
using Synoptic.Text;

namespace Synoptic.App.Verbs;

/// <summary>A dossier of what lies in files and folders, as <c>dossier</c> and <c>export</c> read them.</summary>
/// <param name="Dossier">The dossier; <see langword="null"/> where there is none to be had, and <paramref name="Code"/> says why.</param>
/// <param name="Code">Exit code, as far as reading decides it.</param>
internal sealed record DossierInput(Dossier? Dossier, int Code)
{
    /// <summary>Reads, tells what failed, and composes.</summary>
    public static DossierInput Read(Streams streams, string[] paths, PublishedOption? published, bool keepRepeated, ProgressLine progress, CancellationToken cancellation)
    {
        var tables = WordTables.English;
        var read = new ArticleReader(tables, new ReadingOptions(published?.Day, KeepRepeated: keepRepeated)).Read(paths, streams.Input, cancellation);
        FailureLines.Write(streams.Messages, read.Failures);
        if (read.Articles.IsEmpty)
        {
            streams.Messages.WriteLine("No report could be read; nothing was written.");
            return new DossierInput(null, ExitCode.SomeFailed);
        }

        var (articles, unnamed) = published?.Apply(read.Articles) ?? (read.Articles, []);
        if (!unnamed.IsEmpty)
        {
            FailureLines.Write(streams.Messages, unnamed);
            return new DossierInput(null, ExitCode.Usage);
        }

        var dossier = new Pipeline(tables).Compose(articles, read.Failures, progress, cancellation);
        return new DossierInput(dossier, read.Failures.Any(f => f.Severity == Severity.Error) ? ExitCode.SomeFailed : ExitCode.AllRead);
    }
}
