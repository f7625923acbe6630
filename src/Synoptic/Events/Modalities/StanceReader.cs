using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Events.Modalities;

/// <summary>Reads how the words of one article stand to fact, each from its own helpers and from what governs it.</summary>
internal sealed class StanceReader
{
    /// <summary>A sentence of more words is a list or a table, and its tree tells nothing.</summary>
    public const int LongestSentence = 300;

    // From a word up through what governs it: deeper nests are broken trees.
    private const int Deepest = 24;

    private readonly Analysis analysis;
    private readonly SyntaxTree tree;
    private readonly ModalityWords words;
    private readonly ImmutableArray<Quotation> quotations;
    private readonly Func<Span, Situation> when;
    private readonly Stance?[] known;

    public StanceReader(Analysis analysis, SyntaxTree tree, ModalityWords words, ImmutableArray<Quotation> quotations, Func<Span, Situation> when)
    {
        (this.analysis, this.tree, this.words, this.quotations, this.when) = (analysis, tree, words, quotations, when);
        Governors = new Governors(analysis, tree, words);
        Accounts = new Accounts(analysis, tree, Governors, words, quotations);
        known = new Stance?[tree.Count];
    }

    public Governors Governors { get; }

    public Accounts Accounts { get; }

    /// <summary>How the happening that a token tells stands to fact.</summary>
    public Stance Of(int token)
    {
        if (IsList(token)) return Stance.Fact;
        var stance = Of(token, 0);
        // "rejected calls to resign", "denied the reports that …": the calls are real, what they call for is not.
        return stance.Modality == Modality.Denied && !Governors.IsClause(token) && tree.Tag(token).IsNoun && words.Cues.Governs(tree.Tag(token).Lemma, "n") && !words.HasNo(tree, token)
            && Governors.Of(token, false) is { Frame: CueFrame.Object, Cue.Effect: CueEffect.Denied } ? stance with { Modality = Modality.Asserted } : stance;
    }

    /// <summary>Whether a token stands in what is no sentence.</summary>
    public bool IsList(int token)
    {
        var sentence = analysis.Sentences[analysis.SentenceAt(analysis.Tokens[token].Span.Start)];
        return sentence.End - sentence.First > LongestSentence;
    }

    private Stance Of(int token, int depth)
    {
        if (known[token] is { } found) return found;
        if (depth > Deepest) return Stance.Fact;
        var stance = Governors.IsClause(token) ? Clause(token, depth) : Noun(token, depth);
        known[token] = stance;
        return stance;
    }

    private Stance Clause(int token, int depth)
    {
        var form = VerbForm.Of(analysis, tree, words, token);
        var first = Governors.First(token);
        var mood = form.Mood;
        var negated = form.IsNegated;
        var open = form.IsOpen;
        if (first != token)
        {
            // "will meet and sign": the second verb has the helpers of the first.
            var other = VerbForm.Of(analysis, tree, words, first);
            var bare = !form.HasHelper && tree.OwnSubject(token) < 0;
            if (bare && (mood is VerbMood.Bare or VerbMood.Imperative || mood == other.Mood || (mood is VerbMood.Gerund or VerbMood.Past or VerbMood.Present && tree.Tag(token).Xpos == tree.Tag(first).Xpos && other.HasHelper)))
            {
                mood = other.Mood;
                if (!IsContrast(token)) negated |= other.IsNegated;
            }

            open |= other.IsOpen && bare;
        }

        var governor = Governors.Of(first, isClause: true);
        var account = Accounts.Of(token);
        if (open || IsAsked(first)) return new Stance(Modality.Conditional, account);
        var stance = mood is VerbMood.Bare or VerbMood.Infinitive or VerbMood.Gerund or VerbMood.Imperative
            ? Unfinished(token, first, mood, governor, account, depth)
            : Finite(token, mood, governor, account, negated, depth);
        return Finish(token, stance, negated, mood);
    }

    private Stance Finite(int token, VerbMood mood, Governor governor, Account account, bool negated, int depth)
    {
        var modality = mood switch
        {
            VerbMood.Past => Modality.Asserted,
            VerbMood.Present => IsHeadline(token) ? Modality.Asserted : Ahead(token) ? Modality.Planned : Modality.Ongoing,
            VerbMood.Progressive => Ahead(token) ? Modality.Planned : Modality.Ongoing,
            VerbMood.Future => Modality.Planned,
            VerbMood.Would => ToldBefore(account) ? Modality.Planned : Modality.Conditional,
            VerbMood.Duty => Modality.Demanded,
            _ => Modality.Conditional,
        };
        if (governor.Frame == CueFrame.That && governor.Says)
        {
            switch (governor.Cue.Effect)
            {
                // "demanded that the mayor resign": no tense, or a present that is none.
                case CueEffect.Demanded when mood is VerbMood.Present or VerbMood.Duty: return new Stance(Modality.Demanded, Accounts.Of(governor.Word));
                case CueEffect.Conditional when !negated && mood != VerbMood.Past: modality = Modality.Conditional; break;
                case CueEffect.Denied: modality = Of(governor.Word, depth + 1).Modality == Modality.Denied ? Modality.Reported : Modality.Denied; break;
                case CueEffect.Promised when mood is VerbMood.Future or VerbMood.Would or VerbMood.Present: modality = IsHarm(token) ? Modality.Threatened : Modality.Promised; break;
                case CueEffect.Threatened when mood is VerbMood.Future or VerbMood.Would or VerbMood.Possible: modality = IsPronoun(token) ? Modality.Threatened : Modality.Conditional; break;
                case CueEffect.Reported when tree.Tag(governor.Word).IsNoun && Of(governor.Word, depth + 1) is { Modality: Modality.Denied, Account: var denier }:
                    return new Stance(Modality.Denied, denier.IsTold ? denier : Denier(governor.Word, account));
                default: break;
            }
        }
        else if (account is { IsTold: true, Cue: >= 0 and var cue } && mood is VerbMood.Future && words.Cues.Find(tree.Tag(cue).Lemma, "v", CueFrame.That).Effect is var effect && effect is CueEffect.Threatened or CueEffect.Promised)
        {
            // “We will burn them,” he warned.
            modality = effect == CueEffect.Threatened || IsHarm(token) ? Modality.Threatened : Modality.Promised;
        }

        return new Stance(modality, account);
    }

    private Stance Unfinished(int token, int first, VerbMood mood, Governor governor, Account account, int depth)
    {
        var relation = tree.Relation(first);
        if (governor.Word < 0)
        {
            return mood switch
            {
                // "Xland to send troops"
                VerbMood.Infinitive => new Stance(Modality.Planned, account),
                VerbMood.Imperative => new Stance(account.IsTold ? Modality.Demanded : Modality.Asserted, account),
                VerbMood.Gerund => new Stance(Modality.Ongoing, account),
                _ => new Stance(Modality.Asserted, account),
            };
        }

        // "has yet to recognise"
        if (mood == VerbMood.Infinitive && IsYet(governor.Word)) return new Stance(Modality.Denied, account);
        // "Xland to send troops": a headline whose verb the tree has under its subject.
        if (mood == VerbMood.Infinitive && relation == "acl" && !governor.Says && tree.Head(governor.Word) < 0 && tree.Tag(governor.Word).IsName) return new Stance(Modality.Planned, account);
        var above = Of(governor.Word, depth + 1);
        if (governor.Says) return new Stance(Compose(governor, above, token), account.IsTold ? account : above.Account);
        if (tree.Marker(first) is >= 0 and var marker && relation is "advcl" or "acl" or "obl" or "nmod")
        {
            switch (words.Cues.Find(tree.Tag(marker).Lemma, "p", CueFrame.Modifier).Effect)
            {
                case CueEffect.Denied: return new Stance(Modality.Denied, account);
                case CueEffect.Fact: return new Stance(Modality.Asserted, account);
                case CueEffect.Planned: return new Stance(Modality.Planned, account);
                case CueEffect.Conditional: return new Stance(Modality.Conditional, account);
                default: break;
            }
        }

        if (mood != VerbMood.Infinitive) return relation is "acl" or "acl:relcl" ? new Stance(Modality.Asserted, account) : above with { Account = account };
        // "flew to Tolm to meet the envoy": it was meant to be done. "is happy to go", "a way to win"
        if (relation is "xcomp" or "acl" or "csubj" && !tree.Tag(governor.Word).IsVerb) return new Stance(above.Modality == Modality.Denied ? Modality.Denied : Modality.Conditional, account);
        // "marched to demand a vote": what is shown by the doing is real with it.
        var isShown = words.Cues.Find(tree.Tag(token).Lemma, "v", "purpose").Effect == CueEffect.Same;
        return above.IsReal && !isShown ? new Stance(Modality.Planned, account) : above with { Account = account };
    }

    private Stance Noun(int token, int depth)
    {
        var first = Governors.First(token);
        var governor = Governors.Of(first, isClause: false);
        var isKnown = Governors.IsKnown(token);
        var account = Accounts.Of(token);
        var own = Modifiers(token);
        if (words.HasNo(tree, token)) return new Stance(Modality.Denied, account);
        if (tree.Marker(first) is >= 0 and var marker)
        {
            switch (words.Cues.Find(tree.Tag(marker).Lemma, "p", CueFrame.Modifier).Effect)
            {
                case CueEffect.Denied: return new Stance(Modality.Denied, account);
                case CueEffect.Planned: return new Stance(Modality.Planned, account);
                case CueEffect.Conditional: return new Stance(Modality.Conditional, account);
                case CueEffect.Fact when !governor.Says: return Real(token, own, account, isKnown);
                default: break;
            }
        }

        if (governor.Word < 0) return Real(token, own, account, isKnown);
        var above = Of(governor.Word, depth + 1);
        if (governor.Says)
        {
            var made = Compose(governor, above, token);
            var told = account.IsTold ? account : above.Account;
            // "held planned talks" are talks that were held.
            if (made is Modality.Asserted or Modality.Ongoing or Modality.Reported) return own is Modality.Conditional or Modality.Reported ? new Stance(own.Value, told) : made == Modality.Asserted ? Real(token, null, told, isKnown) : new Stance(made, told);
            // What was planned may be promised, demanded or called off; what is only possible stays so.
            // "may take part in the coming elections": these are held anyway.
            if (governor.Cue.Effect == CueEffect.Same && own is Modality.Planned && made is Modality.Conditional or Modality.Demanded) return new Stance(Modality.Planned, told);
            return new Stance(own is Modality.Conditional && made is not Modality.Denied ? Modality.Conditional : made, told);
        }

        if (own is { } mod) return new Stance(mod, account);
        if (Clauses(token, depth) is { } said) return new Stance(said, account);
        // "would spark a war": what is new in an unreal clause is as unreal; what is known is taken for real.
        if (!isKnown && !above.IsReal && governor.Frame.Length > 0 && governor.Frame != CueFrame.Subject && (governor.Frame != "@" || IsCarried(first))) return above with { Account = account };
        if (!isKnown && governor.Frame == CueFrame.Subject && !above.IsReal && above.Modality != Modality.Demanded && above.Modality != Modality.Denied) return above with { Account = account };
        return Real(token, null, account, isKnown);
    }

    private Stance Real(int token, Modality? own, Account account, bool isKnown)
    {
        if (own is { } modality) return new Stance(modality, account);
        if (when(analysis.Tokens[token].Span) is { Status: TimeStatus.Announced, Time: not null }) return new Stance(Modality.Planned, account);
        return account.IsTold && !isKnown ? new Stance(Modality.Reported, account) : new Stance(Modality.Asserted, Account.Own);
    }

    // What the words that stand with a noun make of it: "planned talks", "an alleged attack", "talks scheduled for Friday".
    private Modality? Modifiers(int noun)
    {
        Modality? found = null;
        foreach (var dependent in tree.Dependents(noun))
        {
            var relation = tree.Relation(dependent);
            if (relation is not ("amod" or "acl" or "compound" or "advmod" or "det")) continue;
            var cue = relation == "acl"
                ? tree.Tag(dependent).Xpos == "VBN" ? words.Cues.Find(tree.Tag(dependent).Lemma, "v", CueFrame.Object) : Cue.None
                : words.Cues.Find(tree.Tag(dependent).Lemma, "a", CueFrame.Modifier);
            if (cue.Effect == CueEffect.None && relation == "amod") cue = words.Cues.Find(analysis.Tokens[dependent].Span.Slice(analysis.Text).ToLowerInvariant(), "a", CueFrame.Modifier);
            if (cue.Effect is CueEffect.None or CueEffect.Same or CueEffect.Fact) continue;
            found ??= Plain(cue.Effect);
        }

        return found;
    }

    // "sanctions, which take effect on Friday": the clause says when the thing is.
    private Modality? Clauses(int noun, int depth)
    {
        foreach (var dependent in tree.Dependents(noun))
        {
            if (tree.Relation(dependent) != "acl:relcl" || !tree.Tag(dependent).IsVerb || words.Cues.Find(tree.Tag(dependent).Lemma, "v", CueFrame.Subject).Effect != CueEffect.Same) continue;
            if (Of(dependent, depth + 1) is { IsReal: false, Modality: var modality }) return modality;
        }

        return null;
    }

    private Modality Compose(Governor governor, Stance above, int token)
    {
        var effect = governor.Cue.Effect;
        var made = effect switch
        {
            CueEffect.Same => above.Modality,
            CueEffect.Fact => Modality.Asserted,
            CueEffect.Promised when IsHarm(token) => Modality.Threatened,
            _ => Plain(effect),
        };
        if (effect is CueEffect.Same or CueEffect.Fact or CueEffect.Reported && !(effect == CueEffect.Reported && above.Modality == Modality.Denied && tree.Tag(governor.Word).IsNoun)) return made;
        return above.Modality switch
        {
            // "did not rule out", "not clear whether" leave it open; whatever else is not done, its content is not either.
            Modality.Denied => effect == CueEffect.Denied ? Modality.Conditional : Modality.Denied,
            Modality.Conditional => Modality.Conditional,
            Modality.Threatened or Modality.Promised or Modality.Demanded when effect == CueEffect.Planned => above.Modality,
            _ => made,
        };
    }

    private Stance Finish(int token, Stance stance, bool negated, VerbMood mood)
    {
        if (negated && !(stance.Modality == Modality.Conditional && mood == VerbMood.Possible && !IsCannot(token)))
            return stance with { Modality = Modality.Denied };
        if (stance.Modality is not (Modality.Asserted or Modality.Ongoing)) return stance;
        foreach (var dependent in tree.Dependents(token))
        {
            if (tree.Relation(dependent) != "advmod") continue;
            var effect = words.Cues.Find(tree.Tag(dependent).Lemma, "d", CueFrame.Modifier).Effect;
            if (effect != CueEffect.None) return stance with { Modality = Plain(effect) };
        }

        return stance.Account.IsTold ? stance with { Modality = Modality.Reported } : stance;
    }

    private Account Denier(int noun, Account otherwise)
    {
        var governor = Governors.Of(Governors.First(noun), isClause: false);
        return governor is { Word: >= 0, Cue.IsTold: true } ? Account.Of(Accounts.TellerOf(governor, noun), governor.Word) : otherwise;
    }

    // "would" after a telling in the past is what was to come; "says he would" is unreal.
    private bool ToldBefore(Account account)
    {
        var cue = account.Cue;
        if (!account.IsTold) return false;
        if (cue < 0 || !tree.Tag(cue).IsVerb) return account.Quotation < 0 || quotations[account.Quotation].Kind != QuotationKind.Direct;
        return (account.Quotation < 0 || quotations[account.Quotation].Kind != QuotationKind.Direct) && tree.Tag(cue).Xpos is "VBD" or "VBN" or "VBG";
    }

    private bool IsYet(int governor)
    {
        foreach (var dependent in tree.Dependents(governor))
            if (tree.Relation(dependent) == "advmod" && words.IsYet(tree.Tag(dependent).Lemma)) return true;
        return false;
    }

    // Of the phrases of an unreal clause those that tell what for or by what are as unreal; in what, at what and over what it is to be may well be there.
    private bool IsCarried(int noun) => tree.Relation(noun) == "compound" || (tree.Marker(noun) is >= 0 and var marker && words.Cues.Find(tree.Tag(marker).Lemma, "p", CueFrame.Object).Effect == CueEffect.Same);

    private bool IsContrast(int token)
    {
        foreach (var dependent in tree.Dependents(token))
            if (tree.Relation(dependent) == "cc" && words.Cues.Find(tree.Tag(dependent).Lemma, "cc", CueFrame.Modifier).Effect != CueEffect.None) return true;
        return false;
    }

    // "can't", "could not" deny; "may not" leaves it open.
    private bool IsCannot(int token)
    {
        foreach (var dependent in tree.Dependents(token))
            if (tree.Tag(dependent).Xpos == "MD" && words.Cues.Find(tree.Tag(dependent).Lemma, "not", "can").Effect != CueEffect.None) return true;
        return false;
    }

    // A question's main clause, unless it asks for a circumstance and takes the rest for real.
    private bool IsAsked(int token)
    {
        if (tree.Relation(token) is not ("root" or "parataxis")) return false;
        var sentence = analysis.Sentences[analysis.SentenceAt(analysis.Tokens[token].Span.Start)];
        var asks = false;
        for (var t = sentence.End - 1; t > token && t >= sentence.End - 3 && !asks; t--) asks = analysis.Tokens[t].Span is { Length: 1 } mark && analysis.Text[mark.Start] == '?';
        if (!asks) return false;
        foreach (var dependent in tree.Dependents(token))
            if (tree.Tag(dependent).Xpos is "WP" or "WRB" or "WDT") return false;
        return true;
    }

    // A headline tells the past in the present tense, and has no full stop.
    private bool IsHeadline(int token)
    {
        var sentence = analysis.Sentences[analysis.SentenceAt(analysis.Tokens[token].Span.Start)];
        return analysis.Tokens[sentence.End - 1].Kind != TokenKind.Punctuation;
    }

    private bool Ahead(int token) => when(analysis.Tokens[token].Span).Status == TimeStatus.Announced;

    private bool IsHarm(int token) => words.Cues.Find(tree.Tag(token).Lemma, "harm", CueFrame.Modifier).Effect != CueEffect.None;

    private bool IsPronoun(int token) => tree.OwnSubject(token) is >= 0 and var subject && tree.Tag(subject).Upos == "PRON";

    private static Modality Plain(CueEffect effect) => effect switch
    {
        CueEffect.Planned => Modality.Planned,
        CueEffect.Threatened => Modality.Threatened,
        CueEffect.Demanded => Modality.Demanded,
        CueEffect.Promised => Modality.Promised,
        CueEffect.Denied => Modality.Denied,
        CueEffect.Conditional => Modality.Conditional,
        CueEffect.Reported => Modality.Reported,
        CueEffect.Ongoing => Modality.Ongoing,
        _ => Modality.Asserted,
    };
}
