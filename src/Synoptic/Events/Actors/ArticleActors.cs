using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Events.Actors;

/// <summary>Tells whose the participants of one article are.</summary>
internal sealed class ArticleActors
{
    // "Economic Community of West African States"
    private const int LongestName = 6;

    private readonly Analysis analysis;
    private readonly SyntaxTree tree;
    private readonly ImmutableArray<Mention> mentions;
    private readonly ImmutableArray<Entity> entities;
    private readonly ImmutableArray<Office> offices;
    private readonly CountryCodes countries;
    private readonly SectorWords sectors;
    private readonly SectorReader reader;
    private readonly (bool Known, string? Country, string? Sector)[] ofEntities;
    private bool isArticleRead;
    private string? ofArticle;

    public ArticleActors(Analysis analysis, SyntaxTree tree, ImmutableArray<Mention> mentions, ImmutableArray<Entity> entities, ImmutableArray<Office> offices, CountryCodes countries, SectorWords sectors)
    {
        (this.analysis, this.tree, this.mentions, this.entities, this.offices, this.countries, this.sectors) = (analysis, tree, mentions, entities, offices, countries, sectors);
        reader = new SectorReader(analysis, tree, sectors);
        ofEntities = new (bool, string?, string?)[entities.Length];
    }

    /// <summary>Country and sector, as far as the words or the entity tell; <see langword="null"/> where neither is known.</summary>
    /// <param name="words">The words for the participant.</param>
    /// <param name="entity">Who that is, where known.</param>
    public Affiliation? Read(Span words, int? entity)
    {
        var first = analysis.TokenAt(words.Start);
        var end = first;
        while (end < analysis.Tokens.Length && analysis.Tokens[end].Span.Start < words.End) end++;
        if (end <= first) return null;
        var head = Head(first, end);
        var known = KnownAt(first, end, head);
        if (known is { Country: { } state, Sector: var kind }) return new Affiliation(state, kind);
        var (country, sector) = entity is { } index && (uint)index < (uint)entities.Length ? OfEntity(index) : default;
        var name = NameAt(head);
        if (known is { Sector: { } body })
        {
            // "the Supreme Court": of which country its other words tell.
            sector = body;
        }
        else if (name is null || (entity is { } person && entities[person].Type == EntityType.Person))
        {
            var told = name is null ? reader.OfNoun(first, end, head) : reader.OfTitle(first, end, name.Span);
            if (told.IsTold)
            {
                sector = SectorWords.Code(told.Sector) is null ? told.Sector : null;
                if (SectorWords.Code(told.Sector) is { } code) country ??= code;
            }
            else if (name is null && OfPeople(head, end))
            {
                sector = reader.People;
            }
        }
        else if (name.Type == EntityType.Nationality && tree.Tag(head).Xpos is "NNS" or "NNPS")
        {
            // "Norrlanders": the people.
            sector ??= reader.People;
            if (reader.IsDiaspora(first, head)) return new Affiliation(OnlyCountry(), sector);
        }

        country = CountryOf(first, end, head, name) ?? country;
        if (country is null && sector is not null && IsLocal(name, entity, sector)) country = OnlyCountry();
        return country is null && sector is null ? null : new Affiliation(country, sector);
    }

    // "thousands of Norrlanders"
    private bool OfPeople(int head, int end)
    {
        foreach (var dependent in tree.Dependents(head))
            if (dependent < end && tree.Relation(dependent) == "nmod" && tree.Tag(dependent).Xpos is "NNS" or "NNPS" && MentionOver(dependent) is { Type: EntityType.Nationality }) return true;
        return false;
    }

    // The last noun that hangs on something outside: of a part of a phrase several words do.
    private int Head(int first, int end)
    {
        var top = -1;
        for (var t = first; t < end; t++)
            if ((tree.Head(t) < first || tree.Head(t) >= end) && (top < 0 || (tree.Tag(t).IsNoun && tree.Relation(t) is "compound" or "amod" or "nmod:poss" && tree.Head(t) == tree.Head(top)))) top = t;
        return Math.Max(top, first);
    }

    // A well-known organisation whose name holds the head.
    private (string? Country, string? Sector)? KnownAt(int first, int end, int head)
    {
        for (var from = first; from <= head; from++)
        {
            if (!char.IsUpper(analysis.Text[analysis.Tokens[from].Span.Start]) && from != head) continue;
            for (var to = Math.Min(end, from + LongestName); to > head; to--)
                if (sectors.TryKnown(analysis.Text[analysis.Tokens[from].Span.Start..analysis.Tokens[to - 1].Span.End], out var of)) return of;
        }

        return null;
    }

    private bool IsLocal(Mention? name, int? entity, string sector) => name is null || (entity is { } own && entities[own].Type == EntityType.Person && reader.IsOffice(sector));

    // A country that the words themselves tell: the word nearest before the head, else the first one after it.
    private string? CountryOf(int first, int end, int head, Mention? name)
    {
        if (name is { Type: EntityType.Place or EntityType.Nationality, Entity: { } entity } && OfEntity(entity).Country is { } own) return own;
        var limit = analysis.Tokens[end - 1].Span.End;
        string? before = null;
        for (var t = first; t < end; t++)
        {
            var start = analysis.Tokens[t].Span.Start;
            if (!char.IsUpper(analysis.Text[start])) continue;
            var mention = MentionOver(t);
            // Of a name no part tells a country, but for that of a body: "Xland Mining Company".
            if (mention is { Type: EntityType.Person, Kind: MentionKind.Name }) continue;
            var found = mention is { Entity: { } index, Type: EntityType.Place or EntityType.Nationality or EntityType.Organization } && mention.Span.Start == start && t != head ? OfEntity(index).Country : null;
            found ??= countries.At(analysis.Text, start, limit);
            if (found is null) continue;
            if (t <= head) before = before is null || !IsSpeaker(t) ? found : before;
            else return before ?? found;
        }

        return before;
    }

    // "Xish Yish border": of two before a head the nearer one counts, unless it only qualifies the other ("West Bank").
    private bool IsSpeaker(int token) => tree.Relation(token) == "flat";

    private (string? Country, string? Sector) OfEntity(int index)
    {
        var (known, country, sector) = ofEntities[index];
        if (known) return (country, sector);
        var entity = entities[index];
        (country, sector) = Known(entity);
        switch (entity.Type)
        {
            case EntityType.Nationality:
                country ??= countries.Of(entity.Related?.Name) ?? countries.In(entity.Name);
                break;
            case EntityType.Place or EntityType.Facility:
                country ??= countries.Of(entity.StandsFor?.Name) ?? countries.In(entity.Name) ?? countries.Of(entity.Where?.Country);
                // A capital that speaks for its country is its government.
                if (entity.StandsFor is not null) sector ??= reader.Government;
                break;
            case EntityType.Organization:
                country ??= countries.Of(entity.StandsFor?.Name) ?? countries.In(entity.Name);
                sector ??= reader.OfName(entity.Name);
                if (SectorWords.Code(sector) is { } code) (country, sector) = (country ?? code, null);
                if (entity.StandsFor is not null) sector ??= reader.Government;
                break;
            case EntityType.Person:
                OfOffice(index, entity, ref country, ref sector);
                break;
            default:
                break;
        }

        ofEntities[index] = (true, country, sector);
        return (country, sector);
    }

    private void OfOffice(int index, Entity entity, ref string? country, ref string? sector)
    {
        foreach (var office in offices)
        {
            if (office.Holder != index) continue;
            if (sector is null && reader.OfWords(office.Role, office.Status is OfficeStatus.Former) is { } told) sector = told;
            if (country is null && office.Body is { } body && (uint)body < (uint)entities.Length && entities[body].Type != EntityType.Person) country = OfEntity(body).Country;
            country ??= countries.In(office.Title.Slice(analysis.Text));
        }

        foreach (var title in entity.Titles)
        {
            sector ??= reader.OfWords(title, false);
            country ??= countries.In(title);
        }
    }

    private (string? Country, string? Sector) Known(Entity entity)
    {
        if (entity.Type is EntityType.Person) return default;
        if (sectors.TryKnown(entity.Name, out var of)) return of;
        foreach (var alias in entity.Aliases)
            if (sectors.TryKnown(alias, out of)) return of;
        return default;
    }

    // The one country whose places the article names; nothing where it names several. A sentence that names one place does not tell
    // whose a minister is who is not said to be anyone's: he may be visiting.
    private string? OnlyCountry()
    {
        if (!isArticleRead) (isArticleRead, ofArticle) = (true, FindOnlyCountry());
        return ofArticle;
    }

    private string? FindOnlyCountry()
    {
        string? only = null;
        for (var m = 0; m < mentions.Length; m++)
        {
            var mention = mentions[m];
            // A nationality is that of somebody who came from elsewhere as often as not, unless it is that of a parliament or of rebels. "US$" is no place.
            if (mention is not { Entity: { } index, Type: EntityType.Place or EntityType.Nationality } || OfEntity(index).Country is not { } code) continue;
            if (mention.Type == EntityType.Nationality && !(tree.Head(analysis.TokenAt(mention.Span.Start)) is >= 0 and var noun && reader.IsHome(noun))) continue;
            if (analysis.Text.AsSpan(mention.Span.End).TrimStart(' ') is ['$', ..]) continue;
            if (only is not null && only != code) return null;
            only = code;
        }

        return only;
    }

    private Mention? NameAt(int token) => MentionOver(token) is { Kind: MentionKind.Name or MentionKind.Pronoun } mention ? mention : null;

    private Mention? MentionOver(int token)
    {
        var span = analysis.Tokens[token].Span;
        var low = FirstFrom(span.Start + 1);
        // Mentions may overlap: the nearest one that begins at or before the token and holds it.
        for (var m = low - 1; m >= 0 && m >= low - 4; m--)
            if (mentions[m].Span.Contains(span) && mentions[m].Kind != MentionKind.Description) return mentions[m];
        return null;
    }

    // Index of the first mention that begins at or after an offset.
    private int FirstFrom(int offset)
    {
        int low = 0, high = mentions.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (mentions[middle].Span.Start < offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
