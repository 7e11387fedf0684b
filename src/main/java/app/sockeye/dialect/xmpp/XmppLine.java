package app.sockeye.dialect.xmpp;

import app.sockeye.dialect.json.SecretMask;
import app.sockeye.dialect.packet.PacketRole;
import app.sockeye.dialect.packet.PacketType;
import app.sockeye.payload.ByteSize;
import app.sockeye.protocol.Direction;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What rows tell of an element. */
final class XmppLine {
    private static final String BETWEEN = " · ";
    private static final int MOST_CHILDREN = 100;

    private XmppLine() {}

    /** What rows show first: an address, what an IQ is for, a sign-in's mechanism. */
    static String subject(Direction direction, PacketType type, XmlElement element) {
        return switch (type.key()) {
            case "open" -> XmppPacket.peer(direction, element);
            case "message", "presence" -> XmppPacket.peer(direction, element);
            case "iq" ->
                payload(element)
                        .map(payload -> XmppNames.shortName(payload, element.namespace()))
                        .orElse("");
            case "auth" -> element.value("mechanism");
            case "enable", "enabled", "resume", "resumed", "failed" -> "stream management";
            case "element" -> element.name();
            default -> "";
        };
    }

    /** What an IQ carries: its first child that is no error. */
    static Optional<XmlElement> payload(XmlElement stanza) {
        return stanza.children().stream()
                .filter(child ->
                        !child.name().equals("error") || !child.namespace().equals(stanza.namespace()))
                .findFirst();
    }

    /** The condition of a failure; empty for all else. */
    static Optional<XmlElement> condition(PacketType type, XmlElement element) {
        if (type.role() != PacketRole.ERROR) {
            return Optional.empty();
        }
        XmlElement error = XmppKind.isStanza(type) ? element.child("error").orElse(element) : element;
        return error.children().stream()
                .filter(child -> !child.name().equals("text"))
                .findFirst();
    }

    static String of(XmppPacket packet) {
        XmlElement element = packet.element();
        List<String> told = new ArrayList<>();
        switch (packet.type().key()) {
            case "open" -> open(element, told);
            case "close" ->
                element.attribute("see-other-uri").map(XmppTexts::moved).ifPresent(told::add);
            case "features" -> features(element, told);
            case "auth", "challenge", "response", "success", "continue", "next" -> signIn(element, told);
            case "ack" -> acknowledged(packet, told);
            case "resume", "resumed" -> told.add(XmppTexts.stanzas(Math.max(0, StanzaCount.number(element))));
            case "iq" -> iq(packet, told);
            case "message" -> XmppMessageLine.tell(element, told);
            case "presence" -> XmppMessageLine.tellPresence(element, told);
            case "element" -> told.add(content(element));
            default -> {}
        }
        condition(packet.type(), element)
                .map(condition -> failure(packet.type(), element, condition))
                .ifPresent(told::add);
        told.removeIf(String::isEmpty);
        return String.join(BETWEEN, told);
    }

    private static void open(XmlElement open, List<String> told) {
        open.attribute("id").map(XmppTexts::id).ifPresent(told::add);
        open.attribute("version").map(XmppTexts::version).ifPresent(told::add);
        open.attribute("xml:lang").ifPresent(told::add);
    }

    private static void features(XmlElement features, List<String> told) {
        for (XmlElement each : features.children()) {
            if (told.size() == MOST_CHILDREN) {
                return;
            }
            String name = XmppNames.shortName(each, features.namespace());
            List<String> mechanisms = each.children().stream()
                    .filter(child -> child.name().equals("mechanism"))
                    .limit(MOST_CHILDREN)
                    .map(XmlElement::text)
                    .toList();
            String feature = mechanisms.isEmpty() ? name : "SASL " + String.join(", ", mechanisms);
            // Two versions of one feature have one name.
            if (!told.contains(feature)) {
                told.add(feature);
            }
        }
    }

    private static void signIn(XmlElement element, List<String> told) {
        String secret =
                element.childText("initial-response").orElse(element.text().strip());
        if (!secret.isEmpty() && !secret.equals("=")) {
            String size = ByteSize.format(size(secret));
            told.add(element.attribute("mechanism").isPresent() ? XmppTexts.hidden(size) : size);
        }
        element.childText("authorization-identifier").ifPresent(told::add);
    }

    /** Number of bytes of a text in Base64. */
    private static long size(String base64) {
        try {
            return Base64.getMimeDecoder().decode(base64).length;
        } catch (IllegalArgumentException e) {
            return base64.length();
        }
    }

    private static void acknowledged(XmppPacket ack, List<String> told) {
        long number = Math.max(0, StanzaCount.number(ack.element()));
        told.add(XmppTexts.stanzas(number));
        if (ack.counted() > number) {
            told.add(XmppTexts.waiting(ack.counted() - number));
        }
    }

    private static void iq(XmppPacket packet, List<String> told) {
        XmlElement iq = packet.element();
        String peer = packet.peer();
        if (!peer.isEmpty()) {
            told.add(iq.value("to").equals(peer) ? XmppTexts.to(peer) : XmppTexts.from(peer));
        }
        payload(iq).map(XmppLine::content).ifPresent(told::add);
    }

    /** What an element holds: attributes, then its text, or how many children of each name. */
    static String content(XmlElement element) {
        List<String> parts = new ArrayList<>();
        element.attributes().forEach((name, value) -> {
            if (!name.startsWith("xml:") && parts.size() < MOST_CHILDREN) {
                parts.add(name + " " + (SecretMask.isSecret(name) ? XmppTexts.DOTS : value));
            }
        });
        String text = element.text().strip();
        if (!text.isEmpty()) {
            parts.add(SecretMask.isSecret(element.name()) ? XmppTexts.DOTS : text);
        }
        List<XmlElement> children = element.children();
        if (children.size() == 1 && children.get(0).children().isEmpty()) {
            String inner = content(children.get(0));
            parts.add(children.get(0).name() + (inner.isEmpty() ? "" : " " + inner));
        } else if (!children.isEmpty()) {
            parts.add(counted(children));
        }
        return String.join(BETWEEN, parts);
    }

    private static String counted(List<XmlElement> children) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        children.forEach(child -> counts.merge(child.name(), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        counts.forEach((name, count) -> parts.add(count == 1 ? name : name + " × " + count));
        return String.join(", ", parts);
    }

    private static String failure(PacketType type, XmlElement element, XmlElement condition) {
        XmlElement error = XmppKind.isStanza(type) ? element.child("error").orElse(element) : element;
        return error.childText("text")
                .map(text -> condition.name() + ": " + text)
                .orElse(condition.name());
    }
}
