using Synoptic.Text;

namespace Synoptic.Entities.Offices;

/// <summary>The words of an office: <c>former Xish finance minister</c>, <c>deputy head of the World Bank</c>.</summary>
/// <param name="First">First token.</param>
/// <param name="End">Index after the last token that belongs to it.</param>
/// <param name="Noun">First token of the noun.</param>
/// <param name="NounEnd">Index after the noun and what is tied to it by a hyphen.</param>
/// <param name="Head">The word that the phrase hangs on.</param>
/// <param name="Role">The office in one wording.</param>
/// <param name="Body">Index of the name of the country or body; -1 where none is told.</param>
/// <param name="Status">What the words say of it.</param>
/// <param name="IsOwned">Whether it begins with an owner, named or not: <c>the ministry's</c>.</param>
internal readonly record struct OfficePhrase(int First, int End, int Noun, int NounEnd, int Head, string Role, int Body, OfficeStatus Status, bool IsOwned);
