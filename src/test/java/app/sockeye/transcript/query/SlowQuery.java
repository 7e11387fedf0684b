package app.sockeye.transcript.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.payload.json.JsonStep;
import app.sockeye.protocol.CloseReason;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.search.TextPattern;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a query means, told as plainly as can be: whole payloads, Java's own expressions, Jackson's trees. */
record SlowQuery(Instant started) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    boolean matches(Query query, Entry entry) {
        byte[] payload = entry.payload().head((int) entry.size());
        if (query instanceof And and) {
            return and.parts().stream().allMatch(p -> matches(p, entry));
        } else if (query instanceof Or or) {
            return or.parts().stream().anyMatch(p -> matches(p, entry));
        } else if (query instanceof Not not) {
            return !matches(not.negated(), entry);
        } else if (query instanceof TextTerm term) {
            return contains(new String(payload, UTF_8), term.pattern());
        } else if (query instanceof HexTerm term) {
            return HexFormat.ofDelimiter(",").formatHex(payload).contains(spaced(term.hex()));
        } else if (query instanceof DirectionTerm term) {
            return entry.direction().isPresent() && entry.direction().get() == term.wanted();
        } else if (query instanceof KindTerm term) {
            return entry.kind() == term.wanted();
        } else if (query instanceof AmountTerm term) {
            long value =
                    switch (term.amount()) {
                        case SIZE -> payload.length;
                        case WIRE -> entry.wireSize();
                        case FRAMES -> entry.frameCount();
                    };
            return holds(term.comparison().sign(), Long.compare(value, term.value()));
        } else if (query instanceof TimeTerm term) {
            int order = QueryPropertyTest.timeOf(entry, started).compareTo(term.time());
            return holds(term.comparison().sign(), order);
        } else if (query instanceof PlaceTerm term) {
            return term.after() ? entry.index() > term.number() : entry.index() < term.number();
        } else if (query instanceof EntriesTerm term) {
            return term.numbers().contains(entry.index());
        } else if (query instanceof CloseTerm term) {
            boolean told = new String(payload, UTF_8).contains("(" + term.code() + " ");
            return entry.kind() == EntryKind.CLOSE
                    ? CloseReason.parse(payload).code() == term.code()
                    : entry.kind() == EntryKind.STATE && told;
        } else if (query instanceof StarredTerm) {
            return entry.mark().starred();
        } else if (query instanceof NoteTerm term) {
            return contains(entry.mark().note(), term.pattern());
        }
        JsonNode document = entry.kind().isMessage() ? document(payload) : null;
        return document != null && (query instanceof ValidJsonTerm || isIn(document, (JsonTerm) query));
    }

    private static boolean isIn(JsonNode document, JsonTerm term) {
        return at(document, term.path().steps()).anyMatch(value -> fits(value, term.test()));
    }

    private static Stream<JsonNode> at(JsonNode node, List<JsonStep> steps) {
        if (steps.isEmpty()) {
            return Stream.of(node);
        }
        List<JsonStep> rest = steps.subList(1, steps.size());
        if (steps.get(0) instanceof JsonStep.Descendant step) {
            Stream<JsonNode> here = child(node, step.last()).flatMap(c -> at(c, rest));
            return Stream.concat(here, children(node).flatMap(c -> at(c, steps)));
        }
        return child(node, steps.get(0)).flatMap(c -> at(c, rest));
    }

    private static Stream<JsonNode> child(JsonNode node, JsonStep step) {
        if (step instanceof JsonStep.Wildcard) {
            return children(node);
        }
        JsonNode child = step instanceof JsonStep.Key key
                ? node.path(key.name())
                : node.path((int) ((JsonStep.Index) step).index());
        return Stream.of(child).filter(c -> !c.isMissingNode());
    }

    private static Stream<JsonNode> children(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }

    private static boolean fits(JsonNode value, JsonTest test) {
        if (test instanceof JsonTest.WithNumber with) {
            return value.isNumber()
                    ? holds(with.comparison().sign(), new BigDecimal(value.asText()).compareTo(with.number()))
                    : with.comparison() == Comparison.DIFFERENT;
        } else if (test instanceof JsonTest.WithText with) {
            return value.isTextual()
                    ? holds(with.comparison().sign(), value.textValue().compareTo(with.text()))
                    : with.comparison() == Comparison.DIFFERENT;
        } else if (test instanceof JsonTest.WithConstant with) {
            boolean same =
                    (value.isBoolean() || value.isNull()) && value.asText().equals(with.word());
            return same == with.equal();
        } else if (test instanceof JsonTest.Containing containing) {
            return value.isValueNode() && contains(value.asText(), containing.pattern());
        }
        return true;
    }

    private static JsonNode document(byte[] payload) {
        try {
            JsonNode document = JSON.readTree(new String(payload, UTF_8));
            return document.isMissingNode() ? null : document;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private static boolean contains(String text, TextPattern pattern) {
        if (pattern.regex()) {
            int flags = pattern.ignoreCase() ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
            return Pattern.compile(pattern.text(), flags).matcher(text).find();
        }
        return pattern.ignoreCase()
                ? text.toLowerCase(Locale.ROOT).contains(pattern.text().toLowerCase(Locale.ROOT))
                : text.contains(pattern.text());
    }

    private static String spaced(String hex) {
        return HexFormat.ofDelimiter(",").formatHex(HexFormat.of().parseHex(hex));
    }

    private static boolean holds(String sign, int order) {
        return switch (sign) {
            case "==" -> order == 0;
            case "!=" -> order != 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }
}
