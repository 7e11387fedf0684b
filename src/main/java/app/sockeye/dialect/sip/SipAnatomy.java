package app.sockeye.dialect.sip;

import app.sockeye.dialect.packet.CarriedPayload;
import app.sockeye.dialect.packet.PacketDetail;
import app.sockeye.dialect.packet.PacketField;
import app.sockeye.dialect.packet.WirePart;
import app.sockeye.dialect.stream.OpaquePayload;
import app.sockeye.payload.Preview;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All of a message for the inspector. One thread. */
final class SipAnatomy {
    private static final int SHOWN = 300;
    private static final int SHOWN_PART = 60;
    private static final Pattern DIGITS = Pattern.compile("\\d{1,12}");

    private final SipPacket packet;
    private final SipMessage message;
    private final List<PacketField> fields = new ArrayList<>();
    private final List<WirePart> wire = new ArrayList<>();

    SipAnatomy(SipPacket packet) {
        this.packet = packet;
        message = packet.message();
    }

    PacketDetail detail() {
        startLine();
        for (SipHeader each : message.headers()) {
            String value = shown(each);
            fields.add(new PacketField(
                    cut(each.name(), SHOWN), cut(value, SHOWN), SipMeanings.header(each.name()), parameters(each)));
            wire.add(WirePart.bytes(
                    cut(each.name(), SHOWN_PART), cut(value, SHOWN_PART), each.from(), each.to() - each.from()));
        }
        List<CarriedPayload> payloads = body();
        notes();
        return new PacketDetail(fields, payloads, wire);
    }

    private void startLine() {
        if (message.isRequest()) {
            fields.add(new PacketField("Method", message.method(), SipMeanings.method(message.method())));
            fields.add(new PacketField("Request URI", cut(message.target(), SHOWN)));
        } else {
            String usual = SipStatus.phrase(message.status());
            fields.add(
                    new PacketField("Status", Integer.toString(message.status()), SipStatus.meaning(message.status())));
            boolean other = !usual.isEmpty() && !usual.equalsIgnoreCase(message.phrase());
            fields.add(new PacketField(
                    "Reason phrase",
                    cut(message.phrase(), SHOWN),
                    other ? SipTexts.usual(message.status(), usual) : ""));
        }
        if (message.start() > 0) {
            wire.add(WirePart.bytes("empty lines", "", 0, message.start()));
        }
        String value = message.isRequest() ? message.method() : Integer.toString(message.status());
        wire.add(WirePart.bytes(
                message.isRequest() ? "request line" : "status line",
                value,
                message.start(),
                message.head() - message.start()));
    }

    /** A value; of a sign-in only the scheme. */
    private static String shown(SipHeader header) {
        if (!isSignIn(header)) {
            return header.value();
        }
        int space = header.value().indexOf(' ');
        return (space < 0 ? "" : header.value().substring(0, space + 1)) + SipTexts.DOTS;
    }

    private static boolean isSignIn(SipHeader header) {
        return header.is("Authorization") || header.is("Proxy-Authorization");
    }

    /** The parts of an address, a hop or a sign-in that are worth to be read by themselves. */
    private static List<PacketField> parameters(SipHeader header) {
        List<PacketField> parts = new ArrayList<>();
        String value = SipValue.first(header.value());
        if (header.is("From") || header.is("To") || header.is("Contact")) {
            part(parts, "Name", SipValue.displayName(value), "");
            part(parts, "URI", SipValue.uri(value), "");
            part(parts, "tag", SipValue.parameter(value, "tag"), "");
            part(parts, "expires", SipValue.parameter(value, "expires"), "In seconds.");
        } else if (header.is("Via")) {
            part(parts, "branch", SipValue.parameter(value, "branch"), "The transaction that it belongs to.");
            part(parts, "received", SipValue.parameter(value, "received"), "The address that it came from.");
            part(parts, "rport", SipValue.parameter(value, "rport"), "The port that it came from.");
        } else if (isSignIn(header)) {
            Stream.of(header.value().replace("Digest ", "").split(","))
                    .map(String::strip)
                    .filter(pair -> pair.matches("(?i)(username|realm|uri|algorithm|qop)=.*"))
                    .limit(10)
                    .forEach(pair -> part(
                            parts,
                            pair.substring(0, pair.indexOf('=')),
                            pair.substring(pair.indexOf('=') + 1).replace("\"", ""),
                            ""));
        }
        return parts;
    }

    private static void part(List<PacketField> parts, String name, String value, String meaning) {
        if (!value.isEmpty()) {
            parts.add(new PacketField(name, cut(value, SHOWN), meaning));
        }
    }

    private List<CarriedPayload> body() {
        List<SipHeader> headers = message.headers();
        int end = headers.isEmpty()
                ? message.head()
                : headers.get(headers.size() - 1).to();
        if (message.body() > end) {
            wire.add(WirePart.bytes("empty line", "", end, message.body() - end));
        }
        if (message.bodySize() <= 0) {
            return List.of();
        }
        wire.add(WirePart.bytes("body", "", message.body(), message.bodySize()));
        byte[] body = message.bodyBytes();
        if (packet.hasSession()) {
            fields.add(new PacketField("SDP", "", "", SdpBody.of(body).fields()));
            return List.of(new CarriedPayload("SDP", CarriedPayload.TEXT, body));
        }
        return List.of(OpaquePayload.carried("Body", message.header("Content-Type"), body));
    }

    private void notes() {
        String length = message.header("Content-Length");
        if (DIGITS.matcher(length).matches() && Long.parseLong(length) != message.bodySize()) {
            fields.add(new PacketField("Note", "", SipTexts.length(length, message.bodySize())));
        }
        if (message.bytes().length < message.size()) {
            fields.add(new PacketField("Note", "", SipTexts.CUT));
        }
        byte[] bytes = message.bytes();
        int at = message.body();
        if (at < 2 || at == bytes.length && bytes[at - 1] != '\n') {
            fields.add(new PacketField("Note", "", SipTexts.NO_BODY_LINE));
        }
    }

    private static String cut(String text, int limit) {
        return Preview.line(text, true, limit);
    }
}
