package app.sockeye.client.certificate;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A DER element (ITU-T X.690); supports only what key files need.
 *
 * @param encoded the element with its tag and length
 */
record DerElement(int tag, byte[] content, byte[] encoded) {
    static final int INTEGER = 0x02;
    static final int OCTETS = 0x04;
    static final int OBJECT_ID = 0x06;
    static final int SEQUENCE = 0x30;
    /** The tag of the constructed, context-specific element number 0. */
    static final int CONTEXT_0 = 0xA0;

    private static final int MOST_LENGTH_BYTES = 3;

    /** All elements in a sequence of bytes. */
    static List<DerElement> all(byte[] bytes) throws KeyMaterialFault {
        List<DerElement> elements = new ArrayList<>();
        for (int at = 0; at < bytes.length; ) {
            DerElement next = at(bytes, at);
            elements.add(next);
            at += next.encoded.length;
        }
        return elements;
    }

    /** The first element; what follows it is ignored. */
    static DerElement first(byte[] bytes) throws KeyMaterialFault {
        return at(bytes, 0);
    }

    /** The elements that this one's content consists of. */
    List<DerElement> inside() throws KeyMaterialFault {
        return all(content);
    }

    private static DerElement at(byte[] bytes, int start) throws KeyMaterialFault {
        if (bytes.length - start < 2) {
            throw damaged();
        }
        int at = start + 1;
        int length = bytes[at++] & 0xFF;
        if (length >= 0x80) {
            int count = length & 0x7F;
            if (count == 0 || count > MOST_LENGTH_BYTES || bytes.length - at < count) {
                throw damaged();
            }
            length = 0;
            for (int i = 0; i < count; i++) {
                length = length << 8 | bytes[at++] & 0xFF;
            }
        }
        if (length > bytes.length - at) {
            throw damaged();
        }
        return new DerElement(
                bytes[start] & 0xFF,
                Arrays.copyOfRange(bytes, at, at + length),
                Arrays.copyOfRange(bytes, start, at + length));
    }

    private static KeyMaterialFault damaged() {
        return new KeyMaterialFault("it is damaged, or neither PEM, DER nor PKCS#12");
    }

    /** Encodes an element from its tag and the parts of its content. */
    static byte[] encode(int tag, byte[]... contents) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : contents) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream element = new ByteArrayOutputStream();
        element.write(tag);
        int length = content.size();
        if (length < 0x80) {
            element.write(length);
        } else {
            // DER has no leading zeros in a length.
            int count = (Integer.SIZE - Integer.numberOfLeadingZeros(length) + 7) / 8;
            element.write(0x80 | count);
            for (int i = count - 1; i >= 0; i--) {
                element.write(length >> 8 * i);
            }
        }
        element.writeBytes(content.toByteArray());
        return element.toByteArray();
    }
}
