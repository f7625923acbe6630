using Synoptic.Knowledge;

namespace Synoptic.Language.Names;

/// <summary>Reads the data files that tell of names.</summary>
internal static class ClueTables
{
    /// <summary>Every phrase that tells of names, with what it tells.</summary>
    public static CluePhrases Read(WordTables tables)
    {
        var phrases = new CluePhrases();
        foreach (var row in tables.Rows("given-names")) AddAll(phrases, row[2], ' ', NameClue.Given);
        foreach (var row in tables.Rows("surnames")) AddAll(phrases, row[1], ' ', NameClue.Surname);
        foreach (var row in tables.Rows("countries"))
        {
            AddPlace(phrases, row[0], NameClue.Country);
            if (row.Length > 1) AddPlace(phrases, row[1], NameClue.Place);
            if (row.Length > 2) AddAll(phrases, row[2], '|', NameClue.Demonym);
            if (row.Length > 3) AddAll(phrases, row[3], '|', NameClue.Country);
        }

        foreach (var row in tables.Rows("cities"))
        {
            // The rows of words say only which of the others are everyday words or persons as well.
            if (row[1] == "word") continue;
            foreach (var place in row[2].Split('|')) AddPlace(phrases, place, NameClue.Place);
        }

        foreach (var row in tables.Rows("metonyms")) phrases.Add(row[0], row[1] == "organization" ? NameClue.Organization : NameClue.Place, anyCase: false);
        foreach (var row in tables.Rows("organizations"))
        {
            phrases.Add(row[0], NameClue.Organization, anyCase: false);
            if (row.Length > 1) AddAll(phrases, row[1], '|', NameClue.Organization);
        }

        foreach (var row in tables.Rows("known-organizations")) AddAll(phrases, row[1], '|', NameClue.Organization);
        foreach (var row in tables.Rows("nationalities")) phrases.Add(row[0], NameClue.Demonym, anyCase: false);
        foreach (var row in tables.Rows("titles")) phrases.Add(row[0], NameClue.Title, anyCase: true);
        foreach (var row in tables.Rows("role-nouns"))
        {
            if (row[1] == "modifier") continue;
            foreach (var noun in row[2].Split('|')) phrases.Add(noun, NameClue.Role, anyCase: true);
        }

        foreach (var row in tables.Rows("name-particles"))
            if (row[0] is "person" or "prefix" or "suffix") AddAll(phrases, row[1], '|', NameClue.Particle);
        AddHeads(phrases, tables);
        AddCalendar(phrases, tables);
        return phrases;
    }

    private static void AddHeads(CluePhrases phrases, WordTables tables)
    {
        foreach (var row in tables.Rows("name-heads"))
        {
            var clue = row[0] switch
            {
                "organization" => NameClue.OrganizationHead,
                "place" => NameClue.PlaceHead,
                "facility" => NameClue.FacilityHead,
                "surname" => NameClue.Surname,
                _ => NameClue.OtherHead,
            };
            AddAll(phrases, row[2], '|', clue);
        }
    }

    private static void AddCalendar(CluePhrases phrases, WordTables tables)
    {
        foreach (var row in tables.Rows("not-names"))
        {
            if (row[0] != "calendar") continue;
            // Listed small; small they may be everyday words (may, march, sun).
            foreach (var word in row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                phrases.Add(char.ToUpperInvariant(word[0]) + word[1..], NameClue.Calendar, anyCase: false);
        }
    }

    private static void AddAll(CluePhrases phrases, string list, char divider, NameClue clue)
    {
        foreach (var range in list.AsSpan().Split(divider)) phrases.Add(list[range], clue, anyCase: false);
    }

    /// <summary>A place of several words cannot be mistaken: it may be written small. A single one stands as listed.</summary>
    private static void AddPlace(CluePhrases phrases, string place, NameClue clue) => phrases.Add(place, clue, anyCase: place.Contains(' ', StringComparison.Ordinal));
}
