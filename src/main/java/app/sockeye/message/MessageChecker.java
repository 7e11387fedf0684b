package app.sockeye.message;

import app.sockeye.payload.InputBytes;
import app.sockeye.payload.InputError;
import app.sockeye.payload.InputResult;
import app.sockeye.payload.format.registry.FormatLoader;
import app.sockeye.protocol.VisibleText;
import app.sockeye.template.Template;
import app.sockeye.template.TemplatePreview;
import app.sockeye.template.TemplateProblem;
import app.sockeye.template.TemplateValues;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Turns a written message into the bytes to send, or says what is wrong with it and where. Any thread. */
public final class MessageChecker {
    private final ChosenFile file;
    private final FormatLoader loader = new FormatLoader();

    /** @param file the file to send, and how it was when it was chosen */
    public MessageChecker(ChosenFile file) {
        this.file = file;
    }

    /**
     * Checks a message, with its templates filled in; reads from disk for a file.
     *
     * @param preview the values of now, which are not used up
     */
    public MessageCheck check(WrittenMessage message, TemplateValues preview) {
        Template template = Template.parse(message.body());
        Path folder = preview.sources().folder();
        return message.templates() && !template.isPlain()
                ? filledIn(message, template, preview)
                : checkPlain(message, folder);
    }

    private MessageCheck filledIn(WrittenMessage message, Template template, TemplateValues values) {
        TemplatePreview filled =
                switch (message.format()) {
                    case JSON, FROM_JSON -> template.previewJson(values);
                    case FILE -> template.previewName(values);
                    default -> template.preview(values, MessageEncoder.notation(message.format()));
                };
        List<TemplateProblem> problems = filled.problems();
        if (!problems.isEmpty()) {
            InputError first =
                    new InputError(problems.get(0).start(), problems.get(0).sentence());
            return MessageCheck.unfilled(message, problems, placed(message.body(), first));
        }
        Path folder = values.sources().folder();
        return checkPlain(message.withBody(filled.text()).withTemplates(false), folder)
                .filledFrom(message, filled);
    }

    private MessageCheck checkPlain(WrittenMessage message, Path folder) {
        boolean written = message.format() == Format.TEXT || message.isFilledAsJson();
        MessageCheck check = checkFormat(message, folder);
        return written && WritingDirection.isReordered(message.body()) ? check.reordered() : check;
    }

    private MessageCheck checkFormat(WrittenMessage message, Path folder) {
        return switch (message.format()) {
            case JSON -> json(message);
            case FILE -> file.check(message);
            case TEXT, ESCAPED -> encoded(message, MessageTexts.UTF8);
            case HEX -> encoded(message, MessageTexts.IN_HEX);
            case BASE64 -> encoded(message, MessageTexts.BASE64);
            case FIELDS -> encoded(message, MessageTexts.IN_FIELDS);
            case FROM_JSON -> {
                FormatFolder formats = new FormatFolder(loader, folder);
                String as = MessageTexts.as(message.as());
                yield formats.complaint(message.as())
                        .map(sentence -> MessageCheck.bad(message, MessageTexts.not(as), new InputError(0, sentence)))
                        .orElseGet(() -> bytes(message, MessageEncoder.encode(message, formats), as));
            }
        };
    }

    private static MessageCheck encoded(WrittenMessage message, String what) {
        return bytes(message, MessageEncoder.encode(message.format(), message.body()), what);
    }

    private static MessageCheck bytes(WrittenMessage message, InputResult result, String what) {
        if (result instanceof InputError error) {
            return MessageCheck.bad(message, MessageTexts.not(what), placed(message.body(), error));
        }
        byte[] bytes = ((InputBytes) result).bytes();
        return MessageCheck.good(message, MessageTexts.size(what, bytes.length) + toldOf(message), bytes);
    }

    private static MessageCheck json(WrittenMessage message) {
        if (message.body().isBlank()) {
            return MessageCheck.bad(message, MessageTexts.EMPTY, new InputError(0, MessageTexts.NO_JSON));
        }
        InputResult result = MessageEncoder.encode(Format.JSON, message.body());
        InputResult asText = Utf8Input.parse(message.body());
        if (asText instanceof InputBytes text && result instanceof InputError error) {
            byte[] bytes = text.bytes();
            return MessageCheck.bad(message, MessageTexts.invalidJson(bytes.length), error, bytes);
        }
        boolean strict = asText instanceof InputBytes text
                && result instanceof InputBytes sent
                && Arrays.equals(text.bytes(), sent.bytes());
        return bytes(message, result, strict ? MessageTexts.VALID_JSON : MessageTexts.JSON5);
    }

    /** Says where the editor shows characters other than or in another order than they are sent. */
    private static String toldOf(WrittenMessage message) {
        return hidden(message) + (WritingDirection.isReordered(message.body()) ? MessageTexts.RIGHT_TO_LEFT : "");
    }

    /** Names the first character that the editor draws as a mark. */
    private static String hidden(WrittenMessage message) {
        return message.body()
                .codePoints()
                .filter(c -> c != '\n' && c != '\r' && c != '\t' && VisibleText.hides(c))
                .mapToObj(MessageTexts::hidden)
                .findFirst()
                .orElse("");
    }

    private static InputError placed(String text, InputError error) {
        int position = Math.min(error.position(), text.length());
        String before = text.substring(0, position);
        long line = before.lines().count() + (before.isEmpty() || before.endsWith("\n") ? 1 : 0);
        int column = before.codePointCount(before.lastIndexOf('\n') + 1, position) + 1;
        return new InputError(position, MessageTexts.at(line, column, error.sentence()));
    }
}
