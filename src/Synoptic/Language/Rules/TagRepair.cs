using System.Collections.Immutable;
using Synoptic.Language.Lemmas;
using Synoptic.Text;

namespace Synoptic.Language.Rules;

/// <summary>Turns the states of a sentence into tags, and settles what more than two words decide: auxiliaries, participles, conjunctions.</summary>
internal sealed class TagRepair
{
    private readonly TagStates states;
    private readonly Lemmatizer lemmas;
    private readonly byte vbd, vbn, vbg, vb, inState, sc, ex, beb, beg, hvb, hvg, dob, dod, not, prp, obj, nn, nns, nnp, npr, dp, md, to, ten, bez, ppPoss, dt;

    public TagRepair(TagStates states, Lemmatizer lemmas)
    {
        (this.states, this.lemmas) = (states, lemmas);
        (vbd, vbn, vbg, vb) = (states["VBD"], states["VBN"], states["VBG"], states["VB"]);
        (inState, sc, ex, not, prp, obj) = (states["IN"], states["SC"], states["EX"], states["NOT"], states["PRP"], states["OBJ"]);
        (nn, nns, nnp, npr, dp, md, to) = (states["NN"], states["NNS"], states["NNP"], states["NPR"], states["DP"], states["MD"], states["TO"]);
        (beb, beg, hvb, hvg, dob, dod, ten, bez) = (states["BEB"], states["BEG"], states["HVB"], states["HVG"], states["DOB"], states["DOD"], states["BEN"], states["BEZ"]);
        (ppPoss, dt) = (states["PP$"], states["DT"]);
    }

    /// <summary>Adds a tag for each state.</summary>
    public void Repair(ReadOnlySpan<Reading> best, int first, string text, ImmutableArray<Token> tokens, ImmutableArray<Tag>.Builder tags)
    {
        for (var i = 0; i < best.Length; i++)
        {
            var reading = best[i];
            var state = reading.State;
            var (upos, xpos) = (states.Upos(state), states.Xpos(state));
            if (IsHave(state) && TakesParticiple(best, i)) upos = "AUX";
            else if (IsDo(state) && TakesBase(best, i)) upos = "AUX";
            else if (IsBe(state) && i > 0 && best[i - 1].State == ex) upos = "VERB";
            else if (state == inState && i + 1 < best.Length && best[i + 1].State == vbg) upos = "SCONJ";
            else if (state == vbd && AfterAuxiliary(best, i)) xpos = "VBN";
            else if (state == vbn && !AfterAuxiliary(best, i) && AfterSubject(best, i)) xpos = "VBD";
            tags.Add(new Tag(upos, xpos, lemmas.Lemma(text.AsSpan(tokens[first + i].Span.Start, tokens[first + i].Span.Length), upos, xpos)));
        }
    }

    private bool IsBe(byte s) => s >= beb && s <= beg;

    private bool IsHave(byte s) => s >= hvb && s <= hvg;

    private bool IsDo(byte s) => s >= dob && s <= dod;

    private bool IsAdverb(byte s) => states.Upos(s) is "ADV" || s == not;

    /// <summary>have (not, they, often) gone.</summary>
    private bool TakesParticiple(ReadOnlySpan<Reading> best, int i)
    {
        for (var j = i + 1; j < best.Length && j < i + 5; j++)
        {
            var s = best[j].State;
            if (s == vbn || s == vbd || s == ten || s == states["HVD"]) return true;
            if (!IsAdverb(s) && s != prp && s != dp && s != npr) return false;
        }

        return false;
    }

    /// <summary>do (not, they, the men) go.</summary>
    private bool TakesBase(ReadOnlySpan<Reading> best, int i)
    {
        for (var j = i + 1; j < best.Length && j < i + 7; j++)
        {
            var s = best[j].State;
            if (s == vb || s == beb || s == hvb || s == dob || s == not || states.Xpos(s) == "VBP") return true;
            if (!IsAdverb(s) && s != prp && s != obj && s != dp && s != npr && s != nn && s != nns && s != nnp && s != dt && s != ppPoss) return false;
        }

        return false;
    }

    private bool AfterAuxiliary(ReadOnlySpan<Reading> best, int i)
    {
        for (var j = i - 1; j >= 0 && j > i - 5; j--)
        {
            var s = best[j].State;
            if (IsBe(s) || IsHave(s)) return true;
            if (!IsAdverb(s) && !(s == prp && j > 0 && (IsBe(best[j - 1].State) || IsHave(best[j - 1].State)))) return false;
        }

        return false;
    }

    private bool AfterSubject(ReadOnlySpan<Reading> best, int i)
    {
        for (var j = i - 1; j >= 0 && j > i - 3; j--)
        {
            var s = best[j].State;
            if (s == prp) return true;
            if (!IsAdverb(s)) return false;
        }

        return false;
    }
}
