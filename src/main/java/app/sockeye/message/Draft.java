package app.sockeye.message;

import app.sockeye.payload.format.registry.ChosenFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * What is written in a composer, and what was sent from it.
 *
 * @param binaryFormat one of {@link Format#BINARY}
 * @param bodies what is written in each format; a format may be missing
 * @param control the form of a control frame as typed
 * @param history what was sent, newest first: at most {@link #LONGEST_HISTORY} messages of {@link #HISTORY_CHARS} chars
 *     together
 * @param clearAfterSend whether the editor is emptied by sending
 * @param savedId the id of the saved message that is being edited; empty for none
 * @param fragmentation how the message is split into frames
 * @param raw the form of raw frames; empty where nobody has written any
 * @param form the packet of a dialect; empty where nobody has written any
 * @param sentForms the packets that were sent, newest first, bounded as the history is
 * @param as the format that JSON is sent in as a binary message
 */
public record Draft(
        MessageKind kind,
        Format binaryFormat,
        Map<Format, String> bodies,
        ControlDraft control,
        List<WrittenMessage> history,
        boolean clearAfterSend,
        Optional<String> savedId,
        Fragmentation fragmentation,
        Optional<RawFrames> raw,
        Optional<FormMessage> form,
        List<FormMessage> sentForms,
        ChosenFormat as) {
    /** Most messages in the history. */
    public static final int LONGEST_HISTORY = 100;
    /** Most chars of all messages in the history together. */
    public static final int HISTORY_CHARS = 1 << 20;

    /** The draft of a composer in which nothing was written. */
    public static final Draft EMPTY =
            new Draft(MessageKind.TEXT, Format.HEX, Map.of(), ControlDraft.EMPTY, List.of(), false);

    public Draft {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(control);
        Objects.requireNonNull(savedId);
        Objects.requireNonNull(fragmentation);
        Objects.requireNonNull(raw);
        Objects.requireNonNull(form);
        Objects.requireNonNull(as);
        if (binaryFormat.kind() != MessageKind.BINARY) {
            throw new IllegalArgumentException("not binary: " + binaryFormat);
        }
        bodies = Map.copyOf(bodies);
        history = bounded(history, sent -> sent.body().length());
        sentForms = bounded(sentForms, FormMessage::chars);
    }

    /** One in one frame, and without raw frames. */
    public Draft(
            MessageKind kind,
            Format binaryFormat,
            Map<Format, String> bodies,
            ControlDraft control,
            List<WrittenMessage> history,
            boolean clearAfterSend,
            Optional<String> savedId) {
        this(
                kind,
                binaryFormat,
                bodies,
                control,
                history,
                clearAfterSend,
                savedId,
                Fragmentation.WHOLE,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                ChosenFormat.STANDARD);
    }

    /** The same with another split into frames, and raw frames. */
    public Draft with(Fragmentation split, Optional<RawFrames> frames) {
        return new Draft(
                kind,
                binaryFormat,
                bodies,
                control,
                history,
                clearAfterSend,
                savedId,
                split,
                frames,
                form,
                sentForms,
                as);
    }

    /** The same with another format that JSON is sent in as a binary message. */
    public Draft withAs(ChosenFormat other) {
        return new Draft(
                kind,
                binaryFormat,
                bodies,
                control,
                history,
                clearAfterSend,
                savedId,
                fragmentation,
                raw,
                form,
                sentForms,
                other);
    }

    /** The same with a packet of a dialect, and those that were sent. */
    public Draft withForm(Optional<FormMessage> packet, List<FormMessage> sent) {
        return new Draft(
                kind,
                binaryFormat,
                bodies,
                control,
                history,
                clearAfterSend,
                savedId,
                fragmentation,
                raw,
                packet,
                sent,
                as);
    }

    /** One that is of no saved message. */
    public Draft(
            MessageKind kind,
            Format binaryFormat,
            Map<Format, String> bodies,
            ControlDraft control,
            List<WrittenMessage> history,
            boolean clearAfterSend) {
        this(kind, binaryFormat, bodies, control, history, clearAfterSend, Optional.empty());
    }

    /** The same with what was written for that format. */
    public Draft withSentAs(String written) {
        return withAs(ChosenFormat.parse(written));
    }

    /** The format that JSON is sent in, as it is written. */
    public String sentAs() {
        return as.written();
    }

    /** An otherwise empty draft with a message ready to send. */
    public static Draft of(WrittenMessage message) {
        Format format = message.format();
        return new Draft(
                        format.kind(),
                        format.kind() == MessageKind.BINARY ? format : Format.HEX,
                        Map.of(format, message.body()),
                        ControlDraft.EMPTY,
                        List.of(),
                        false)
                .withAs(message.as());
    }

    /** What is written in a format; empty where nothing is. */
    public String body(Format format) {
        return bodies.getOrDefault(format, "");
    }

    private static <M> List<M> bounded(List<M> history, ToLongFunction<M> size) {
        List<M> kept = new ArrayList<>();
        long chars = 0;
        for (M sent : history) {
            chars += size.applyAsLong(sent);
            if (kept.size() == LONGEST_HISTORY || chars > HISTORY_CHARS) {
                break;
            }
            kept.add(sent);
        }
        return List.copyOf(kept);
    }
}
