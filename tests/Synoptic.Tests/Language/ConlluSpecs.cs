using Synoptic.Knowledge;
using Synoptic.Language;
using Synoptic.Language.Conllu;
using Synoptic.Text;

namespace Synoptic.Tests.Language;

public sealed class ConlluSpecs
{
    private static readonly LanguageAnalyzer Analyzer = TestLanguage.Analyzer;

    [Fact]
    public void Raw_text_becomes_sentences_with_heads_and_space_after()
    {
        var lines = Written(w => new ConlluWriter(w).Write(Analyzer.Analyze(new Article("a1", null, "She left.\nThey  don't.", null, Source.Unknown, null, []))));
        Assert.Equal(["# newdoc id = a1", "# newpar", "# sent_id = a1-1", "# text = She left."], lines[..4]);
        Assert.Contains("# text = They don't.", lines);
        var don = Array.FindIndex(lines, l => l.StartsWith("2\tdo\t", StringComparison.Ordinal));
        Assert.Equal("2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No", lines[don - 1]);
        Assert.EndsWith("NER=O", lines[don]);
        Assert.Equal(10, lines[don].Split('\t').Length);
        Assert.Single(lines, l => l.Split('\t') is { Length: 10 } c && c[0] == "1" && c[1] == "She");
    }

    [Fact]
    public void Given_tokens_ranges_and_empty_nodes_are_kept_as_they_were()
    {
        const string given = "# newdoc\n# sent_id = s1\n1-2\tdunnot\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n1\tdun\t_\t_\t_\t_\t_\t_\t_\t_\n2\tnot\t_\t_\t_\t_\t_\t_\t_\t_\n2.1\tgo\t_\t_\t_\t_\t_\t_\t_\t_\n3\t#\t_\t_\t_\t_\t_\t_\t_\tX=1\n\n# sent_id = s2\n1\tA. B\t_\t_\t_\t_\t_\t_\t_\t_\n\n";
        var document = Assert.Single(PretokenizedDocument.Divide(ConlluReader.Read(new StringReader(given))));
        Assert.Equal("dunnot# A. B", document.Article.Text);
        var lines = Written(w => new ConlluWriter(w).Write(document, Analyzer.Analyze(document.Article, document.Segments)));
        Assert.Equal(given.Split('\n').Select(l => string.Join(' ', l.Split('\t').Take(2))), lines.Select(l => string.Join(' ', l.Split('\t').Take(2))));
        Assert.Contains(lines, l => l.StartsWith("3\t#\t", StringComparison.Ordinal) && l.EndsWith("NER=O|X=1", StringComparison.Ordinal));
        Assert.Equal(2, lines.Count(l => l.Split('\t') is { Length: 10 } c && c[6] == "0"));
    }

    [Theory]
    [InlineData("1\tonly\tfour\tcolumns", "line 1: found 4 columns")]
    [InlineData("one\tA\t_\t_\t_\t_\t_\t_\t_\t_", "found 'one' in the first column")]
    public void A_line_that_is_not_CoNLL_U_is_named(string line, string message) =>
        Assert.Contains(message, Assert.Throws<FormatException>(() => ConlluReader.Read(new StringReader(line)).ToList()).Message, StringComparison.Ordinal);

    private static string[] Written(Action<TextWriter> write)
    {
        using var output = new StringWriter();
        write(output);
        return output.ToString().Split('\n');
    }
}
