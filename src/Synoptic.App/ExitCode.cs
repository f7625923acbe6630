namespace Synoptic.App;

/// <summary>What the command's end says to a pipe.</summary>
internal static class ExitCode
{
    /// <summary>All was read.</summary>
    public const int AllRead = 0;

    /// <summary>Some inputs failed; each is named, the rest is written.</summary>
    public const int SomeFailed = 1;

    /// <summary>The command line could not be understood, or nothing could be written.</summary>
    public const int Usage = 2;
}
