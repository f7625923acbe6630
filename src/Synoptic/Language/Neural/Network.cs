using System.Buffers;
using System.Collections.Immutable;
using Synoptic.Language.Models;
using Synoptic.Text;

namespace Synoptic.Language.Neural;

/// <summary>
/// The network that reads tags, heads, relations and names of a sentence at once: hashed features and word vectors, a few layers of
/// bidirectional simple recurrent units, and on top of them linear tags, a bilinear score for each pair of word and head (after Dozat and
/// Manning 2017) and a small perceptron for relations. Immutable; share it across threads.
/// </summary>
internal sealed class Network
{
    private readonly InputLayer _input;
    private readonly RecurrentLayer[] _layers;
    private readonly TagLayer _tags;
    private readonly HeadLayer _heads;

    /// <summary>The network of a model.</summary>
    /// <param name="model">Weights, as training writes them.</param>
    /// <param name="vectors">Vectors of words.</param>
    public Network(ModelFile model, WordVectors vectors)
    {
        var shape = model.Values<int>("shape");
        Shape = new(shape[0], shape[1], shape[2], shape[3], shape[4], shape[5], shape[6], shape[7], shape[8]);
        Upos = [.. model.Words("upos")];
        Xpos = [.. model.Words("xpos")];
        Names = [.. model.Words("names")];
        Relations = [.. model.Words("relations")];
        _input = new(model, vectors, Shape);
        _layers = [.. Enumerable.Range(0, Shape.Layers).Select(l => new RecurrentLayer(model, l, Shape))];
        _tags = new(model, Shape);
        _heads = new(model, Shape);
    }

    /// <summary>Sizes.</summary>
    public NetworkShape Shape { get; }

    /// <summary>Universal parts of speech by number.</summary>
    public ImmutableArray<string> Upos { get; }

    /// <summary>Penn Treebank tags by number.</summary>
    public ImmutableArray<string> Xpos { get; }

    /// <summary>Name labels by number: <c>O</c>, <c>B-PER</c>, ….</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>Relations by number.</summary>
    public ImmutableArray<string> Relations { get; }

    /// <summary>Reads some sentences.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="tokens">All their tokens.</param>
    /// <param name="starts">Index in <paramref name="tokens"/> of the first token of each sentence, and at last the number of tokens.</param>
    /// <param name="clues">Clues of the gazetteer for each token.</param>
    /// <param name="result">Receives what was read, from its beginning.</param>
    public void Run(string text, ReadOnlySpan<Token> tokens, ReadOnlySpan<int> starts, ReadOnlySpan<ushort> clues, ScoreSpans result)
    {
        var n = tokens.Length;
        if (n == 0) return;
        var pool = ArrayPool<float>.Shared;
        var x = pool.Rent(n * Shape.Width);
        var y = pool.Rent(n * Shape.Width);
        _input.Run(text, tokens, starts, clues, x);
        for (var l = 0; l < _layers.Length; l++)
        {
            _layers[l].Run(x, y, starts);
            (x, y) = (y, x);
            if (l + 1 == Shape.TagLayer) _tags.Run(x, n, result);
        }

        _heads.Run(x, starts, result);
        pool.Return(x);
        pool.Return(y);
    }
}
