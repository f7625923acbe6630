using System.Text;
using Synoptic.App;
using Synoptic.App.Terminal;

namespace Synoptic.Tests.Command;

/// <summary>One run of the command, over streams that the test holds.</summary>
/// <param name="Code">Exit code.</param>
/// <param name="Result">What went to standard output.</param>
/// <param name="Messages">What went to standard error.</param>
internal sealed record CommandRun(int Code, string Result, string Messages)
{
    public static CommandRun Of(params string[] args) => With("", args);

    public static CommandRun With(string input, params string[] args)
    {
        using var stdin = new MemoryStream(Encoding.UTF8.GetBytes(input));
        using var stdout = new MemoryStream();
        using var text = new StreamWriter(stdout, new UTF8Encoding(false), leaveOpen: true);
        using var messages = new StringWriter();
        var code = Program.Run(args, new Streams(stdin, stdout, text, messages, IsTerminal: false));
        Assert.True(stdout.CanWrite, "a verb closed standard output, which is not its own");
        text.Flush();
        return new CommandRun(code, Encoding.UTF8.GetString(stdout.ToArray()), messages.ToString());
    }
}
