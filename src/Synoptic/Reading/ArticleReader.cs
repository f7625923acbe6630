using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Reading.Parts;
using Synoptic.Reading.Sources;
using Synoptic.Text;

namespace Synoptic.Reading;

/// <summary>Reads files, folders and streams into articles. Immutable; share it across threads.</summary>
/// <param name="tables">Words of the language: furniture phrases, month names, agencies.</param>
/// <param name="options">What the user asked for.</param>
public sealed class ArticleReader(WordTables tables, ReadingOptions options)
{
    private readonly InputJobs inputs = new(tables, options);

    /// <summary>
    /// Reads paths in the order given; folders whole, in ordinal order of the path below them, without hidden files.
    /// The format is told by content, and by name where that does not tell. Parts are read on all cores; the result does not depend on how many there are.
    /// Never throws for an input: what can't be read is a failure.
    /// </summary>
    /// <param name="paths">Files, folders, or <c>-</c> for <paramref name="standardInput"/>.</param>
    /// <param name="standardInput">Read where a path is <c>-</c>; empty where it is named again.</param>
    /// <param name="cancellation">Stops between parts.</param>
    public ReadResult Read(IReadOnlyList<string> paths, Stream standardInput, CancellationToken cancellation = default)
    {
        var items = new List<ReadItem>();
        foreach (var batch in Batches(InputWalk.Walk(paths, cancellation), standardInput, cancellation)) items.AddRange(batch);
        return new Gathering(options).Add(IsLearning ? new SourceFurniture().Clean(items) : items);
    }

    /// <summary>Reads as <see cref="Read"/> does, and gives what was read as it comes, so that inputs may be larger than memory: of each report only its id and its name are kept.
    /// What an outlet repeats is learned as reports come: of the first hundreds from themselves, of later ones from those before them too.</summary>
    public IEnumerable<ReadResult> ReadEach(IReadOnlyList<string> paths, Stream standardInput, CancellationToken cancellation = default)
    {
        var gathering = new Gathering(options);
        var furniture = new SourceFurniture();
        var found = InputWalk.Walk(paths, cancellation);
        var size = new InputSize(found);
        foreach (var batch in Batches(found, standardInput, cancellation, size)) yield return gathering.Add(IsLearning ? furniture.Clean(batch) : batch) with { Share = size.Share };
    }

    /// <summary>
    /// Reads one input as it is asked for, so that a stream may be longer than memory, and may go on where an earlier run ended.
    /// Never throws for an input: what can't be read is a failure.
    /// </summary>
    /// <param name="path">A file, or <c>-</c> for <paramref name="standardInput"/>.</param>
    /// <param name="standardInput">Read where the path is <c>-</c>.</param>
    /// <param name="recent">What was read before; takes in what is read.</param>
    /// <param name="cancellation">Stops between reports.</param>
    public IEnumerable<ReadResult> ReadEach(string path, Stream standardInput, RecentArticles recent, CancellationToken cancellation = default)
    {
        var gathering = new StreamGathering(options, recent);
        var input = path == InputWalk.StandardInput || File.Exists(path) ? new Input(path, null) : new Input(path, ReadingFailures.NoSuchPath(path));
        foreach (var batch in Batches([input], standardInput, cancellation)) yield return gathering.Add(batch);
    }

    /// <summary>Reads a stream as the file of that name would be read, as it comes. Never throws for its content: what can't be read is a failure.</summary>
    /// <param name="name">What messages call it.</param>
    /// <param name="content">Read from where it stands.</param>
    /// <param name="cancellation">Stops between parts.</param>
    public IEnumerable<ReadResult> ReadEach(string name, Stream content, CancellationToken cancellation = default)
    {
        var gathering = new Gathering(options);
        var furniture = new SourceFurniture();
        foreach (var batch in JobRunner.Run(inputs.Of(name, content, cancellation), options.LinesAtOnce, cancellation)) yield return gathering.Add(IsLearning ? furniture.Clean(batch) : batch);
    }

    /// <summary>
    /// Reads one document that was retrieved, without asking for a file: what a server sent is never opened as an archive.
    /// Never throws for its content: what can't be read is a failure.
    /// </summary>
    public ReadResult ReadRetrieved(RetrievedDocument document) => new Gathering(options).Add(inputs.Of(document).Read());

    /// <summary>
    /// Reads again the bytes that reports were read from, by themselves: what was learned from reports beside them is not known here.
    /// Never throws for their content: what can't be read is a failure.
    /// </summary>
    /// <param name="raw">What was kept (<see cref="ReadResult.Raws"/>).</param>
    /// <param name="file">The file that it was in; the articles' <see cref="Text.Source.File"/>.</param>
    public ReadResult ReadAgain(RawPart raw, string file) => new Gathering(options).Add(inputs.Of(raw, file).Read());

    /// <summary>The same, where it is known how one of the reports was read then: lines that were taken out because its outlet repeats them are taken out again, since a report alone does not show it.</summary>
    /// <param name="raw">What was kept.</param>
    /// <param name="before">The report as it was read then.</param>
    public ReadResult ReadAgain(RawPart raw, Article before)
    {
        ArgumentNullException.ThrowIfNull(before);
        var items = inputs.Of(raw, before.Source.File ?? raw.Name).Read();
        return new Gathering(options).Add(IsLearning ? SourceFurniture.CleanAgain(items, before.Dropped) : items);
    }

    private bool IsLearning => !options.KeepText && !options.KeepRepeated;

    private IEnumerable<IReadOnlyList<ReadItem>> Batches(IReadOnlyList<Input> found, Stream standardInput, CancellationToken cancellation, InputSize? size = null) =>
        JobRunner.Run(inputs.Of(found, standardInput, size, cancellation), options.LinesAtOnce, cancellation);
}
