package app.sockeye.payload.format.compression.zstd;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.dialect.PythonServer;
import app.sockeye.payload.format.compression.StreamMethod;
import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the system's libzstd where there is Python, and against another library. */
class ZstdStreamTest {
    private static final int MOST = 16 << 20;

    private static byte[] read(ZstdStream stream, byte[] bytes) throws DamagedZstdException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        stream.read(bytes, out, MOST);
        return out.toByteArray();
    }

    /** Messages of many kinds: short, long, alike, random, of one byte. */
    private static List<byte[]> messages() {
        Random random = new Random(7);
        List<byte[]> messages = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            byte[] message =
                    switch (i % 6) {
                        case 0, 1 ->
                            ("{\"op\":0,\"s\":" + i + ",\"t\":\"MESSAGE_CREATE\",\"d\":{\"content\":\""
                                            + random.nextInt(50) + " of the day\"}}")
                                    .getBytes(UTF_8);
                        case 2 -> "x".repeat(random.nextInt(300_000)).getBytes(UTF_8);
                        case 3 -> bytes(random, random.nextInt(3000), 256);
                        case 4 -> bytes(random, random.nextInt(200_000), 5);
                        default -> bytes(random, 1 + random.nextInt(20_000), 60);
                    };
            messages.add(message);
        }
        return messages;
    }

    private static byte[] bytes(Random random, int length, int kinds) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) Math.min(random.nextInt(kinds), random.nextInt(kinds));
        }
        return bytes;
    }

    private static List<byte[]> packed(List<byte[]> messages, String... options) throws Exception {
        PythonServer.needs("ctypes; ctypes.CDLL('libzstd.so.1')", "python3 and libzstd1");
        List<String> command = new ArrayList<>(
                List.of("/usr/bin/python3", "src/test/resources/app/sockeye/dialect/gateway_server.py", "zstd"));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Thread feed = new Thread(() -> {
            try (OutputStream in = process.getOutputStream()) {
                in.write(messages.stream()
                        .map(HexFormat.of()::formatHex)
                        .collect(Collectors.joining("\n", "", "\n"))
                        .getBytes(UTF_8));
            } catch (IOException e) {
                // What is read below then lacks messages.
            }
        });
        feed.start();
        List<byte[]> packed =
                process.inputReader(UTF_8).lines().map(HexFormat.of()::parseHex).toList();
        feed.join();
        assertThat(packed).hasSameSizeAs(messages);
        return packed;
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 0", "3 0", "3 17", "12 14", "19 0", "22 23", "-5 0"})
    void eachMessageIsThereWhenItCame(String options) throws Exception {
        List<byte[]> messages = messages();
        List<byte[]> packed = packed(messages, options.split(" "));
        ZstdStream stream = new ZstdStream();
        for (int i = 0; i < messages.size(); i++) {
            assertThat(read(stream, packed.get(i))).as("message %s", i).isEqualTo(messages.get(i));
            assertThat(stream.isBetween()).isTrue();
            if (i % 7 == 3) {
                stream = stream.copy();
            }
        }
        assertThat(StreamMethod.beginning(packed.get(0))).isEqualTo(Optional.of(StreamMethod.ZSTD));
    }

    @Test
    void aFrameMayComeByteByByteAndAnotherFollow() throws Exception {
        byte[] text = "so it goes, so it goes, and so it went. ".repeat(5000).getBytes(UTF_8);
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        try (ZstdOutputStream zstd = new ZstdOutputStream(frame)) {
            zstd.write(text);
        }
        byte[] bytes = frame.toByteArray();
        ZstdStream stream = new ZstdStream();
        for (int round = 0; round < 2; round++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            for (int i = 14; i <= bytes.length; i++) {
                stream.read(i == 14 ? Arrays.copyOf(bytes, 14) : new byte[] {bytes[i - 1]}, out, MOST);
            }
            assertThat(out.toByteArray()).isEqualTo(text);
        }
        assertThat(StreamMethod.beginning(bytes)).isEmpty();
    }

    @Test
    void damagedBytesAreRefusedAndNeverMore() throws Exception {
        List<byte[]> messages = messages().subList(0, 4);
        byte[] frame = packed(messages, "19").get(0);
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = frame.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            damaged = Arrays.copyOf(damaged, random.nextBoolean() ? damaged.length : random.nextInt(damaged.length));
            try {
                read(new ZstdStream(), damaged);
            } catch (DamagedZstdException e) {
                assertThat(e).hasMessageMatching("[a-z' ]+");
            }
        }
    }

    @Test
    void aBombIsRefused() throws Exception {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        bomb.write(HexFormat.of().parseHex("28b52ffd0058"));
        for (int i = 0; i < 200; i++) {
            bomb.write(HexFormat.of().parseHex("02001000".substring(0, 6)));
            bomb.write('x');
        }
        assertThatThrownBy(() -> read(new ZstdStream(), bomb.toByteArray()))
                .isInstanceOf(DamagedZstdException.class)
                .hasMessageContaining("too much");
    }
}
