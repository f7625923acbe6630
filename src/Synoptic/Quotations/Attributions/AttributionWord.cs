using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Quotations.Attributions;

/// <summary>A verb, noun or adjective that may attribute, with the frames in which it does.</summary>
/// <param name="Lemma">Its dictionary form.</param>
/// <param name="Frames">In no order; a kind and preposition at most once.</param>
internal sealed record AttributionWord(string Lemma, ImmutableArray<AttributionFrame> Frames)
{
    /// <summary>Whether it has a frame.</summary>
    public bool Takes(FrameKind kind) => Find(kind, "", out _);

    /// <summary>Finds a frame; what it then tells of is <paramref name="act"/>.</summary>
    public bool Find(FrameKind kind, string preposition, out QuotationAct act)
    {
        foreach (var frame in Frames)
        {
            if (frame.Kind != kind || frame.Preposition != preposition) continue;
            act = frame.Act;
            return true;
        }

        act = QuotationAct.Speech;
        return false;
    }
}
