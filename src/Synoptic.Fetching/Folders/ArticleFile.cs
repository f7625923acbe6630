using System.Text.Json;
using Synoptic.Dossiers.Json;
using Synoptic.Text;

namespace Synoptic.Fetching.Folders;

/// <summary>The file of articles: a line each, appended whole. Not for several threads at once.</summary>
internal sealed class ArticleFile : IDisposable
{
    private readonly FileStream file;

    private ArticleFile(FileStream file) => this.file = file;

    public long Length => file.Length;

    /// <summary>Opens it, and cuts off a line that an earlier run could not end.</summary>
    public static ArticleFile Open(string path)
    {
        var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        var end = file.Length;
        for (; end > 0; end--)
        {
            file.Position = end - 1;
            if (file.ReadByte() == '\n') break;
        }

        file.SetLength(end);
        file.Position = end;
        return new ArticleFile(file);
    }

    /// <summary>Lines from an offset on that a run wrote after it last saved what it knows.</summary>
    public IEnumerable<(string Requested, string Id, DateTimeOffset Retrieved)> From(long offset)
    {
        file.Position = Math.Min(offset, file.Length);
        using (var reader = new StreamReader(file, leaveOpen: true))
        {
            while (reader.ReadLine() is { } line)
            {
                if (Line(line) is { } known) yield return known;
            }
        }

        file.Position = file.Length;
    }

    /// <summary>Appends an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="requested">What was asked for, before redirects.</param>
    /// <param name="retrieved">When.</param>
    /// <param name="raw">Where its bytes are.</param>
    public void Append(Article article, string requested, DateTimeOffset retrieved, RawPlace raw)
    {
        var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            ReportJson.Write(json, article, more =>
            {
                more.WriteString("requested", requested);
                more.WriteString("retrieved", retrieved.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ"));
                more.WriteStartObject("raw");
                more.WriteString("file", raw.File);
                more.WriteString("record", raw.Record);
                more.WriteEndObject();
            });
        }

        line.WriteByte((byte)'\n');
        line.WriteTo(file);
        file.Flush();
    }

    public void Dispose() => file.Dispose();

    private static (string Requested, string Id, DateTimeOffset Retrieved)? Line(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            return (root.GetProperty("requested").GetString()!, root.GetProperty("id").GetString()!, root.GetProperty("retrieved").GetDateTimeOffset());
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null; // A line that somebody changed by hand: nothing is known from it, and nothing lost but that.
        }
    }
}
