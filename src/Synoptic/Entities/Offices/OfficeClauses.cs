using Synoptic.Text;

namespace Synoptic.Entities.Offices;

/// <summary>Clauses that give somebody an office: <c>is the mayor</c>, <c>was named chief executive</c>, <c>who heads the agency</c>.</summary>
internal sealed class OfficeClauses(EntityTables tables, OfficeTables offices, ArticleView view, HolderIndex holders)
{
    /// <summary>Whom a clause gives the office of a phrase, and how; <see langword="null"/> if none does.</summary>
    public (int Token, OfficeStatus? Status)? Holder(OfficePhrase phrase)
    {
        var tree = view.Tree;
        var head = phrase.Head;
        var copula = tree.Dependent(head, "cop");
        if (copula >= 0) return Copula(phrase, copula);
        // "was elected mayor" read as an adjective of the mayor.
        if (phrase.First > 0 && tree.Dependent(head, "aux:pass") is >= 0 and var auxiliary && auxiliary < phrase.First)
            return Verb(phrase.First - 1) == "given" && !IsUnsure(head) && tree.Dependent(head, "nsubj") is >= 0 and var made ? Person(tree.Antecedent(made), OfficeStatus.Elect) : null;
        if (!tree.Is(head, "xcomp") && !tree.Is(head, "obl") && !tree.Is(head, "obj")) return null;
        var verb = tree.Head(head);
        if (verb < 0 || verb > head || Verb(verb) is not { } kind || IsUnsure(verb)) return null;
        var marked = tree.Dependent(head, "case") is >= 0 and var mark ? offices.Is(view.Word(mark).ToLowerInvariant(), "as") : (bool?)null;
        if (marked == false || tree.Is(head, "obl") && marked is null) return null;
        return kind switch
        {
            "given" or "candidate" => Given(verb, head, kind == "candidate" ? OfficeStatus.Candidate : OfficeStatus.Elect),
            "taken" when tree.Tag(verb).Xpos is "VBD" or "VBN" or "VBZ" => Person(tree.Subject(verb), OfficeStatus.Elect),
            "served" when marked == true => Tense(verb) is { } status ? Person(tree.Subject(verb), status) : null,
            _ => null,
        };
    }

    /// <summary>A verb at a token that is itself an office: <c>who chairs the World Bank</c>.</summary>
    public (string Role, int Body, OfficeStatus Status, int Person, int First, int End)? Heads(int verb)
    {
        var tree = view.Tree;
        if (tree.Tag(verb).Xpos is not ("VBZ" or "VBD") || Verb(verb) is not { } role || role is "given" or "taken" or "served" or "candidate" || !tree.Tag(verb).IsVerb) return null;
        var body = tree.Dependent(verb, "obj");
        if (body < verb || view.TypeAt(body) != EntityType.Organization || !tree.Is(verb, "acl:relcl") || IsUnsure(verb)) return null;
        var person = tree.OwnSubject(verb);
        if (holders.EntityAt(person) is null) return null;
        return (role, view.NameAt(body), tree.Tag(verb).Xpos == "VBZ" ? OfficeStatus.Held : OfficeStatus.Former, person, verb, view.NameTokens[view.NameAt(body)].End);
    }

    /// <summary>Whether an office stands with an indefinite article.</summary>
    public bool IsIndefinite(OfficePhrase phrase)
    {
        for (var i = phrase.First - 1; i <= phrase.First; i++)
            if (i >= 0 && tables.Is(view.Word(i), "indefinite")) return true;
        return false;
    }

    private (int Token, OfficeStatus? Status)? Copula(OfficePhrase phrase, int copula)
    {
        var tree = view.Tree;
        if (copula > phrase.First || IsUnsure(phrase.Head) || IsIndefinite(phrase)) return null;
        var subject = tree.OwnSubject(phrase.Head);
        OfficeStatus? status = tree.Tag(copula).Xpos switch
        {
            "VBZ" or "VBP" => OfficeStatus.Held,
            // "said that she was the mayor" is told of now.
            "VBD" when !tree.Is(phrase.Head, "ccomp") => OfficeStatus.Former,
            "VBN" when Since(phrase.Head) => OfficeStatus.Held,
            _ => null,
        };
        return status is { } told ? Person(subject, told) : null;
    }

    private (int Token, OfficeStatus? Status)? Given(int verb, int head, OfficeStatus status)
    {
        var tree = view.Tree;
        var passive = tree.IsPassive(verb) || tree.Tag(verb).Xpos == "VBN" && tree.Is(verb, "acl");
        if (passive) return Person(tree.Patient(verb), status);
        if (tree.Tag(verb).Xpos is not ("VBD" or "VBZ" or "VBN")) return null;
        return tree.Dependent(verb, "obj") is >= 0 and var person && person != head ? Person(person, status) : null;
    }

    private OfficeStatus? Tense(int verb) => view.Tree.Tag(verb).Xpos switch
    {
        "VBZ" or "VBP" or "VBG" => OfficeStatus.Held,
        "VBD" => OfficeStatus.Former,
        "VBN" when Since(verb) => OfficeStatus.Held,
        _ => null,
    };

    private bool Since(int head)
    {
        var (first, end) = view.Tree.Extent(head);
        for (var i = Math.Max(first, head); i < end; i++)
            if (offices.Is(view.Word(i).ToLowerInvariant(), "since")) return true;
        return false;
    }

    // Denied, asked, possible or conditional: nothing is told.
    private bool IsUnsure(int head)
    {
        foreach (var dependent in view.Tree.Dependents(head))
        {
            if (dependent > head) break;
            var word = view.Word(dependent).ToLowerInvariant();
            if (offices.Is(word, "denied") || offices.Is(word, "unsure")) return true;
        }

        return false;
    }

    private string? Verb(int token) => view.Tree.Tag(token).Upos == "VERB" ? offices.Verb(view.Tree.Tag(token).Lemma) : null;

    private (int Token, OfficeStatus? Status)? Person(int token, OfficeStatus status) => holders.EntityAt(token) is null ? null : (token, status);
}
