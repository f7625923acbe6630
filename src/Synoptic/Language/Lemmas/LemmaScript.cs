using System.Globalization;

namespace Synoptic.Language.Lemmas;

/// <summary>How a lemma is made of a form: its letters are put in a case, characters at its end are cut off, others put in their place.</summary>
/// <param name="Case">The case that the form is put in; <see cref="LetterCase.Mixed"/> leaves it.</param>
/// <param name="Cut">How many characters are cut off.</param>
/// <param name="Ending">What is put in their place.</param>
internal sealed record LemmaScript(LetterCase Case, int Cut, string Ending)
{
    // In the order in which they are tried: of two scripts that cut equally much the first counts.
    private static ReadOnlySpan<LetterCase> Cases => [LetterCase.Lower, LetterCase.Mixed, LetterCase.Capital, LetterCase.Upper];

    /// <summary>The script that cuts least.</summary>
    public static LemmaScript Between(string form, string lemma)
    {
        var best = new LemmaScript(LetterCase.Mixed, form.Length, lemma);
        var least = int.MaxValue;
        var buffer = new char[form.Length];
        foreach (var letters in Cases)
        {
            Put(form, letters, buffer);
            var same = buffer.AsSpan().CommonPrefixLength(lemma);
            var cost = form.Length + lemma.Length - same - same;
            if (cost >= least) continue;
            least = cost;
            best = new LemmaScript(letters, form.Length - same, lemma[same..]);
        }

        return best;
    }

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static LemmaScript Parse(string text)
    {
        var cells = text.Split('\t');
        return new LemmaScript((LetterCase)int.Parse(cells[0], CultureInfo.InvariantCulture), int.Parse(cells[1], CultureInfo.InvariantCulture), cells[2]);
    }

    /// <summary>Writes the lemma of a form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="lemma">Takes it; as long as the form and the ending together.</param>
    /// <returns>Its length; 0 if the form is too short.</returns>
    public int Apply(ReadOnlySpan<char> form, Span<char> lemma)
    {
        if (Cut > form.Length) return 0;
        Put(form, Case, lemma);
        Ending.CopyTo(lemma[(form.Length - Cut)..]);
        return form.Length - Cut + Ending.Length;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(int)Case}\t{Cut}\t{Ending}");

    private static void Put(ReadOnlySpan<char> form, LetterCase letters, Span<char> result)
    {
        if (letters == LetterCase.Upper) form.ToUpperInvariant(result);
        else if (letters == LetterCase.Mixed) form.CopyTo(result);
        else form.ToLowerInvariant(result);
        if (letters == LetterCase.Capital && form.Length > 0) result[0] = char.ToUpperInvariant(form[0]);
    }
}
