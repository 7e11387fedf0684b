package app.sockeye.session.outgoing;

import app.sockeye.message.FormatFolder;
import app.sockeye.message.Fragmentation;
import app.sockeye.message.MessageEncoder;
import app.sockeye.message.UnsendableException;
import app.sockeye.message.WrittenMessage;
import app.sockeye.protocol.Outgoing;
import app.sockeye.template.Template;
import app.sockeye.template.TemplateException;
import app.sockeye.template.TemplateReference;
import app.sockeye.template.TemplateValues;
import app.sockeye.template.Utf8Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A written message whose templates are parsed. Its marks stand in the text as characters of their own while it is
 * filled in, so that they move with it; one within a reference moves behind it.
 */
final class MessageTemplate {
    /** The first character for private use (Unicode section 23.5) that may stand for a mark. */
    private static final char FIRST_MARK = '\uE000';

    private static final char LAST_MARK = '\uF8FF';

    private final WrittenMessage message;
    private final Template template;
    /** What stands for a mark; 0 where there are none. */
    private final char mark;
    /** For a message that goes out as the text says; empty where it must be read again once it is filled in. */
    private final Optional<Utf8Template> utf8;

    MessageTemplate(WrittenMessage message) {
        this.message = message;
        boolean marked = message.fragmentation().split() == Fragmentation.Split.MARKS;
        this.mark = marked ? unused(message.body()) : 0;
        this.template = Template.parse(marked ? withMarks() : message.body());
        boolean whole = message.fragmentation().split() == Fragmentation.Split.WHOLE;
        this.utf8 = !whole || isPlain()
                ? Optional.empty()
                : switch (message.format()) {
                    case TEXT -> template.utf8();
                    case JSON -> template.utf8Json();
                    default -> Optional.empty();
                };
    }

    /** Whether the message stays as it is written. */
    boolean isPlain() {
        return template.isPlain();
    }

    /**
     * What to send with the values of now.
     *
     * @throws UnsendableException where a reference has no value, or what it comes to can't be sent
     */
    Outgoing outgoing(TemplateValues values, FormatFolder formats) {
        if (utf8.isEmpty()) {
            return MessageEncoder.outgoing(
                    fill(values), formats.at(values.sources().folder()));
        }
        try {
            return Outgoing.text(utf8.get().fill(values, text -> encoded(text, formats)));
        } catch (TemplateException e) {
            throw unsendable(e);
        }
    }

    /** The bytes of a text that may have an unpaired surrogate. */
    private byte[] encoded(String text, FormatFolder formats) {
        return ((Outgoing.Text) MessageEncoder.outgoing(message.withBody(text), formats)).utf8();
    }

    /**
     * The message with the values of now.
     *
     * @throws UnsendableException where a reference has no value
     */
    WrittenMessage fill(TemplateValues values) {
        try {
            String text =
                    switch (message.format()) {
                        case JSON, FROM_JSON -> template.fillJson(values);
                        case FILE -> template.fillName(values);
                        default -> template.fill(values, MessageEncoder.notation(message.format()));
                    };
            return mark == 0 ? message.withBody(text) : withoutMarks(text);
        } catch (TemplateException e) {
            throw unsendable(e);
        }
    }

    private static UnsendableException unsendable(TemplateException e) {
        return new UnsendableException(e.getMessage(), e.position());
    }

    private static char unused(String body) {
        char unused = FIRST_MARK;
        while (unused < LAST_MARK && body.indexOf(unused) >= 0) {
            unused++;
        }
        return unused;
    }

    private String withMarks() {
        List<TemplateReference> references = Template.parse(message.body()).references();
        StringBuilder marked = new StringBuilder(message.body());
        List<Integer> marks = message.fragmentation().marks();
        for (int i = marks.size() - 1; i >= 0; i--) {
            int at = Math.min(marks.get(i), message.body().length());
            int behind = references.stream()
                    .filter(reference -> reference.start() < at && at < reference.end())
                    .mapToInt(TemplateReference::end)
                    .max()
                    .orElse(at);
            marked.insert(behind, mark);
        }
        return marked.toString();
    }

    private WrittenMessage withoutMarks(String filled) {
        StringBuilder text = new StringBuilder(filled.length());
        List<Integer> marks = new ArrayList<>();
        for (int at = 0; at < filled.length(); at++) {
            if (filled.charAt(at) == mark
                    && marks.size() < message.fragmentation().marks().size()) {
                marks.add(text.length());
            } else {
                text.append(filled.charAt(at));
            }
        }
        return message.withBody(text.toString())
                .withFragmentation(Fragmentation.at(marks.toArray(Integer[]::new))
                        .withDelay(message.fragmentation().delay())
                        .withBetween(message.fragmentation().between()));
    }
}
