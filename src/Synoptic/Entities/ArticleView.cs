using Synoptic.Text;

namespace Synoptic.Entities;

/// <summary>An analysed article as the entity finder reads it: words by index, which name a word belongs to, what stands between quotation marks.</summary>
internal sealed class ArticleView
{
    private readonly int[] names;
    private readonly int[] sentences;
    private readonly bool[] quoted;

    /// <summary>Looks at every token once.</summary>
    public ArticleView(Analysis analysis)
    {
        Analysis = analysis;
        Tree = new SyntaxTree(analysis);
        var count = analysis.Tokens.Length;
        names = new int[count];
        sentences = new int[count];
        quoted = new bool[count];
        NameTokens = new (int First, int End)[analysis.Names.Length];
        Array.Fill(names, -1);
        for (var n = 0; n < analysis.Names.Length; n++)
        {
            var first = analysis.TokenAt(analysis.Names[n].Span.Start);
            var end = first;
            while (end < count && analysis.Tokens[end].Span.Start < analysis.Names[n].Span.End) names[end++] = n;
            NameTokens[n] = (first, end);
        }

        for (var s = 0; s < analysis.Sentences.Length; s++)
            for (var i = analysis.Sentences[s].First; i < analysis.Sentences[s].End; i++) sentences[i] = s;
        MarkQuoted();
    }

    /// <summary>The article.</summary>
    public Analysis Analysis { get; }

    /// <summary>First token of each name, and the index after its last.</summary>
    public (int First, int End)[] NameTokens { get; }

    /// <summary>The text.</summary>
    public string Text => Analysis.Text;

    /// <summary>Number of tokens.</summary>
    public int Length => names.Length;

    /// <summary>A token's words.</summary>
    public string Word(int i) => Analysis.Tokens[i].Span.Slice(Text);

    /// <summary>Whether a token is one mark.</summary>
    public bool IsMark(int i, char mark) => Analysis.Tokens[i].Span.Length == 1 && Text[Analysis.Tokens[i].Span.Start] == mark;

    /// <summary>Whether a token is a word.</summary>
    public bool IsWord(int i) => Analysis.Tokens[i].Kind == TokenKind.Word;

    /// <summary>Whether a token is a word that begins with a capital.</summary>
    public bool IsCapital(int i) => IsWord(i) && char.IsUpper(Text[Analysis.Tokens[i].Span.Start]);

    /// <summary>Place of a token.</summary>
    public Span Span(int i) => Analysis.Tokens[i].Span;

    /// <summary>Place of the tokens from <paramref name="first"/> up to <paramref name="end"/>.</summary>
    public Span Span(int first, int end) => new(Analysis.Tokens[first].Span.Start, Analysis.Tokens[end - 1].Span.End);

    /// <summary>Index of the name that a token belongs to; -1 if none.</summary>
    public int NameAt(int i) => i >= 0 && i < names.Length ? names[i] : -1;

    /// <summary>What the name at a token names, if there is one.</summary>
    public EntityType? TypeAt(int i) => NameAt(i) is var n && n >= 0 ? Analysis.Names[n].Type : null;

    /// <summary>Index of a token's sentence.</summary>
    public int SentenceOf(int i) => sentences[i];

    /// <summary>The sentence of a token.</summary>
    public Sentence Sentence(int i) => Analysis.Sentences[sentences[i]];

    /// <summary>Whether a token stands between quotation marks.</summary>
    public bool IsQuoted(int i) => quoted[i];

    /// <summary>Whether a token is a full verb or an auxiliary.</summary>
    public bool IsVerb(int i) => i >= 0 && i < Analysis.Tags.Length && (Analysis.Tags[i].IsVerb || Analysis.Tags[i].Upos == "AUX");

    /// <summary>The heads of the words.</summary>
    public SyntaxTree Tree { get; }

    /// <summary>Universal part of speech of a token; empty where there is none.</summary>
    public string Upos(int i) => i >= 0 && i < Analysis.Tags.Length ? Analysis.Tags[i].Upos : "";

    /// <summary>Index after the last of the tokens that end at <paramref name="offset"/>; -1 if none ends there.</summary>
    public int TokenEndingAt(int offset, int first)
    {
        for (var i = first; i < Length && Analysis.Tokens[i].Span.Start < offset; i++)
            if (Analysis.Tokens[i].Span.End == offset) return i + 1;
        return -1;
    }

    /// <summary>First token of the role noun that ends at <paramref name="end"/> and begins at <paramref name="from"/> or later; -1 if there is none.</summary>
    public int RoleEndingAt(int from, int end, EntityTables tables)
    {
        for (var i = Math.Max(from, end - 4); i < end; i++)
            if (IsWord(i) && tables.Roles.Match(Text, Span(i).Start, ignoreCase: true, out _) is >= 0 and var offset && offset == Span(end - 1).End) return i;
        return -1;
    }

    private void MarkQuoted()
    {
        var paragraph = -1;
        var open = false;
        foreach (var sentence in Analysis.Sentences)
        {
            if (sentence.Paragraph != paragraph) open = false;
            paragraph = sentence.Paragraph;
            for (var i = sentence.First; i < sentence.End; i++)
            {
                var c = Text[Analysis.Tokens[i].Span.Start];
                if (c == '“') open = true;
                else if (c == '”') open = false;
                else if (c == '"') open = !open;
                quoted[i] = open;
            }
        }
    }
}
