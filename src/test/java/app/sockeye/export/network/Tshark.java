package app.sockeye.export.network;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Wireshark's command, as a reader by other hands of what we export. */
public final class Tshark {
    /** Good checksums are told as 1. */
    private static final String[] CHECKS = {"tcp.checksum.status", "tcp.analysis.flags", "_ws.malformed"};

    private static final String MISTAKES = "tcp.analysis.flags or tcp.checksum.status != 1 or ip.checksum.status == 0"
            + " or _ws.malformed or websocket.decompression.failed.expert";

    private Tshark() {}

    /** Skips the test where there is none; packaging/test installs it. */
    public static void assumeThere() {
        boolean there = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "tshark")));
        assumeTrue(there, "needs Debian's tshark: apt-get install tshark");
    }

    /**
     * The fields of the packets that a display filter lets through, a list for each; none may have a mistake. Flags are
     * 1 and 0, which newer versions call True and False.
     */
    public static List<List<String>> fields(Path capture, String filter, String... fields) throws IOException {
        List<String> command = new ArrayList<>(List.of("tshark", "-r", capture.toString(), "-T", "fields"));
        command.addAll(List.of("-Y", "(" + filter + ") or " + MISTAKES));
        command.addAll(List.of("-o", "tcp.check_checksum:TRUE", "-o", "ip.check_checksum:TRUE"));
        Stream.concat(Stream.of(CHECKS), Stream.of(fields)).forEach(field -> command.addAll(List.of("-e", field)));
        Path errors = capture.resolveSibling("tshark.err");
        Process process =
                new ProcessBuilder(command).redirectError(errors.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.onExit().join().exitValue())
                .describedAs(Files.readString(errors))
                .isZero();
        List<List<String>> packets =
                out.lines().map(line -> List.of(line.split("\t", -1))).toList();
        assertThat(packets).allSatisfy(packet -> assertThat(packet.subList(0, CHECKS.length))
                .containsExactly("1", "", ""));
        return packets.stream()
                .map(packet -> packet.subList(CHECKS.length, packet.size()).stream()
                        .map(Tshark::flag)
                        .toList())
                .toList();
    }

    private static String flag(String value) {
        return value.equals("True") ? "1" : value.equals("False") ? "0" : value;
    }
}
