package app.sockeye.interchange.tree;

import app.sockeye.files.Reason;
import app.sockeye.interchange.model.LeftOutList;
import app.sockeye.interchange.model.LeftOutReason;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/** Reads JSON (RFC 8259) into a tree; comments and commas at the end of lists are accepted. */
public final class ForeignJson {
    private static final int LONGEST_NUMBER = 1 << 20;
    private static final int LONGEST_STRING = 1 << 28;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxStringLength(LONGEST_STRING)
                    .build())
            .build();

    private ForeignJson() {}

    /**
     * Reads a file as far as it goes; what is wrong with it is added to what was left out.
     *
     * @param in UTF-8, UTF-16 or UTF-32
     * @param skippedKeys members with these names are not held, so that they may be as large as they like
     */
    public static TreeValue read(InputStream in, LeftOutList leftOut, Set<String> skippedKeys) throws IOException {
        TreeBuilder builder = new TreeBuilder(leftOut, skippedKeys);
        try (JsonParser parser = FACTORY.createParser(in)) {
            try {
                while (!builder.isDone() && parser.nextToken() != null) {
                    add(parser, builder);
                }
                if (!builder.isDone()) {
                    broken(leftOut, parser.currentLocation().getLineNr(), "the file ends in the middle");
                }
            } catch (JsonProcessingException e) {
                int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
                broken(leftOut, line, shortened(e.getOriginalMessage()));
            }
        } catch (JsonProcessingException e) {
            broken(leftOut, 0, Reason.of(e));
        }
        return builder.finish();
    }

    private static void add(JsonParser parser, TreeBuilder builder) throws IOException {
        JsonToken token = parser.currentToken();
        int line = parser.currentTokenLocation().getLineNr();
        switch (token) {
            case START_OBJECT -> builder.start(true, line);
            case START_ARRAY -> builder.start(false, line);
            case END_OBJECT, END_ARRAY -> builder.end();
            case FIELD_NAME -> builder.key(parser.currentName());
            case VALUE_NULL -> builder.scalar(TreeValue.Kind.NULL, "", line);
            case VALUE_TRUE, VALUE_FALSE -> builder.scalar(TreeValue.Kind.FLAG, parser.getText(), line);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> builder.scalar(TreeValue.Kind.NUMBER, parser.getText(), line);
            default -> builder.scalar(TreeValue.Kind.TEXT, parser.getText(), line);
        }
    }

    /** Without where the parser's objects start, which it names by its own source. */
    private static String shortened(String message) {
        return message.replaceFirst("(?s)\\s*(?:\\(start marker|\\n at \\[).*", "")
                .replaceFirst("\\.$", "");
    }

    private static void broken(LeftOutList leftOut, int line, String reason) {
        leftOut.add(LeftOutReason.BROKEN, "the rest of the file", line, "", reason);
    }
}
