using System.Globalization;
using Synoptic.Web.Guard;

namespace Synoptic.Web.Api.Answers;

/// <summary>How much may be asked for at once.</summary>
internal static class Bounds
{
    /// <summary>Rows of a list, where the client does not say.</summary>
    public const int UsualRows = 50;

    /// <summary>Rows of a list at most: some hundred kilobytes.</summary>
    public const int MostRows = 1000;

    /// <summary>How many rows are asked for.</summary>
    /// <exception cref="ProblemException">Too many, or none.</exception>
    public static int Rows(int? most) => most is null ? UsualRows : Within("most", most.Value, 1, MostRows);

    /// <summary>A number that must lie in a range.</summary>
    /// <exception cref="ProblemException">It does not.</exception>
    public static int Within(string name, int value, int least, int greatest) => value >= least && value <= greatest
        ? value
        : throw new ProblemException(Problems.BadValue(name, value.ToString(CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {greatest}")));
}
