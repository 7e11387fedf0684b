package app.sockeye.payload.schema;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;

/**
 * Where a value stands in a JSON text: a whole string, number or literal, the opening bracket of an object or array, or
 * the name of a member.
 *
 * @param start in chars from 0
 * @param end behind its last char
 */
record SchemaPlace(int start, int end) {
    private static final JsonFactory JSON = new JsonFactory();

    /**
     * @param json valid
     * @param path names and indices from the root
     * @param member of the object at the path whose name is meant; null for the value itself
     */
    static SchemaPlace of(String json, List<Object> path, String member) {
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            for (Object step : path) {
                if (!enter(parser, step)) {
                    return token(parser);
                }
            }
            return member == null || !findMember(parser, member) ? token(parser) : token(parser);
        } catch (IOException e) {
            return new SchemaPlace(0, Math.min(1, json.length()));
        }
    }

    /** Goes to a child of the current value; returns whether it is there. */
    private static boolean enter(JsonParser parser, Object step) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            boolean found = findMember(parser, step.toString());
            parser.nextToken();
            return found;
        }
        if (parser.currentToken() != JsonToken.START_ARRAY || !(step instanceof Integer)) {
            return false;
        }
        for (int i = (Integer) step; i >= 0; i--) {
            if (parser.nextToken() == JsonToken.END_ARRAY) {
                return false;
            }
            if (i > 0) {
                parser.skipChildren();
            }
        }
        return true;
    }

    /** Goes to the name of a member of the current object; to its end where there is none. */
    private static boolean findMember(JsonParser parser, String name) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return false;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            if (parser.currentName().equals(name)) {
                return true;
            }
            parser.nextToken();
            parser.skipChildren();
        }
        return false;
    }

    private static SchemaPlace token(JsonParser parser) throws IOException {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        if (parser.currentToken() == JsonToken.FIELD_NAME) {
            // The parser is past the colon already.
            return new SchemaPlace(start, start + parser.currentName().length() + 2);
        }
        parser.finishToken();
        return new SchemaPlace(
                start, Math.max(start + 1, (int) parser.currentLocation().getCharOffset()));
    }
}
