using System.Text;
using Synoptic.Text;

namespace Synoptic.Entities.Offices;

/// <summary>Reads the words around an office's noun: which office it is, of which country or body, and whether it is held.</summary>
internal sealed class OfficeReader(EntityTables tables, OfficeTables offices, ArticleView view, RoleReader roles)
{
    /// <summary>Longest lower-case tail of an office in tokens: <c>of the upper house's committee on fisheries</c>.</summary>
    private const int LongestTail = 8;

    /// <summary>The office whose noun begins at a token; <see langword="null"/> if there is none.</summary>
    public OfficePhrase? At(int noun)
    {
        if (!view.IsWord(noun)) return null;
        var offset = offices.Nouns.Match(view.Text, view.Span(noun).Start, ignoreCase: true, out var office);
        if (offset < 0) return null;
        var end = view.TokenEndingAt(offset, noun);
        var sentence = view.Sentence(noun);
        if (end < 0 || end > sentence.End || IsInsideName(noun, end)) return null;
        // "president-elect", "prime minister-designate"
        var status = OfficeStatus.Held;
        var nounEnd = end;
        if (end < sentence.End)
        {
            var next = view.IsMark(end, '-') && end + 1 < sentence.End ? end + 1 : end;
            if (view.IsWord(next) && offices.After(view.Word(next)) is { } told) (status, nounEnd) = (told, next + 1);
            else if (next > end) return null;
        }

        var head = view.Tree.Top(noun, nounEnd);
        if (!view.Tree.Tag(head).IsNoun && view.Tree.Tag(end - 1) is var last && !last.IsNoun) return null;
        var role = new StringBuilder();
        var first = Before(noun, head, sentence, role, ref status, out var body, out var owned);
        role.Append(office!.Role);
        var tail = After(head, nounEnd, sentence, role, ref body, ref status, owned);
        return new OfficePhrase(first, tail, noun, nounEnd, head, role.ToString(), body, status, owned);
    }

    /// <summary>Name right behind <c>of</c> at a token: <c>of Xland</c> after a person's name; -1 if there is none.</summary>
    public int NameAfterOf(int i, int end)
    {
        if (i + 1 >= end || !offices.Is(view.Word(i), "belongs")) return -1;
        var k = tables.Is(view.Word(i + 1), "article") ? i + 2 : i + 1;
        return IsBody(view.NameAt(k)) && view.NameTokens[view.NameAt(k)].First == k ? view.NameAt(k) : -1;
    }

    // A longer name or another person's name has the word: "the President Hotel".
    private bool IsInsideName(int first, int end)
    {
        var (name, last) = (view.NameAt(first), view.NameAt(end - 1));
        if (view.TypeAt(first) == EntityType.Person || view.TypeAt(end - 1) == EntityType.Person) return true;
        return last >= 0 && (view.NameTokens[last].End > end || name == last && view.NameTokens[name].First < first && end - first == 1);
    }

    private int Before(int noun, int head, Sentence sentence, StringBuilder role, ref OfficeStatus status, out int body, out bool owned)
    {
        (body, owned) = (-1, false);
        var first = Start(noun, head, sentence);
        for (var i = first; i < noun; i++)
        {
            var word = view.Word(i);
            if (tables.Is(word, "possessive") && view.Analysis.Tokens[i].Span.Length <= 2 && i > first)
            {
                // What stands before the mark is told of the owner.
                body = IsBody(view.NameAt(i - 1)) ? view.NameAt(i - 1) : -1;
                owned = true;
                role.Clear();
                if (body < 0 || view.NameTokens[body].First > first) status = OfficeStatus.Held;
                continue;
            }

            if (tables.Pronouns.TryGetValue(word, out var pronoun) && pronoun.Case == "possessive")
            {
                owned = true;
                continue;
            }

            if (view.NameAt(i) is var name && name >= 0)
            {
                if (IsBody(name)) (body, owned) = (name, true);
                i = view.NameTokens[name].End - 1;
                continue;
            }

            // "the 53-year-old": what hangs on a hyphen behind a number is an age.
            if (!view.IsWord(i) || tables.Is(word, "article") || i > 0 && view.IsMark(i - 1, '-') && role.Length == 0 && i - 1 >= first) continue;
            var small = word.ToLowerInvariant();
            if (offices.Before(small) is { } told) status = told;
            else if (offices.Is(small, "plain")) continue;
            else if (Belongs(i, noun)) role.Append(small).Append(' ');
            // "party nominees Senator Roe": what stands before another noun is that noun's.
            else (body, owned, status) = Forget(role);
        }

        return first;
    }

    private static (int Body, bool IsOwned, OfficeStatus Status) Forget(StringBuilder role)
    {
        role.Clear();
        return (-1, false, OfficeStatus.Held);
    }

    // Back over what the reader of roles takes, and then over what else hangs on the noun: "the party's deputy regional".
    private int Start(int noun, int head, Sentence sentence)
    {
        var first = roles.Lead(noun, sentence.First, out var closed);
        if (closed) return tables.Is(view.Word(first), "article") && first < noun ? first + 1 : first;
        while (first > sentence.First)
        {
            var previous = first - 1;
            // "the ex-president", "then-mayor"
            if (view.IsMark(previous, '-') && previous > sentence.First && offices.Before(view.Word(previous - 1)) is not null)
            {
                first = previous - 1;
                continue;
            }

            if (!view.IsWord(previous) || !Belongs(previous, noun) || view.TypeAt(previous) == EntityType.Person || view.IsVerb(previous) && !view.Tree.Is(previous, "amod")) break;
            if (view.Tree.Head(previous) is var above && (above <= previous || above != head && above >= noun) || !IsModifier(previous)) break;
            first = previous;
        }

        return first;
    }

    // A title with a capital takes few small words: "state Representative", not "the army's action President".
    private bool Belongs(int previous, int noun)
    {
        if (view.NameAt(previous) >= 0) return true;
        var word = view.Word(previous);
        if (view.IsCapital(previous)) return view.IsCapital(noun) || previous == view.Sentence(noun).First;
        return !view.IsCapital(noun) || offices.Before(word) is not null || offices.Is(word, "plain") || tables.Modifiers.Contains(word);
    }

    private bool IsModifier(int token) => view.Tree.Is(token, "amod") || view.Tree.Is(token, "compound") || view.Tree.Is(token, "advmod") || view.Tree.Is(token, "nmod:desc");

    // "of Xland", "at the World Bank", "of the upper house's committee"; words that name nobody belong to the role.
    private int After(int head, int nounEnd, Sentence sentence, StringBuilder role, ref int body, ref OfficeStatus status, bool owned)
    {
        var end = nounEnd;
        // "former" may stand behind: "prime minister from 2003 to 2010".
        if (end + 1 < sentence.End && offices.Is(view.Word(end), "from") && view.Analysis.Tokens[end + 1].Kind == TokenKind.Number) status = OfficeStatus.Former;
        if (end + 1 >= sentence.End || !offices.Is(view.Word(end), "link")) return end;
        var inner = -1;
        foreach (var dependent in view.Tree.Dependents(head))
            if (dependent >= nounEnd && view.Tree.Is(dependent, "nmod") && view.Tree.Dependent(dependent, "case") == end) inner = dependent;
        // "of a coastal company" names nobody.
        if (tables.Is(view.Word(end + 1), "indefinite")) return end;
        var k = tables.Is(view.Word(end + 1), "article") ? end + 2 : end + 1;
        if ((inner < 0 || view.NameAt(inner) == view.NameAt(k)) && IsBody(view.NameAt(k)) && view.TypeAt(k) != EntityType.Nationality && view.NameTokens[view.NameAt(k)].First == k && !IsOwner(view.NameTokens[view.NameAt(k)].End))
        {
            // "Xland's ambassador at the World Bank": whose office it is was told before.
            if (body < 0 && !owned) body = view.NameAt(k);
            return view.NameTokens[view.NameAt(k)].End;
        }

        return inner < 0 ? end : Tail(inner, end, sentence, role, ref body, owned);
    }

    private int Tail(int inner, int from, Sentence sentence, StringBuilder role, ref int body, bool owned)
    {
        var stop = Math.Min(sentence.End, inner + 1);
        // "of the oil company Norvik"
        if (stop < sentence.End && IsBody(view.NameAt(stop)) && view.TypeAt(stop) != EntityType.Nationality && view.Tree.Head(view.Tree.Top(stop, view.NameTokens[view.NameAt(stop)].End)) == inner)
        {
            if (body < 0 && !owned) body = view.NameAt(stop);
            return view.NameTokens[view.NameAt(stop)].End;
        }

        // "of Tolm's Grand Church": the nearest name.
        if (IsBody(view.NameAt(inner)))
        {
            if (body < 0 && !owned) body = view.NameAt(inner);
            return view.NameTokens[view.NameAt(inner)].End;
        }

        if (stop - from > LongestTail || !offices.Is(view.Word(from), "belongs")) return from;
        for (var i = from; i < stop; i++)
            if (!view.IsWord(i) && !tables.Is(view.Word(i), "possessive") && !view.IsMark(i, '-') || view.TypeAt(i) == EntityType.Person || view.NameAt(i) < 0 && view.IsCapital(i)) return from;
        for (var i = from; i < stop; i++)
        {
            if (IsBody(view.NameAt(i)))
            {
                if (body < 0 && !owned) body = view.NameAt(i);
            }
            else if (view.IsWord(i) && !tables.Is(view.Word(i), "possessive"))
            {
                role.Append(' ').Append(view.Word(i).ToLowerInvariant());
            }
        }

        return stop;
    }

    private bool IsOwner(int i) => i < view.Length && tables.Is(view.Word(i), "possessive");

    // The adjective of a country stands for it; any other people holds no offices.
    private bool IsBody(int name) => name >= 0 && view.Analysis.Names[name] is var named
        && (named.Type is EntityType.Organization or EntityType.Place or EntityType.Facility || named.Type == EntityType.Nationality && tables.Country(named.Span.Slice(view.Text)) is not null);
}
