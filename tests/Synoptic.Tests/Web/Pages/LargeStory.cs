using System.Globalization;

namespace Synoptic.Tests.Web.Pages;

/// <summary>Invents a happening that hundreds tell, each with its own numbers, words and visitors: a dam that breaks between countries. The same always.</summary>
internal static class LargeStory
{
    public const int Reports = 500;

    private static readonly string[] Given = ["Anna", "Boris", "Clara", "David", "Elena", "Frank", "Greta", "Henrik", "Irina", "Jonas", "Karla", "Lukas", "Marta", "Nils", "Olga", "Peter"];
    private static readonly string[] Family = ["Adlerov", "Brandt", "Castell", "Dorning", "Elsner", "Ferrand", "Grauwitz", "Hollmann", "Ilvers", "Jarrow", "Kestrel", "Lindqvist"];
    private static readonly (string Country, string Adjective)[] Countries = [("France", "French"), ("Germany", "German"), ("Poland", "Polish"), ("Turkey", "Turkish"), ("Iran", "Iranian"), ("Israel", "Israeli"), ("Egypt", "Egyptian"), ("Russia", "Russian"), ("Ukraine", "Ukrainian"), ("China", "Chinese"), ("Japan", "Japanese"), ("India", "Indian"), ("Pakistan", "Pakistani"), ("Iraq", "Iraqi"), ("Syria", "Syrian"), ("Spain", "Spanish"), ("Italy", "Italian"), ("Greece", "Greek"), ("Serbia", "Serbian"), ("Kenya", "Kenyan")];
    private static readonly string[] Offices = ["president", "foreign minister", "defence minister", "prime minister", "ambassador", "interior minister"];
    private static readonly string[] Towns = ["Ankara", "Warsaw", "Cairo", "Berlin", "Madrid", "Athens", "Belgrade", "Nairobi", "Kyiv", "Baghdad", "Tehran", "Rome"];
    private static readonly string[] Matters = ["the water talks", "the dam inquiry", "the border crossing", "the grain deal", "the flood fund", "the ceasefire", "the inspection", "the pipeline"];
    private static readonly string[] Words = ["late", "hollow", "brave", "costly", "narrow", "honest", "reckless", "patient", "bitter", "useful", "clumsy", "noble"];

    /// <summary>The reports as JSON lines.</summary>
    public static string[] Lines { get; } = [.. Enumerable.Range(0, Reports).Select(Report)];

    private static string Report(int number)
    {
        var random = new Random(number);
        var dead = 40 + random.Next(30);
        var text = $"The Ostrel dam broke on Monday and at least {dead} people were killed, the Ostrel flood office said. ";
        for (var i = 0; i < 3; i++) text += Sentence(random) + (i == 1 ? "\n\n" : " ");
        return PageReports.Line(
            $"Ostrel dam: {dead} dead, {Pick(random, Words)} words on {Pick(random, Matters)[4..]}",
            text.TrimEnd(),
            $"{Pick(random, Towns)} {Pick(random, (string[])["Post", "Courier", "Herald", "Times"])} {(number % 40) + 1}",
            new DateOnly(2026, 5, 11).AddDays(number / 170).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static string Sentence(Random random)
    {
        var (country, adjective) = Pick(random, Countries);
        var (other, others) = Pick(random, Countries);
        string Who() => $"{Pick(random, Given)} {Pick(random, Family)}";
        var (town, matter, word) = (Pick(random, Towns), Pick(random, Matters), Pick(random, Words));
        var number = random.Next(2, 900);
        return random.Next(10) switch
        {
            0 => $"{adjective} {Pick(random, Offices)} {Who()} accused {other} of delaying {matter} in {town}.",
            1 => $"{country} threatened to impose sanctions on {other} within {number} days after the Ostrel dam broke.",
            2 => $"{adjective} troops attacked a depot near {town}, and {number} people fled, the {others} defence ministry said.",
            3 => $"{adjective} {Pick(random, Offices)} {Who()} met {others} {Pick(random, Offices)} {Who()} in {town} on Tuesday.",
            4 => $"“We were {word} about {matter}, and {number} families of Ostrel paid for it,” {Who()} told reporters in {town}.",
            5 => $"{country} promised {number} million dollars in aid to {other} by June.",
            6 => $"The {adjective} government rejected {matter} and called the {others} answer “{word} and {Pick(random, Words)}”.",
            7 => $"{Who()}, the {adjective} {Pick(random, Offices)}, said that {matter} would cost {number} houses in {town}.",
            8 => $"About {number} people were displaced in {town} when the water came, according to the {adjective} interior ministry.",
            _ => $"“Nobody in {town} called {matter} {word} before the Ostrel dam broke,” said {adjective} {Pick(random, Offices)} {Who()}.",
        };
    }

    private static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];
}
