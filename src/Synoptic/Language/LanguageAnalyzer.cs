using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Synoptic.Knowledge;
using Synoptic.Language.Lemmas;
using Synoptic.Language.Names;
using Synoptic.Language.Neural;
using Synoptic.Language.Segmentation;
using Synoptic.Text;

namespace Synoptic.Language;

/// <summary>Reads the grammar of one article: the only way from an <see cref="Article"/> to an <see cref="Analysis"/>. Immutable; share it across threads.</summary>
public sealed class LanguageAnalyzer
{
    private readonly TrainedSegmenter segmenter;
    private readonly NameClues clues;
    private readonly SentenceReader sentences;
    private readonly Lemmatizer lemmas;
    private readonly NameFinder names;

    // Most runs read one language.
    private readonly Lazy<OtherScripts> others = new(static () => new OtherScripts());

    /// <summary>The analyzer of a language, with the models that ship for it.</summary>
    /// <param name="tables">Words of the language.</param>
    public LanguageAnalyzer(WordTables tables)
    {
        segmenter = new TrainedSegmenter(tables);
        clues = new NameClues(tables);
        sentences = SentenceReader.Shipped(tables.Language);
        lemmas = Lemmatizer.Shipped(tables.Language);
        names = new NameFinder(tables, sentences.Network.Names);
    }

    /// <summary>Tokens and sentences of a text.</summary>
    public Segments Segment(string text) => segmenter.Segment(text);

    /// <summary>
    /// Words and sentences of an article in a language that has no model here. Its tokens have an empty tag and no head, and names are not sought.
    /// </summary>
    public Analysis Divide(Article article)
    {
        var segments = others.Value.Divide(article.Text, segmenter.Segment(article.Text));
        return Analyze(article, segments, new bool[segments.Sentences.Length]);
    }

    /// <summary>Tokens, sentences, tags, heads and names of an article.</summary>
    public Analysis Analyze(Article article) => Analyze(article, segmenter.Segment(article.Text));

    /// <summary>The same over sentences and tokens that the caller already has.</summary>
    public Analysis Analyze(Article article, Segments segments)
    {
        var flags = new ushort[segments.Tokens.Length];
        clues.Mark(article.Text, segments, flags);
        var scores = sentences.Read(article.Text, segments, flags);
        var tags = Tags(article.Text, segments, scores);
        return new Analysis(
            article,
            segments.Paragraphs,
            segments.Sentences,
            segments.Tokens,
            tags,
            Arcs(segments, scores),
            names.Find(article.Text, segments, flags, scores.Names));
    }

    /// <summary>
    /// The grammar of some sentences, for who needs no more: the tokens of the others have an empty tag and no head, and names are not sought.
    /// </summary>
    /// <param name="article">The article.</param>
    /// <param name="segments">Its sentences and tokens.</param>
    /// <param name="wanted">One for each sentence: whether its grammar is read.</param>
    public Analysis Analyze(Article article, Segments segments, ReadOnlySpan<bool> wanted)
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var tokens = ImmutableArray.CreateBuilder<Token>();
        for (var s = 0; s < wanted.Length; s++)
        {
            if (!wanted[s]) continue;
            var (first, whole) = (tokens.Count, segments.Sentences[s]);
            tokens.AddRange(segments.Tokens.AsSpan()[whole.First..whole.End]);
            sentences.Add(whole with { First = first, End = tokens.Count });
        }

        var part = tokens.Count == 0 ? null : Analyze(article, new Segments(segments.Paragraphs, sentences.ToImmutable(), tokens.ToImmutable()));
        var tags = new Tag[segments.Tokens.Length];
        var arcs = new Arc[tags.Length];
        Array.Fill(tags, new Tag("", "", ""));
        Array.Fill(arcs, new Arc(-1, "root"));
        for (int s = 0, at = 0; s < wanted.Length; s++)
        {
            if (!wanted[s]) continue;
            var (whole, first) = (segments.Sentences[s], at);
            for (var t = whole.First; t < whole.End; t++, at++)
            {
                tags[t] = part!.Tags[at];
                arcs[t] = part.Arcs[at] is { Head: >= 0 } arc ? arc with { Head = arc.Head - first + whole.First } : part.Arcs[at];
            }
        }

        return new Analysis(article, segments.Paragraphs, segments.Sentences, segments.Tokens, ImmutableCollectionsMarshal.AsImmutableArray(tags), ImmutableCollectionsMarshal.AsImmutableArray(arcs), []);
    }

    private ImmutableArray<Tag> Tags(string text, Segments segments, Scores scores)
    {
        var tags = new Tag[segments.Tokens.Length];
        for (var i = 0; i < tags.Length; i++)
        {
            var upos = sentences.Network.Upos[scores.Upos[i]];
            var xpos = sentences.Network.Xpos[scores.Xpos[i]];
            tags[i] = new Tag(upos, xpos, lemmas.Lemma(segments.Tokens[i].Span.In(text), upos, xpos));
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(tags);
    }

    private ImmutableArray<Arc> Arcs(Segments segments, Scores scores)
    {
        var arcs = new Arc[segments.Tokens.Length];
        foreach (var sentence in segments.Sentences)
        {
            for (var i = sentence.First; i < sentence.End; i++)
            {
                arcs[i] = scores.Heads[i] < 0 ? new Arc(-1, "root") : new Arc(sentence.First + scores.Heads[i], sentences.Network.Relations[scores.Relations[i]]);
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(arcs);
    }
}
