namespace Synoptic.Storage.Search;

/// <summary>
/// What the forms of an English word have in common: M. F. Porter, "An algorithm for suffix stripping", Program 14 (1980). It is here, and not
/// left to the engines, since each has a stemmer of its own and they would find different lines.
/// </summary>
internal static class PorterStemmer
{
    private static readonly (string Suffix, string Put)[] Second =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("abli", "able"), ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"),
        ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
    ];

    private static readonly (string Suffix, string Put)[] Third = [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", "")];

    private static readonly string[] Fourth = ["al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate", "iti", "ous", "ive", "ize"];

    /// <summary>The stem of a small word; the word itself where it has other characters than the letters a to z.</summary>
    public static string Of(string word)
    {
        if (word.Length < 3) return word;
        foreach (var c in word)
            if (c is < 'a' or > 'z') return word;
        var letters = new Letters(word);
        letters.Plural();
        letters.Past();
        if (letters.Ends("y", out var stem) && letters.HasVowel(stem)) letters.Put(stem, "i");
        letters.Exchange(Second);
        letters.Exchange(Third);
        letters.Drop();
        letters.Tidy();
        return letters.ToString();
    }

    private ref struct Letters(string word)
    {
        // One more than the word: "hop" of "hopp" never grows, "hope" of "hoping" is shorter than what it was.
        private readonly char[] letters = [.. word, ' '];
        private int length = word.Length;

        public override readonly string ToString() => new(letters, 0, length);

        public readonly bool Ends(string suffix, out int stem)
        {
            stem = length - suffix.Length;
            return stem >= 0 && letters.AsSpan(stem, suffix.Length).SequenceEqual(suffix);
        }

        public void Put(int stem, string suffix)
        {
            suffix.CopyTo(letters.AsSpan(stem));
            length = stem + suffix.Length;
        }

        public readonly bool HasVowel(int end)
        {
            for (var i = 0; i < end; i++)
                if (!IsConsonant(i)) return true;
            return false;
        }

        public void Plural()
        {
            if (Ends("sses", out var stem)) Put(stem, "ss");
            else if (Ends("ies", out stem)) Put(stem, "i");
            else if (!Ends("ss", out _) && Ends("s", out stem)) Put(stem, "");
        }

        public void Past()
        {
            if (Ends("eed", out var stem))
            {
                if (Measure(stem) > 0) Put(stem, "ee");
                return;
            }

            if (!(Ends("ed", out stem) && HasVowel(stem)) && !(Ends("ing", out stem) && HasVowel(stem))) return;
            Put(stem, "");
            if (Ends("at", out stem) || Ends("bl", out stem) || Ends("iz", out stem)) Put(length, "e");
            else if (IsDouble() && letters[length - 1] is not ('l' or 's' or 'z')) length--;
            else if (Measure(length) == 1 && IsShort(length)) Put(length, "e");
        }

        public void Exchange((string Suffix, string Put)[] suffixes)
        {
            foreach (var (suffix, put) in suffixes)
            {
                if (!Ends(suffix, out var stem)) continue;
                if (Measure(stem) > 0) Put(stem, put);
                return;
            }
        }

        public void Drop()
        {
            foreach (var suffix in Fourth)
            {
                if (!Ends(suffix, out var stem)) continue;
                // "ement" before "ment" before "ent", as they stand in the table; "ion" only after s or t.
                if (Measure(stem) > 1 && (suffix != "ion" || (stem > 0 && letters[stem - 1] is 's' or 't'))) Put(stem, "");
                return;
            }
        }

        public void Tidy()
        {
            if (Ends("e", out var stem) && (Measure(stem) > 1 || (Measure(stem) == 1 && !IsShort(stem)))) Put(stem, "");
            if (length > 1 && letters[length - 1] == 'l' && IsDouble() && Measure(length - 1) > 1) length--;
        }

        private readonly bool IsConsonant(int at) => letters[at] switch
        {
            'a' or 'e' or 'i' or 'o' or 'u' => false,
            'y' => at == 0 || !IsConsonant(at - 1),
            _ => true,
        };

        // How often a vowel is followed by a consonant.
        private readonly int Measure(int end)
        {
            var (count, wasVowel) = (0, false);
            for (var i = 0; i < end; i++)
            {
                var isVowel = !IsConsonant(i);
                if (wasVowel && !isVowel) count++;
                wasVowel = isVowel;
            }

            return count;
        }

        private readonly bool IsDouble() => length > 1 && letters[length - 1] == letters[length - 2] && IsConsonant(length - 1);

        // Consonant, vowel, consonant other than w, x, y.
        private readonly bool IsShort(int end) => end > 2 && IsConsonant(end - 1) && !IsConsonant(end - 2) && IsConsonant(end - 3) && letters[end - 1] is not ('w' or 'x' or 'y');
    }
}
