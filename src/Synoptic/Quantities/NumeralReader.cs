namespace Synoptic.Quantities;

/// <summary>Reads numbers: digits, words, and both mixed. Units and bounds are not its concern.</summary>
internal sealed class NumeralReader(NumberWords words)
{
    /// <summary>The number that begins at an atom.</summary>
    /// <param name="line">The sentence.</param>
    /// <param name="i">Index of the atom.</param>
    /// <param name="numeral">The number.</param>
    /// <param name="ratio">Whether two numbers may be one share: <c>one in four</c>.</param>
    public bool TryRead(Line line, int i, out Numeral numeral, bool ratio = true)
    {
        numeral = default;
        if (line.Is(i, AtomKind.Digits))
        {
            if (!TryDigits(line, i, out numeral)) return false;
            if (ratio && numeral is { Form: NumeralForm.Digits, IsPlain: true } && TryRatio(line, i, numeral.End, numeral.Value, out var share)) numeral = share;
            return true;
        }

        if (!line.Is(i, AtomKind.Word)) return false;
        var word = words[line.Word(i)];
        return word.Kind switch
        {
            NumberWordKind.Unit or NumberWordKind.Tens => TryWords(line, i, ratio, out numeral),
            NumberWordKind.Article => TryArticle(line, i, out numeral),
            NumberWordKind.Dozen => Set(out numeral, new Numeral(i + 1, word.Value, 0, NumeralForm.Words, false, false)),
            NumberWordKind.Half => TryHalf(line, i, out numeral),
            NumberWordKind.Plural => TryPlural(line, i, word, out numeral),
            NumberWordKind.Vague => TryVague(line, i, word, out numeral),
            NumberWordKind.Fold => Set(out numeral, new Numeral(i + 1, word.Value, 0, NumeralForm.Words, false, false)),
            _ => false,
        };
    }

    /// <summary>Kind of the word at an atom.</summary>
    public NumberWordKind KindAt(Line line, int i) => line.Is(i, AtomKind.Word) ? words[line.Word(i)].Kind : NumberWordKind.None;

    private static bool Set(out Numeral target, Numeral value)
    {
        target = value;
        return true;
    }

    private bool TryDigits(Line line, int i, out Numeral numeral)
    {
        numeral = default;
        double value;
        int end;
        var grouped = true;
        var single = char.GetNumericValue(line.Text, line[i].Start);
        if (!char.IsAscii(line.Text[line[i].Start]))
        {
            // ½ and its like; other digits than these are not written in English news.
            if (single is <= 0 or >= 1) return false;
            (value, end) = (single, i + 1);
        }
        else
        {
            var offset = DigitScanner.Read(line.Text, line[i].Start, line[line.Count - 1].End, out value, out grouped);
            if (offset < 0) return false;
            var power = DigitScanner.Power(line.Text, offset, line[line.Count - 1].End, ref value);
            if (power > 0) (offset, grouped) = (power, true);
            end = i;
            while (end < line.Count && line[end].Start < offset) end++;
            if (line[end - 1].End != offset) return false;
            if (power > 0) return Set(out numeral, new Numeral(end, value, 0, NumeralForm.Digits, false, true));
            WrittenFractions.Add(line, ref end, ref value, ref grouped);
        }

        if (value is > 0 and < 1 && line.Text[line[i].Start] is not ('.' or '0' or '+')) return Set(out numeral, new Numeral(end, value, 0, NumeralForm.Fraction, false, false));
        var magnitude = Magnitudes(line, ref end, ref value);
        return Set(out numeral, new Numeral(end, value, 0, NumeralForm.Digits, !grouped && !magnitude, magnitude));
    }

    // Million, billion, hundred, dozen after a number; and the k, m, bn that are written to digits.
    private bool Magnitudes(Line line, ref int end, ref double value)
    {
        var any = false;
        while (line.Is(end, AtomKind.Word))
        {
            var word = words[line.Word(end)];
            var fits = word.Kind is NumberWordKind.Magnitude or NumberWordKind.Hundred or NumberWordKind.Dozen
                || (word.Kind == NumberWordKind.Suffix && !any && line.IsJoined(end) && IsSuffix(line, end));
            if (!fits || value * word.Value > 1e17) break;
            value *= word.Value;
            end++;
            any = true;
            if (word.Kind == NumberWordKind.Suffix) break;
        }

        return any;
    }

    // "$5m" is money; "5m" is millions only before a thing, else metres, "5B" is a door and a "5k" run. A capital M is never a metre.
    private static bool IsSuffix(Line line, int at)
    {
        if (line.Word(at).Length != 1) return true;
        var letter = line.Text[line[at].Start];
        if (letter is not ('m' or 'b' or 'B' or 'k' or 'K')) return true;
        var first = at - 1;
        if (line.Is(first - 1, AtomKind.Mark) && line.IsJoined(first) && !line.IsMark(first - 1, '(') && !line.IsHyphen(first - 1)) return true;
        if (letter is 'k' or 'K') return line.Xpos(at + 1) is not "NN";
        return line.Is(at + 1, AtomKind.Word) && line.IsNoun(at + 1) && line.Word(at + 1).Length > 2 && !(letter != 'm' && line.IsCapital(at + 1));
    }

    private bool TryWords(Line line, int i, bool ratio, out Numeral numeral, double current = 0)
    {
        double total = 0;
        var end = i;
        var magnitude = false;
        var last = double.PositiveInfinity; // the last magnitude: they only fall within one number
        for (var j = i; line.Is(j, AtomKind.Word);)
        {
            var word = words[line.Word(j)];
            var at = j;
            if (word.Kind == NumberWordKind.And)
            {
                // one hundred and five, but not "hundreds and five" or "two and three"
                if (current % 100 != 0 || (current == 0 && total == 0) || KindAt(line, j + 1) is not (NumberWordKind.Unit or NumberWordKind.Tens)) break;
                word = words[line.Word(++at)];
            }

            if (word.Kind == NumberWordKind.Unit && (current % 100 == 0 || (current % 10 == 0 && current % 100 >= 20 && word.Value is > 0 and < 10)) && (at == i || current + total > 0)) current += word.Value;
            else if (word.Kind == NumberWordKind.Tens && current % 100 == 0) current += word.Value;
            else if (word.Kind == NumberWordKind.Hundred && current is > 0 and < 100) current *= word.Value;
            else if (word.Kind == NumberWordKind.Dozen && current is > 0 and < 100) current *= word.Value;
            else if (word.Kind == NumberWordKind.Magnitude && current > 0 && word.Value < last)
            {
                total += current * word.Value;
                (current, last, magnitude) = (0, word.Value, true);
            }
            else break;
            end = j = at + 1;
            if (line.IsHyphen(j) && line.IsJoined(j) && line.IsJoined(j + 1) && KindAt(line, j + 1) is NumberWordKind.Unit or NumberWordKind.Hundred or NumberWordKind.Magnitude) j++;
        }

        var value = total + current;
        if (end == i) end = i + 1;
        numeral = new Numeral(end, value, 0, NumeralForm.Words, false, magnitude);
        if (TryParts(line, end, value, out var parts)) numeral = parts;
        else if (ratio && TryRatio(line, i, end, value, out var share)) numeral = share;
        else if (TryAndHalf(line, end, value, out var half)) numeral = half;
        else if (line.Is(end, AtomKind.Word) && words[line.Word(end)] is { Kind: NumberWordKind.Plural } plural && plural.Value >= 100) return false;
        return true;
    }

    // two-thirds, three quarters of
    private bool TryParts(Line line, int at, double count, out Numeral numeral)
    {
        numeral = default;
        if (line.IsHyphen(at) && line.IsJoined(at)) at++;
        if (!line.Is(at, AtomKind.Word)) return false;
        var part = words[line.Word(at)];
        if (part.Kind != NumberWordKind.Fraction) return false;
        var value = count * part.Value;
        if (count < 1 || value >= 1 || (count > 1 && line.Word(at)[^1] is not ('s' or 'S'))) return false;
        if (count == 1 && KindAt(line, at + 1) != NumberWordKind.Of) return false;
        if (TryPartOfMagnitude(line, at + 1, value, out numeral)) return true;
        return Set(out numeral, new Numeral(at + 1, value, 0, NumeralForm.Fraction, false, false));
    }

    // one in four people, two out of every five; not: killed two in five days, two out of the five
    private bool TryRatio(Line line, int first, int at, double part, out Numeral numeral)
    {
        numeral = default;
        var outOf = KindAt(line, at) == NumberWordKind.Out && KindAt(line, at + 1) == NumberWordKind.Of;
        if (!outOf && (KindAt(line, at) != NumberWordKind.In || line.IsVerb(first - 1))) return false;
        var next = outOf ? at + 2 : at + 1;
        if (KindAt(line, next) == NumberWordKind.Every) next++;
        if (part is < 1 or > 99 || !TryRead(line, next, out var whole, ratio: false) || whole.Form is not (NumeralForm.Words or NumeralForm.Digits) || whole.HasMagnitude && whole.Value > 1000) return false;
        // Of round numbers only: "seven in 23 games" counts.
        if (whole.Value is not (2 or 3 or 4 or 5 or 6 or 7 or 8 or 9 or 10 or 20 or 50 or 100 or 1000) || part >= whole.Value) return false;
        return Set(out numeral, new Numeral(whole.End, part / whole.Value, 0, NumeralForm.Fraction, false, false));
    }

    // three quarters of a million
    private bool TryPartOfMagnitude(Line line, int at, double part, out Numeral numeral)
    {
        numeral = default;
        if (KindAt(line, at) != NumberWordKind.Of || KindAt(line, at + 1) != NumberWordKind.Article || KindAt(line, at + 2) != NumberWordKind.Magnitude) return false;
        var (end, value) = (at + 2, part);
        Magnitudes(line, ref end, ref value);
        return Set(out numeral, new Numeral(end, value, 0, NumeralForm.Words, false, true));
    }

    // two and a half (million)
    private bool TryAndHalf(Line line, int at, double count, out Numeral numeral)
    {
        numeral = default;
        var j = at;
        var skipped = 0;
        foreach (var kind in (ReadOnlySpan<NumberWordKind>)[NumberWordKind.And, NumberWordKind.Article])
        {
            if (line.IsHyphen(j)) j++;
            if (KindAt(line, j) == kind) (j, skipped) = (j + 1, skipped + 1);
        }

        if (line.IsHyphen(j)) j++;
        if (skipped != 2 || KindAt(line, j) != NumberWordKind.Half) return false;
        j++;
        var value = count + 0.5;
        var magnitude = Magnitudes(line, ref j, ref value);
        return Set(out numeral, new Numeral(j, value, 0, NumeralForm.Words, false, magnitude));
    }

    // a hundred, a dozen, a third of, a few hundred
    private bool TryArticle(Line line, int i, out Numeral numeral)
    {
        numeral = default;
        if (!line.Is(i + 1, AtomKind.Word)) return false;
        var next = words[line.Word(i + 1)];
        switch (next.Kind)
        {
            case NumberWordKind.Hundred or NumberWordKind.Magnitude or NumberWordKind.Dozen:
                // "a" is one: a hundred and thirty million
                if (!TryWords(line, i + 1, ratio: false, out numeral, current: 1)) return false;
                numeral = numeral with { HasMagnitude = next.Kind != NumberWordKind.Dozen };
                return true;
            case NumberWordKind.Fraction:
                if (TryPartOfMagnitude(line, i + 2, next.Value, out numeral)) return true;
                return KindAt(line, i + 2) == NumberWordKind.Of && Set(out numeral, new Numeral(i + 2, next.Value, 0, NumeralForm.Fraction, false, false));
            case NumberWordKind.Half:
                return TryHalf(line, i + 1, out numeral);
            case NumberWordKind.Vague:
                return TryVague(line, i + 1, next, out numeral);
            default:
                return false;
        }
    }

    // half of, half the, half a million
    private bool TryHalf(Line line, int i, out Numeral numeral)
    {
        numeral = default;
        var j = i + 1;
        if (line.IsHyphen(j) && line.IsJoined(j)) j++;
        switch (KindAt(line, j))
        {
            case NumberWordKind.Of:
            case NumberWordKind.The:
                return Set(out numeral, new Numeral(i + 1, words[line.Word(i)].Value, 0, NumeralForm.Fraction, false, false));
            case NumberWordKind.Article when KindAt(line, j + 1) is NumberWordKind.Magnitude or NumberWordKind.Dozen:
                j++;
                break;
            case NumberWordKind.Magnitude or NumberWordKind.Dozen:
                break;
            case NumberWordKind.Article:
                // half an hour: the unit, if one follows, takes it.
                return Set(out numeral, new Numeral(i + 1, words[line.Word(i)].Value, 0, NumeralForm.Fraction, false, false));
            default:
                if (j == i + 2) goto case NumberWordKind.Article;
                return false;
        }

        var value = words[line.Word(i)].Value;
        var magnitude = Magnitudes(line, ref j, ref value);
        return Set(out numeral, new Numeral(j, value, 0, NumeralForm.Words, false, magnitude));
    }

    // dozens, hundreds of thousands of
    private bool TryPlural(Line line, int i, NumberWord word, out Numeral numeral)
    {
        numeral = default;
        var end = i + 1;
        var (low, high) = (word.Value, word.High);
        while (KindAt(line, end) == NumberWordKind.Of && line.Is(end + 1, AtomKind.Word) && words[line.Word(end + 1)] is { Kind: NumberWordKind.Plural } next && next.Value >= 1000 && low < 1000)
        {
            low *= next.Value;
            high *= next.Value;
            end += 2;
        }

        // "tens" and "scores" alone are other words.
        if (end == i + 1 && word.High <= 100 && KindAt(line, end) != NumberWordKind.Of && word.Value != 24) return false;
        return Set(out numeral, new Numeral(end, low, high, NumeralForm.Open, false, true));
    }

    // several hundred; several (hours); a couple of (days)
    private bool TryVague(Line line, int i, NumberWord word, out Numeral numeral)
    {
        var end = i + 1;
        if (KindAt(line, end) == NumberWordKind.Of) end++;
        var (low, high) = (word.Value, word.High);
        var form = NumeralForm.Vague;
        if (KindAt(line, end) is NumberWordKind.Hundred or NumberWordKind.Magnitude or NumberWordKind.Dozen)
        {
            var factor = 1.0;
            Magnitudes(line, ref end, ref factor);
            (low, high, form) = (low * factor, high * factor, NumeralForm.Open);
        }

        numeral = new Numeral(end, low, high, form, false, form == NumeralForm.Open);
        return true;
    }
}
