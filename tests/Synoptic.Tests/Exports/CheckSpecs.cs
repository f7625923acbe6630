using Xunit.Sdk;

namespace Synoptic.Tests.Exports;

/// <summary>The checks themselves: what is not of a standard does not pass.</summary>
public sealed class CheckSpecs
{
    [Theory]
    [InlineData("ninjs-3.1", "{\"uri\":\"urn:a:b\",\"headline\":\"x\"}")]
    [InlineData("ninjs-3.1", "{\"type\":\"text\"}")]
    [InlineData("ninjs-3.1", "{\"uri\":\"urn:a:b\",\"firstCreated\":\"yesterday\"}")]
    [InlineData("ninjs-3.1", "{\"uri\":\"urn:a:b\",\"renditions\":[{\"name\":\"web\",\"href\":\"javascript:alert(1)\"}]}")]
    [InlineData("timelinejs", "{\"events\":[{\"start_date\":{\"year\":2031,\"month\":13},\"text\":{}}]}")]
    [InlineData("timelinejs", "{\"events\":[{\"start_date\":{\"year\":2031},\"text\":{\"headline\":\"<b>\"}}]}")]
    [InlineData("claimreview", "[{\"@context\":\"https://schema.org\",\"@type\":\"ClaimReview\"}]")]
    [InlineData("web-annotation", "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"id\":\"urn:a:b\",\"type\":\"AnnotationCollection\",\"total\":-1}")]
    [InlineData("plover", "{\"id\":\"x\"}")]
    public void A_schema_refuses_what_is_not_of_it(string schema, string json) => Assert.ThrowsAny<XunitException>(() => ExportCheck.Valid(schema, json));

    [Fact]
    public void A_graph_whose_edge_leads_nowhere_is_refused() => Assert.ThrowsAny<XunitException>(static () =>
        GraphCheck.Holds("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"><graph edgedefault=\"directed\"><node id=\"a\"/><edge id=\"e\" source=\"a\" target=\"b\"/></graph></graphml>"));

    [Theory]
    [InlineData("{\"id\":\"0000000000000000000000000000000000000000\",\"schema\":\"Human\",\"properties\":{}}")]
    [InlineData("{\"id\":\"0000000000000000000000000000000000000000\",\"schema\":\"Person\",\"properties\":{\"title\":[\"x\"]}}")]
    [InlineData("{\"id\":\"0000000000000000000000000000000000000000\",\"schema\":\"Person\",\"properties\":{\"name\":[\"x\"],\"country\":[\"Peru\"]}}")]
    public void An_entity_that_the_model_does_not_know_is_refused(string line) => Assert.ThrowsAny<XunitException>(() => FtmCheck.Holds(line + "\n"));

    [Theory]
    [InlineData("<b>x</b>\n")]
    [InlineData("[x](javascript:alert(1))\n")]
    [InlineData("`x`\n")]
    public void A_page_with_more_than_words_is_refused(string page) => Assert.ThrowsAny<XunitException>(() => MarkdownCheck.Holds(page));

    [Fact]
    public void A_derivation_from_what_is_not_there_is_refused() => Assert.ThrowsAny<Exception>(static () =>
        ProvCheck.Holds("{\"@context\":{\"prov\":\"http://www.w3.org/ns/prov#\"},\"@graph\":[{\"@id\":\"urn:synoptic:a\",\"@type\":[\"prov:Entity\"],\"prov:wasDerivedFrom\":[{\"@id\":\"urn:synoptic:b\"}]}]}"));
}
