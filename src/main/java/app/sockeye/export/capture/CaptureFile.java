package app.sockeye.export.capture;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;

/** Writes a pcapng file (draft-ietf-opsawg-pcapng) of IP packets with times in ns, block by block. */
public final class CaptureFile {
    private static final int MOST_COMMENT_BYTES = 0xFFFF;

    private final DataOutputStream out;
    private final ByteArrayOutputStream gathered = new ByteArrayOutputStream();
    private final DataOutputStream body = new DataOutputStream(gathered);

    /**
     * Starts the file.
     *
     * @param comment the comment on the whole file, which Wireshark shows
     */
    public CaptureFile(OutputStream out, String application, String comment) throws IOException {
        this.out = new DataOutputStream(out);
        section(application, comment);
        linkType();
    }

    /** Records the host name of an address. */
    public void name(InetAddress address, String name) throws IOException {
        byte[] number = address.getAddress();
        byte[] text = name.getBytes(UTF_8);
        body.writeShort(number.length == 4 ? Pcapng.IPV4_NAME : Pcapng.IPV6_NAME);
        body.writeShort(number.length + text.length + 1);
        body.write(number);
        body.write(text);
        body.write(0);
        pad();
        body.writeInt(Pcapng.END_OF_OPTIONS);
        block(Pcapng.NAME_RESOLUTION);
    }

    /**
     * Writes a packet.
     *
     * @param nanos its time in ns since 1970
     * @param inbound whether it went to the client
     * @param comment empty for none
     */
    void packet(long nanos, byte[] bytes, int length, boolean inbound, String comment) throws IOException {
        body.writeInt(0);
        body.writeLong(nanos);
        body.writeInt(length);
        body.writeInt(length);
        body.write(bytes, 0, length);
        pad();
        if (!comment.isEmpty()) {
            option(Pcapng.COMMENT, comment);
        }
        body.writeShort(Pcapng.PACKET_FLAGS);
        body.writeShort(Integer.BYTES);
        body.writeInt(inbound ? Pcapng.INBOUND : Pcapng.OUTBOUND);
        body.writeInt(Pcapng.END_OF_OPTIONS);
        block(Pcapng.ENHANCED_PACKET);
    }

    private void section(String application, String comment) throws IOException {
        body.writeInt(Pcapng.BYTE_ORDER);
        body.writeShort(1);
        body.writeShort(0);
        body.writeLong(-1);
        option(Pcapng.COMMENT, comment);
        option(Pcapng.APPLICATION, application);
        body.writeInt(Pcapng.END_OF_OPTIONS);
        block(Pcapng.SECTION_HEADER);
    }

    private void linkType() throws IOException {
        body.writeShort(LinkType.RAW_IP);
        body.writeShort(0);
        body.writeInt(0);
        body.writeShort(Pcapng.TIME_RESOLUTION);
        body.writeShort(1);
        body.write(Pcapng.NANOSECONDS);
        pad();
        body.writeInt(Pcapng.END_OF_OPTIONS);
        block(Pcapng.INTERFACE);
    }

    private void option(int code, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        int length = Math.min(bytes.length, MOST_COMMENT_BYTES);
        body.writeShort(code);
        body.writeShort(length);
        body.write(bytes, 0, length);
        pad();
    }

    private void pad() throws IOException {
        while (gathered.size() % Integer.BYTES != 0) {
            body.write(0);
        }
    }

    private void block(int type) throws IOException {
        int length = gathered.size() + 3 * Integer.BYTES;
        out.writeInt(type);
        out.writeInt(length);
        gathered.writeTo(out);
        out.writeInt(length);
        gathered.reset();
    }
}
