package app.sockeye.payload.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import app.sockeye.payload.ByteSource;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/** What every payload format has to stand. */
public final class FormatTrials {
    private static final int RANDOM_INPUTS = 10_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private FormatTrials() {}

    /** Reads bytes, written in hexadecimal. */
    public static PayloadTree read(PayloadFormat format, String hex) {
        return format.read(ByteSource.of(bytes(hex)));
    }

    /** Bytes written in hexadecimal; spaces don't count. */
    public static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    /** A value and its children, a line each: its key, type, text, and where its bytes are. */
    public static String outline(PayloadTree tree) {
        StringBuilder lines = new StringBuilder();
        tree.roots().forEach(root -> outline(root, "", lines));
        return lines.toString();
    }

    private static void outline(PayloadNode node, String indent, StringBuilder lines) {
        lines.append(indent).append(node.key().text()).append(node.key().text().isEmpty() ? "" : ": ");
        lines.append(node.type()).append(node.value().isEmpty() ? "" : " " + node.value());
        lines.append(" @")
                .append(node.offset())
                .append('+')
                .append(node.length())
                .append('\n');
        node.children().forEach(child -> outline(child, indent + "  ", lines));
    }

    /** Cuts and flips a payload at each byte, and reads nonsense: each gives a tree that can be told. */
    public static void endure(PayloadFormat format, byte[] payload) {
        for (int at = 0; at < payload.length; at++) {
            isTold(format, Arrays.copyOf(payload, at));
            byte[] flipped = payload.clone();
            for (int mask : new int[] {0xFF, 0x80, 0x01}) {
                flipped[at] = (byte) (payload[at] ^ mask);
                isTold(format, flipped);
            }
        }
        Random random = new Random(payload.length);
        for (int i = 0; i < RANDOM_INPUTS; i++) {
            byte[] nonsense = new byte[random.nextInt(64)];
            random.nextBytes(nonsense);
            System.arraycopy(
                    payload, 0, nonsense, 0, Math.min(random.nextInt(8), Math.min(nonsense.length, payload.length)));
            isTold(format, nonsense);
        }
    }

    private static void isTold(PayloadFormat format, byte[] bytes) {
        assertThatCode(() -> {
                    format.recognise(bytes);
                    PayloadTree tree = format.read(ByteSource.of(bytes));
                    areWithin(tree.roots(), bytes.length);
                    isJson(NodeJson.exact(tree));
                    isJson(NodeJson.plain(tree));
                })
                .as(HexFormat.of().formatHex(bytes))
                .doesNotThrowAnyException();
    }

    private static void areWithin(List<PayloadNode> nodes, long end) {
        for (PayloadNode node : nodes) {
            if (node.offset() < 0 || node.length() < 0 || node.end() > end) {
                throw new AssertionError(node + " is not within " + end);
            }
            areWithin(node.children(), end);
        }
    }

    private static void isJson(String json) throws java.io.IOException {
        try (JsonParser parser = JSON.createParser(json)) {
            while (parser.nextToken() != null) {
                parser.skipChildren();
            }
        }
    }

    /** Refuses a payload with a sentence. */
    public static void isRefused(PayloadTree tree, String... words) {
        assertThat(tree.problem()).isPresent();
        assertThat(tree.problem().get().sentence()).contains(words).endsWith(".");
    }
}
