using System.Text;
using Synoptic.App;
using Synoptic.App.Terminal;

namespace Synoptic.Tests.App;

public sealed class AnnotateConlluSpecs
{
    [Fact]
    public void Given_sentences_and_tokens_come_back_with_tags_heads_and_names()
    {
        var (code, output, _) = Run("1\tShe\t_\t_\t_\t_\t_\t_\t_\t_\n2\tsaid\t_\t_\t_\t_\t_\t_\t_\t_\n\n", "annotate", "--format", "conllu", "--pretokenized");
        Assert.Equal(0, code);
        Assert.Equal("1\tShe\tshe\tPRON\tPRP\t_\t2\tnsubj\t_\tNER=O\n2\tsaid\tsay\tVERB\tVBD\t_\t0\troot\t_\tNER=O\n\n", output);
    }

    [Fact]
    public void Articles_become_CoNLL_U()
    {
        var (code, output, _) = Run("{\"id\":\"r1\",\"title\":null,\"text\":\"It rained. They left.\",\"published\":null,\"source\":null}\n", "annotate", "--format", "conllu");
        Assert.Equal(0, code);
        Assert.Contains("# sent_id = r1-2\n# text = They left.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_is_no_CoNLL_U_is_named_and_the_exit_code_tells()
    {
        var (code, _, messages) = Run("some words\n", "annotate", "--format", "conllu", "--pretokenized");
        Assert.Equal(1, code);
        Assert.Contains("SYN2005 -: found line 1", messages, StringComparison.Ordinal);
    }

    [Fact]
    public void Pretokenized_without_conllu_is_a_mistake_of_usage() =>
        Assert.Equal(2, Run("", "annotate", "--pretokenized").Code);

    private static (int Code, string Output, string Messages) Run(string input, params string[] args)
    {
        using var result = new MemoryStream();
        using var text = new StringWriter();
        using var messages = new StringWriter();
        using var source = new MemoryStream(Encoding.UTF8.GetBytes(input));
        var code = Program.Run(args, new Streams(source, result, text, messages, false));
        return (code, Encoding.UTF8.GetString(result.ToArray()), messages.ToString());
    }
}
