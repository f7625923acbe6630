using Synoptic.Reading.Furniture;

namespace Synoptic.Reading.Html.Ways;

/// <summary>
/// Which of two ways found the body. What the elements show is kept unless another body has clearly more running text and either holds what
/// they show, or is more of what the page says of its report; or unless the other is stated to be the report and what they show is something else.
/// </summary>
internal sealed class BodyJudge(FurnitureFilter furniture)
{
    /// <summary>Running words of a body that is no mere summary. The shortest report of the 90 development pages has 42 words.</summary>
    public const int Least = 40;

    /// <summary>
    /// A body has clearly more with a fifth and twenty words more. Where both ways are there on the development pages they differ by a tenth at
    /// most, in captions and boxes; a report that is shown in part misses half of it and more.
    /// </summary>
    private const double More = 1.2, MoreWords = 20;

    /// <summary>Two bodies of one report share four fifths of the shorter one's runs of words and more, of two reports hardly any.</summary>
    private const double Same = 0.5, Other = 0.1;

    /// <summary>
    /// Share of the title's and summary's words that a body uses if nothing else says that it is this page's report. Of the development pages' bodies half
    /// use four fifths of them and more, and all but three two fifths.
    /// </summary>
    private const double LeastAbout = 0.3;

    public BodyMeasure Measure(BodyCandidate body) => BodyMeasure.Of(body, furniture);

    /// <summary>Whether another body is to be taken in place of the one that is known.</summary>
    /// <param name="known">What is known.</param>
    /// <param name="other">What another way found.</param>
    /// <param name="isStated">Whether that way knows it to be this page's report.</param>
    /// <param name="told">Title and summary, as the page states them.</param>
    public static bool IsBetter(BodyMeasure known, BodyMeasure other, bool isStated, string told)
    {
        if (other.Running < Least || (!isStated && other.About(told) < LeastAbout)) return false;
        var isMore = other.Running > (known.Running * More) + MoreWords;
        if (isMore && (known.Running < Least || known.Share(other) >= Same)) return true;
        return (isMore || (isStated && other.Share(known) <= Other)) && known.Share(other) <= Other && other.About(told) > known.About(told);
    }
}
