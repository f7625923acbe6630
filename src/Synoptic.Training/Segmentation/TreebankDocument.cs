using System.Collections.Immutable;
using System.Text;
using Synoptic.Training.Treebanks;

namespace Synoptic.Training.Segmentation;

/// <summary>The raw text of a document of a treebank, a paragraph a line, and where its tokens, words and sentences stand, counted in characters that are no white space.</summary>
/// <param name="Id">Its name in the treebank.</param>
/// <param name="Text">The text.</param>
/// <param name="Tokens">What is written as one: <c>don't</c>.</param>
/// <param name="Words">Syntactic words, where what is written is made of them letter by letter: <c>do</c>, <c>n't</c>; else what is written.</param>
/// <param name="Sentences">Its sentences.</param>
internal sealed record TreebankDocument(string Id, string Text, ImmutableArray<(int Start, int End)> Tokens, ImmutableArray<(int Start, int End)> Words, ImmutableArray<(int Start, int End)> Sentences)
{
    /// <summary>Source of the text in EWT (<c>email</c>), genre in GUM (<c>news</c>): what stands before the first hyphen, or after the first low line.</summary>
    public string Genre
    {
        get
        {
            if (Id.StartsWith("GUM_", StringComparison.Ordinal)) return Id.Split('_')[1];
            return Id.IndexOf('-', StringComparison.Ordinal) is > 0 and var hyphen ? Id[..hyphen] : Id;
        }
    }

    /// <summary>The documents of a treebank, in order.</summary>
    public static ImmutableArray<TreebankDocument> Read(string path)
    {
        var documents = ImmutableArray.CreateBuilder<TreebankDocument>();
        var builder = new Builder();
        foreach (var sentence in TreebankReader.Read(path))
        {
            if (sentence.StartsDocument && !builder.IsEmpty) documents.Add(builder.Build());
            builder.Add(sentence);
        }

        if (!builder.IsEmpty) documents.Add(builder.Build());
        return documents.ToImmutable();
    }

    /// <summary>For each offset of a text the number of characters before it that are no white space.</summary>
    public static int[] Solid(string text)
    {
        var solid = new int[text.Length + 1];
        for (var i = 0; i < text.Length; i++) solid[i + 1] = solid[i] + (char.IsWhiteSpace(text[i]) ? 0 : 1);
        return solid;
    }

    private sealed class Builder
    {
        private readonly StringBuilder text = new();
        private readonly ImmutableArray<(int, int)>.Builder tokens = ImmutableArray.CreateBuilder<(int, int)>();
        private readonly ImmutableArray<(int, int)>.Builder words = ImmutableArray.CreateBuilder<(int, int)>();
        private readonly ImmutableArray<(int, int)>.Builder sentences = ImmutableArray.CreateBuilder<(int, int)>();
        private string id = "";
        private int at;

        public bool IsEmpty => sentences.Count == 0;

        public void Add(TreebankSentence sentence)
        {
            if (IsEmpty) id = sentence.Document ?? "";
            else if (sentence.StartsParagraph) text.Append('\n');
            var first = at;
            foreach (var surface in sentence.Surface)
            {
                text.Append(surface.Form);
                var end = at + Length(surface.Form);
                tokens.Add((at, end));
                if (IsSum(sentence, surface))
                {
                    for (var w = surface.First; w < surface.End; w++)
                    {
                        var next = at + Length(sentence.Words[w].Form);
                        words.Add((at, next));
                        at = next;
                    }
                }
                else
                {
                    words.Add((at, end));
                }

                at = end;
                if (surface.SpaceAfter) text.Append(' ');
            }

            sentences.Add((first, at));
        }

        public TreebankDocument Build()
        {
            var document = new TreebankDocument(id, text.ToString(), tokens.ToImmutable(), words.ToImmutable(), sentences.ToImmutable());
            text.Clear();
            tokens.Clear();
            words.Clear();
            sentences.Clear();
            at = 0;
            return document;
        }

        private static bool IsSum(TreebankSentence sentence, SurfaceToken surface)
        {
            var from = 0;
            for (var w = surface.First; w < surface.End; w++)
            {
                if (string.CompareOrdinal(surface.Form, from, sentence.Words[w].Form, 0, sentence.Words[w].Form.Length) != 0) return false;
                from += sentence.Words[w].Form.Length;
            }

            return from == surface.Form.Length;
        }

        private static int Length(string form)
        {
            var length = 0;
            foreach (var c in form)
                if (!char.IsWhiteSpace(c)) length++;
            return length;
        }
    }
}
