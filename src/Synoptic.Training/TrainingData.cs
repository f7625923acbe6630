namespace Synoptic.Training;

/// <summary>Where the development data lies and where models go. Paths are given on the command line; nothing here reads them.</summary>
/// <param name="Data">Folder with <c>language/</c> and <c>names/</c>, as <c>docs/models/en.md</c> describes.</param>
/// <param name="Output">Folder that the model files are written to.</param>
public sealed record TrainingData(string Data, string Output)
{
    /// <summary>A file of a treebank, such as <c>ewt-train</c>.</summary>
    public string Treebank(string name) => Path.Combine(Data, "language", name + ".conllu");

    /// <summary>A file of names, such as <c>wikigold</c>.</summary>
    public string Names(string name) => Path.Combine(Data, "names", name + ".iob2");

    /// <summary>Any other file of the data.</summary>
    public string File(params string[] parts) => Path.Combine([Data, .. parts]);

    /// <summary>Where a model is written.</summary>
    public string Model(string name) => Path.Combine(Output, name + ".bin");
}
