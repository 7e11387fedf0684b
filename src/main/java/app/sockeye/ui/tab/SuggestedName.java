package app.sockeye.ui.tab;

import app.sockeye.message.ControlDraft;
import app.sockeye.message.FormMessage;
import app.sockeye.message.Format;
import app.sockeye.message.MessageKind;
import app.sockeye.message.Sendable;
import app.sockeye.message.WrittenMessage;
import app.sockeye.ui.tab.work.TabTexts;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A name for a message that is saved for the first time, by what it says. */
final class SuggestedName {
    /** The member that tells what a message is for, in many protocols on JSON. */
    private static final Pattern PURPOSE = Pattern.compile(
            "\"(?:op|type|action|method|event|cmd|command|topic|channel)\"\\s*:\\s*\"([^\"\\\\$]{1,40})\"");

    private static final int LONGEST = 40;
    private static final int HEAD = 2_000;

    private SuggestedName() {}

    static String of(Sendable sendable) {
        if (sendable instanceof ControlDraft control) {
            return control.kind().label();
        } else if (sendable instanceof FormMessage form) {
            return shortened(form.brief().replaceAll("\\s+", " "));
        }
        return sendable instanceof WrittenMessage message ? of(message) : TabTexts.RAW_FRAMES;
    }

    private static String of(WrittenMessage message) {
        if (message.format() == Format.FILE) {
            String file = message.body().replaceFirst(".*[/\\\\]", "");
            return file.isBlank() ? TabTexts.MESSAGE : file;
        } else if (message.format().kind() == MessageKind.BINARY && message.format() != Format.FROM_JSON) {
            return TabTexts.BINARY_MESSAGE;
        }
        String head = message.body().substring(0, Math.min(HEAD, message.body().length()));
        Matcher purpose = PURPOSE.matcher(head);
        String line =
                purpose.find() ? capitalised(purpose.group(1)) : head.strip().replaceAll("\\s+", " ");
        return shortened(line);
    }

    private static String shortened(String line) {
        int length = Math.min(LONGEST, line.codePointCount(0, line.length()));
        String name = line.substring(0, line.offsetByCodePoints(0, length)).strip();
        return name.isEmpty() ? TabTexts.MESSAGE : name;
    }

    private static String capitalised(String word) {
        int first = word.codePointAt(0);
        return new StringBuilder()
                .appendCodePoint(Character.toUpperCase(first))
                .append(word.substring(Character.charCount(first)))
                .toString();
    }
}
