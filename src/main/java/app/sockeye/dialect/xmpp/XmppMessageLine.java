package app.sockeye.dialect.xmpp;

import java.util.List;
import java.util.Optional;

/** What rows tell of messages and presences. */
final class XmppMessageLine {
    private static final String MUC_USER = "http://jabber.org/protocol/muc#user";
    private static final int MOST_NAMES = 20;
    private static final int DEPTH = 3;

    private XmppMessageLine() {}

    /** A message: its kind, then its text, or what it tells instead. */
    static void tell(XmlElement message, List<String> told) {
        tell(message, told, DEPTH);
    }

    private static void tell(XmlElement message, List<String> told, int depth) {
        String type = message.value("type");
        if (!type.isEmpty() && !type.equals("normal")) {
            told.add(type);
        }
        Optional<XmlElement> forwarded = depth == 0 ? Optional.empty() : forwarded(message);
        Optional<String> body = message.childText("body");
        message.child("subject")
                .map(subject -> XmppTexts.subject(subject.text().strip()))
                .ifPresent(told::add);
        if (body.isPresent()) {
            told.add(body.get());
        } else if (forwarded.isPresent()) {
            XmlElement inner = forwarded.get();
            told.add(inner.value("from") + " → " + inner.value("to"));
            tell(inner, told, depth - 1);
        } else {
            message.children().stream()
                    .filter(child ->
                            !child.name().equals("error") && !child.name().equals("subject"))
                    .limit(MOST_NAMES)
                    .map(child -> instead(child, message.namespace()))
                    .forEach(told::add);
        }
    }

    /** The message in a copy or in an answer of the archive. */
    private static Optional<XmlElement> forwarded(XmlElement message) {
        return message.children().stream()
                .flatMap(child -> child.in(XmppNames.FORWARD))
                .filter(child -> child.name().equals("forwarded"))
                .flatMap(forward -> forward.child("message").stream())
                .findFirst();
    }

    private static String instead(XmlElement child, String outer) {
        String namespace = child.namespace();
        if (namespace.equals(XmppNames.CHAT_STATES)) {
            return child.name();
        } else if (namespace.equals(XmppNames.RECEIPTS) || namespace.equals(XmppNames.MARKERS)) {
            return (child.name() + " " + child.value("id")).strip();
        } else if (namespace.equals(XmppNames.PUBSUB_EVENT)) {
            return child.child("items")
                    .map(items -> XmppTexts.event(items.value("node")))
                    .orElseGet(() -> XmppNames.shortName(child, outer));
        }
        return XmppNames.shortName(child, outer);
    }

    /** A presence: what it says of who sends it. */
    static void tellPresence(XmlElement presence, List<String> told) {
        String type = presence.value("type");
        if (!type.isEmpty()) {
            told.add(type);
        } else {
            told.add(presence.childText("show").orElse("available"));
        }
        presence.childText("status").ifPresent(told::add);
        presence.childText("priority").map(XmppTexts::priority).ifPresent(told::add);
        presence.child(MUC_USER, "x").flatMap(x -> x.child("item")).ifPresent(item -> {
            item.attribute("role").filter(role -> !role.equals("none")).ifPresent(told::add);
            item.attribute("affiliation")
                    .filter(affiliation -> !affiliation.equals("none"))
                    .ifPresent(told::add);
        });
        presence.in("http://jabber.org/protocol/muc").findFirst().ifPresent(join -> told.add(XmppTexts.ENTERS));
    }
}
