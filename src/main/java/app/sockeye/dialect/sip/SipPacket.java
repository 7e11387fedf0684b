package app.sockeye.dialect.sip;

import app.sockeye.dialect.packet.PacketContent;
import app.sockeye.dialect.packet.PacketDetail;
import app.sockeye.payload.Preview;
import java.util.Locale;
import java.util.Optional;

/** One request or response. */
final class SipPacket implements PacketContent {
    private static final String SDP = "application/sdp";

    private final SipMessage message;

    SipPacket(SipMessage message) {
        this.message = message;
    }

    SipMessage message() {
        return message;
    }

    /** Whom a request is for; a response's status. */
    String subject() {
        if (message.isRequest()) {
            return message.method().equals("REGISTER")
                    ? SipValue.who(message.header("To"))
                    : SipValue.shortUri(message.target());
        }
        String phrase = message.phrase().isBlank() ? SipStatus.phrase(message.status()) : message.phrase();
        return (message.status() + " " + phrase).strip();
    }

    /** Whether the body is a session description. */
    boolean hasSession() {
        return message.header("Content-Type").toLowerCase(Locale.ROOT).startsWith(SDP);
    }

    @Override
    public String line() {
        return Preview.line(SipLine.of(this), true, LINE);
    }

    @Override
    public Optional<String> field(String name) {
        return Optional.of(
                        switch (name) {
                            case "event", "method" -> message.spoken();
                            case "id" -> message.header("Call-ID");
                            case "status" -> message.isRequest() ? "" : Integer.toString(message.status());
                            case "from" -> SipValue.who(message.header("From"));
                            case "to" -> SipValue.who(message.header("To"));
                            case "cseq" -> message.header("CSeq");
                            case "branch" -> SipValue.parameter(SipValue.first(message.header("Via")), "branch");
                            case "package" -> message.header("Event");
                            case "content_type" -> message.header("Content-Type");
                            default -> "";
                        })
                .filter(value -> !value.isEmpty());
    }

    @Override
    public PacketDetail detail() {
        return new SipAnatomy(this).detail();
    }
}
