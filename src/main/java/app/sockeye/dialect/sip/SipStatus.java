package app.sockeye.dialect.sip;

import app.sockeye.dialect.packet.PacketRole;
import java.util.Map;

/** Status codes of the IANA registry: their phrases, and sentences on those that need one. */
final class SipStatus {
    private static final int FAILED = 400;
    private static final int TRYING = 100;
    private static final int UNAUTHORIZED = 401;
    private static final int PROXY_AUTHENTICATION = 407;

    private static final Map<Integer, String> PHRASES = Map.ofEntries(
            Map.entry(100, "Trying"),
            Map.entry(180, "Ringing"),
            Map.entry(181, "Call Is Being Forwarded"),
            Map.entry(182, "Queued"),
            Map.entry(183, "Session Progress"),
            Map.entry(199, "Early Dialog Terminated"),
            Map.entry(200, "OK"),
            Map.entry(202, "Accepted"),
            Map.entry(204, "No Notification"),
            Map.entry(300, "Multiple Choices"),
            Map.entry(301, "Moved Permanently"),
            Map.entry(302, "Moved Temporarily"),
            Map.entry(305, "Use Proxy"),
            Map.entry(380, "Alternative Service"),
            Map.entry(400, "Bad Request"),
            Map.entry(401, "Unauthorized"),
            Map.entry(402, "Payment Required"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(405, "Method Not Allowed"),
            Map.entry(406, "Not Acceptable"),
            Map.entry(407, "Proxy Authentication Required"),
            Map.entry(408, "Request Timeout"),
            Map.entry(410, "Gone"),
            Map.entry(412, "Conditional Request Failed"),
            Map.entry(413, "Request Entity Too Large"),
            Map.entry(414, "Request-URI Too Long"),
            Map.entry(415, "Unsupported Media Type"),
            Map.entry(416, "Unsupported URI Scheme"),
            Map.entry(417, "Unknown Resource-Priority"),
            Map.entry(420, "Bad Extension"),
            Map.entry(421, "Extension Required"),
            Map.entry(422, "Session Interval Too Small"),
            Map.entry(423, "Interval Too Brief"),
            Map.entry(424, "Bad Location Information"),
            Map.entry(425, "Bad Alert Message"),
            Map.entry(428, "Use Identity Header"),
            Map.entry(429, "Provide Referrer Identity"),
            Map.entry(430, "Flow Failed"),
            Map.entry(433, "Anonymity Disallowed"),
            Map.entry(436, "Bad Identity Info"),
            Map.entry(437, "Unsupported Credential"),
            Map.entry(438, "Invalid Identity Header"),
            Map.entry(439, "First Hop Lacks Outbound Support"),
            Map.entry(440, "Max-Breadth Exceeded"),
            Map.entry(469, "Bad Info Package"),
            Map.entry(470, "Consent Needed"),
            Map.entry(480, "Temporarily Unavailable"),
            Map.entry(481, "Call/Transaction Does Not Exist"),
            Map.entry(482, "Loop Detected"),
            Map.entry(483, "Too Many Hops"),
            Map.entry(484, "Address Incomplete"),
            Map.entry(485, "Ambiguous"),
            Map.entry(486, "Busy Here"),
            Map.entry(487, "Request Terminated"),
            Map.entry(488, "Not Acceptable Here"),
            Map.entry(489, "Bad Event"),
            Map.entry(491, "Request Pending"),
            Map.entry(493, "Undecipherable"),
            Map.entry(494, "Security Agreement Required"),
            Map.entry(500, "Server Internal Error"),
            Map.entry(501, "Not Implemented"),
            Map.entry(502, "Bad Gateway"),
            Map.entry(503, "Service Unavailable"),
            Map.entry(504, "Server Timeout"),
            Map.entry(505, "Version Not Supported"),
            Map.entry(513, "Message Too Large"),
            Map.entry(555, "Push Notification Service Not Supported"),
            Map.entry(580, "Precondition Failure"),
            Map.entry(600, "Busy Everywhere"),
            Map.entry(603, "Decline"),
            Map.entry(604, "Does Not Exist Anywhere"),
            Map.entry(606, "Not Acceptable"),
            Map.entry(607, "Unwanted"),
            Map.entry(608, "Rejected"));

    private static final Map<Integer, String> MEANINGS = Map.ofEntries(
            Map.entry(100, "The next hop has the request and works on it."),
            Map.entry(180, "The other side's phone rings."),
            Map.entry(182, "The call waits in a queue."),
            Map.entry(183, "Tells how the call proceeds; often with early media."),
            Map.entry(202, "The request was taken and is not done yet."),
            Map.entry(302, "Try again at the address in Contact."),
            Map.entry(401, "Sign in: repeat the request with an Authorization for WWW-Authenticate."),
            Map.entry(403, "The server refuses the request; do not repeat it."),
            Map.entry(404, "There is no such user at the domain."),
            Map.entry(405, "The method is not allowed here; Allow names those that are."),
            Map.entry(407, "Sign in at the proxy: repeat the request with a Proxy-Authorization."),
            Map.entry(408, "The user could not be found in time."),
            Map.entry(415, "The format of the body is not supported; Accept names those that are."),
            Map.entry(420, "An extension in Require is not supported."),
            Map.entry(421, "The client must support an extension, named in Require."),
            Map.entry(422, "Session-Expires is below Min-SE."),
            Map.entry(423, "Expires is below Min-Expires."),
            Map.entry(430, "The connection that the registration belongs to is gone."),
            Map.entry(439, "The first proxy does not support outbound; register without it."),
            Map.entry(480, "The user can't be reached now, such as when nobody is registered."),
            Map.entry(481, "There is no such call or transaction; it has ended, or the tags are wrong."),
            Map.entry(483, "Max-Forwards came to 0."),
            Map.entry(486, "The user is busy."),
            Map.entry(487, "The request was ended by a CANCEL or a BYE."),
            Map.entry(488, "What the session description offers is not accepted."),
            Map.entry(489, "The event package in Event is not supported."),
            Map.entry(491, "Both sides asked for a change at once; try again after a moment."),
            Map.entry(501, "The server does not know the method."),
            Map.entry(503, "The server is overloaded or down; Retry-After may tell until when."),
            Map.entry(600, "The user is busy everywhere."),
            Map.entry(603, "The user declined the call."));

    private SipStatus() {}

    /** The phrase of the registry; empty for other codes. */
    static String phrase(int code) {
        return PHRASES.getOrDefault(code, "");
    }

    /** A sentence on a code; of the class that it belongs to for those that have none. */
    static String meaning(int code) {
        return MEANINGS.getOrDefault(
                code,
                switch (code / 100) {
                    case 1 -> "The request proceeds; the final response follows.";
                    case 2 -> "It succeeded.";
                    case 3 -> "Try elsewhere.";
                    case 4 -> "It failed because of the request.";
                    case 5 -> "It failed because of the server.";
                    default -> "It can't succeed anywhere.";
                });
    }

    /** What a response is for. */
    static PacketRole role(int code) {
        if (code == UNAUTHORIZED || code == PROXY_AUTHENTICATION) {
            return PacketRole.OPENING;
        }
        return code == TRYING ? PacketRole.ACKNOWLEDGEMENT : code >= FAILED ? PacketRole.ERROR : PacketRole.CONTENT;
    }
}
