using Synoptic.Reading;

namespace Synoptic.Desk.Watching;

/// <summary>A folder that reports are put into.</summary>
/// <param name="folder">The folder, with those below it.</param>
/// <param name="own">Files and folders in it that are the desk's own and no reports (<see cref="FolderWatch"/>).</param>
/// <param name="reader">Reads the files.</param>
/// <param name="every">The pause between two looks.</param>
public sealed class FolderSource(string folder, IEnumerable<string> own, ArticleReader reader, TimeSpan every) : IReportSource
{
    private readonly FolderWatch watch = new(folder, own);

    // What is there when the watch begins need not have rested.
    private bool isBegun;

    /// <inheritdoc/>
    public string Name => folder;

    /// <inheritdoc/>
    public TimeSpan Every => every;

    /// <inheritdoc/>
    public Task<SourceNews> Next(CancellationToken cancellation)
    {
        var news = watch.Next(atOnce: !isBegun);
        isBegun = true;
        return Task.FromResult(new SourceNews(news.Files.IsEmpty ? null : reader.ReadEach(news.Files, Stream.Null, cancellation), news.Failures, kept =>
        {
            if (!kept) watch.Again(news.Files);
        }));
    }
}
