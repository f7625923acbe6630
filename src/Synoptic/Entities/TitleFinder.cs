using Synoptic.Text;

namespace Synoptic.Entities;

/// <summary>Finds the title or office that stands with a person's name, before it or behind a comma.</summary>
internal sealed class TitleFinder(EntityTables tables, ArticleView view, RoleReader roles)
{
    /// <summary>Longest apposition in tokens: <c>, senior director of the Centre on Sea and Land Power at the Institute of …</c>.</summary>
    private const int LongestApposition = 24;

    /// <summary>What stands with the name of an index.</summary>
    public TitleHit Find(int name)
    {
        var (first, end) = view.NameTokens[name];
        var hit = new TitleHit();
        if (first >= end) return hit;
        var sentence = view.Sentence(first);
        Before(first, end, sentence, hit);
        After(end, sentence, hit);
        return hit;
    }

    private void Before(int first, int end, Sentence sentence, TitleHit hit)
    {
        var noun = roles.Before(first, sentence.First, out var title);
        if (noun >= 0)
        {
            hit.Gender = title.Gender;
            hit.IsHonorific = title.Kind == "honorific";
            var start = noun;
            if (!hit.IsHonorific)
            {
                start = SkipOpening(roles.Lead(noun, sentence.First, out _), noun);
                var country = roles.CountryAfter(end, out _);
                roles.Collect(start, first, country, hit.Roles);
            }

            hit.Before = view.Span(start, first);
            hit.FirstToken = start;
            return;
        }

        // "Mr. Roe's spokesman, Jane Doe, did not answer"; "The president of Xland, John Roe, came".
        if (first - 2 <= sentence.First || !view.IsMark(first - 1, ',') || !Closes(end, sentence)) return;
        var stop = first - 1;
        string? of = null;
        var tail = stop;
        if (view.NameAt(stop - 1) is var place && place >= 0)
        {
            var at = view.NameTokens[place].First - 1;
            if (at > sentence.First && tables.Is(view.Word(at), "article")) at--;
            if (at <= sentence.First) return;
            of = roles.CountryAfter(at, out var after);
            if (after != stop) return;
            tail = at;
        }

        noun = roles.Before(tail, sentence.First, out title);
        if (noun < 0 || title.Kind == "honorific") return;
        var lead = roles.Lead(noun, sentence.First, out var closed);
        if (!closed) return;
        lead = SkipOpening(lead, noun);
        hit.Gender = title.Gender;
        hit.Before = view.Span(lead, stop);
        hit.FirstToken = lead;
        roles.Collect(lead, stop, of, hit.Roles);
    }

    private void After(int end, Sentence sentence, TitleHit hit)
    {
        if (end + 1 >= sentence.End || !view.IsMark(end, ',')) return;
        var start = end + 1;
        var limit = Math.Min(sentence.End, start + LongestApposition);
        var noun = -1;
        var after = -1;
        RoleInfo role = default;
        for (var i = start; i < Math.Min(limit, start + 8); i++)
        {
            if (view.Analysis.Tokens[i].Kind == TokenKind.Punctuation && !tables.Is(view.Word(i), "possessive") && !view.IsMark(i, '-')) return;
            if (view.NameAt(i) >= 0 && view.TypeAt(i) != EntityType.Nationality) continue;
            after = roles.RoleAt(i, out role);
            // "Jane Roe, President Doe's adviser": the first title is the owner's.
            if (after > 0 && view.TypeAt(after) == EntityType.Person) continue;
            if (after > 0 && role.Class != "relation")
            {
                noun = i;
                break;
            }
        }

        if (noun < 0 || roles.Lead(noun, start, out _) != start) return;
        var stop = after;
        if (after < limit && !Closes(after, sentence))
        {
            // "…, the secretary of Xland's council, said": what follows "of", "for" or "at" belongs to it.
            if (!tables.Is(view.Word(after), "title-link")) return;
            stop = after + 1;
            while (stop < limit && !Closes(stop, sentence)) stop++;
            if (stop >= limit && stop < sentence.End) return;
        }

        hit.After = view.Span(SkipOpening(start, noun), stop);
        if (hit.Gender == Gender.Unknown) hit.Gender = role.Gender;
        roles.Collect(start, after, roles.CountryAfter(after, out _), hit.Roles);
    }

    /// <summary>An article or possessive pronoun is no part of a title.</summary>
    private int SkipOpening(int start, int noun) =>
        start < noun && (tables.Is(view.Word(start), "article") || tables.Pronouns.ContainsKey(view.Word(start))) ? start + 1 : start;

    private bool Closes(int i, Sentence sentence) =>
        i >= sentence.End || view.Analysis.Tokens[i].Kind == TokenKind.Punctuation && !tables.Is(view.Word(i), "possessive") && !view.IsMark(i, '-');
}

/// <summary>What stands with one name.</summary>
internal sealed class TitleHit
{
    /// <summary>Title before the name.</summary>
    public Span? Before { get; set; }

    /// <summary>Title behind a comma.</summary>
    public Span? After { get; set; }

    /// <summary>First token of the title before the name.</summary>
    public int FirstToken { get; set; } = -1;

    /// <summary>Whether the title before the name is Mr., Ms. and the like.</summary>
    public bool IsHonorific { get; set; }

    /// <summary>Gender that a title tells.</summary>
    public Gender Gender { get; set; }

    /// <summary>Roles that the titles tell.</summary>
    public List<RoleLink> Roles { get; } = [];

    /// <summary>The title that tells most.</summary>
    public Span? Best => Before is { } before && !IsHonorific ? before : After ?? Before;
}
