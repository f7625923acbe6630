namespace Synoptic.Bench.KnownStories;

/// <summary>
/// Sentences in which figures are told, by what is counted: our own inventions. <c>{n}</c> is the number with its bound, <c>{town}</c> the
/// place, <c>{who}</c> a source, <c>{day}</c> the day of the happening.
/// </summary>
internal static class Patterns
{
    /// <summary>Kinds of happening, each with the figures that its reports give.</summary>
    public static readonly (string[] Leads, Kind[] Kinds)[] Happenings =
    [
        (["A ferry ran aground off {town} on {day}.", "A passenger ferry hit rocks near {town} on {day} in thick fog.", "Rescuers searched the water off {town} after a ferry struck a reef on {day}."],
            [Dead, Hurt, Missing, Aboard, Paid, Distance]),
        (["Rockets hit the centre of {town} on {day}.", "The town of {town} came under rocket fire on {day}.", "An attack with rockets shook {town} on {day}."],
            [Dead, Hurt, Fled, Rockets, Arrested, Homes]),
        (["A strong earthquake shook {town} on {day}.", "An earthquake struck the hills around {town} on {day}.", "Buildings fell in {town} when the ground shook on {day}."],
            [Dead, Hurt, Missing, Homeless, Homes, Paid, Magnitude]),
        (["Protesters clashed with police in {town} on {day}.", "A march against the new pension law in {town} ended in clashes on {day}.", "Police broke up a protest in {town} on {day}."],
            [Arrested, Hurt, Marched, Hours, Share]),
        (["A factory burned down in {town} on {day}.", "Fire swept through a paint factory in {town} on {day}.", "Flames destroyed a factory on the edge of {town} on {day}."],
            [Dead, Hurt, Evacuated, Laid, Paid, Hours]),
        (["Parliament in {town} passed the new customs bill on {day}.", "Deputies meeting in {town} approved higher duties on {day}.", "After a long session the parliament in {town} voted for the customs bill on {day}."],
            [Tariff, Votes, Hours, Paid, Share]),
    ];

    private static Kind Dead => new("killed", 3, 60, Trend.Up, 1,
        ["{n} people were killed in {town}, {who} said.", "{Who} said {n} people had died in {town}.", "The death toll in {town} stood at {n}, according to {who}.", "{Who} put the number of dead in {town} at {n}.", "{N} people lost their lives in {town}, {who} said."],
        ["{n} people were killed in {town}.", "{N} deaths have been confirmed in {town}."])
    {
        Parts = ["{N} children were among the dead in {town}.", "Among the dead were {n} firefighters from {town}.", "{N} of the dead in {town} were tourists, {who} said."],
        Recalls = ["A day earlier {who} had spoken of {n} people killed in {town}.", "The first reports had told of {n} dead in {town}."],
    };

    private static Kind Hurt => new("injured", 8, 300, Trend.Up, 1,
        ["{N} people were injured in {town}, {who} said.", "{Who} said {n} people had been hurt in {town}.", "The number of injured in {town} was {n}, according to {who}.", "{N} others were wounded in {town}, {who} said."],
        ["{N} people were injured in {town}.", "In {town} {n} people were hurt."])
    {
        Parts = ["{N} children were among the injured in {town}.", "{N} of the injured in {town} were in a serious condition, {who} said."],
        Recalls = ["A day earlier {who} had spoken of {n} people injured in {town}."],
    };

    private static Kind Missing => new("missing", 3, 40, Trend.Down, 1,
        ["{N} people are still missing in {town}, {who} said.", "{Who} said {n} people were unaccounted for in {town}.", "{N} people were missing in {town}, according to {who}."],
        ["{N} people are missing in {town}."]);

    private static Kind Fled => new("fled", 200, 9000, Trend.Up, 10,
        ["{N} people have fled {town}, {who} said.", "{Who} said {n} residents had fled from {town}."],
        ["{N} people have fled {town}."]);

    private static Kind Homeless => new("displaced", 300, 12000, Trend.Up, 10,
        ["{N} people were left homeless in {town}, {who} said.", "{Who} said {n} residents of {town} had been displaced.", "In {town} {n} people were made homeless, according to {who}."],
        ["{N} people were displaced in {town}."]);

    private static Kind Evacuated => new("evacuated", 100, 5000, Trend.Up, 10,
        ["{N} residents of {town} were evacuated, {who} said.", "{Who} said {n} people had been evacuated in {town}."],
        ["{N} people were evacuated in {town}."]);

    private static Kind Arrested => new("arrested", 5, 400, Trend.Up, 1,
        ["{N} people were arrested in {town}, {who} said.", "{Who} said {n} people had been detained in {town}.", "Police took {n} people into custody in {town}, according to {who}."],
        ["{N} people were detained in {town}."]);

    private static Kind Homes => new("homes", 20, 900, Trend.Up, 1,
        ["{N} houses were destroyed in {town}, {who} said.", "{Who} said {n} homes had been destroyed in {town}."],
        ["{N} homes in {town} were destroyed."]);

    private static Kind Rockets => new("rockets", 5, 80, Trend.None, 1,
        ["{N} rockets were fired at {town}, {who} said.", "{Who} said {n} missiles had been launched at {town}."],
        ["{N} rockets were fired at {town}."]);

    private static Kind Aboard => new("passengers", 60, 600, Trend.None, 1,
        ["The ferry was carrying {n} passengers, {who} said.", "{Who} said {n} passengers were on board.", "There were {n} passengers on the ferry, according to {who}."],
        ["{N} passengers were on the ferry."]);

    private static Kind Marched => new("marchers", 900, 40000, Trend.None, 100,
        ["{N} people took part in the march, {who} said.", "{Who} said {n} people had joined the march."],
        ["{N} people joined the march."]);

    private static Kind Laid => new("laid off", 40, 900, Trend.None, 10,
        ["{N} workers will be laid off, {who} said.", "{Who} said {n} workers would be laid off."],
        ["{N} workers are to be laid off."]);

    private static Kind Paid => new("aid", 2, 90, Trend.None, 1,
        ["The government pledged ${n} million in aid, {who} said.", "{Who} said the government had promised ${n} million in aid.", "Aid of ${n} million was promised, according to {who}."],
        ["The government has pledged ${n} million in aid."], true);

    private static Kind Distance => new("distance", 3, 90, Trend.None, 1,
        ["The place lies {n} kilometres from the harbour, {who} said.", "{Who} said it happened {n} kilometres from the harbour."],
        ["It happened {n} kilometres from the harbour."]);

    private static Kind Hours => new("hours", 3, 14, Trend.None, 1,
        ["The operation lasted {n} hours, {who} said.", "{Who} said the operation had taken {n} hours.", "The operation went on for {n} hours, according to {who}."],
        ["The operation lasted {n} hours."]);

    private static Kind Magnitude => new("magnitude", 5, 8, Trend.None, 1,
        ["The earthquake had a magnitude of {n}, {who} said.", "{Who} measured a magnitude of {n}."],
        ["The magnitude was {n}."], true);

    private static Kind Tariff => new("tariff", 5, 60, Trend.None, 5,
        ["The bill sets a tariff of {n} percent on steel, {who} said.", "{Who} said steel would face a {n} percent tariff.", "Tariffs on steel rise to {n} percent, according to {who}."],
        ["Steel will face a tariff of {n} percent."], true)
    {
        Added = ["Steel will face an additional tariff of {n} percent, {who} said.", "{Who} said the bill put an additional {n} percent tariff on steel."],
    };

    private static Kind Votes => new("votes", 60, 300, Trend.None, 1,
        ["The bill won {n} votes, {who} said.", "{Who} said the bill had received {n} votes."],
        ["The bill received {n} votes."]);

    private static Kind Share => new("share", 11, 90, Trend.None, 1,
        ["{N} percent of the voters support the law, {who} said.", "{Who} said {n} percent of the voters supported the law."],
        ["{N} percent of the voters back the law."]);

    /// <summary>What else the reports say, without a figure that could be compared, some with numbers that are none.</summary>
    public static readonly string[] Fillers =
    [
        "The road past 14 Harbour Street stayed closed.", "Relatives can call 555 0142 day and night.", "A neighbour, 47, said she had heard nothing.",
        "The mayor cut short a holiday and returned by train.", "Schools stayed closed, and shops on the main square shut early.", "Chapter IV of the emergency law gives the governor wide powers.",
        "The local football team, which won 3-1 on Sunday, called off its training.", "Newspapers recalled that the town was rebuilt in 1953.", "Flight 212 was diverted to the capital.",
        "An inquiry will follow, the governor promised.", "Volunteers handed out soup and blankets until late.", "The bishop asked for prayers.", "Nobody answered the door at the owner's office.",
        "A spokeswoman declined to say more.", "The opposition asked why no warning had been given.", "Bus line 9 did not run.", "Room 101 of the town hall was opened for journalists.",
    ];

    /// <summary>Sentences of a report's own, from words drawn anew each time.</summary>
    public static readonly string[] Colours =
    [
        "A {a} {x} stood beside the {b} {y}, and nobody touched the {z}.", "The {x} smelt of {y} and of {a} {z}.", "Somebody had left a {a} {x} on the {b} {y} near the {z}.",
        "The {a} {x} had once belonged to a {y} who kept a {b} {z}.", "Behind the {x} a {a} {y} waited with a {b} {z}.", "In the {a} {x} they spoke of the {y}, the {b} {z} and little else.",
        "A {x} with a {a} {y} crossed the {b} {z} without a word.", "The {y} was {a}, the {x} was {b}, and the {z} was gone.",
    ];

    /// <summary>Ends of sentences, from words drawn anew each time.</summary>
    public static readonly string[] Tails =
    [
        ", while the {a} {x} stayed closed", ", as the {x} near the {a} {y} was searched", " while a {a} {x} burned beside the {y}", ", before the {a} {x} reached the {y}", " as relatives waited at the {a} {x}",
        ", and the {a} {x} was moved to the {y}",
    ];

    /// <summary>Words for them.</summary>
    public static readonly string[] Nouns =
    [
        "harbour", "market", "lantern", "church", "valley", "station", "office", "court", "ladder", "garden", "museum", "border", "kettle", "river", "mountain", "theatre", "carpet", "warehouse", "library",
        "airport", "blanket", "pipeline", "basket", "quarry", "vineyard", "bakery", "brewery", "shipyard", "orchard", "violin", "mirror", "contract", "bottle", "festival", "harvest", "window", "lawsuit", "stove",
        "mortgage", "newspaper", "pension", "petition", "letter", "railway", "bucket", "salary", "hammer", "shelter", "curtain", "subsidy", "candle", "tender", "drawer", "treaty", "pillow", "tunnel", "umbrella",
    ];

    /// <summary>Words for them.</summary>
    public static readonly string[] Adjectives =
    [
        "old", "new", "northern", "wet", "small", "narrow", "expensive", "yellow", "regional", "private", "broken", "disputed", "empty", "crowded", "modern", "wooden", "rusty", "closed", "guarded", "annual",
        "early", "late", "joint", "foreign", "local", "secret", "promised", "crooked", "repaired", "abandoned",
    ];

    /// <summary>Figures of other happenings, which must not be put with the story's own.</summary>
    public static readonly string[] Backgrounds =
    [
        "In 2011 a similar disaster in {other} killed {k} people.", "Four years ago {k} people were injured in an accident in {other}.", "The country's worst accident, in {other} in 1987, left {k} people dead.",
    ];

    /// <summary>Who gives figures.</summary>
    public static readonly string[] Sources =
        ["the interior ministry", "the fire brigade", "local officials", "police", "the governor's office", "the Red Cross", "hospital officials", "the union", "the health ministry", "witnesses"];
}

/// <summary>How a sentence tells a figure.</summary>
internal enum Wording
{
    /// <summary>As what it is.</summary>
    Told,

    /// <summary>As what was added.</summary>
    Added,

    /// <summary>As a part of it.</summary>
    Part,

    /// <summary>As what was told before.</summary>
    Recalled,
}

/// <summary>How a figure may change from day to day.</summary>
internal enum Trend
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>It rises.</summary>
    Up,

    /// <summary>It falls.</summary>
    Down,
}

/// <summary>A kind of figure.</summary>
/// <param name="Name">For a reader.</param>
/// <param name="Least">Least value.</param>
/// <param name="Most">Greatest value.</param>
/// <param name="Trend">How it may change.</param>
/// <param name="Step">Values are multiples of it.</param>
/// <param name="Attributed">Sentences with a source.</param>
/// <param name="Plain">Sentences without.</param>
/// <param name="DigitsOnly">Whether the pattern takes a bare number.</param>
internal sealed record Kind(string Name, int Least, int Most, Trend Trend, int Step, string[] Attributed, string[] Plain, bool DigitsOnly = false)
{
    /// <summary>Sentences that tell what was added, where that is told of such figures.</summary>
    public string[] Added { get; init; } = [];

    /// <summary>Sentences that tell a part of the toll.</summary>
    public string[] Parts { get; init; } = [];

    /// <summary>Sentences that recall an earlier toll.</summary>
    public string[] Recalls { get; init; } = [];

    /// <summary>The sentences for a wording.</summary>
    public string[] Sentences(Wording wording, bool attributed) => wording switch
    {
        Wording.Added => Added,
        Wording.Part => Parts,
        Wording.Recalled => Recalls,
        _ => attributed ? Attributed : Plain,
    };
}
