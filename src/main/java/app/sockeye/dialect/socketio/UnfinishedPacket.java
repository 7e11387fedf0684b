package app.sockeye.dialect.socketio;

import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.json.JsonSlice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A packet whose attachments are still to come. One thread. */
final class UnfinishedPacket {
    private final long began;
    private final SocketHead head;
    private final byte[] bytes;
    private final Optional<JsonSlice> data;
    private final boolean cut;
    private final List<Attachment> attachments;
    /** Number of bytes that are kept of all attachments. */
    private int kept;

    UnfinishedPacket(long began, SocketHead head, byte[] bytes, Optional<JsonSlice> data, boolean cut) {
        this(began, head, bytes, data, cut, new ArrayList<>(1), 0);
    }

    private UnfinishedPacket(
            long began,
            SocketHead head,
            byte[] bytes,
            Optional<JsonSlice> data,
            boolean cut,
            List<Attachment> attachments,
            int kept) {
        this.began = began;
        this.head = head;
        this.bytes = bytes;
        this.data = data;
        this.cut = cut;
        this.attachments = attachments;
        this.kept = kept;
    }

    UnfinishedPacket copy() {
        return new UnfinishedPacket(began, head, bytes, data, cut, new ArrayList<>(attachments), kept);
    }

    long began() {
        return began;
    }

    SocketHead head() {
        return head;
    }

    /** Takes the next attachment; of all together at most {@link SpokenMessage#LONGEST} bytes are kept. */
    void add(Attachment attachment) {
        byte[] keep = attachment.bytes();
        attachments.add(
                kept + keep.length <= SpokenMessage.LONGEST
                        ? attachment
                        : new Attachment(attachment.size(), new byte[0]));
        kept = Math.min(SpokenMessage.LONGEST, kept + keep.length);
    }

    boolean isComplete() {
        return attachments.size() >= head.attachments();
    }

    /** The body with the attachments that came. */
    TextBody body() {
        return new TextBody(bytes, data, cut, List.copyOf(attachments));
    }
}
