using System.Xml;
using System.Xml.Schema;

namespace Synoptic.Tests.Exports;

/// <summary>A graph, read by an XML reader with a schema of GraphML: every edge joins nodes that are there, every value is of a key.</summary>
internal static class GraphCheck
{
    private static readonly XmlSchemaSet Schema = Read();

    public static XmlDocument Holds(string text)
    {
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = Schema, DtdProcessing = DtdProcessing.Prohibit };
        settings.ValidationEventHandler += static (_, error) => Assert.Fail(error.Message);
        using var reader = XmlReader.Create(new StringReader(text), settings);
        var document = new XmlDocument { PreserveWhitespace = true };
        document.Load(reader);
        return document;
    }

    private static XmlSchemaSet Read()
    {
        var schema = new XmlSchemaSet();
        using var reader = XmlReader.Create(Path.Combine(ExportCheck.Folder, "graphml.xsd"));
        schema.Add(null, reader);
        schema.Compile();
        return schema;
    }
}
