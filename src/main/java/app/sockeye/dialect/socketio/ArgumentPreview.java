package app.sockeye.dialect.socketio;

import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.packet.PacketContent;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The arguments of a packet in one line, as JSON; bytes as their size. */
final class ArgumentPreview {
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{\\s*+\"_placeholder\"\\s*+:\\s*+true\\s*+,\\s*+\"num\"\\s*+:\\s*+(\\d{1,5})\\s*+\\}");

    /** Number of arguments that a line may show. */
    private static final int MOST = 100;

    private ArgumentPreview() {}

    /** @param first number of elements that are no arguments */
    static String of(PacketBody body, int first) {
        if (body.data().isEmpty()) {
            return "";
        }
        List<JsonSlice> elements = body.data().get().elements(MOST);
        StringBuilder line = new StringBuilder();
        for (int i = first; i < elements.size() && line.length() < PacketContent.LINE; i++) {
            line.append(i > first ? "," : "").append(elements.get(i).preview(PacketContent.LINE - line.length()));
        }
        return body.attachmentCount() == 0 ? line.toString() : withSizes(line, body.attachments());
    }

    private static String withSizes(CharSequence line, List<Attachment> attachments) {
        Matcher placeholder = PLACEHOLDER.matcher(line);
        return placeholder.replaceAll(found -> {
            int number = Integer.parseInt(found.group(1));
            return Matcher.quoteReplacement(
                    number < attachments.size()
                            ? "<" + SocketIoTexts.size(attachments.get(number).size()) + ">"
                            : found.group());
        });
    }
}
