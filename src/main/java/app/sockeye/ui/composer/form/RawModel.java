package app.sockeye.ui.composer.form;

import app.sockeye.message.RawFrame;
import app.sockeye.message.RawFrameEncoder;
import app.sockeye.message.RawFrameRules;
import app.sockeye.message.RawFrames;
import app.sockeye.payload.InputError;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.protocol.ProtocolError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** Raw frames while they are edited, one of them on show. JavaFX thread. */
public final class RawModel {
    /** What the form begins with. */
    private static final RawFrames FIRST = RawFrames.of(RawFrame.of(1, "hello"));

    // Properties
    private final ObjectProperty<RawFrames> frames = new SimpleObjectProperty<>(this, "frames", FIRST);
    private final ReadOnlyIntegerWrapper shown = new ReadOnlyIntegerWrapper(this, "shown");

    /** All frames. */
    public ObjectProperty<RawFrames> framesProperty() {
        return frames;
    }

    /** All frames, unless they are those that the form begins with. */
    public Optional<RawFrames> typed() {
        return Optional.of(frames.get()).filter(now -> !now.equals(FIRST));
    }

    /** The index of the frame on show. */
    ReadOnlyIntegerProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    RawFrame frame() {
        return frames.get().frames().get(shown.get());
    }

    /** Why a payload can't be sent; empty if all can. */
    public Optional<String> complaint() {
        return frames.get().frames().stream()
                .flatMap(frame -> RawFrameEncoder.complaint(frame).stream())
                .map(InputError::sentence)
                .findFirst();
    }

    /** The rule that the frames break; empty if they break none. */
    Optional<ProtocolError> breach() {
        return RawFrameRules.breach(frames.get());
    }

    /** The header as a server reads it, if all of it is sent; a random key is shown as 0. */
    Optional<FrameHeader> header() {
        if (RawFrameEncoder.complaint(frame()).isPresent()) {
            return Optional.empty();
        }
        RawFrame drawn =
                frame().maskingKey().isPresent() ? frame() : frame().withMask(frame().masked(), OptionalInt.of(0));
        byte[] bytes = new RawFrameEncoder(new SplittableRandom(0)).bytes(drawn);
        if (bytes.length < 2) {
            return Optional.empty();
        }
        FrameHeader header = FrameHeader.parse(Arrays.copyOf(bytes, FrameHeader.MAX_LENGTH), 0);
        return Optional.of(header);
    }

    /** Bytes of all frames on the wire. */
    public long bytes() {
        RawFrameEncoder encoder = new RawFrameEncoder(new SplittableRandom(0));
        return complaint().isPresent()
                ? 0
                : frames.get().frames().stream()
                        .mapToLong(frame -> encoder.bytes(frame).length)
                        .sum();
    }

    // Commands

    public void set(RawFrames others) {
        shown.set(0);
        frames.set(others);
    }

    void show(int index) {
        shown.set(index);
    }

    /** Changes the frame on show. */
    void change(UnaryOperator<RawFrame> how) {
        List<RawFrame> all = new ArrayList<>(frames.get().frames());
        all.set(shown.get(), how.apply(all.get(shown.get())));
        frames.set(new RawFrames(all, frames.get().cut()));
    }

    /** Adds a frame behind the one on show. */
    void add() {
        List<RawFrame> all = new ArrayList<>(frames.get().frames());
        if (all.size() < RawFrames.MOST_FRAMES) {
            all.add(shown.get() + 1, RawFrame.of(1, ""));
            frames.set(new RawFrames(all, frames.get().cut()));
            shown.set(shown.get() + 1);
        }
    }

    /** Removes the frame on show, but not the last one. */
    void remove() {
        List<RawFrame> all = new ArrayList<>(frames.get().frames());
        if (all.size() > 1) {
            all.remove(shown.get());
            shown.set(Math.min(shown.get(), all.size() - 1));
            frames.set(new RawFrames(all, frames.get().cut()));
        }
    }

    void setCut(boolean cut) {
        frames.set(new RawFrames(frames.get().frames(), cut));
    }
}
