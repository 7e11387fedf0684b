package app.sockeye.dialect.sip;

import app.sockeye.dialect.packet.PacketContent;
import app.sockeye.dialect.stream.OpaquePayload;
import app.sockeye.payload.ByteSize;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What rows tell of a message after its subject. */
final class SipLine {
    private static final String BETWEEN = " · ";
    private static final String REGISTER = "REGISTER";

    private SipLine() {}

    static String of(SipPacket packet) {
        SipMessage message = packet.message();
        List<String> told = new ArrayList<>();
        if (message.isRequest()) {
            request(message, told);
        } else {
            response(message, told);
        }
        body(packet, told);
        return String.join(BETWEEN, told);
    }

    private static void request(SipMessage request, List<String> told) {
        boolean registers = request.method().equals(REGISTER);
        String from = SipValue.who(request.header("From"));
        if (!registers && !from.isEmpty()) {
            told.add(SipTexts.from(from));
        }
        tell(request.header("Event"), told, SipTexts::event);
        tell(SipValue.who(request.header("Refer-To")), told, SipTexts::to);
        String expires = expires(request);
        if (registers && expires.equals("0")) {
            told.add(SipTexts.UNREGISTERS);
        } else {
            tell(expires, told, SipTexts::expires);
        }
        if (!request.header("Authorization").isEmpty()
                || !request.header("Proxy-Authorization").isEmpty()) {
            told.add(SipTexts.SIGNED);
        }
    }

    private static void response(SipMessage response, List<String> told) {
        String method = response.spoken();
        tell(method, told, text -> text);
        tell(SipValue.who(response.header("To")), told, text -> text);
        tell(scheme(response.header("WWW-Authenticate")), told, SipTexts::challenge);
        tell(scheme(response.header("Proxy-Authenticate")), told, SipTexts::challenge);
        if (method.equals(REGISTER) && response.status() / 100 == 2) {
            told.add(SipTexts.bindings(contacts(response)));
        }
        tell(expires(response), told, SipTexts::expires);
    }

    /** Number of contacts that a registration has. */
    static long contacts(SipMessage response) {
        long count = 0;
        for (SipHeader each : response.headers()) {
            if (each.is("Contact")) {
                String rest = each.value();
                while (!rest.isEmpty()) {
                    count++;
                    String first = SipValue.first(rest);
                    int comma = rest.indexOf(',', first.length());
                    rest = comma < 0 ? "" : rest.substring(comma + 1);
                }
            }
        }
        return count;
    }

    private static void tell(String value, List<String> told, UnaryOperator<String> words) {
        if (!value.isEmpty()) {
            told.add(words.apply(value));
        }
    }

    private static String scheme(String challenge) {
        int space = challenge.indexOf(' ');
        return space < 0 ? challenge : challenge.substring(0, space);
    }

    /** For how many seconds it holds; empty if it is not told. */
    private static String expires(SipMessage message) {
        String parameter = SipValue.parameter(SipValue.first(message.header("Contact")), "expires");
        return parameter.isEmpty() ? message.header("Expires") : parameter;
    }

    private static void body(SipPacket packet, List<String> told) {
        SipMessage message = packet.message();
        if (message.bodySize() <= 0) {
            return;
        }
        byte[] body = message.bodyBytes();
        if (packet.hasSession()) {
            told.add(SipTexts.media(SdpBody.of(body).summary()).strip());
            return;
        }
        String type = message.header("Content-Type");
        String preview = OpaquePayload.preview(body, message.bodySize(), PacketContent.LINE);
        told.add((type.isEmpty() || type.startsWith("text/plain") ? "" : type + " ")
                + ByteSize.format(message.bodySize()) + "  " + preview);
    }
}
