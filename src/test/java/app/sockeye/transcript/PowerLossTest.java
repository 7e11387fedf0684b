package app.sockeye.transcript;

import static app.sockeye.transcript.SampleEntries.random;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.transcript.entry.EntryFlag;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.sealed.OneKey;
import app.sockeye.transcript.sealed.RecordingKey;
import app.sockeye.transcript.sealed.RecordingKeys;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PowerLossTest {
    @TempDir
    Path folder;

    private Optional<RecordingKey> key = Optional.empty();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void whatWasForcedStaysAsItWas(int seed) throws Exception {
        Random random = new Random(seed);
        lose(random, 50 + random.nextInt(200), 1 + random.nextInt(300), 3000);
    }

    @ParameterizedTest
    @ValueSource(ints = {31, 32, 33, 34, 35, 36, 37, 38})
    void whatWasForcedOfAnEncryptedRecordingStaysAsItWas(int seed) throws Exception {
        Random random = new Random(seed);
        key = Optional.of(RecordingKey.random());
        lose(random, 50 + random.nextInt(100), 1 + random.nextInt(150), 2000);
    }

    /** Large enough for several segments, of which some are safe and some are not. */
    @Test
    void segmentsThatWereFullBeforeAreCheckedToo() throws Exception {
        lose(new Random(21), 70, 150, 1 << 20);
    }

    /** The index is read from where what was forced ends: behind a hole there, not from before it. */
    @Test
    void aHoleInTheIndexCountsNothingTwice() throws Exception {
        ForgetfulDisk disk = new ForgetfulDisk();
        Random random = new Random(51);
        // In the second segment; and the search begins in the middle.
        int forced = 140;
        int count = 2 * forced;
        try (Transcript transcript = disk.createTranscript(folder, key)) {
            append(transcript, 0, forced, 1 << 20, random);
            transcript.sync();
            append(transcript, forced, count - forced, 1 << 20, random);
            disk.loseFirst("index");
        }
        try (Transcript found = Transcript.open(folder, keys())) {
            assertThat(found.count()).isEqualTo(count);
            for (int i = 0; i < count; i++) {
                assertThat(SampleEntries.payload(found.entry(i))).isEqualTo(payload(i, 1 << 20));
            }
        }
    }

    private void lose(Random random, int forced, int more, int size) throws Exception {
        ForgetfulDisk disk = new ForgetfulDisk();
        try (Transcript transcript = disk.createTranscript(folder, key)) {
            append(transcript, 0, forced, size, random);
            transcript.sync();
            append(transcript, forced, more, size, random);
            disk.losePower(random);
        }
        try (Transcript found = Transcript.open(folder, keys())) {
            assertThat(found.count()).isBetween((long) forced, (long) forced + more);
            long next = 0;
            for (long i = 0; i < found.count(); i++) {
                byte[] bytes = SampleEntries.payload(found.entry(i));
                long number = bytes[0] & 0xFF | (bytes[1] & 0xFF) << 8;
                assertThat(number).isEqualTo(i < forced ? i : Math.max(number, next));
                byte[] sent = payload((int) number, size);
                // A message of which the end was lost is told as such.
                assertThat(bytes)
                        .isEqualTo(
                                found.entry(i).flags().contains(EntryFlag.INCOMPLETE)
                                        ? Arrays.copyOf(sent, bytes.length)
                                        : sent);
                next = number + 1;
            }
        }
    }

    private RecordingKeys keys() {
        return key.isPresent() ? new OneKey(key.get()) : RecordingKeys.NONE;
    }

    private static void append(Transcript transcript, int first, int count, int size, Random random) {
        for (int i = first; i < first + count; i++) {
            transcript.appender().append(EntryKind.NOTE, null, payload(i, size), System.nanoTime());
            if (random.nextInt(3) == 0) {
                transcript.appender().publish();
            }
        }
        transcript.appender().publish();
    }

    private static byte[] payload(int number, int size) {
        byte[] bytes = random(number, 2 + Math.floorMod(number * 7919, size));
        bytes[0] = (byte) number;
        bytes[1] = (byte) (number >> 8);
        return bytes;
    }
}
