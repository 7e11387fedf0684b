package app.sockeye.dialect.sip;

/** What the dialect says in rows and sentences. */
final class SipTexts {
    static final String NO_START_LINE = "Neither a request nor a response: the first line is no start line of SIP 2.0.";
    static final String EMPTY = "An empty message.";
    static final String PING = "ping";
    static final String PONG = "pong";
    static final String SIGNED = "with credentials";
    static final String UNREGISTERS = "unregisters";
    static final String DOTS = "••••";
    static final String CUT = "Only the first 1 MiB are kept for viewing.";
    static final String NO_BODY_LINE = "The empty line after the header fields is missing.";
    static final String DUTY_LABEL = "Answer keep-alives";
    static final String DUTY_CONSEQUENCE =
            "A server that sends keep-alives takes a client without answers for gone, and its registration ends.";
    static final String SUBPROTOCOL = "SIP servers want the subprotocol sip: offer it.";

    private SipTexts() {}

    static String from(String address) {
        return "from " + address;
    }

    static String to(String address) {
        return "to " + address;
    }

    static String expires(String seconds) {
        return "expires in " + seconds + " s";
    }

    static String event(String event) {
        return "event " + event;
    }

    static String bindings(long count) {
        return count == 1 ? "1 contact" : count + " contacts";
    }

    static String media(String names) {
        return "SDP " + names;
    }

    static String challenge(String scheme) {
        return "sign in by " + scheme;
    }

    static String length(String told, long size) {
        return "Content-Length is " + told + ", but the body has " + size + " bytes.";
    }

    static String usual(int code, String phrase) {
        return code + " is " + phrase + " in the registry.";
    }
}
