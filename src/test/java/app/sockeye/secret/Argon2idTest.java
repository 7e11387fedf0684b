package app.sockeye.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Argon2idTest {
    @Test
    void theTestVectorOfTheRfcIsRight() {
        // RFC 9106 section 5.3.
        byte[] tag = Argon2id.derive(
                filled(32, 1), filled(16, 2), filled(8, 3), filled(12, 4), new Argon2Cost(32, 3, 4), 32);
        assertThat(HexFormat.of().formatHex(tag))
                .isEqualTo("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
    }

    @Test
    void itIsWhatAnotherImplementationDerives() {
        Random random = new Random(1);
        for (int i = 0; i < 40; i++) {
            int lanes = 1 + random.nextInt(Argon2Cost.MOST_LANES);
            Argon2Cost cost = new Argon2Cost(8 * lanes + random.nextInt(600), 1 + random.nextInt(4), lanes);
            byte[] password = bytes(random, random.nextInt(300));
            byte[] salt = bytes(random, 8 + random.nextInt(40));
            int length = 4 + random.nextInt(200);
            assertThat(Argon2id.derive(password, salt, cost, length))
                    .as("%s, %d bytes", cost, length)
                    .isEqualTo(theirs(password, salt, cost, length));
        }
    }

    @Test
    void theRecommendedCostIsWhatAnotherImplementationDerives() {
        byte[] password = "correct horse battery staple".getBytes(UTF_8);
        byte[] salt = filled(16, 7);
        assertThat(Argon2id.derive(password, salt, Argon2Cost.RECOMMENDED, 48))
                .isEqualTo(theirs(password, salt, Argon2Cost.RECOMMENDED, 48));
    }

    @Test
    void whatTakesMoreMemoryOrTimeThanIsAllowedIsRefused() {
        assertThatThrownBy(() -> new Argon2Cost(Argon2Cost.MOST_MEMORY + 1, 3, 4))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Argon2Cost(Integer.MIN_VALUE, 3, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Argon2Cost(31, 3, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Argon2Cost(64, 0, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Argon2Cost(64, 17, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Argon2Cost(1024, 1, 17)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Argon2Cost(64, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] theirs(byte[] password, byte[] salt, Argon2Cost cost, int length) {
        return Argon2Function.getInstance(cost.memory(), cost.passes(), cost.lanes(), length, Argon2.ID)
                .hash(password, salt)
                .getBytes();
    }

    private static byte[] filled(int length, int value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    private static byte[] bytes(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
