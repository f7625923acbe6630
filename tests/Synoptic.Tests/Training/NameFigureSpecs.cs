using Synoptic.Language.Conllu;
using Synoptic.Training.Names;

namespace Synoptic.Tests.Training;

public sealed class NameFigureSpecs
{
    [Fact]
    public void Names_count_with_exact_span_and_kind_and_mentions_that_share_a_name_must_agree()
    {
        var lines = "Ada Morrow met Morrow in Velm".Split(' ').Select((word, i) => $"{i + 1}\t{word}\t_\t_\t_\t_\t_\t_\t_\t_");
        using var reader = new StringReader(string.Join('\n', lines) + "\n\n");
        var document = new NamedDocument(PretokenizedDocument.Divide(ConlluReader.Read(reader)).Single(), [(0, 2, "PER"), (3, 4, "PER"), (5, 6, "LOC")]);
        Assert.Equal(new NameFigures(3, 3, 3, 1, 1), NameFigures.Of(document, document.Gold));
        Assert.Equal(new NameFigures(3, 3, 1, 1, 0), NameFigures.Of(document, [(0, 2, "PER"), (3, 4, "LOC"), (5, 6, "ORG")]));
        Assert.Equal(50.0, (NameFigures.Zero + new NameFigures(2, 2, 1, 0, 0)).F1);
    }
}
