package app.sockeye.secret;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Blake2bTest {
    @Test
    void theExampleOfTheRfcIsRight() {
        // RFC 7693 appendix A.
        assertThat(hash("abc"))
                .isEqualTo("ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1"
                        + "7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923");
    }

    @Test
    void nothingHasAHashToo() {
        assertThat(hash(""))
                .isEqualTo("786a02f742015903c6c6fd852552d272912f4740e15847618a86e217f71f5419"
                        + "d25e1031afee585313896444934eb04b903a685b1448b755d56f701afe9be2ce");
    }

    @Test
    void theEndsOfBlocksAreRight() {
        // As coreutils' b2sum prints them.
        assertThat(hash("a".repeat(127))).startsWith("94596b9d6199c807c40ae1a935f3633b");
        assertThat(hash("a".repeat(128))).startsWith("fc6c71f688f43ea7d60817478808f3ca");
        assertThat(hash("a".repeat(129))).startsWith("55e6e0eb418149a8af92fd9ddc992547");
        assertThat(hash("a".repeat(256))).startsWith("0eee13d0c73a2710c5015a8b4be0a161");
        assertThat(hash("a".repeat(257))).startsWith("0d686cbcff66401ab36b8a8e7fcf4085");
    }

    private static String hash(String text) {
        return HexFormat.of().formatHex(Blake2b.hash(64, text.getBytes(US_ASCII)));
    }
}
