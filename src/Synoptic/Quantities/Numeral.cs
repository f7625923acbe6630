using System.Runtime.InteropServices;

namespace Synoptic.Quantities;

/// <summary>A number as written, before its unit.</summary>
/// <param name="End">Index of the atom after it.</param>
/// <param name="Value">The number; of an open one the lower end.</param>
/// <param name="High">Upper end of an open number.</param>
/// <param name="Form">How it is written.</param>
/// <param name="IsPlain">Whether it is plain digits, as a year is.</param>
/// <param name="HasMagnitude">Whether it holds a word such as million.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Numeral(int End, double Value, double High, NumeralForm Form, bool IsPlain, bool HasMagnitude)
{
    /// <summary>Whether only the ends of it are known.</summary>
    public bool IsOpen => Form is NumeralForm.Open or NumeralForm.Vague;
}
