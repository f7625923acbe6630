using System.Collections.Immutable;
using Synoptic.Entities;
using Synoptic.Knowledge;
using Synoptic.Language;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Tests.Stories;

public sealed class CastSpecs
{
    private static readonly LanguageAnalyzer Analyzer = TestLanguage.Analyzer;
    private static readonly EntityExtractor Extractor = new(WordTables.English);
    private static readonly CastLinker Linker = new(WordTables.English);

    [Fact]
    public void One_person_under_several_spellings_is_one_member_of_the_cast()
    {
        var cast = Cast("President Dmitri S. Zelvensky spoke.", "Dmitry Zelvenskiy left.", "Mr Zelvenskyy stayed.");
        var person = Assert.Single(cast, member => member.Entity.Type == EntityType.Person);
        Assert.Equal("Dmitri S. Zelvensky", person.Entity.Name);
        Assert.Equal(["Dmitry Zelvenskiy", "Zelvenskyy"], person.Entity.Aliases);
        Assert.Equal(3, person.Members.Length);
    }

    [Fact]
    public void Persons_of_different_given_names_are_never_one() =>
        Assert.Equal(2, Cast("Robert Stane spoke.", "Elizabeth Stane left.").Count(member => member.Entity.Type == EntityType.Person));

    [Fact]
    public void A_surname_alone_that_fits_two_persons_is_neither() =>
        Assert.Equal(3, Cast("Robert Stane spoke.", "Henry Stane left.", "They saw Mr Stane there.").Count(member => member.Entity.Type == EntityType.Person));

    [Fact]
    public void A_surname_alone_goes_to_the_person_whose_gender_fits()
    {
        var cast = Cast("Robert Stane spoke.", "Elizabeth Stane left.", "They saw Ms Stane there.");
        Assert.Equal(2, Assert.Single(cast, member => member.Entity.Name == "Elizabeth Stane").Members.Length);
    }

    [Fact]
    public void A_country_under_several_names_is_one() =>
        Assert.Single(Cast("The United States agreed.", "The US agreed.", "America agreed."), member => member.Entity.Type == EntityType.Place);

    [Fact]
    public void A_place_and_a_person_of_one_name_are_two() =>
        Assert.Equal(2, Cast("It rained in Jordan.", "Michael Jordan spoke. Jordan smiled.").Length);

    [Fact]
    public void The_order_of_the_articles_does_not_change_who_is_linked_with_whom()
    {
        string[] texts = ["President Dmitri S. Zelvensky met Robert Stane.", "Mr Zelvenskyy left. Henry Stane came.", "Dmitry Zelvenskiy and Mr Stane spoke in Finland.", "D. Zelvensky, the U.S. envoy Ada Morrow and Morrow’s aide Piet Oort.", "P. Oort saw Stane in the United States."];
        var expected = Links(texts, [0, 1, 2, 3, 4]);
        foreach (var order in new int[][] { [4, 3, 2, 1, 0], [2, 0, 4, 1, 3], [1, 2, 3, 4, 0] }) Assert.Equal(expected, Links(texts, order));
    }

    private static string Links(string[] texts, int[] order)
    {
        var articles = order.Select(i => Annotate(i.ToString(), texts[i])).ToImmutableArray();
        var names = articles.ToDictionary(article => article.Article.Id);
        var groups = Linker.Link(articles).Select(member => string.Join(" = ", member.Members
            .Select(reference => reference.Article + ":" + names[reference.Article].Entities[reference.Entity].Name).Order(StringComparer.Ordinal)));
        return string.Join("\n", groups.Order(StringComparer.Ordinal));
    }

    private static ImmutableArray<CastMember> Cast(params string[] texts) => Linker.Link([.. texts.Select((text, i) => Annotate(i.ToString(), text))]);

    private static Annotations Annotate(string id, string text)
    {
        var analysis = Analyzer.Analyze(new Article(id, null, text, null, Source.Unknown, null, []));
        var layer = Extractor.Extract(analysis);
        return new Annotations(analysis, layer.Mentions, layer.Entities, [], [], [], []);
    }
}
