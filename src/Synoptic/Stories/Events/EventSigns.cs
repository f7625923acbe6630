using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;
using Synoptic.Text;

namespace Synoptic.Stories.Events;

/// <summary>Reads the signs of pairs of tellings of one run.</summary>
internal sealed class EventSigns
{
    /// <summary>How many signs there are.</summary>
    public const int Count = (int)EventSign.Disagreement + 1;

    /// <summary>Classes of pairs: one word, or two; of two reports, or of one.</summary>
    public const int Classes = 4;

    // Letters that two words of one family begin with: at least so many, and at least this share of the shorter.
    private const int FamilyLetters = 4;
    private const double FamilyShare = 0.7;

    // Vectors of unrelated words hardly get beyond.
    private const float UsualCosine = 0.5f;

    // Sentences that open an article.
    private const int OpeningSentences = 3;

    private readonly float[] rarities;
    private readonly float[] weights;
    private readonly float[] squares;
    private readonly Dictionary<int, Terms> documents = [];

    /// <summary>Counts what the tellings of a run have in common.</summary>
    /// <param name="tellings">The tellings.</param>
    /// <param name="keys">Number of keys that they use.</param>
    public EventSigns(List<EventTelling> tellings, int keys)
    {
        (rarities, weights, squares) = (new float[keys], new float[keys], new float[keys]);
        var (holders, articles) = (new int[keys], new int[keys]);
        var terms = new Dictionary<int, HashSet<int>>();
        foreach (var telling in tellings)
        {
            foreach (var key in telling.Parts) holders[key]++;
            if (!terms.TryGetValue(telling.Article, out var own)) terms.Add(telling.Article, own = []);
            foreach (var key in telling.Context) own.Add(key);
            own.Add(telling.Word.Id);
        }

        CountWords(tellings, keys);
        foreach (var own in terms.Values)
            foreach (var key in own) articles[key]++;
        for (var key = 0; key < keys; key++)
        {
            rarities[key] = 1 / MathF.Sqrt(Math.Max(1, holders[key] - 1));
            weights[key] = MathF.Log((1f + terms.Count) / (0.5f + Math.Max(1, articles[key])));
            squares[key] = weights[key] * weights[key];
        }

        foreach (var (article, own) in terms)
        {
            var row = new int[own.Count];
            own.CopyTo(row);
            Array.Sort(row);
            documents[article] = new Terms(row, 1 / MathF.Max(1e-3f, MathF.Sqrt(Keys.Weight(row, row, squares))));
        }
    }

    /// <summary>The class of a pair.</summary>
    public static int ClassOf(EventTelling a, EventTelling b) => (a.Word == b.Word ? 0 : 1) + (a.Article == b.Article ? Classes / 2 : 0);

    /// <summary>The signs of a pair.</summary>
    /// <param name="a">One.</param>
    /// <param name="b">The other.</param>
    /// <param name="signs">Room for <see cref="Count"/> values.</param>
    public void Of(EventTelling a, EventTelling b, Span<float> signs)
    {
        signs.Clear();
        signs[(int)EventSign.Bias] = 1;
        Words(a, b, signs);
        TakePart(a, b, signs);
        Circumstances(a, b, signs);
        Set(signs, EventSign.Disagreement, Disagree(signs));
        signs[(int)EventSign.Context] = Likeness(a.Context, b.Context);
        signs[(int)EventSign.Window] = Likeness(a.Window, b.Window);
        if (a.Article != b.Article) signs[(int)EventSign.Document] = Likeness(a.Article, b.Article);
        Set(signs, EventSign.Opening, a.Sentence < OpeningSentences && b.Sentence < OpeningSentences);
        Set(signs, EventSign.Governor, a.Governor is not null && a.Governor == b.Governor);
        if (a.Article != b.Article) return;
        Set(signs, EventSign.OneSentence, a.Sentence == b.Sentence);
        signs[(int)EventSign.Distance] = MathF.Log(1 + Math.Abs(a.Sentence - b.Sentence));
    }

    /// <summary>Cosine of the vectors of two words; 0 where one has none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Cosine(EventWord? a, EventWord? b)
    {
        if (a?.Vector is not { } x || b?.Vector is not { } y) return 0;
        var sums = Vector4.Zero;
        for (var i = 0; i + 4 <= x.Length; i += 4) sums += new Vector4(x.AsSpan(i, 4)) * new Vector4(y.AsSpan(i, 4));
        return sums.X + sums.Y + sums.Z + sums.W;
    }

    /// <summary>Whether two words stand in one row of senses.</summary>
    public static bool OneSense(EventWord a, EventWord b)
    {
        if (a.Senses is null || b.Senses is null) return false;
        foreach (var row in a.Senses)
            if (b.Senses.Contains(row)) return true;
        return false;
    }

    /// <summary>Whether two words begin alike.</summary>
    public static bool OneFamily(EventWord a, EventWord b)
    {
        var common = a.Lemma.AsSpan().CommonPrefixLength(b.Lemma);
        return common >= FamilyLetters && common >= FamilyShare * Math.Min(a.Lemma.Length, b.Lemma.Length);
    }

    /// <summary>Whether two are told to be of one day; <see langword="null"/> where one of them is told without.</summary>
    public static bool? OneDay(EventTelling a, EventTelling b) =>
        a.Day == 0 || b.Day == 0 ? null : a.Day == b.Day || a.Dates is { } x && b.Dates is { } y && x.From <= y.To && y.From <= x.To;

    /// <summary>Whether both are told with days that are known, and these are two.</summary>
    public static bool OtherDays(EventTelling a, EventTelling b) => a.Dates is { } x && b.Dates is { } y && (x.To < y.From || y.To < x.From);

    private static void Set(Span<float> signs, EventSign sign, bool holds) => signs[(int)sign] = holds ? 1 : 0;

    private static bool Disagree(ReadOnlySpan<float> signs)
    {
        if (signs[(int)EventSign.Part] > 0 || signs[(int)EventSign.Place] > 0 || signs[(int)EventSign.Day] > 0 || signs[(int)EventSign.Crossed] > 0) return false;
        return signs[(int)EventSign.ActorAgainst] + signs[(int)EventSign.PatientAgainst] + signs[(int)EventSign.PlaceAgainst] + signs[(int)EventSign.DayAgainst] >= 2;
    }

    // How often each article tells each word; the tellings of an article stand together.
    private static void CountWords(List<EventTelling> tellings, int keys)
    {
        var counts = new int[keys];
        for (int first = 0, end = 0; first < tellings.Count; first = end)
        {
            for (end = first; end < tellings.Count && tellings[end].Article == tellings[first].Article; end++) counts[tellings[end].Word.Id]++;
            for (var i = first; i < end; i++) tellings[i].OfWord = counts[tellings[i].Word.Id];
            for (var i = first; i < end; i++) counts[tellings[i].Word.Id] = 0;
        }
    }

    private void Words(EventTelling a, EventTelling b, Span<float> signs)
    {
        signs[(int)EventSign.Rarity] = Math.Min(a.Word.Rarity, b.Word.Rarity);
        var rivals = Math.Max(a.OfWord, b.OfWord) - (a.Article == b.Article && a.Word == b.Word ? 2 : 1);
        signs[(int)EventSign.Rivals] = MathF.Log(1 + rivals);
        if (a.Word != b.Word)
        {
            Set(signs, EventSign.Family, OneFamily(a.Word, b.Word));
            Set(signs, EventSign.Sense, OneSense(a.Word, b.Word));
            var cosine = Cosine(a.Word, b.Word);
            signs[(int)EventSign.Cosine] = cosine;
            signs[(int)EventSign.CosineHigh] = Math.Max(0, cosine - UsualCosine);
        }

        Set(signs, EventSign.Verbs, a.IsVerb && b.IsVerb);
        Set(signs, EventSign.Nouns, !a.IsVerb && !b.IsVerb);
        Both(a.Companions, b.Companions, EventSign.Companion, EventSign.CompanionAgainst, signs);
        Set(signs, EventSign.Definite, a.IsDefinite && !a.IsVerb || b.IsDefinite && !b.IsVerb);
        if (!a.Word.IsSpeech || !b.Word.IsSpeech) return;
        signs[(int)EventSign.Speech] = 1;
        Set(signs, EventSign.SpeechAgainst, !Keys.Overlap(a.Actors, b.Actors));
    }

    private void TakePart(EventTelling a, EventTelling b, Span<float> signs)
    {
        var rare = Both(a.Actors, b.Actors, EventSign.Actor, EventSign.ActorAgainst, signs);
        signs[(int)EventSign.ActorRare] = rare;
        if (rare <= 0) signs[(int)EventSign.ActorCosine] = Math.Max(0, Cosine(a.Actor, b.Actor));
        rare = Both(a.Patients, b.Patients, EventSign.Patient, EventSign.PatientAgainst, signs);
        signs[(int)EventSign.PatientRare] = rare;
        if (rare <= 0) signs[(int)EventSign.PatientCosine] = Math.Max(0, Cosine(a.Patient, b.Patient));
        signs[(int)EventSign.PartRare] = Both(a.Parts, b.Parts, EventSign.Part, EventSign.PartAgainst, signs);
        Set(signs, EventSign.Crossed, Keys.Overlap(a.Actors, b.Patients) || Keys.Overlap(a.Patients, b.Actors));
        Set(signs, EventSign.Contains, Array.BinarySearch(a.Parts, b.Word.Id) >= 0 || Array.BinarySearch(b.Parts, a.Word.Id) >= 0);
    }

    private void Circumstances(EventTelling a, EventTelling b, Span<float> signs)
    {
        Both(a.Places, b.Places, EventSign.Place, EventSign.PlaceAgainst, signs);
        Both(a.Numbers, b.Numbers, EventSign.Number, EventSign.NumberAgainst, signs);
        var day = OneDay(a, b);
        Set(signs, EventSign.Day, day == true);
        Set(signs, EventSign.DayAgainst, day == false);

        var (one, other) = (IsReal(a.Status), IsReal(b.Status));
        Set(signs, EventSign.Status, a.Status == b.Status && a.Status != TimeStatus.Unknown);
        Set(signs, EventSign.StatusAgainst, one is not null && other is not null && one != other);
        Set(signs, EventSign.NegationAgainst, a.IsNegated != b.IsNegated);
    }

    private static bool? IsReal(TimeStatus status) => status switch
    {
        TimeStatus.Unknown => null,
        TimeStatus.Past or TimeStatus.Ongoing => true,
        _ => false,
    };

    // Sets whether any key is shared, or none though both have some; gives 1 for one that nobody else has, the less the more have it.
    private float Both(int[] a, int[] b, EventSign shared, EventSign against, Span<float> signs)
    {
        if (a.Length == 0 || b.Length == 0) return 0;
        var sum = Keys.Weight(a, b, rarities);
        Set(signs, sum > 0 ? shared : against, true);
        return Math.Min(2, sum);
    }

    private float Likeness(int[] one, int[] other)
    {
        if (one.Length == 0 || other.Length == 0) return 0;
        var shared = Keys.Weight(one, other, weights);
        return shared > 0 ? shared / MathF.Sqrt(Keys.Weight(one, one, weights) * Keys.Weight(other, other, weights)) : 0;
    }

    private float Likeness(int a, int b) => Keys.Weight(documents[a].Keys, documents[b].Keys, squares) * documents[a].Scale * documents[b].Scale;

    private sealed record Terms(int[] Keys, float Scale);
}
