using Synoptic.Entities;
using Synoptic.Text;

namespace Synoptic.Stories;

/// <summary>Links persons across articles: full names by family name and given name, then surnames alone where only one person can be meant.</summary>
internal sealed class CastPersons(EntityTables tables, List<CastEntry> entries, CastGroups groups)
{
    /// <summary>Most different given names under one family name that are compared; more is a list of strangers.</summary>
    private const int MostOfOneName = 64;

    private readonly Dictionary<string, List<Person>> families = new(StringComparer.Ordinal);

    /// <summary>Links them.</summary>
    public void Link()
    {
        var full = new List<(int Entry, PersonName Name)>();
        var partial = new List<(int Entry, PersonName Name)>();
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].Entity.Type != EntityType.Person || !entries[i].IsNamed) continue;
            var name = PersonName.Parse(entries[i].Entity.Name, tables);
            (name.Given is null ? partial : full).Add((i, name));
        }

        // In an order of their own, so that the order of the articles changes nothing: longer given names first, initials last.
        full.Sort((x, y) => Compare(x.Name, y.Name) is var c && c != 0 ? c : x.Entry.CompareTo(y.Entry));
        foreach (var (entry, name) in full) LinkFull(entry, name);
        LinkNear();
        partial.Sort((x, y) => string.CompareOrdinal(x.Name.Text, y.Name.Text) is var c && c != 0 ? c : x.Entry.CompareTo(y.Entry));
        LinkPartial(partial);
    }

    private static int Compare(PersonName x, PersonName y)
    {
        var length = y.Given!.TrimEnd('.').Length.CompareTo(x.Given!.TrimEnd('.').Length);
        if (length != 0) return length;
        length = y.Text.Length.CompareTo(x.Text.Length);
        return length != 0 ? length : string.CompareOrdinal(x.Text, y.Text);
    }

    private void LinkFull(int entry, PersonName name)
    {
        var gender = entries[entry].Entity.Gender;
        var key = name.FamilyKey;
        if (!families.TryGetValue(key, out var same)) families[key] = same = [];
        Person? found = null;
        for (var i = 0; i < Math.Min(same.Count, MostOfOneName); i++)
        {
            var person = same[i];
            if (Differ(person.Gender, gender) || !person.Fits(name, tables)) continue;
            // An initial that fits two persons names neither.
            if (found is not null)
            {
                found = null;
                break;
            }

            found = person;
        }

        if (found is null)
        {
            same.Add(new Person(entry, gender) { Names = { name } });
            return;
        }

        found.Tell(gender);
        found.Names.Add(name);
        groups.Join(found.Entry, entry, Why(found.Names[0], name));
    }

    /// <summary>One letter of a family name is another, the given name and the office are the same, and no report has both: one person.</summary>
    private void LinkNear()
    {
        var byGiven = families.Values.SelectMany(static same => same).OrderBy(static person => person.Entry).GroupBy(static person => person.Names[0].GivenKey, StringComparer.Ordinal);
        foreach (var group in byGiven)
        {
            var same = group.Take(MostOfOneName).ToList();
            for (var i = 0; i < same.Count; i++)
                for (var j = 0; j < i; j++)
                {
                    var (one, other) = (entries[same[j].Entry], entries[same[i].Entry]);
                    if (one.Article == other.Article || Differ(same[i].Gender, same[j].Gender) || !PersonName.AreNear(same[j].Names[0], same[i].Names[0]) || !ShareOffice(one.Entity, other.Entity)) continue;
                    groups.Join(same[j].Entry, same[i].Entry, CastReason.Spelling);
                }
        }
    }

    // "Foreign Minister" and "the Xish foreign minister": one title ends with the other, and is no form of address.
    private bool ShareOffice(Entity one, Entity other)
    {
        foreach (var title in one.Titles)
            foreach (var second in other.Titles)
            {
                var (a, b) = (tables.Folder.Plain(title), tables.Folder.Plain(second));
                if ((a.EndsWith(b, StringComparison.Ordinal) || b.EndsWith(a, StringComparison.Ordinal)) && a.Length > 0 && b.Length > 0 && IsOffice(title) && IsOffice(second)) return true;
            }

        return false;
    }

    private bool IsOffice(string title) => !tables.Titles.TryGet(title, ignoreCase: true, out var known) || known.Kind != "honorific";

    private void LinkPartial(List<(int Entry, PersonName Name)> partial)
    {
        var alone = new Dictionary<string, List<Person>>(StringComparer.Ordinal);
        foreach (var (entry, name) in partial)
        {
            var gender = entries[entry].Entity.Gender;
            var key = name.FamilyKey;
            if (families.TryGetValue(key, out var same))
            {
                Person? only = null;
                var several = false;
                foreach (var person in same)
                {
                    if (Differ(person.Gender, gender)) continue;
                    several |= only is not null;
                    only = person;
                }

                // Two persons of this family name in the run: whom a bare surname means is not known.
                if (several) only = null;
                if (only is not null)
                {
                    groups.Join(only.Entry, entry, CastReason.Surname);
                    continue;
                }

                if (several) continue;
            }

            if (!alone.TryGetValue(key, out var others)) alone[key] = others = [];
            var met = others.Find(person => !Differ(person.Gender, gender));
            if (met is null)
            {
                others.Add(new Person(entry, gender));
                continue;
            }

            met.Tell(gender);
            groups.Join(met.Entry, entry, tables.Folder.Plain(entries[met.Entry].Entity.Name) == tables.Folder.Plain(name.Text) ? CastReason.Name : CastReason.Spelling);
        }
    }

    private CastReason Why(PersonName one, PersonName other) => PersonName.Relate(one, other, tables) switch
    {
        NameRelation.Same => CastReason.Name,
        NameRelation.Initial => CastReason.Initial,
        NameRelation.ShortForm => CastReason.Nickname,
        NameRelation.Part => CastReason.Part,
        _ => CastReason.Spelling,
    };

    private static bool Differ(Gender one, Gender other) => one != Gender.Unknown && other != Gender.Unknown && one != other;

    private sealed class Person(int entry, Gender gender)
    {
        public int Entry { get; } = entry;

        public Gender Gender { get; private set; } = gender;

        public List<PersonName> Names { get; } = [];

        public void Tell(Gender told)
        {
            if (Gender == Gender.Unknown) Gender = told;
        }

        public bool Fits(PersonName name, EntityTables tables)
        {
            // All names so far must agree: the initial "J." does not make Jane and John one.
            for (var i = 0; i < Math.Min(Names.Count, 8); i++)
                if (!PersonName.Compatible(Names[i], name, tables)) return false;
            return true;
        }
    }
}
