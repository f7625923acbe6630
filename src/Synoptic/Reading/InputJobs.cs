using Synoptic.Knowledge;
using Synoptic.Reading.Archives;
using Synoptic.Reading.Languages;
using Synoptic.Reading.Mail;
using Synoptic.Reading.Parts;
using Synoptic.Text;

namespace Synoptic.Reading;

/// <summary>Opens what the user named, one input after the other, into the jobs that read it.</summary>
internal sealed class InputJobs
{
    private readonly PartOpener opener;
    private readonly LanguageTeller languages = new();

    public InputJobs(WordTables tables, ReadingOptions options)
    {
        var documents = new DocumentReader(tables, options);
        var webArchives = new WarcContainer(options);
        opener = new PartOpener([new ForeignPackers(), new GzipContainer(webArchives), new ZipContainer(), webArchives, new TarContainer(), new MailboxFile(options), documents.Json, documents.Tables], documents, options);
    }

    /// <summary>The jobs of some inputs, in order. A file is open only while its jobs are asked for.</summary>
    public IEnumerable<ReadJob> Of(IEnumerable<Input> inputs, Stream standardInput, InputSize? size, CancellationToken cancellation)
    {
        foreach (var input in inputs)
        {
            cancellation.ThrowIfCancellationRequested();
            if (input.Failure is { } failure) yield return ReadJob.Failed(new PartOrigin(input.Path, input.Path), failure);
            else foreach (var job in Of(input.Path, standardInput, size, cancellation)) yield return job;
        }
    }

    /// <summary>The jobs of a stream that the caller has opened.</summary>
    public IEnumerable<ReadJob> Of(string name, Stream content, CancellationToken cancellation)
    {
        var origin = new PartOrigin(name, name);
        foreach (var job in Faults.Caught(() => opener.Open(content, origin, cancellation), origin)) yield return WithLanguage(job);
    }

    /// <summary>The job of a document that was retrieved: one document, never a container.</summary>
    public ReadJob Of(RetrievedDocument document) => WithLanguage(opener.Document(
        document.Bytes,
        new PartOrigin(document.Url, document.File) { Name = NameOf(document.Url), MediaType = document.MediaType, Url = document.Url, Retrieved = document.Retrieved }));

    /// <summary>Reads again what was kept of an input.</summary>
    public ReadJob Of(RawPart raw, string file) => WithLanguage(opener.Document(
        raw.Bytes,
        new PartOrigin(raw.Subject, file) { Name = raw.Name, MediaType = raw.MediaType, Url = raw.Url, Retrieved = raw.Retrieved }));

    // The last part of the path, without the query: its ending may tell the format.
    private static string NameOf(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) ? Path.GetFileName(address.AbsolutePath) : url;

    private IEnumerable<ReadJob> Of(string path, Stream standardInput, InputSize? size, CancellationToken cancellation)
    {
        var origin = new PartOrigin(path, path);
        var (stream, failure) = Open(path, standardInput, size);
        if (stream is null)
        {
            yield return ReadJob.Failed(origin, failure!);
            yield break;
        }

        using var file = path == InputWalk.StandardInput ? null : stream;
        foreach (var job in Faults.Caught(() => opener.Open(stream, origin, cancellation), origin)) yield return WithLanguage(job);
    }

    private ReadJob WithLanguage(ReadJob job) => job with { Read = () => Told(job.Read()) };

    /// <summary>The same, each report with the language of its text.</summary>
    private ReadItem[] Told(IReadOnlyList<ReadItem> items)
    {
        var told = new ReadItem[items.Count];
        for (var i = 0; i < told.Length; i++)
        {
            told[i] = items[i];
            if (told[i].Draft is { } draft && languages.Tell(draft.Text, draft.DeclaredLanguage ?? draft.Language) is { } language) told[i] = told[i] with { Draft = draft with { Language = language, TakenFrom = draft.TakenFrom with { Language = "text" } } };
        }

        return told;
    }

    private static (Stream? Input, Failure? Failure) Open(string path, Stream standardInput, InputSize? size)
    {
        if (path == InputWalk.StandardInput) return (standardInput, null);
        try
        {
            return (new CountedFile(path, size), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or System.Security.SecurityException)
        {
            return (null, ReadingFailures.Unreadable(path, e.Message));
        }
    }
}
