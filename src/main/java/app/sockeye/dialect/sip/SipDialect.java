package app.sockeye.dialect.sip;

import app.sockeye.dialect.Confidence;
import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.FieldWord;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.duty.Duty;
import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.dialect.jsontext.AnswerDuty;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PairKey;
import app.sockeye.dialect.preset.ConnectPlan;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** SIP over WebSocket (RFC 7118): read, and kept alive. */
public final class SipDialect implements Dialect {
    private static final String SUBPROTOCOL = "sip";
    private static final String LINE_BREAK = "\r\n";
    private static final int LOOKED_AT = 1000;

    @Override
    public String key() {
        return "sip";
    }

    @Override
    public String title() {
        return "SIP";
    }

    @Override
    public Confidence recognise(Opening opening) {
        boolean spoken = opening.speaks(SUBPROTOCOL) || opening.first().stream().anyMatch(SipDialect::begins);
        return spoken ? Confidence.CERTAIN : Confidence.NONE;
    }

    private static boolean begins(SpokenMessage message) {
        byte[] head = message.head(LOOKED_AT);
        return SipMessage.of(head, head.length).isPresent();
    }

    @Override
    public DialectReader reader(Opening opening) {
        return new SipReader();
    }

    @Override
    public List<FieldWord> fields() {
        return List.of(
                new FieldWord("op", "method of a request, or response"),
                new FieldWord("event", "method, of responses as well, such as INVITE"),
                new FieldWord("id", "Call-ID"),
                new FieldWord("status", "status code of a response"),
                new FieldWord("from", "address that it is from"),
                new FieldWord("to", "address that it is for"),
                new FieldWord("cseq", "number and method within the call"),
                new FieldWord("branch", "id of the transaction"),
                new FieldWord("package", "package of events"),
                new FieldWord("content_type", "content type of the body"));
    }

    @Override
    public List<Duty> duties(DialectReader reader) {
        return List.of(new AnswerDuty("keepalive", SipTexts.DUTY_LABEL, SipTexts.DUTY_CONSEQUENCE, SipDialect::pong));
    }

    /** The answer to a keep-alive (RFC 5626 section 4.4.1). */
    private static Optional<MessagePayload> pong(Packet packet) {
        return packet.type() == SipKind.KEEP_ALIVE && packet.pair().kind() == PairKey.Kind.REQUEST
                ? Optional.of(MessagePayload.text(LINE_BREAK))
                : Optional.empty();
    }

    @Override
    public List<String> advice(ConnectPlan plan) {
        String path =
                new Opening(plan.url(), Optional.empty(), List.of()).path().toLowerCase(Locale.ROOT);
        boolean told = !path.matches(".*/sip/?") || plan.subprotocols().contains(SUBPROTOCOL);
        return told ? List.of() : List.of(SipTexts.SUBPROTOCOL);
    }
}
