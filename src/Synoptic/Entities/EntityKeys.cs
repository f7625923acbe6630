using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Entities;

/// <summary>Keys under which entities of many articles are looked up: the spellings of one name have one key. Immutable; share it across threads.</summary>
/// <param name="tables">Words of the language: rules of transliteration.</param>
public sealed class EntityKeys(WordTables tables)
{
    private readonly NameFolder folder = new(tables);

    /// <summary>
    /// The key of an entity, such as <c>person:marcorubio</c>: its type and its folded name, or the name of what is known to be meant by it. Equal
    /// keys are a reason to show things together, not a judgement that they are one: two people of one name share a key.
    /// </summary>
    public string Of(Entity entity) => Of(entity.Type, entity.StandsFor?.Name ?? entity.Name);

    /// <summary>The key of a name of a type.</summary>
    public string Of(EntityType type, string name) => $"{type.ToString().ToLowerInvariant()}:{folder.Fold(name)}";

    /// <summary>Small letters without accents: as words are written in an index and in what is looked for.</summary>
    public string Plain(string text) => folder.Plain(text);
}
