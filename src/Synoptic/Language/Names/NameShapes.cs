using Synoptic.Text;

namespace Synoptic.Language.Names;

/// <summary>Tells by the words of a name alone what it names.</summary>
internal static class NameShapes
{
    /// <summary>What a name that ends with such a word names.</summary>
    public static EntityType EndType(NameTraits traits) => (traits & NameTraits.AnyEnd) switch
    {
        var t when t.Any(NameTraits.FacilityEnd) => EntityType.Facility,
        var t when t.Any(NameTraits.PlaceEnd) && !t.Any(NameTraits.OrganizationEnd) => EntityType.Place,
        var t when t.Any(NameTraits.EventEnd) => EntityType.Event,
        var t when t.Any(NameTraits.OrganizationEnd) => EntityType.Organization,
        _ => EntityType.Other,
    };

    /// <summary>A candidate of the words from <paramref name="first"/> to <paramref name="end"/>; of negative strength if they are no name.</summary>
    public static NameCandidate Classify(NameText view, int first, int end, bool titled, bool headed)
    {
        var length = end - first;
        var last = view.Traits(end - 1);
        if (headed) return new NameCandidate(first, end, BeginType(view, first, end), 3);
        if (titled) return new NameCandidate(first, end, EntityType.Person, view.Has(first, NameTraits.Common) ? NameCandidate.OnlySurname : 4);
        if (length == 1) return Single(view, first);

        int everyday = 0, lexical = 0;
        var initial = false;
        for (var i = first; i < end; i++)
        {
            if (view.Has(i, NameTraits.Common | NameTraits.Abbreviation | NameTraits.Calendar)) everyday++;
            else if (view.Has(i, NameTraits.Lexical)) lexical++;
            if (i > first && i < end - 1 && view.IsInitial(i)) initial = true;
        }

        var given = view.Has(first, NameTraits.Given) || view.Has(first, NameTraits.GivenWord | NameTraits.GivenPlace) && !view.Has(end - 1, NameTraits.NoName);
        if (initial || last.Any(NameTraits.Suffix) && !view.Has(first, NameTraits.Common)) return new NameCandidate(first, end, EntityType.Person, 3);
        if (last.Any(NameTraits.AnyEnd) && !(given && length == 2 && last.Any(NameTraits.SurnameHead)))
            return new NameCandidate(first, end, EndType(last), 3);
        if (given || view.IsInitial(first)) return new NameCandidate(first, end, EntityType.Person, 3);
        if (view.Has(first, NameTraits.PlaceBegin) && !view.Has(end - 1, NameTraits.Common)) return new NameCandidate(first, end, EntityType.Place, 2);
        if (view.Has(first, NameTraits.FacilityBegin)) return new NameCandidate(first, end, EntityType.Facility, 2);
        if (view.Has(first, NameTraits.EventBegin)) return new NameCandidate(first, end, EntityType.Event, 3);
        if (view.Has(first, NameTraits.OtherBegin)) return new NameCandidate(first, end, EntityType.Other, 3);
        for (var i = first; i < end; i++)
            if (view.IsMark(i, '&')) return new NameCandidate(first, end, EntityType.Organization, 3);
        if (everyday == length) return new NameCandidate(first, end, EntityType.Other, -1);
        if (!view.IsCapital(first) || view.Has(first, NameTraits.Prefix)) return new NameCandidate(first, end, EntityType.Person, 2);
        if (everyday + lexical > 0) return new NameCandidate(first, end, EntityType.Other, 1);
        return new NameCandidate(first, end, EntityType.Person, 1);
    }

    private static NameCandidate Single(NameText view, int i)
    {
        var traits = view.Traits(i);
        if (traits.Any(NameTraits.Common | NameTraits.Abbreviation | NameTraits.Adjective | NameTraits.Calendar | NameTraits.Closed))
            return new NameCandidate(i, i + 1, EntityType.Other, traits.Any(NameTraits.Common) ? NameCandidate.OnlySurname : -1);
        if (traits.Any(NameTraits.Given)) return new NameCandidate(i, i + 1, EntityType.Person, 2);
        if (traits.Any(NameTraits.Suffix) || view.IsInitial(i) && view.Span(i).Length <= 2) return new NameCandidate(i, i + 1, EntityType.Other, -1);
        if (view.IsAllCapitals(i)) return new NameCandidate(i, i + 1, EntityType.Organization, 1);
        return new NameCandidate(i, i + 1, EntityType.Other, 0);
    }

    private static EntityType BeginType(NameText view, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            var traits = view.Traits(i);
            if (!traits.Any(NameTraits.AnyBegin)) continue;
            if (traits.Any(NameTraits.OrganizationBegin)) return EntityType.Organization;
            if (traits.Any(NameTraits.EventBegin)) return EntityType.Event;
            if (traits.Any(NameTraits.PlaceBegin)) return EntityType.Place;
            return traits.Any(NameTraits.FacilityBegin) ? EntityType.Facility : EntityType.Other;
        }

        return EntityType.Organization;
    }
}
