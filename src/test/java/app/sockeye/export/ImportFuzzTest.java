package app.sockeye.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.export.capture.DamagedCaptureException;
import app.sockeye.export.json.InvalidImportException;
import app.sockeye.export.output.ExportFormat;
import app.sockeye.transcript.Transcript;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/** Files that are cut or changed anywhere: they are read, or refused in words, and what was made of them opens. */
class ImportFuzzTest {
    private static final String[] FILES = {
        "har/lone-surrogate.har",
        "har/close-member.har",
        "har/neighbour-is-null.har",
        "har/relative-times.har",
        "network/plain.pcap",
        "network/port-reused.pcap",
        "network/answer-first.pcap",
        "network/vxlan.pcap",
        "network/unmasked-client.pcap"
    };

    private Path folder;

    @BeforeTry
    void createFolder() throws IOException {
        folder = Files.createTempDirectory("sockeye-fuzz");
    }

    @AfterTry
    void deleteFolder() throws IOException {
        try (Stream<Path> below = Files.walk(folder)) {
            for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF, seed = "6455")
    void aDamagedFileIsReadOrRefusedInWords(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        byte[] whole = random.nextInt(FILES.length + 1) == 0 ? ndjson() : read(FILES[random.nextInt(FILES.length)]);
        imports(damaged(whole, random));
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] file = random.nextBoolean() ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
        int flips = file.length == 0 ? 0 : random.nextInt(4);
        for (int i = 0; i < flips; i++) {
            file[random.nextInt(file.length)] = (byte) random.nextInt(256);
        }
        return file;
    }

    private void imports(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("file"), content);
        CollectedImport imported = new CollectedImport(folder);
        try {
            imported.from(file);
        } catch (InvalidImportException | DamagedCaptureException e) {
            assertThat(e.getMessage()).isNotBlank();
        } catch (IOException e) {
            assertThat(e).isExactlyInstanceOf(IOException.class).hasMessageContaining("this is ");
        }
        for (int i = 0; i < imported.sessions.size(); i++) {
            try (Transcript transcript = imported.open(i)) {
                assertThat(transcript.recovery()).isEmpty();
                assertThat(imported.entries(i)).isNotNull();
            }
        }
        assertThat(folder).isDirectoryNotContaining(path -> path.toString().contains(".part"));
    }

    private byte[] ndjson() throws IOException {
        Path file = folder.resolve("whole");
        try (Session session = new Session(folder.resolve("original"))) {
            session.connect().sent("größer 😀").binary((byte) 0, (byte) 255).received("\u0001 \" \\");
            session.export(ExportFormat.NDJSON, file);
        }
        return Files.readAllBytes(file);
    }

    private static byte[] read(String name) throws IOException {
        try (InputStream in = ImportFuzzTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
