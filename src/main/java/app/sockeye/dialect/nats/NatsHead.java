package app.sockeye.dialect.nats;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What the line of an operation says.
 *
 * @param words what stands after the operation, without sizes
 * @param line length of the line in bytes, its end included
 * @param headers size of the headers in bytes; 0 if there are none
 * @param size of headers and payload in bytes
 */
record NatsHead(NatsOperation operation, List<String> words, int line, long headers, long size) {
    /**
     * Reads one; its line is complete.
     *
     * @param length of the whole operation in bytes
     */
    static NatsHead of(byte[] bytes, long length) {
        NatsOperation operation = NatsOperation.of(bytes, 0, bytes.length).orElseThrow();
        int line = NatsFraming.endOfLine(bytes, 0, bytes.length);
        int start = operation.word().length();
        String rest = new String(bytes, start, line - start, StandardCharsets.UTF_8).strip();
        if (!operation.hasPayload()) {
            boolean words = operation == NatsOperation.SUB || operation == NatsOperation.UNSUB;
            return new NatsHead(operation, words ? split(rest) : List.of(rest), line, 0, 0);
        }
        List<String> words = split(rest);
        int sizes = operation.hasHeaders() ? 2 : 1;
        long size = Math.max(0, length - line - 2);
        long headers = operation.hasHeaders() ? Math.min(size, headerSize(words)) : 0;
        return new NatsHead(operation, words.subList(0, Math.max(0, words.size() - sizes)), line, headers, size);
    }

    /** The words between spaces and tabs; one empty word if there are none. */
    private static List<String> split(String line) {
        List<String> words = new ArrayList<>(4);
        int from = 0;
        for (int i = 0; i <= line.length(); i++) {
            if (i == line.length() || line.charAt(i) == ' ' || line.charAt(i) == '\t') {
                if (i > from) {
                    words.add(line.substring(from, i));
                }
                from = i + 1;
            }
        }
        return words.isEmpty() ? List.of("") : words;
    }

    private static long headerSize(List<String> words) {
        String word = words.size() < 2 ? "" : words.get(words.size() - 2);
        return word.matches("\\d{1,10}") ? Long.parseLong(word) : 0;
    }

    /** Whether it has as many words as its operation needs. */
    boolean isRight() {
        return switch (operation) {
            case PUB, HPUB -> isBetween(1, 2);
            case MSG, HMSG, SUB -> isBetween(2, 3);
            case UNSUB -> isBetween(1, 2) && !words.get(0).isEmpty();
            default -> true;
        };
    }

    private boolean isBetween(int least, int most) {
        return words.size() >= least && words.size() <= most;
    }

    /** The subject that is published, delivered or subscribed; empty if there is none. */
    String subject() {
        return operation.hasPayload() || operation == NatsOperation.SUB ? words.get(0) : "";
    }

    /** The subscription's id; empty if there is none. */
    String sid() {
        return switch (operation) {
            case MSG, HMSG -> words.get(1);
            case SUB -> words.get(words.size() - 1);
            case UNSUB -> words.get(0);
            default -> "";
        };
    }

    /** The subject for an answer; empty if there is none. */
    String replyTo() {
        return switch (operation) {
            case PUB, HPUB -> words.size() == 2 ? words.get(1) : "";
            case MSG, HMSG -> words.size() == 3 ? words.get(2) : "";
            default -> "";
        };
    }

    /** The queue group of a subscription; empty if there is none. */
    String queue() {
        return operation == NatsOperation.SUB && words.size() == 3 ? words.get(1) : "";
    }

    /** After how many messages a subscription ends; empty if it ends at once. */
    String after() {
        return operation == NatsOperation.UNSUB && words.size() == 2 ? words.get(1) : "";
    }
}
