using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Synoptic.Language.Models;

/// <summary>Collects the sections of a model and writes them as <see cref="ModelFile"/> describes. Same sections, same bytes.</summary>
public sealed class ModelFileWriter
{
    private readonly List<(string Name, byte[] Bytes)> _sections = [];

    /// <summary>Adds a section of numbers.</summary>
    public void Add<T>(string section, ReadOnlySpan<T> values)
        where T : unmanaged
        => _sections.Add((section, MemoryMarshal.AsBytes(values).ToArray()));

    /// <summary>Adds a section of words; none may hold a line end.</summary>
    public void AddWords(string section, IEnumerable<string> words) => _sections.Add((section, Encoding.UTF8.GetBytes(string.Join('\n', words))));

    /// <summary>The model as bytes.</summary>
    public byte[] ToBytes()
    {
        var table = _sections.Sum(s => 4 + Encoding.UTF8.GetByteCount(s.Name) + 16);
        var offset = Align(16 + table);
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(ModelFile.Magic);
            writer.Write(ModelFile.Version);
            writer.Write(_sections.Count);
            writer.Write(table);
            foreach (var (name, content) in _sections)
            {
                var letters = Encoding.UTF8.GetBytes(name);
                writer.Write(letters.Length);
                writer.Write(letters);
                writer.Write((long)offset);
                writer.Write((long)content.Length);
                offset = Align(offset + content.Length);
            }

            foreach (var (_, content) in _sections)
            {
                writer.Write(new byte[Align((int)bytes.Position) - (int)bytes.Position]);
                writer.Write(content);
            }
        }

        bytes.Write(SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
        return bytes.ToArray();
    }

    private static int Align(int offset) => (offset + ModelFile.Alignment - 1) / ModelFile.Alignment * ModelFile.Alignment;
}
