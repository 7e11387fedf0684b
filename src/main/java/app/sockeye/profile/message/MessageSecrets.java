package app.sockeye.profile.message;

import app.sockeye.message.FormMessage;
import app.sockeye.message.Sendable;
import app.sockeye.message.WrittenMessage;
import app.sockeye.profile.value.NamedValue;
import app.sockeye.profile.value.SecretLook;
import app.sockeye.profile.value.ValueWarning;
import app.sockeye.session.capture.Capture;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what looks like a secret in a message that is to be saved, where others can read it. */
public final class MessageSecrets {
    /** A member of JSON, or of a form: {@code "name": "text"}, {@code name=text}. */
    private static final Pattern MEMBER = Pattern.compile(
            "\"([\\w .-]{1,100})\"\\s{0,20}:\\s{0,20}\"((?:[^\"\\\\]|\\\\.){0,4000}+)\"|\\b([\\w.-]{1,100})=([^&\\s\"]{1,4000})");

    private static final Pattern WORD = Pattern.compile("[^\\s\"'`,;{}\\[\\]()<>]{16,4000}");

    /** The most characters that are looked at. */
    private static final int MOST_CHARS = 1 << 20;

    private static final int MOST_WARNINGS = 10;
    private static final String UNNAMED = "message";

    private MessageSecrets() {}

    /** Up to ten signs of secrets, in what is sent and in the test values of captures; references are fine. */
    public static List<ValueWarning> warnings(Sendable sendable, List<Capture> captures) {
        List<NamedValue> values = new ArrayList<>();
        captures.forEach(capture -> add(values, capture.variable(), capture.testValue()));
        if (sendable instanceof WrittenMessage message) {
            String body = message.body()
                    .substring(0, Math.min(MOST_CHARS, message.body().length()));
            for (Matcher member = MEMBER.matcher(body); member.find(); ) {
                boolean json = member.group(1) != null;
                add(values, member.group(json ? 1 : 3), member.group(json ? 2 : 4));
            }
            WORD.matcher(body).results().forEach(word -> add(values, UNNAMED, word.group()));
        }
        if (sendable instanceof FormMessage form) {
            form.values().forEach((key, value) -> {
                add(values, key, value);
                WORD.matcher(value).results().forEach(word -> add(values, key, word.group()));
            });
        }
        return SecretLook.warnings(values).stream()
                .distinct()
                .limit(MOST_WARNINGS)
                .toList();
    }

    private static void add(List<NamedValue> values, String name, String text) {
        String known = NamedValue.complaint(name).isEmpty() ? name : UNNAMED;
        values.add(NamedValue.of(known, text.substring(0, Math.min(NamedValue.LONGEST_TEXT, text.length()))));
    }
}
