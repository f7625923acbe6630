using System.Collections.Immutable;
using Synoptic.Copies;
using Synoptic.Dossiers;
using Synoptic.Dossiers.Commitments;
using Synoptic.Reconciliation;
using Synoptic.Reconciliation.Events;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Tests.Pages;

/// <summary>
/// An invented dossier in which every part of the page has something to draw: a dam in a country that does not exist, told
/// by four reports, and a treaty told by one whose every field is hostile.
/// </summary>
public static class SampleDossier
{
    public const string Hostile = "</title></style><script>alert('x')</script>\" onload='alert(2)' & <b>bold</b> שלום \u202Eevil\u202C 🌊";

    private static readonly Subject Dead = new("dead", "figure", "Killed in Ostra", "killed", null, "Ostra");
    private static readonly Subject Hurt = new("hurt", "figure", "Injured in Ostra", "injured", null, "Ostra");
    private static readonly Subject Aid = new("aid", "figure", "Sum pledged for repairs", "pledge", "crown", null);
    private static readonly Subject Homes = new("homes", "figure", "Homes without power", "homes", null, "Lower Vell");
    private static readonly Subject Cause = new("cause", "event", "What made the dam give way");
    private static readonly Subject Height = new("height", "figure", "Height of the water", "height", "metre", "Ostra");
    private static readonly Subject Toll = new("toll", "figure", "Toll on the bridge", "toll", "crown", "Vell bridge");

    public static Dossier Build()
    {
        var courier = Courier();
        var reprint = Reprint();
        var harbour = Harbour();
        var spun = SpunRewrite();
        var hostile = HostileReport();
        var articles = ImmutableArray.Create(courier.Build(), reprint.Build(), harbour.Build(), spun.Build(), hostile.Build());
        var minister = new CastMember(
            new Entity("e1-tamsin-orrell", EntityType.Person, "Tamsin Orrell", ["Orrell", "T. Orrel"], ["the water minister", "Ms."]),
            [new EntityReference("courier", 0), new EntityReference("harbour", 0), new EntityReference("hostile", 0)]);
        return new Dossier(
            "0.1.0",
            articles,
            [Dam(articles, courier, reprint, harbour, spun, minister), Treaty(articles, hostile, minister)],
            [minister],
            [
                new Failure("SYN1003", Severity.Error, "reports/broken.html", "no text", "an article"),
                new Failure("SYN1004", Severity.Warning, Hostile, Hostile, Hostile),
            ]);
    }

    /// <summary>The sample's stories over and over, each time under another id: the odd ones hold one report.</summary>
    public static Dossier Many(int count)
    {
        var sample = Build();
        var stories = ImmutableArray.CreateBuilder<StoryDossier>(count);
        for (var i = 0; i < count; i++)
        {
            var story = sample.Stories[i % 2];
            // The first two keep their ids: one is plain, one is hostile.
            stories.Add(i < 2 ? story : story with { Record = story.Record with { Story = story.Record.Story with { Id = $"s{i}" } } });
        }

        return sample with { Stories = stories.ToImmutable() };
    }

    private static SampleReport Courier() => new SampleReport(
        "courier",
        "The Ostra dam gave way on Tuesday after a week of rain, killing at least 37 people in the town of Ostra, the water minister, Tamsin Orrell, said.\n"
        + "“We warned the owners in January, and again in February,” Orrell told reporters in Marrowick. “Nobody listened to us.”\n\n"
        + "Between 110 and 130 people were injured. About 4,000 homes in Lower Vell have no power. The water stood 3.5 metres high in the market.\n"
        + "The government pledged 20 million crowns for repairs and will close the Vell bridge on Friday. The last flood was in 1998.")
    {
        Title = "Dam gives way above Ostra; dozens are dead",
        Published = new Publication(new DateOnly(2031, 3, 5), null, "metadata"),
        Source = new Source("The Marrowick Courier", "https://courier.example/ostra?a=1&b=2", "reports/courier.html"),
        Byline = "By Ansel Quill",
        Dropped = [new Dropped("Share this story\n", "share-buttons", 0), new Dropped("\nSee also: Ten rivers to swim in", "see-also", 146)],
    }
        .Name("Tamsin Orrell", EntityType.Person, "Orrell told").Name("Ostra", EntityType.Place).Name("Marrowick", EntityType.Place)
        .Quote(QuotationKind.Direct, "in Marrowick", "“We warned the owners in January, and again in February,”", "“Nobody listened to us.”")
        .Time("on Tuesday", "XXXX-WXX-2").Time("Friday", "XXXX-WXX-5").Time("1998", "1998")
        .Figure("at least 37").Figure("Between 110 and 130").Figure("About 4,000").Figure("20 million crowns").Figure("3.5 metres")
        .Happening("gave way").Happening("pledged");

    private static SampleReport Reprint() => new SampleReport(
        "reprint",
        "The Ostra dam gave way on Tuesday after a week of rain, killing at least 37 people in the town of Ostra, the water minister, Tamsin Orrell, said.\n"
        + "Between 110 and 130 people were injured.")
    {
        Title = "Dam gives way above Ostra",
        Source = new Source("northport.example", null, "reports/northport.txt"),
    }
        .Name("Ostra", EntityType.Place).Time("on Tuesday", "XXXX-WXX-2").Figure("at least 37").Figure("Between 110 and 130");

    private static SampleReport Harbour() => new SampleReport(
        "harbour",
        "A landslide broke the dam over Ostra on Tuesday morning, and 31 bodies have been found, rescuers said.\n"
        + "“We warned the owners in January and later,” Ms. Orrell said in the capital. “They did not listen.”\n"
        + "Nearly 150 people were hurt, the town hospital said. The water stood about 3 metres high. The bridge over the Vell will close next week, and a toll of two crowns is planned.\n"
        + "Orrell said that the owners would pay for every home.")
    {
        Source = new Source(null, null, "reports/harbour-daily.txt"),
    }
        .Name("Orrell", EntityType.Person).Name("Ostra", EntityType.Place).Name("Vell", EntityType.Place)
        .Quote(QuotationKind.Direct, "in the capital", "“We warned the owners in January and later,”", "“They did not listen.”")
        .Quote(QuotationKind.Indirect, null, "that the owners would pay for every home")
        .Time("on Tuesday morning", "XXXX-WXX-2TMO").Time("next week", "XXXX-WXX")
        .Figure("31").Figure("Nearly 150").Figure("two crowns").Figure("about 3 metres").Happening("broke");

    private static SampleReport SpunRewrite() => new SampleReport(
        "spun",
        "A landslip busted the barrier over Ostra on Tuesday daybreak, and 31 corpses have been discovered, rescuers stated.\n"
        + "The Water Pastor mentioned the proprietors have been warned. The overpass over the Vell will shut subsequent week.\n"
        + "“We cautioned the proprietors in January and later,” she stated.")
    {
        Title = "Landslip busts barrier",
        Source = new Source("The Daily Reprint", "http://reprint.example/", "reports/reprint.txt"),
    }
        .Name("Ostra", EntityType.Place).Figure("31").Happening("busted");

    private static SampleReport HostileReport() => new SampleReport(
        "hostile",
        Hostile + " signed the treaty, Orrell said.\n\u0000\uD800 שלום עולם, 40 ships & <i>no</i> more.\n\n\"Quoted\" 'text' with 🌊 and a very_long_word_" + new string('x', 120) + " at the end of it.")
    {
        Title = Hostile,
        Byline = Hostile,
        Published = new Publication(new DateOnly(2031, 2, 1), null, Hostile),
        Source = new Source(Hostile, "javascript:alert(1)//" + Hostile, Hostile),
        Dropped = [new Dropped(Hostile, Hostile, 30), new Dropped(Hostile, "caption", 100_000)],
    }
        .Name("Orrell", EntityType.Person).Quote(QuotationKind.Mixed, "<i>no</i>", "\"Quoted\" 'text'").Time("שלום עולם", "x").Figure("40 ships");

    private static StoryDossier Dam(ImmutableArray<Annotations> articles, SampleReport courier, SampleReport reprint, SampleReport harbour, SampleReport spun, CastMember minister)
    {
        var tuesday = new StoryDay("tuesday", "XXXX-WXX-2", null, "Tuesday", 2, [new TimeReference("courier", 0)]);
        var friday = new StoryDay("friday", "XXXX-WXX-5", null, "Friday", 3, []);
        var nextWeek = new StoryDay("nextweek", "XXXX-WXX", null, "next week", 4, []);
        var flood = new StoryDay("1998", "1998", new DateRange(new DateOnly(1998, 1, 1), new DateOnly(1998, 12, 31)), "1998", 1, []);
        ImmutableArray<Claim> dead =
        [
            courier.Claim(Dead, "at least 37", new NumberRange(37, null, null), "Tamsin Orrell", "tuesday"),
            reprint.Claim(Dead, "at least 37", new NumberRange(37, null, null), "Tamsin Orrell", "tuesday"),
            harbour.Claim(Dead, "31", new NumberRange(31, 31, 31), "rescuers", "tuesday"),
            spun.Claim(Dead, "31", new NumberRange(31, 31, 31), "rescuers", "tuesday"),
        ];
        ImmutableArray<Claim> hurt =
        [
            courier.Claim(Hurt, "Between 110 and 130", new NumberRange(110, 130, null)),
            harbour.Claim(Hurt, "Nearly 150", new NumberRange(null, 150, null), "the town hospital"),
        ];
        ImmutableArray<Claim> height =
        [
            courier.Claim(Height, "3.5 metres", new NumberRange(3.5, 3.5, 3.5)),
            harbour.Claim(Height, "about 3 metres", new NumberRange(2.7, 3.3, 3)),
        ];
        ImmutableArray<Claim> homes = [courier.Claim(Homes, "About 4,000", new NumberRange(3600, 4400, 4000))];
        ImmutableArray<Claim> aid = [courier.Claim(Aid, "20 million crowns", new NumberRange(20_000_000, 20_000_000, 20_000_000))];
        ImmutableArray<Claim> toll = [harbour.Claim(Toll, "two crowns", new NumberRange(2, 2, 2))];
        var cause = new Finding(
            Cause,
            FindingStatus.Differ,
            [
                new Side("after a week of rain", ["A"], [courier.Claim(Cause, "after a week of rain"), reprint.Claim(Cause, "after a week of rain")]),
                new Side("A landslide", ["B"], [harbour.Claim(Cause, "A landslide"), spun.Claim(Cause, "A landslip")]),
            ],
            2,
            "Both may be true: rain can bring a slope down.");
        var record = new StoryRecord(
            new Story(
                "story-dam",
                [.. articles.Take(4)],
                [
                    new CopyPair("courier", "reprint", CopyKind.Abridged, 0.97, [Passage(courier, reprint, "The Ostra dam gave way on Tuesday after a week of rain"), Passage(courier, reprint, "Between 110 and 130 people were injured.")], true, ["The copy leaves out three paragraphs."]),
                    new CopyPair("harbour", "spun", CopyKind.Spun, 0.81, [new Passage(harbour.At("broke the dam over Ostra on Tuesday morning, and 31 bodies"), spun.At("busted the barrier over Ostra on Tuesday daybreak, and 31 corpses"))], true, []),
                ],
                [new SpunVerdict("spun", 0.93, [new SpunReason(spun.At("Water Pastor"), "Water Minister"), new SpunReason(spun.At("subsequent week"), null)])],
                [new Origin("A", ["courier", "reprint"]), new Origin("B", ["harbour", "spun"])],
                [
                    minister,
                    new CastMember(new Entity("e2-ostra", EntityType.Place, "Ostra", [], []), [new EntityReference("courier", 1), new EntityReference("reprint", 0), new EntityReference("harbour", 1), new EntityReference("spun", 0)]),
                    new CastMember(new Entity("e3-marrowick", EntityType.Place, "Marrowick", ["the capital"], []), [new EntityReference("courier", 2)]),
                ],
                new StoryCalendar([flood, tuesday, friday, nextWeek], [new ImpliedPublication("harbour", new DateRange(new DateOnly(2031, 3, 4), new DateOnly(2031, 3, 5)), "It tells of the same Tuesday.")])),
            [.. dead, .. hurt, .. homes, .. aid, .. toll, .. height],
            [
                new FigureRow(Dead, FindingStatus.Contradict, 31, 37, null, "tuesday", dead, "Both count the dead of one day."),
                new FigureRow(Hurt, FindingStatus.Differ, 110, 150, null, "tuesday", hurt),
                new FigureRow(Height, FindingStatus.Precision, 2.7, 3.5, null, null, height),
                new FigureRow(Homes, FindingStatus.Single, 3600, 4400, null, null, homes),
                new FigureRow(Aid, FindingStatus.Single, 20_000_000, 20_000_000, 20_000_000, null, aid),
                new FigureRow(Toll, FindingStatus.Single, 2, 2, 2, null, toll),
            ],
            [
                new QuotationGroup(
                    "e1-tamsin-orrell",
                    "Tamsin Orrell",
                    [
                        new Telling(new Evidence("courier", Span.Covering(courier.At("“We warned"), courier.At("listened to us.”"))), 0, [courier.At("again in February"), courier.At("Nobody listened to us")]),
                        new Telling(new Evidence("harbour", Span.Covering(harbour.At("“We warned"), harbour.At("did not listen.”"))), 0, [harbour.At("later"), harbour.At("They did not listen")]) { Kind = TellingKind.Translated, Of = 0, Reason = TellingReason.OtherWords },
                        new Telling(spun.Words("“We cautioned the proprietors in January and later,”"), -1, [spun.At("cautioned the proprietors")]) { Kind = TellingKind.Altered, Of = 1, Reason = TellingReason.SpunReport },
                    ],
                    QuotationRelation.Variant,
                    "tuesday"),
                new QuotationGroup("e1-tamsin-orrell", "Tamsin Orrell", [new Telling(harbour.Words("that the owners would pay for every home"), 1, [])], QuotationRelation.Single, null),
                new QuotationGroup(null, null, [new Telling(spun.Words("the proprietors have been warned"), 7, [])], QuotationRelation.Single, null),
                new QuotationGroup(null, "rescuers", [new Telling(harbour.Words("31 bodies have been found"), -1, []), new Telling(spun.Words("31 corpses have been discovered"), -1, [])], QuotationRelation.Identical, null),
            ],
            [
                new Finding(Dead, FindingStatus.Contradict, [new Side("at least 37", ["A"], [dead[0], dead[1]]), new Side("31", ["B"], [dead[2], dead[3]])], 9, "At least 37 and 31 cannot both be right."),
                cause,
                new Finding(Hurt, FindingStatus.Superseded, [new Side("Between 110 and 130", ["A"], [hurt[0]]), new Side("Nearly 150", ["B"], [hurt[1]])], 1.5),
                new Finding(Height, FindingStatus.Precision, [new Side("3.5 metres", ["A"], [height[0]]), new Side("about 3 metres", ["B"], [height[1]])], 1.2),
                new Finding(new Subject("place", "event", "Where the dam stands"), FindingStatus.Agree, [new Side("Ostra", ["A", "B"], [courier.Claim(Dead, "Ostra"), harbour.Claim(Dead, "Ostra")])], 1),
                new Finding(Homes, FindingStatus.Single, [new Side("About 4,000", ["A"], homes)], 0.4),
            ])
        { Events = Happenings(courier, harbour, tuesday, friday) };
        return new StoryDossier(
            "Dam gives way above Ostra; dozens are dead",
            record,
            [
                new BriefSentence(
                    articles[0].Text[..articles[0].Text.IndexOf('\n', StringComparison.Ordinal)],
                    ["A", "B"],
                    [new Evidence("courier", new Span(0, articles[0].Text.IndexOf('\n', StringComparison.Ordinal))), new Evidence("reprint", new Span(0, articles[1].Text.IndexOf('\n', StringComparison.Ordinal))), harbour.Words("A landslide broke the dam over Ostra on Tuesday morning")],
                    [0, 1, 99]),
                new BriefSentence("The last flood was in 1998.", ["A"], [courier.Words("The last flood was in 1998.")], []),
            ],
            [
                new TimelineEntry(flood, "year", "The last flood was in 1998.", Modality.Asserted, ["A"], [courier.Words("The last flood was in 1998.")]),
                new TimelineEntry(tuesday, "weekday", "The Ostra dam gave way on Tuesday after a week of rain", Modality.Asserted, ["A", "B"], [courier.Words("The Ostra dam gave way on Tuesday after a week of rain"), harbour.Words("A landslide broke the dam over Ostra on Tuesday morning")]),
                new TimelineEntry(tuesday, "weekday", "“We warned the owners in January, and again in February,” Orrell told reporters in Marrowick.", Modality.Reported, ["A"], [courier.Words("“We warned the owners in January, and again in February,” Orrell told reporters in Marrowick.")]),
                new TimelineEntry(friday, "weekday", "The government pledged 20 million crowns for repairs and will close the Vell bridge on Friday.", Modality.Planned, ["A"], [courier.Words("The government pledged 20 million crowns for repairs and will close the Vell bridge on Friday.")]),
                new TimelineEntry(nextWeek, "week", "The bridge over the Vell will close next week, and a toll of two crowns is planned.", Modality.Planned, ["B"], [harbour.Words("The bridge over the Vell will close next week, and a toll of two crowns is planned.")]),
            ],
            [
                new Commitment("The government pledged 20 million crowns for repairs and will close the Vell bridge on Friday.", null, "The government", friday, Modality.Planned, [], ["A"], [courier.Words("will close the Vell bridge on Friday")]),
                new Commitment("Orrell said that the owners would pay for every home.", "e1-tamsin-orrell", null, null, Modality.Threatened, [courier.Words("Nobody listened")], ["B"], [harbour.Words("Orrell said that the owners would pay for every home.")]),
            ]);
    }

    private static ImmutableArray<StoryEvent> Happenings(SampleReport courier, SampleReport harbour, StoryDay tuesday, StoryDay friday)
    {
        var minister = new EventParty("e1-tamsin-orrell", "Tamsin Orrell", "e1-tamsin-orrell", new Affiliation("OST", "GOV"));
        var owners = new EventParty("the owners", "the owners", null, new Affiliation(null, "BUS"));
        var government = new EventParty("the government", "The government", null, new Affiliation("OST", "GOV"));
        return
        [
            new StoryEvent(
                "v1",
                new EventCode("THREATEN", 3, "warn"),
                "warned",
                [minister],
                [owners],
                null,
                null,
                Modality.Reported,
                FindingStatus.Agree,
                ["A", "B"],
                [
                    Told(courier, "warned the owners in January", Modality.Reported, [minister], [owners]),
                    Told(harbour, "warned the owners in January and later", Modality.Reported, [minister], [owners]) with { Teller = "Ms. Orrell", Parts = [new EventPart(EventPartKind.Day, false, "later")] },
                ]),
            new StoryEvent("v2", new EventCode("AID", 2), "pledged", [government], [], tuesday, null, Modality.Asserted, FindingStatus.Single, ["A"], [Told(courier, "The government pledged 20 million crowns for repairs", Modality.Asserted, [government], [])]),
            new StoryEvent("v3", new EventCode("COERCE", 4, "restrict"), "close", [government], [owners], friday, null, Modality.Planned, FindingStatus.Contradict, ["A"], [Told(courier, "will close the Vell bridge", Modality.Planned, [government], [owners]) with { Parts = [new EventPart(EventPartKind.Modality, true, "planned")] }]),
        ];
    }

    private static EventTelling Told(SampleReport report, string words, Modality modality, ImmutableArray<EventParty> actors, ImmutableArray<EventParty> recipients) =>
        new(new EventReference(report.Words(words).Article, 0), report.Words(words), report.At(words), modality, null, []) { Actors = actors, Recipients = recipients };

    private static StoryDossier Treaty(ImmutableArray<Annotations> articles, SampleReport hostile, CastMember minister)
    {
        var ships = new Subject("ships", "figure", Hostile, Hostile, Hostile, Hostile);
        var day = new StoryDay(Hostile, Hostile, new DateRange(new DateOnly(2031, 1, 31), new DateOnly(2031, 1, 31)), Hostile, 0, []);
        var month = new StoryDay("m", "2031-02", new DateRange(new DateOnly(2031, 2, 1), new DateOnly(2031, 2, 28)), "February 2031", 1, []);
        var old = new StoryDay("o", "1871", new DateRange(new DateOnly(1871, 1, 1), new DateOnly(1871, 12, 31)), "1871", 1, []);
        ImmutableArray<Claim> claims = [hostile.Claim(ships, "40 ships", new NumberRange(double.NaN, double.PositiveInfinity, 40), Hostile, Hostile)];
        var cast = new CastMember(new Entity(Hostile, EntityType.Other, Hostile, [Hostile], [Hostile]), [new EntityReference("hostile", 99), new EntityReference("nowhere", 0)]);
        return new StoryDossier(
            Hostile,
            new StoryRecord(
                new Story(Hostile, [articles[4]], [], [], [new Origin("A", ["hostile"])], [minister, cast], new StoryCalendar([day, month, old], [])),
                claims,
                [new FigureRow(ships, FindingStatus.Single, 40, 40, 40, Hostile, claims, Hostile)],
                [new QuotationGroup(Hostile, Hostile, [new Telling(hostile.Words("\"Quoted\" 'text'"), 0, [hostile.At("'text'")])], QuotationRelation.Single, Hostile)],
                [
                    new Finding(ships, FindingStatus.Differ, [new Side(Hostile, ["A"], claims), new Side("more", [], [new Claim(ships, "gone", null, null, null, new Evidence("nowhere", new Span(0, 4))), new Claim(ships, "past the end", null, null, null, new Evidence("hostile", new Span(5, 1_000_000)))])], 1, Hostile),
                ],
                day,
                cast.Entity)
            {
                Events =
                [
                    new StoryEvent(Hostile, new EventCode(Hostile, 9, Hostile), Hostile, [new EventParty(Hostile, Hostile, Hostile, new Affiliation(Hostile, Hostile)), new EventParty("e1-tamsin-orrell", "Tamsin Orrell", "e1-tamsin-orrell", null)], [new EventParty(Hostile, Hostile, Hostile, null)], day, cast, Modality.Denied, FindingStatus.Contradict, ["A", Hostile], [new EventTelling(new EventReference("hostile", 99), hostile.Words("signed the treaty"), new Span(0, 5), Modality.Denied, Hostile, [new EventPart(EventPartKind.Place, true, Hostile)]), new EventTelling(new EventReference("nowhere", 0), new Evidence("nowhere", new Span(0, 4)), new Span(0, 4), Modality.Asserted, null, [])]),
                ],
            },
            [new BriefSentence(Hostile, ["A"], [new Evidence("hostile", new Span(0, articles[4].Text.Length))], [0])],
            [
                new TimelineEntry(old, "year", Hostile, Modality.Denied, ["A"], []),
                new TimelineEntry(day, "day", Hostile, Modality.Asserted, ["A"], [hostile.Words("שלום עולם, 40 ships")]),
                new TimelineEntry(month, "month", Hostile, Modality.Conditional, ["A"], [hostile.Words("40 ships & <i>no</i> more.\n\n\"Quoted\"")]),
            ],
            [new Commitment(Hostile, Hostile, Hostile, day, Modality.Threatened, [], ["A"], [hostile.Words("signed the treaty")])]);
    }

    private static Passage Passage(SampleReport a, SampleReport b, string words) => new(a.At(words), b.At(words));
}
