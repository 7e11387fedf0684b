package app.sockeye.dialect.socketio;

import app.sockeye.payload.format.msgpack.MessagePackToken;
import app.sockeye.payload.json.JsonString;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Tells MessagePack as JSON, with a placeholder for each piece of bytes, as the JSON parser has it. One thread. */
final class PackedJson {
    private static final int DEEPEST = 200;

    private final byte[] bytes;
    private final StringBuilder json = new StringBuilder();
    private final List<Attachment> attachments = new ArrayList<>(0);

    private PackedJson(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @param at where a value begins that {@link MessagePackToken#end() ends} */
    static PackedJson of(byte[] bytes, int at) {
        PackedJson told = new PackedJson(bytes);
        told.write(at, 0);
        return told;
    }

    String json() {
        return json.toString();
    }

    List<Attachment> attachments() {
        return attachments;
    }

    /** Writes a value; gives where it ends. */
    private int write(int at, int depth) {
        MessagePackToken value = new MessagePackToken(bytes, at);
        int head = value.headEnd();
        int count = (int) value.count();
        if (value.isContainer()) {
            if (depth == DEEPEST) {
                json.append("\"…\"");
                return value.end();
            }
            return value.isMap() ? map(head, count, depth) : array(head, count, depth);
        } else if (value.isText()) {
            json.append(JsonString.quote(value.text()));
        } else if (value.isBytes()) {
            json.append("{\"_placeholder\":true,\"num\":")
                    .append(attachments.size())
                    .append('}');
            attachments.add(new Attachment(count, Arrays.copyOfRange(bytes, head, head + count)));
        } else {
            scalar(value, head, count);
        }
        return head + count;
    }

    private int array(int from, int count, int depth) {
        int at = from;
        json.append('[');
        for (int i = 0; i < count; i++) {
            json.append(i > 0 ? "," : "");
            at = write(at, depth + 1);
        }
        json.append(']');
        return at;
    }

    private int map(int from, int count, int depth) {
        int at = from;
        json.append('{');
        for (int i = 0; i < count; i++) {
            json.append(i > 0 ? "," : "");
            int start = json.length();
            boolean text = new MessagePackToken(bytes, at).isText();
            at = write(at, depth + 1);
            if (!text) {
                String key = json.substring(start);
                json.setLength(start);
                json.append(JsonString.quote(key));
            }
            json.append(':');
            at = write(at, depth + 1);
        }
        json.append('}');
        return at;
    }

    private void scalar(MessagePackToken value, int head, int count) {
        if (value.isNothing()) {
            json.append("null");
        } else if (value.isExtension()) {
            int type = bytes[head - 1];
            String hex = HexFormat.of().formatHex(bytes, head, head + count);
            json.append('"')
                    .append("ext ")
                    .append(type)
                    .append(": ")
                    .append(hex)
                    .append('"');
        } else if (value.tag() == 0xC2 || value.tag() == 0xC3) {
            json.append(value.tag() == 0xC3);
        } else {
            String digits = value.text();
            boolean number = Character.isDigit(digits.charAt(digits.length() - 1));
            json.append(number ? digits : '"' + digits + '"');
        }
    }
}
