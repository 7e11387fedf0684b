package app.sockeye.dialect.xmpp;

import app.sockeye.dialect.json.SecretMask;
import app.sockeye.dialect.packet.CarriedPayload;
import app.sockeye.dialect.packet.PacketDetail;
import app.sockeye.dialect.packet.PacketField;
import app.sockeye.dialect.packet.WirePart;
import app.sockeye.dialect.stream.OpaquePayload;
import app.sockeye.payload.Preview;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** All of an element for the inspector: attributes and children as a tree. One thread. */
final class XmppAnatomy {
    private static final int MOST_FIELDS = 500;
    private static final int MOST_PARTS = 500;
    private static final int SHOWN = 300;

    private final XmlElement root;
    private int left = MOST_FIELDS;

    XmppAnatomy(XmppPacket packet) {
        root = packet.element();
    }

    PacketDetail detail() {
        List<PacketField> fields = new ArrayList<>();
        String content = shown(root, root.text().strip());
        if (!content.isEmpty()) {
            fields.add(new PacketField("Content", content));
        }
        fields.addAll(inside(root, ""));
        return new PacketDetail(fields, payloads(), wire());
    }

    private List<PacketField> inside(XmlElement element, String outer) {
        List<PacketField> fields = new ArrayList<>();
        if (!element.namespace().equals(outer)) {
            add(fields, "xmlns", element.namespace(), XmppNames.meaning(element.namespace()));
        }
        element.attributes().forEach((name, value) -> {
            String told = SecretMask.isSecret(name) ? XmppTexts.DOTS : value;
            add(fields, name, told, XmppMeanings.attribute(element, name, value));
        });
        for (XmlElement child : element.children()) {
            if (left-- <= 0) {
                break;
            }
            String text = shown(child, child.text().strip());
            fields.add(new PacketField(
                    cut(child.name()), cut(text), XmppMeanings.element(child), inside(child, element.namespace())));
        }
        return fields;
    }

    private void add(List<PacketField> fields, String name, String value, String meaning) {
        if (left-- > 0) {
            fields.add(new PacketField(cut(name), cut(value), meaning));
        }
    }

    /** An element's text, unless it is a secret. */
    private static String shown(XmlElement element, String text) {
        boolean signIn = XmppNames.isSasl(element.namespace())
                && !element.name().equals("mechanism")
                && !element.name().equals("text");
        return !text.isEmpty() && (signIn || SecretMask.isSecret(element.name())) ? XmppTexts.DOTS : text;
    }

    private static String cut(String text) {
        return Preview.line(text, true, SHOWN);
    }

    private List<CarriedPayload> payloads() {
        return root.childText("body")
                .map(body -> List.of(OpaquePayload.carried("Body", "", body.getBytes(StandardCharsets.UTF_8))))
                .orElse(List.of());
    }

    /** The start tag, the children with the text between them, and the end tag. */
    private List<WirePart> wire() {
        List<WirePart> parts = new ArrayList<>();
        part(parts, "start tag", root.name(), root.from(), root.inside());
        int at = root.inside();
        for (XmlElement child : root.children()) {
            if (parts.size() >= MOST_PARTS) {
                break;
            }
            part(parts, "text", "", at, child.from());
            part(parts, cut(child.name()), cut(shown(child, child.text().strip())), child.from(), child.to());
            at = child.to();
        }
        part(parts, root.to() > root.inside() ? "rest" : "", "", at, root.to());
        return parts;
    }

    private void part(List<WirePart> parts, String label, String value, int from, int to) {
        if (to > from) {
            parts.add(WirePart.bytes(label, cut(value), from - root.from(), to - from));
        }
    }
}
