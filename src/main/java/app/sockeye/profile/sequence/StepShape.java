package app.sockeye.profile.sequence;

import app.sockeye.files.BrokenFileException;
import app.sockeye.files.Fields;
import app.sockeye.profile.message.SendableJson;
import app.sockeye.session.capture.Capture;
import app.sockeye.session.sequence.SequenceAction;
import app.sockeye.session.sequence.Step;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Set;

/** A step as an object: <code>{"do": "wait", "query": "kind:text", "timeoutMillis": 5000}</code>. */
final class StepShape {
    /** All keys that a step can have. */
    static final Set<String> KEYS = Set.of(
            "do",
            "off",
            "message",
            "saved",
            "query",
            "timeoutMillis",
            "millis",
            "path",
            "variable",
            "testValue",
            "payload",
            "code",
            "reason",
            "from",
            "times",
            "csv");

    static final String DO = "do";
    private static final String OFF = "off";
    private static final String MESSAGE = "message";
    private static final String SAVED = "saved";
    private static final String QUERY = "query";
    private static final String TIMEOUT = "timeoutMillis";
    private static final String MILLIS = "millis";
    private static final String PATH = "path";
    private static final String VARIABLE = "variable";
    private static final String TEST_VALUE = "testValue";
    private static final String PAYLOAD = "payload";
    private static final String CODE = "code";
    private static final String REASON = "reason";
    private static final String FROM = "from";
    private static final String TIMES = "times";
    private static final String CSV = "csv";

    private StepShape() {}

    static void print(Step step, ObjectNode node) {
        SequenceAction action = step.action();
        if (action instanceof SequenceAction.Send send) {
            SendableJson.print(send.message(), node.put(DO, "send").putObject(MESSAGE));
        } else if (action instanceof SequenceAction.SendSaved saved) {
            node.put(DO, "send").put(SAVED, saved.name());
        } else if (action instanceof SequenceAction.WaitFor wait) {
            node.put(DO, "wait")
                    .put(QUERY, wait.query())
                    .put(TIMEOUT, wait.timeout().toMillis());
        } else if (action instanceof SequenceAction.Delay delay) {
            node.put(DO, "delay").put(MILLIS, delay.time().toMillis());
        } else if (action instanceof SequenceAction.Take take) {
            Capture capture = take.capture();
            node.put(DO, "capture").put(PATH, capture.path()).put(VARIABLE, capture.variable());
            node.put(TIMEOUT, capture.timeout().toMillis());
            if (!capture.testValue().isEmpty()) {
                node.put(TEST_VALUE, capture.testValue());
            }
        } else if (action instanceof SequenceAction.Ping ping) {
            node.put(DO, "ping").put(PAYLOAD, ping.payload());
        } else if (action instanceof SequenceAction.Close close) {
            node.put(DO, "close").put(CODE, close.code()).put(REASON, close.reason());
        } else if (action instanceof SequenceAction.Reconnect reconnect) {
            node.put(DO, "reconnect").put(TIMEOUT, reconnect.timeout().toMillis());
        } else if (action instanceof SequenceAction.Repeat repeat) {
            node.put(DO, "repeat").put(FROM, repeat.from());
            if (repeat.csv().isBlank()) {
                node.put(TIMES, repeat.times());
            } else {
                node.put(CSV, repeat.csv());
            }
        }
        if (!step.on()) {
            node.put(OFF, true);
        }
    }

    static Step read(ObjectNode node) throws BrokenFileException {
        return new Step(action(node), !Fields.flag(node, OFF, false));
    }

    private static SequenceAction action(ObjectNode node) throws BrokenFileException {
        String kind = Fields.text(node, DO, "");
        return switch (kind) {
            case "send" ->
                node.has(SAVED)
                        ? new SequenceAction.SendSaved(Fields.text(node, SAVED, ""))
                        : new SequenceAction.Send(SendableJson.read(Fields.object(node, MESSAGE)));
            case "wait" ->
                new SequenceAction.WaitFor(Fields.text(node, QUERY, ""), timeout(node, SequenceAction.USUAL_TIMEOUT));
            case "delay" -> new SequenceAction.Delay(Duration.ofMillis(Fields.number(node, MILLIS, 0)));
            case "capture" ->
                new SequenceAction.Take(new Capture(
                        Fields.text(node, PATH, ""),
                        Fields.text(node, VARIABLE, ""),
                        timeout(node, Capture.DEFAULT_TIMEOUT),
                        Fields.text(node, TEST_VALUE, "")));
            case "ping" -> new SequenceAction.Ping(Fields.text(node, PAYLOAD, ""));
            case "close" -> new SequenceAction.Close(integer(node, CODE, 1000), Fields.text(node, REASON, ""));
            case "reconnect" -> new SequenceAction.Reconnect(timeout(node, SequenceAction.USUAL_TIMEOUT));
            case "repeat" ->
                new SequenceAction.Repeat(integer(node, FROM, 1), integer(node, TIMES, 1), Fields.text(node, CSV, ""));
            default -> throw new BrokenFileException("\"" + DO + "\" is unknown: " + kind + ".");
        };
    }

    private static Duration timeout(ObjectNode node, Duration usual) throws BrokenFileException {
        return Duration.ofMillis(Fields.number(node, TIMEOUT, usual.toMillis()));
    }

    private static int integer(ObjectNode node, String key, int otherwise) throws BrokenFileException {
        long number = Fields.number(node, key, otherwise);
        if (number != (int) number) {
            throw new BrokenFileException("\"" + key + "\" is too large.");
        }
        return (int) number;
    }
}
