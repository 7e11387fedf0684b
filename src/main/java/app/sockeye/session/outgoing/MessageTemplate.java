package app.sockeye.session.outgoing;

import app.sockeye.message.Fragmentation;
import app.sockeye.message.MessageEncoder;
import app.sockeye.message.UnsendableException;
import app.sockeye.message.WrittenMessage;
import app.sockeye.template.Template;
import app.sockeye.template.TemplateException;
import app.sockeye.template.TemplateReference;
import app.sockeye.template.TemplateValues;
import java.util.ArrayList;
import java.util.List;

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

    MessageTemplate(WrittenMessage message) {
        this.message = message;
        boolean marked = message.fragmentation().split() == Fragmentation.Split.MARKS;
        this.mark = marked ? unused(message.body()) : 0;
        this.template = Template.parse(marked ? withMarks() : message.body());
    }

    /** Whether the message stays as it is written. */
    boolean isPlain() {
        return template.isPlain();
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
            throw new UnsendableException(e.getMessage(), e.position());
        }
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
