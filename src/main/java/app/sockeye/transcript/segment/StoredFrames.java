package app.sockeye.transcript.segment;

import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.Payload;
import app.sockeye.transcript.entry.RecordedFrame;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Frames stored on disk as records of fixed width. */
record StoredFrames(Payload bytes) implements Entry.FrameList {

    @Override
    public List<RecordedFrame> read(long first, int count) {
        long there = Math.max(0, bytes.size() / RecordFormat.FRAME - first);
        int length = (int) Math.min(count, there);
        ByteBuffer page = RecordFormat.heap(Math.multiplyExact(length, RecordFormat.FRAME));
        bytes.read(first * RecordFormat.FRAME, page.array(), 0, page.capacity());
        List<RecordedFrame> frames = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            frames.add(RecordFormat.frame(page, i * RecordFormat.FRAME));
        }
        return frames;
    }
}
