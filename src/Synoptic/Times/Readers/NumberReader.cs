namespace Synoptic.Times.Readers;

/// <summary>Reads how many: digits, number words, <c>a</c>, <c>half a</c>, <c>several</c>.</summary>
internal static class NumberReader
{
    /// <summary>A number that begins here; vague words give one that is not a number.</summary>
    public static bool TryRead(Scan scan, int i, out double value, out int end)
    {
        value = 0;
        end = i;
        if ((uint)i >= (uint)scan.Count) return false;
        if (scan.Is(i, WordClass.Half))
        {
            end = scan.Is(i + 1, WordClass.Indefinite) ? i + 2 : scan.AfterHyphen(i + 1);
            value = 0.5;
            return end > i + 1;
        }

        if (scan.Is(i, WordClass.Indefinite)) return AfterArticle(scan, i, out value, out end);
        if (scan.Is(i, WordClass.Vague)) return Vague(scan, i, i, out value, out end);
        return scan.Atoms[i].Kind == AtomKind.Number ? Digits(scan, i, out value, out end) : Words(scan, i, out value, out end);
    }

    private static bool AfterArticle(Scan scan, int i, out double value, out int end)
    {
        if (scan.Is(i + 1, WordClass.Vague)) return Vague(scan, i, i + 1, out value, out end);
        if (scan.Is(i + 1, WordClass.Scale, out var scale))
        {
            value = scale.Number;
            end = i + 2;
            return true;
        }

        value = 1;
        end = i + 1;
        return true;
    }

    private static bool Vague(Scan scan, int first, int i, out double value, out int end)
    {
        // "a couple of" is two; every other vague word leaves the number open.
        value = scan.Is(i, WordClass.VagueOf) ? 2 : double.NaN;
        end = i + 1;
        if (scan.Is(i, WordClass.VagueOf) && scan.Is(end, WordClass.Of)) end++;
        return end > first;
    }

    private static bool Digits(Scan scan, int i, out double value, out int end)
    {
        value = scan.Atoms[i].Number;
        end = i + 1;
        if (double.IsNaN(value)) return false;
        if (scan.IsInteger(end, out var top, out _) && !scan.Joined(end) && scan.IsMark(end + 1, '/') && scan.IsInteger(end + 2, out var bottom, out _) && bottom > top)
        {
            value += (double)top / bottom;
            end += 3;
        }
        else if (scan.IsMark(end, '½'))
        {
            value += 0.5;
            end++;
        }

        if (scan.Is(end, WordClass.Scale, out var scale))
        {
            value *= scale.Number;
            end++;
        }

        return true;
    }

    private static bool Words(Scan scan, int i, out double value, out int end)
    {
        double whole = 0, part = 0;
        end = i;
        value = 0;
        for (var at = i; at < i + 12; at = end)
        {
            var next = end > i ? scan.AfterHyphen(at) : at;
            if (scan.Is(next, WordClass.Cardinal, out var cardinal))
            {
                // After a unit nothing may follow; after tens only a unit.
                if (part % 10 != 0 || (part % 100 != 0 && cardinal.Number >= 10)) break;
                part += cardinal.Number;
            }
            else if (end > i && scan.Is(next, WordClass.Scale, out var scale))
            {
                if (scale.Number == 1000)
                {
                    whole += part * 1000;
                    part = 0;
                }
                else
                {
                    part *= scale.Number;
                }
            }
            else
            {
                break;
            }

            end = next + 1;
        }

        value = whole + part;
        return end > i;
    }
}
