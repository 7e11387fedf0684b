package app.sockeye.dialect.sip;

import java.util.Locale;
import java.util.Map;

/** Sentences on methods and header fields. */
final class SipMeanings {
    private static final Map<String, String> METHODS = Map.ofEntries(
            Map.entry("REGISTER", "Tells the registrar where the user can be reached."),
            Map.entry("INVITE", "Calls somebody, or changes a call."),
            Map.entry("ACK", "Confirms the final response to an INVITE."),
            Map.entry("BYE", "Ends a call."),
            Map.entry("CANCEL", "Gives a request up that has no final response yet."),
            Map.entry("OPTIONS", "Asks what the other side can do, or whether it is there."),
            Map.entry("MESSAGE", "A message to be read at once (RFC 3428)."),
            Map.entry("SUBSCRIBE", "Asks to be told of events (RFC 6665)."),
            Map.entry("NOTIFY", "Tells of an event (RFC 6665)."),
            Map.entry("PUBLISH", "Publishes the state of something, such as presence (RFC 3903)."),
            Map.entry("INFO", "Something of the application within a call (RFC 6086)."),
            Map.entry("UPDATE", "Changes a call that is not answered yet (RFC 3311)."),
            Map.entry("REFER", "Asks the other side to call somebody else (RFC 3515)."),
            Map.entry("PRACK", "Confirms a provisional response (RFC 3262)."));

    private static final Map<String, String> HEADERS = Map.ofEntries(
            Map.entry("via", "A hop of the way; responses go back along these."),
            Map.entry("from", "Who began the transaction; its tag is one half of the dialog."),
            Map.entry("to", "Whom it is for; its tag is the other half of the dialog."),
            Map.entry("call-id", "The call or registration that it belongs to."),
            Map.entry("cseq", "The number and method of the request within the call."),
            Map.entry("contact", "Where its sender can be reached directly."),
            Map.entry("max-forwards", "Number of hops that are still allowed."),
            Map.entry("expires", "In seconds; 0 ends it."),
            Map.entry("min-expires", "The least number of seconds in Expires."),
            Map.entry("session-expires", "In seconds: the call ends unless it is refreshed by then."),
            Map.entry("route", "A proxy that the request is to pass."),
            Map.entry("record-route", "A proxy that wants to see all requests of the call."),
            Map.entry("path", "A proxy that requests to the registered user are to pass."),
            Map.entry("service-route", "A proxy that the user's requests are to pass."),
            Map.entry("allow", "The methods that are supported."),
            Map.entry("supported", "The extensions that are supported."),
            Map.entry("require", "The extensions that the other side must support."),
            Map.entry("unsupported", "The extensions that are not supported."),
            Map.entry("user-agent", "The client's software."),
            Map.entry("server", "The server's software."),
            Map.entry("reason", "Why the request was sent, or the call ended."),
            Map.entry("retry-after", "In seconds: when to try again."),
            Map.entry("event", "The package of events."),
            Map.entry("subscription-state", "Whether the subscription goes on, and for how long."),
            Map.entry("refer-to", "Whom to call."),
            Map.entry("rseq", "The number of a provisional response that wants a PRACK."),
            Map.entry("rack", "The provisional response that is confirmed."),
            Map.entry("warning", "What was wrong, in words."),
            Map.entry("content-type", "The format of the body."),
            Map.entry("content-length", "Number of bytes of the body; a WebSocket message can do without it."),
            Map.entry("www-authenticate", "How to sign in at the server."),
            Map.entry("proxy-authenticate", "How to sign in at the proxy."),
            Map.entry("authorization", "The sign-in at the server."),
            Map.entry("proxy-authorization", "The sign-in at the proxy."));

    private SipMeanings() {}

    /** A sentence on a method; empty if it is not known. */
    static String method(String method) {
        return METHODS.getOrDefault(method, "");
    }

    /** A sentence on a header field; empty if it speaks for itself or is not known. */
    static String header(String name) {
        return HEADERS.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }
}
