package app.sockeye.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a {@link FrameReader} tells, and checks the order of its calls. */
final class RecordingSink implements FrameReader.Sink {
    private final List<ReadFrame> complete = new ArrayList<>();
    private final ByteArrayOutputStream payload = new ByteArrayOutputStream();
    private FrameHeader open;

    @Override
    public void header(FrameHeader header) {
        assertThat(open).as("the frame before must have ended").isNull();
        open = header;
    }

    @Override
    public void payload(byte[] bytes, int offset, int length, boolean last) {
        assertThat(open).as("a payload needs a header").isNotNull();
        assertThat(length > 0 || last).as("an empty piece must end the frame").isTrue();
        payload.write(bytes, offset, length);
        if (last) {
            complete.add(current(true));
            open = null;
            payload.reset();
        }
    }

    /** All frames told, the last one perhaps not complete. */
    List<ReadFrame> frames() {
        List<ReadFrame> all = new ArrayList<>(complete);
        if (open != null) {
            all.add(current(false));
        }
        return all;
    }

    private ReadFrame current(boolean whole) {
        return ReadFrame.of(open.toBytes(), payload.toByteArray(), whole);
    }
}
