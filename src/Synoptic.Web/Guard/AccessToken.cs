using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Synoptic.Text;

namespace Synoptic.Web.Guard;

/// <summary>The secret by which a visitor is let in where the desk is served to more than this machine.</summary>
public static class AccessToken
{
    /// <summary>Characters that a token must have: of letters and digits, more than can be tried.</summary>
    public const int LeastLength = 20;

    // 192 bits, 32 characters.
    private const int MadeLength = 24;

    /// <summary>Makes one.</summary>
    /// <param name="random">Gives so many random bytes.</param>
    public static string Make(Func<int, byte[]> random)
    {
        ArgumentNullException.ThrowIfNull(random);
        return Base64(random(MadeLength));
    }

    /// <summary>Why the desk can't be served with a token at an address; <see langword="null"/> where it can.</summary>
    public static Failure? Check(IPAddress address, string? token) => token switch
    {
        null when IPAddress.IsLoopback(address) => null,
        null => ServeFailures.NoToken(address),
        { Length: < LeastLength } => ServeFailures.ShortToken(token.Length),
        _ when token.Any(static c => c is <= ' ' or > '~') => ServeFailures.OddToken(),
        _ => null,
    };

    /// <summary>Whether two are the same, in a time that does not tell where they differ.</summary>
    internal static bool AreSame(string a, string b) => CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(a)), SHA256.HashData(Encoding.UTF8.GetBytes(b)));

    /// <summary>A mark over some words that nobody without the key can make.</summary>
    internal static string Mark(ReadOnlySpan<byte> key, string words) => Base64(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(words)));

    /// <summary>Bytes in letters, digits, - and _.</summary>
    internal static string Base64(ReadOnlySpan<byte> bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}

/// <summary>Why the desk can't be served.</summary>
public static class ServeFailures
{
    /// <summary>Another program has the port.</summary>
    public static Failure PortTaken(IPEndPoint at) => Error("SYN6120", at.ToString(), "another program at this port", "a port that is free (--port PORT; 0 takes any)");

    /// <summary>The machine has no such address, or does not let this user listen there.</summary>
    public static Failure NoAddress(IPEndPoint at, string found) => Error("SYN6121", at.ToString(), found, "an address of this machine, and a port above 1023");

    /// <summary>No address at all.</summary>
    public static Failure OddAddress(string found) => Error("SYN6121", "--listen", $"'{found}'", "an address such as 127.0.0.1, 192.168.1.20 or ::, without a port");

    internal static Failure NoToken(IPAddress address) => Error("SYN6122", address.ToString(), "no token", "a token, since others than this machine can come in there");

    internal static Failure ShortToken(int length) => Error("SYN6122", "--token", string.Create(CultureInfo.InvariantCulture, $"a token of {length} characters"), string.Create(CultureInfo.InvariantCulture, $"at least {AccessToken.LeastLength}; none given: one is made"));

    internal static Failure OddToken() => Error("SYN6122", "--token", "a token with blanks, control codes or letters beyond ASCII", "letters, digits and marks that a header can hold");

    private static Failure Error(string code, string subject, string found, string expected) => new(code, Severity.Error, subject, found, expected);
}
