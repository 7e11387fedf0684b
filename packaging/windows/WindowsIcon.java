import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import javax.imageio.ImageIO;

/** Puts square PNG files together as a Windows icon: first the file to write, then the pictures. */
class WindowsIcon {
    private static final int HEADER = 6;
    private static final int ENTRY = 16;
    private static final short ICON = 1;
    private static final short BITS_PER_PIXEL = 32;

    public static void main(String[] arguments) throws IOException {
        int count = arguments.length - 1;
        ByteBuffer directory = ByteBuffer.allocate(HEADER + ENTRY * count).order(ByteOrder.LITTLE_ENDIAN);
        directory.putShort((short) 0).putShort(ICON).putShort((short) count);
        byte[][] pictures = new byte[count][];
        int offset = directory.capacity();
        for (int i = 0; i < count; i++) {
            pictures[i] = Files.readAllBytes(Path.of(arguments[i + 1]));
            // A byte holds the size; that of 256 is written as 0.
            byte size = (byte) ImageIO.read(new ByteArrayInputStream(pictures[i])).getWidth();
            directory.put(size).put(size).put((byte) 0).put((byte) 0);
            directory.putShort((short) 1).putShort(BITS_PER_PIXEL);
            directory.putInt(pictures[i].length).putInt(offset);
            offset += pictures[i].length;
        }
        try (FileChannel file = FileChannel.open(
                Path.of(arguments[0]),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            file.write(directory.flip());
            for (byte[] picture : pictures) {
                file.write(ByteBuffer.wrap(picture));
            }
        }
    }
}
