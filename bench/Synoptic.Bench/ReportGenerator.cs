using System.Globalization;
using System.Text;

namespace Synoptic.Bench;

/// <summary>
/// Invents reports: each story is an accident in a made-up town with its own people, numbers and days, told by several outlets in
/// sentences drawn from a set of patterns. The same seed gives the same bytes.
/// </summary>
internal sealed class ReportGenerator(int seed)
{
    private static readonly string[] Onsets = ["Bar", "Cor", "Del", "Fen", "Gar", "Hal", "Jor", "Kel", "Lor", "Mar", "Nor", "Pel", "Ral", "Sor", "Tar", "Vel", "Wen", "Yor", "Zel", "Bren"];
    private static readonly string[] Codas = ["den", "wick", "mont", "ford", "berg", "sund", "holm", "stad", "ville", "grad", "port", "mouth", "field", "haven", "bach", "minster"];
    private static readonly string[] Given = ["Anna", "Maria", "Laura", "Eva", "Clara", "Peter", "Thomas", "David", "Martin", "Paul", "Simon", "Daniel"];
    private static readonly string[] Happenings = ["factory fire", "train crash", "bridge collapse", "ferry accident", "mine explosion", "flood", "landslide", "bus accident", "gas explosion", "dam failure"];
    private static readonly string[] Things = ["engineers", "divers", "police officers", "nurses", "volunteers", "soldiers", "inspectors", "teachers", "drivers", "farmers"];
    private static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];
    private static readonly string[] Topics = ["the warning system", "the old valves", "the budget", "the rescue plan", "the inspection", "the licence", "the weather report", "the night shift", "the evacuation route", "the insurance"];

    private static readonly string[] Nouns =
    [
        "harbour", "market", "school", "church", "valley", "station", "office", "court", "hospital", "garden", "museum", "border", "council", "river", "mountain", "theatre",
        "factory", "warehouse", "library", "airport", "highway", "pipeline", "reservoir", "quarry", "vineyard", "bakery", "brewery", "shipyard", "orchard", "cathedral",
        "committee", "contract", "election", "festival", "harvest", "inquiry", "lawsuit", "licence", "mortgage", "newspaper", "pension", "petition", "project", "railway",
        "referendum", "salary", "season", "shelter", "strike", "subsidy", "summit", "tender", "tournament", "treaty", "trial", "tunnel", "vaccine", "verdict", "village", "winter",
    ];

    private static readonly string[] Adjectives =
    [
        "old", "new", "northern", "southern", "small", "narrow", "expensive", "temporary", "regional", "private", "public", "disputed", "empty", "crowded", "modern", "wooden",
        "flooded", "closed", "guarded", "annual", "early", "late", "joint", "foreign", "local", "secret", "promised", "damaged", "repaired", "abandoned",
    ];

    private static readonly string[] Verbs = ["passed", "left", "reached", "crossed", "visited", "inspected", "bought", "sold", "painted", "photographed", "described", "ignored", "praised", "doubted", "measured"];

    // What makes a sentence of one report unlike every other's: real reports share facts and quotations, seldom sentences.
    private static readonly string[] Tails =
    [
        " A group that {verb} the {adjective} {noun} later {verb} the {noun} of the {adjective} {noun}.",
        " Near the {adjective} {noun}, people {verb} a {noun} and the {adjective} {noun}.",
        " Nobody {verb} the {noun} since the {adjective} {noun} {verb} its {adjective} {noun}.",
    ];

    private static readonly string[] Patterns =
    [
        "At least {dead} people were killed and {hurt} injured in a {what} in {town} on {day}, the {who} said.",
        "“We knew that {topic} of the {adjective} {noun} was not {adjective},” said {person}, who leads a {adjective} {noun} of {n} {things} in {town}.",
        "{title} {last} said on {day} that {topic} of the {adjective} {noun} would be {verb} within {n} days.",
        "According to {adjective} officials, about {n} {things} from {town} and {other} {verb} the {noun}.",
        "“Nobody {verb} {topic} or the {adjective} {noun},” {person} told reporters. “We waited {n} hours at the {noun}, and then we {verb} it.”",
        "The {what} happened shortly after {hour} p.m., {n} kilometres from the {adjective} {noun} of {other}.",
        "The {adjective} government promised ${n} million for the {noun}, and {title} {last} is to visit {town} next week.",
        "A {adjective} court in {other} had {verb} changes to {topic} in {year}, after more than {n} {adjective} complaints.",
        "{person} wrote on social media that {topic} had {verb} the {noun}, and called the {adjective} answer “far too late”.",
        "The {noun}, which has {n} {things} in {town}, declined to comment on the {adjective} {noun}.",
        "Roads between {town} and the {adjective} {noun} stayed closed until {day}, and {n} households {verb} the {noun}.",
        "The {adjective} opposition in {other} asked why {topic} had cost the {noun} {n} percent more than planned.",
        "Schools near the {noun} will stay closed on {day}, and {adjective} {things} {verb} the {noun} early.",
        "{title} {last}, who met {person} for {n} minutes in the {adjective} {noun}, denied that {topic} had been known since {year}.",
    ];

    /// <summary>Invents reports of about so many words.</summary>
    /// <param name="count">How many; five a story.</param>
    /// <param name="words">Words of each.</param>
    public IEnumerable<(string Title, string Text, DateOnly Published, string Outlet)> Reports(int count, int words)
    {
        var random = new Random(seed);
        Facts facts = default!;
        for (var i = 0; i < count; i++)
        {
            if (i % 5 == 0) facts = new Facts(random, i / 5);
            var text = new StringBuilder();
            var written = 0;
            while (written < words)
            {
                for (var s = 0; s < 3 && written < words; s++)
                {
                    var sentence = Vary(facts.Fill(Patterns[written == 0 ? 0 : random.Next(1, Patterns.Length)], random), random);
                    if (s > 0) text.Append(' ');
                    sentence += Tail(random);
                    text.Append(sentence);
                    written += sentence.AsSpan().Count(' ') + 1;
                }

                text.Append("\n\n");
            }

            yield return ($"{facts.Dead} dead in {facts.Town} {facts.What}", text.ToString(), facts.Published.AddDays(i % 5 / 2), $"Outlet {i % 37}");
        }
    }

    private static string Tail(Random random) => Vary(Tails[random.Next(Tails.Length)], random);

    private static string Vary(string pattern, Random random)
    {
        var words = pattern.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = words[i]
                .Replace("{noun}", Nouns[random.Next(Nouns.Length)])
                .Replace("{adjective}", Adjectives[random.Next(Adjectives.Length)])
                .Replace("{verb}", Verbs[random.Next(Verbs.Length)]);
        }

        return string.Join(' ', words);
    }

    private sealed class Facts
    {
        private readonly string other;
        private readonly string last;
        private readonly string day;
        private readonly string[] people;

        public Facts(Random random, int story)
        {
            Town = Name(random);
            other = Name(random);
            last = Name(random);
            What = Happenings[random.Next(Happenings.Length)];
            day = Days[random.Next(Days.Length)];
            people = [.. Enumerable.Range(0, 4).Select(_ => $"{Given[random.Next(Given.Length)]} {Name(random)}")];
            Dead = random.Next(2, 60);
            Published = new DateOnly(2026, 1, 1).AddDays(story / 2);
        }

        public string Town { get; }

        public string What { get; }

        public int Dead { get; }

        public DateOnly Published { get; }

        public string Fill(string pattern, Random random) => pattern
            .Replace("{dead}", Dead.ToString(CultureInfo.InvariantCulture))
            .Replace("{hurt}", (Dead * 3).ToString(CultureInfo.InvariantCulture))
            .Replace("{what}", What)
            .Replace("{town}", Town)
            .Replace("{other}", other)
            .Replace("{last}", last)
            .Replace("{title}", "Mr.")
            .Replace("{who}", "Interior Ministry")
            .Replace("{day}", day)
            .Replace("{person}", people[random.Next(people.Length)])
            .Replace("{topic}", Topics[random.Next(Topics.Length)])
            .Replace("{things}", Things[random.Next(Things.Length)])
            .Replace("{hour}", random.Next(1, 12).ToString(CultureInfo.InvariantCulture))
            .Replace("{year}", random.Next(1990, 2025).ToString(CultureInfo.InvariantCulture))
            .Replace("{n}", random.Next(2, 900).ToString(CultureInfo.InvariantCulture));

        private static string Name(Random random) => Onsets[random.Next(Onsets.Length)] + Codas[random.Next(Codas.Length)];
    }
}
