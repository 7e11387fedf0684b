package app.sockeye.dialect.xmpp;

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
import app.sockeye.dialect.preset.ConnectPlan;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** XMPP over WebSocket (RFC 7395): read, and kept alive. */
public final class XmppDialect implements Dialect {
    private static final String SUBPROTOCOL = "xmpp";
    private static final int LOOKED_AT = 400;

    @Override
    public String key() {
        return "xmpp";
    }

    @Override
    public String title() {
        return "XMPP";
    }

    @Override
    public Confidence recognise(Opening opening) {
        boolean opens = opening.speaks(SUBPROTOCOL) || opening.first().stream().anyMatch(XmppDialect::isOpen);
        return opens ? Confidence.CERTAIN : Confidence.NONE;
    }

    private static boolean isOpen(SpokenMessage message) {
        if (!message.text()) {
            return false;
        }
        String text = message.text(LOOKED_AT);
        return text.startsWith("<open") && text.contains(XmppNames.FRAMING);
    }

    @Override
    public DialectReader reader(Opening opening) {
        return new XmppReader();
    }

    @Override
    public List<FieldWord> fields() {
        return List.of(
                new FieldWord("op", "kind of element, such as iq or message"),
                new FieldWord("event", "what an IQ is for, such as roster"),
                new FieldWord("id", "id of a stanza"),
                new FieldWord("peer", "address of the other side"),
                new FieldWord("from", "address that it is from"),
                new FieldWord("to", "address that it is for"),
                new FieldWord("type", "kind of stanza, such as get or groupchat"),
                new FieldWord("ns", "namespace of what a stanza carries"),
                new FieldWord("body", "text of a message"),
                new FieldWord("error", "condition of an error"));
    }

    @Override
    public List<Duty> duties(DialectReader reader) {
        return List.of(
                new AnswerDuty("ping", XmppTexts.PING_LABEL, XmppTexts.PING_CONSEQUENCE, XmppDialect::pong),
                new AnswerDuty("ack", XmppTexts.ACK_LABEL, XmppTexts.ACK_CONSEQUENCE, XmppDialect::acknowledgement));
    }

    /** The answer to a ping (XEP-0199). */
    private static Optional<MessagePayload> pong(Packet packet) {
        if (packet.type() != XmppKind.PING || !(packet.content() instanceof XmppPacket content)) {
            return Optional.empty();
        }
        XmlElement ping = content.element();
        return Optional.of(MessagePayload.text("<iq xmlns='jabber:client' type='result'"
                + attribute("id", ping.value("id"))
                + attribute("to", ping.value("from"))
                + "/>"));
    }

    private static String attribute(String name, String value) {
        return value.isEmpty() ? "" : " " + name + "='" + XmlText.escaped(value) + "'";
    }

    /** The answer to a request for acknowledgement (XEP-0198), once stanzas are counted. */
    private static Optional<MessagePayload> acknowledgement(Packet packet) {
        return packet.content() instanceof XmppPacket content
                        && packet.type().key().equals("ack_request")
                        && content.counted() >= 0
                ? Optional.of(MessagePayload.text("<a xmlns='"
                        + XmlText.escaped(content.element().namespace())
                        + "' h='"
                        + content.counted()
                        + "'/>"))
                : Optional.empty();
    }

    @Override
    public List<String> advice(ConnectPlan plan) {
        String path =
                new Opening(plan.url(), Optional.empty(), List.of()).path().toLowerCase(Locale.ROOT);
        boolean told = !path.contains("xmpp") || plan.subprotocols().contains(SUBPROTOCOL);
        return told ? List.of() : List.of(XmppTexts.SUBPROTOCOL);
    }
}
