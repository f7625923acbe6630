namespace Synoptic.Quantities;

/// <summary>Fractions written with digits behind a number.</summary>
internal static class WrittenFractions
{
    /// <summary>Adds a fraction that stands behind the digits: 2 1/2, 2½, and the 1 / 4 of texts that were taken apart.</summary>
    public static void Add(Line line, ref int end, ref double value, ref bool grouped)
    {
        if (line.Is(end, AtomKind.Digits))
        {
            var first = line.Text[line[end].Start];
            var part = char.IsAscii(first) ? 0 : char.GetNumericValue(line.Text, line[end].Start);
            if (part is > 0 and < 1)
            {
                value += part;
                end++;
                grouped = true;
            }
            else if (char.IsAscii(first) && !grouped && DigitScanner.Read(line.Text, line[end].Start, line[end].End, out var fraction, out _) == line[end].End && fraction is > 0 and < 1 && line.Word(end).Contains('/'))
            {
                value += fraction;
                end++;
                grouped = true;
            }
        }
        else if (line.IsMark(end, '/') && !line.IsJoined(end) && line.Is(end + 1, AtomKind.Digits) && !line.IsJoined(end + 1)
            && DigitScanner.Read(line.Text, line[end + 1].Start, line[end + 1].End, out var below, out _) == line[end + 1].End && DigitScanner.IsDenominator(below) && value < below)
        {
            value /= below;
            end += 2;
            grouped = true;
        }
    }
}
