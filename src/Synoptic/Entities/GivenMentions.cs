using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Entities;

/// <summary>Mentions that somebody else has found: each a noun phrase, and the names among them that the article's own layer of names lacks.</summary>
internal sealed class GivenMentions
{
    private GivenMentions(Analysis analysis, ImmutableArray<NounPhrase> phrases)
    {
        Analysis = analysis;
        Phrases = phrases;
    }

    /// <summary>The article with those names.</summary>
    public Analysis Analysis { get; }

    /// <summary>One for each span, in the same order.</summary>
    public ImmutableArray<NounPhrase> Phrases { get; }

    /// <summary>Reads the spans of an article that has tokens.</summary>
    public static GivenMentions Read(Analysis analysis, ImmutableArray<Span> spans, EntityTables tables, NounKinds kinds)
    {
        var tree = new SyntaxTree(analysis);
        var reader = new NounPhraseReader(tables, kinds, analysis, tree);
        var named = new bool[analysis.Tokens.Length];
        foreach (var name in analysis.Names)
            for (var i = analysis.TokenAt(name.Span.Start); i < named.Length && analysis.Tokens[i].Span.Start < name.Span.End; i++) named[i] = true;
        var phrases = ImmutableArray.CreateBuilder<NounPhrase>(spans.Length);
        var names = analysis.Names.ToBuilder();
        foreach (var span in spans)
        {
            var first = Math.Min(analysis.TokenAt(span.Start), analysis.Tokens.Length - 1);
            var end = first + 1;
            while (end < analysis.Tokens.Length && analysis.Tokens[end].Span.Start < span.End) end++;
            var phrase = reader.Read(first, end);
            phrases.Add(phrase);
            if (named[phrase.Head] || phrase.Kind.Class != NounClass.Unknown || !IsName(phrase.Head)) continue;
            var (from, to) = (phrase.Head, phrase.Head + 1);
            while (from > phrase.First && !named[from - 1] && analysis.Tags[from - 1].IsName) from--;
            while (to < phrase.End && !named[to] && analysis.Tags[to].IsName) to++;
            for (var i = from; i < to; i++) named[i] = true;
            var type = analysis.Tags[first].Upos == "ADP" ? EntityType.Place
                : tables.IsGiven(analysis.Tokens[from].Span.Slice(analysis.Text)) ? EntityType.Person : EntityType.Other;
            names.Add(new Name(new Span(analysis.Tokens[from].Span.Start, analysis.Tokens[to - 1].Span.End), type));
        }

        // "Felt said": a capital within a sentence makes a name of any word.
        bool IsName(int token)
        {
            var start = analysis.Tokens[token].Span.Start;
            return analysis.Tags[token].IsName || analysis.Tags[token].Upos is "VERB" or "ADJ" or "ADV" or "X" && char.IsUpper(analysis.Text[start]) && !tables.Closed.Contains(analysis.Tokens[token].Span.Slice(analysis.Text));
        }

        names.Sort(static (x, y) => x.Span.CompareTo(y.Span));
        return new GivenMentions(analysis with { Names = names.ToImmutable() }, phrases.MoveToImmutable());
    }
}
