using Synoptic.Text;

namespace Synoptic.Language.Names;

/// <summary>Words that look like a name.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="End">Index after the last token.</param>
/// <param name="Type">What it names, as far as the words themselves tell.</param>
/// <param name="Strength">How sure that is: 0 not at all, 1 by default of its shape, 2 by a weak sign, 3 by its words, 4 known beforehand or told by a title.</param>
internal readonly record struct NameCandidate(int First, int End, EntityType Type, int Strength)
{
    /// <summary>Strength of an everyday word: a name only if it is somebody's surname in this text.</summary>
    public const int OnlySurname = -2;

    /// <summary>Number of tokens.</summary>
    public int Length => End - First;
}
