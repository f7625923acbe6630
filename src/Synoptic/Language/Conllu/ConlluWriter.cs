using System.Text;
using Synoptic.Language.Segmentation;
using Synoptic.Text;

namespace Synoptic.Language.Conllu;

/// <summary>Writes analysed articles as CoNLL-U, names in MISC as <c>NER=B-PER</c>; <c>don't</c> is a range of two words, as in the treebanks.</summary>
/// <param name="output">Takes the lines, each ended by a line feed.</param>
public sealed class ConlluWriter(TextWriter output)
{
    /// <summary>Writes an article whose sentences and tokens are our own.</summary>
    public void Write(Analysis analysis)
    {
        var names = NameTags.Of(analysis);
        var paragraph = -1;
        for (var s = 0; s < analysis.Sentences.Length; s++)
        {
            var sentence = analysis.Sentences[s];
            if (s == 0) Line($"# newdoc id = {OneLine(analysis.Article.Id)}");
            if (sentence.Paragraph != paragraph) Line("# newpar");
            paragraph = sentence.Paragraph;
            Line($"# sent_id = {OneLine(analysis.Article.Id)}-{s + 1}");
            Line($"# text = {TextOf(analysis, sentence)}");
            var rangeEnd = 0;
            for (var i = sentence.First; i < sentence.End; i++)
            {
                if (i >= rangeEnd) rangeEnd = Range(analysis, sentence, i);
                Word(analysis, sentence, i, (i - sentence.First + 1).ToString(), analysis.Tokens[i].Span.Slice(analysis.Text), "_");
                output.Write("\t_\tNER=");
                output.Write(names[i]);
                Line(i >= rangeEnd && i + 1 < sentence.End && !SpaceBetween(analysis, i) ? "|SpaceAfter=No" : "");
            }

            Line("");
        }
    }

    /// <summary>Writes a document whose sentences, tokens and comments were given; ranges and empty nodes stay where they were.</summary>
    public void Write(PretokenizedDocument document, Analysis analysis)
    {
        var names = NameTags.Of(analysis);
        for (var s = 0; s < document.Sentences.Length; s++)
        {
            var given = document.Sentences[s];
            var sentence = analysis.Sentences[s];
            foreach (var comment in given.Comments) Line(comment);
            var i = sentence.First;
            foreach (var line in given.Lines)
            {
                if (line.Kind != ConlluLineKind.Word)
                {
                    Line(string.Join('\t', line.Columns));
                    continue;
                }

                Word(analysis, sentence, i, line.Columns[0], line.Form, line.Columns[5]);
                output.Write("\t_\tNER=");
                output.Write(names[i]);
                var rest = string.Join('|', line.Misc.Split('|').Where(m => m != "_" && !m.StartsWith("NER=", StringComparison.Ordinal)));
                Line(rest.Length > 0 ? "|" + rest : "");
                i++;
            }

            Line("");
        }
    }

    private void Word(Analysis analysis, Sentence sentence, int i, string id, string form, string features)
    {
        var (tag, arc) = (analysis.Tags[i], analysis.Arcs[i]);
        output.Write(id);
        foreach (var cell in (ReadOnlySpan<string>)[form, tag.Lemma, tag.Upos, tag.Xpos, features])
        {
            output.Write('\t');
            output.Write(cell);
        }

        output.Write('\t');
        output.Write(arc.Head < 0 ? 0 : arc.Head - sentence.First + 1);
        output.Write('\t');
        output.Write(arc.Relation);
    }

    /// <summary>The sentence with one space wherever there is white space, so that it agrees with <c>SpaceAfter</c>.</summary>
    private static string TextOf(Analysis analysis, Sentence sentence)
    {
        var text = new StringBuilder(sentence.Span.Length);
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var span = analysis.Tokens[i].Span;
            text.Append(analysis.Text, span.Start, span.Length);
            if (i + 1 < sentence.End && SpaceBetween(analysis, i)) text.Append(' ');
        }

        return text.ToString();
    }

    /// <summary>Writes a range where several words from <paramref name="first"/> on are written as one; the space after it is told here. Index after its last word; 0 if it is none.</summary>
    private int Range(Analysis analysis, Sentence sentence, int first)
    {
        var end = first + 1;
        while (end < sentence.End && IsJoined(analysis, end)) end++;
        if (end == first + 1) return 0;
        var written = analysis.Text[analysis.Tokens[first].Span.Start..analysis.Tokens[end - 1].Span.End];
        var space = end == sentence.End || SpaceBetween(analysis, end - 1) ? "_" : "SpaceAfter=No";
        Line($"{first - sentence.First + 1}-{end - sentence.First}\t{written}\t_\t_\t_\t_\t_\t_\t_\t{space}");
        return end;
    }

    private static bool IsJoined(Analysis analysis, int i) =>
        SurfaceTokens.IsJoined(analysis.Text, analysis.Tokens, i) || analysis.Tags[i].Xpos == "POS" && !SpaceBetween(analysis, i - 1);

    private static bool SpaceBetween(Analysis analysis, int i) => analysis.Tokens[i].Span.End < analysis.Tokens[i + 1].Span.Start;

    private static string OneLine(string id) => id.ReplaceLineEndings(" ").Replace('\t', ' ');

    private void Line(string text)
    {
        output.Write(text);
        output.Write('\n');
    }
}
