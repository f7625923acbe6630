using System.Security.Cryptography;
using System.Text;

namespace Synoptic.Web.Guard;

/// <summary>What marks are made with.</summary>
/// <param name="Run">Of this run: forms of an earlier one are void.</param>
/// <param name="Session">Of the token: who logged in stays so over a restart with the same token.</param>
/// <param name="Random">Gives so many random bytes.</param>
internal sealed record GuardKeys(byte[] Run, byte[] Session, Func<int, byte[]> Random)
{
    private const int KeyLength = 32;

    public static GuardKeys Of(DeskOptions options) =>
        new(options.Random(KeyLength), SHA256.HashData(Encoding.UTF8.GetBytes("synoptic session\n" + options.Token)), options.Random);
}
