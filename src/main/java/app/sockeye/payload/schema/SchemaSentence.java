package app.sockeye.payload.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Words what a schema expects. Values of the checked text are never in it. */
final class SchemaSentence {
    private static final int MOST_VALUES = 8;
    private static final int LONGEST = 200;

    private SchemaSentence() {}

    static String of(Error error) {
        Object[] arguments = error.getArguments();
        String first = arguments != null && arguments.length > 0 ? String.valueOf(arguments[0]) : "";
        String second = arguments != null && arguments.length > 1 ? String.valueOf(arguments[1]) : "";
        String sentence =
                switch (error.getKeyword() == null ? "" : error.getKeyword()) {
                    case "type" -> "Expected " + article(second) + ", found " + article(first) + ".";
                    case "required" -> "“" + first + "” is missing.";
                    case "dependentRequired" -> "“" + first + "” is missing, which “" + second + "” needs.";
                    case "additionalProperties", "unevaluatedProperties" -> "“" + first + "” is not allowed here.";
                    case "enum" -> "Expected one of " + values(error.getSchemaNode()) + ".";
                    case "const" -> "Expected " + shortened(String.valueOf(error.getSchemaNode())) + ".";
                    case "minimum" -> "Expected " + first + " or more.";
                    case "maximum" -> "Expected " + first + " or less.";
                    case "exclusiveMinimum" -> "Expected more than " + first + ".";
                    case "exclusiveMaximum" -> "Expected less than " + first + ".";
                    case "multipleOf" -> "Expected a multiple of " + first + ".";
                    case "minLength" -> "Expected " + first + " characters or more.";
                    case "maxLength" -> "Expected " + first + " characters at most.";
                    case "minItems" -> "Expected " + first + " elements or more, found " + second + ".";
                    case "maxItems" -> "Expected " + first + " elements at most, found " + second + ".";
                    case "uniqueItems" -> "An element is there twice.";
                    case "pattern" -> "Does not match the pattern " + first + ".";
                    case "format" ->
                        "Expected the format " + error.getSchemaNode().asText("") + ".";
                    default -> capital(error.getMessage());
                };
        return shortened(sentence);
    }

    /** The member that is not allowed, at whose name the finding stands; null for another keyword. */
    static String member(Error error) {
        boolean about =
                "additionalProperties".equals(error.getKeyword()) || "unevaluatedProperties".equals(error.getKeyword());
        return about && error.getArguments() != null && error.getArguments().length > 0
                ? String.valueOf(error.getArguments()[0])
                : null;
    }

    private static String article(String type) {
        return switch (type) {
            case "integer", "object", "array" -> "an " + type;
            case "string", "number", "boolean" -> "a " + type;
            default -> type;
        };
    }

    private static String values(JsonNode node) {
        String told = StreamSupport.stream(node.spliterator(), false)
                .limit(MOST_VALUES)
                .map(JsonNode::toString)
                .collect(Collectors.joining(", "));
        return shortened(told) + (node.size() > MOST_VALUES ? ", …" : "");
    }

    private static String capital(String message) {
        return message.isEmpty() ? "" : message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1) + ".";
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
