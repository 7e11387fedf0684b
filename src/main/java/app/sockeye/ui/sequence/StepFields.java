package app.sockeye.ui.sequence;

import app.sockeye.message.ControlDraft;
import app.sockeye.message.Format;
import app.sockeye.message.WrittenMessage;
import app.sockeye.payload.json.JsonText;
import app.sockeye.session.capture.Capture;
import app.sockeye.session.sequence.ActionWording;
import app.sockeye.session.sequence.SequenceAction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * The fields of a step as texts, and the step that is made of them.
 *
 * @param make raises {@link IllegalArgumentException} with a sentence
 */
record StepFields(List<Field> fields, Function<List<String>, SequenceAction> make) {
    private static final double SHORT = 90;
    private static final double TINY = 60;

    /**
     * A field.
     *
     * @param before the word before it; may be empty
     * @param name for a screen reader and as its prompt
     * @param width in px; 0 for all that is left
     */
    record Field(String before, String name, String text, double width) {}

    static StepFields of(SequenceAction action) {
        if (action instanceof SequenceAction.Send send) {
            return of(send);
        } else if (action instanceof SequenceAction.SendSaved saved) {
            return of(saved);
        } else if (action instanceof SequenceAction.WaitFor wait) {
            return new StepFields(
                    List.of(wide(SequenceTexts.QUERY, wait.query()), within(wait.timeout())),
                    typed -> new SequenceAction.WaitFor(typed.get(0).strip(), time(typed.get(1))));
        } else if (action instanceof SequenceAction.Delay delay) {
            return new StepFields(
                    List.of(new Field("", SequenceTexts.TIME, ActionWording.time(delay.time()), SHORT)),
                    typed -> new SequenceAction.Delay(time(typed.get(0))));
        } else if (action instanceof SequenceAction.Take take) {
            return of(take.capture());
        } else if (action instanceof SequenceAction.Ping ping) {
            return new StepFields(
                    List.of(wide(SequenceTexts.PAYLOAD, ping.payload())),
                    typed -> new SequenceAction.Ping(typed.get(0)));
        } else if (action instanceof SequenceAction.Close close) {
            return new StepFields(
                    List.of(
                            new Field("", SequenceTexts.CODE, String.valueOf(close.code()), TINY),
                            wide(SequenceTexts.REASON, close.reason())),
                    typed -> new SequenceAction.Close(number(typed.get(0)), typed.get(1)));
        } else if (action instanceof SequenceAction.Reconnect reconnect) {
            return new StepFields(
                    List.of(within(reconnect.timeout())), typed -> new SequenceAction.Reconnect(time(typed.get(0))));
        }
        SequenceAction.Repeat repeat = (SequenceAction.Repeat) action;
        return new StepFields(
                List.of(
                        new Field(SequenceTexts.FROM, SequenceTexts.FROM_STEP, String.valueOf(repeat.from()), TINY),
                        new Field(SequenceTexts.TIMES, SequenceTexts.ROUNDS, String.valueOf(repeat.times()), TINY),
                        new Field(SequenceTexts.CSV, SequenceTexts.ROWS, repeat.csv(), 0)),
                typed -> new SequenceAction.Repeat(
                        number(typed.get(0)), number(typed.get(1)), typed.get(2).strip()));
    }

    private static StepFields of(SequenceAction.Send send) {
        if (send.message() instanceof WrittenMessage written) {
            return new StepFields(
                    List.of(wide(SequenceTexts.MESSAGE, written.body())),
                    typed -> new SequenceAction.Send(rewritten(written, typed.get(0))));
        } else if (send.message() instanceof ControlDraft draft) {
            return new StepFields(
                    List.of(wide(SequenceTexts.PAYLOAD, draft.payload())),
                    typed -> new SequenceAction.Send(
                            new ControlDraft(draft.kind(), typed.get(0), draft.hex(), draft.code(), draft.reason())));
        }
        return new StepFields(List.of(), typed -> send);
    }

    /** A text that looks like JSON is sent as JSON, whose references are then filled in as JSON. */
    private static WrittenMessage rewritten(WrittenMessage before, String body) {
        boolean asText = before.format() == Format.TEXT || before.format() == Format.JSON;
        boolean isJson = JsonText.looksLikeJson(body.getBytes(StandardCharsets.UTF_8));
        Format format = asText ? isJson ? Format.JSON : Format.TEXT : before.format();
        return before.withFormat(format).withBody(body);
    }

    private static StepFields of(SequenceAction.SendSaved saved) {
        return new StepFields(
                List.of(wide(SequenceTexts.SAVED_MESSAGE, saved.name())),
                typed -> new SequenceAction.SendSaved(typed.get(0).strip()));
    }

    private static StepFields of(Capture capture) {
        return new StepFields(
                List.of(
                        wide(SequenceTexts.PATH, capture.path()),
                        new Field(SequenceTexts.INTO, SequenceTexts.VARIABLE, capture.variable(), SHORT),
                        within(capture.timeout())),
                typed -> new SequenceAction.Take(new Capture(
                        typed.get(0).strip(), typed.get(1).strip(), time(typed.get(2)), capture.testValue())));
    }

    private static Field wide(String name, String text) {
        return new Field("", name, text, 0);
    }

    private static Field within(Duration time) {
        return new Field(SequenceTexts.WITHIN, SequenceTexts.TIME, ActionWording.time(time), SHORT);
    }

    private static Duration time(String typed) {
        return TimeInput.parse(typed).orElseThrow(() -> new IllegalArgumentException(SequenceTexts.invalidTime(typed)));
    }

    private static int number(String typed) {
        try {
            return Integer.parseInt(typed.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(SequenceTexts.invalidNumber(typed), e);
        }
    }
}
