namespace Synoptic.Reading.Fields;

/// <summary>The fields of one report that hold something, by what they are.</summary>
internal sealed class FieldValues
{
    private readonly List<(FieldMeaning Meaning, int Level, string Name, string Value)> values = [];

    /// <summary>Adds a field.</summary>
    /// <param name="meaning">What its name says.</param>
    /// <param name="level">Objects around it: the outer of two fields of one name counts.</param>
    /// <param name="name">As it is written.</param>
    /// <param name="value">What it holds.</param>
    public void Add(FieldMeaning meaning, int level, string name, string value)
    {
        if (!string.IsNullOrWhiteSpace(value)) values.Add((meaning, level, name, value));
    }

    /// <summary>Whether there is a body or at least a summary.</summary>
    public bool HasText => values.Exists(v => v.Meaning.Fact is Fact.Text or Fact.Html or Fact.Summary);

    /// <summary>The fields of a fact; those whose name counts more come first.</summary>
    public IEnumerable<(string Name, string Value)> All(Fact fact) => values.Where(v => v.Meaning.Fact == fact).OrderBy(v => v.Meaning.Rank).ThenBy(v => v.Level).Select(v => (v.Name, v.Value));

    /// <summary>The field of a fact whose name counts most.</summary>
    public (string Name, string Value)? First(Fact fact)
    {
        foreach (var field in All(fact)) return field;
        return null;
    }
}
