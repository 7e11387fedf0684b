package app.sockeye.payload.format;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.payload.ByteSource;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.Random;

/** Random values as exact JSON, to be written and read again. */
public final class RandomValues {
    private static final int ROUNDS = 5_000;
    private static final String[] TEXTS = {"", "a", "Größe", "€𝄞", "x".repeat(31), "y".repeat(70), "ä".repeat(40), "$n"
    };
    private static final String[] FLOATS = {"0.1", "-2.5", "1.0E300", "4.9E-324", "0.30000000000000004"};

    private final Random random;
    private final String bytes;
    private final int mostBits;

    /**
     * @param bytes the type of bytes in the format
     * @param mostBits of an integer without its sign
     */
    public RandomValues(long seed, String bytes, int mostBits) {
        this.random = new Random(seed);
        this.bytes = bytes;
        this.mostBits = mostBits;
    }

    /** Writes and reads many values in a format: each comes back as it was. */
    public static void survives(WritableFormat format, String bytes, int mostBits) throws PayloadException {
        for (int seed = 0; seed < ROUNDS; seed++) {
            String json = new RandomValues(seed, bytes, mostBits).object(0);
            byte[] written = format.write(json);
            PayloadTree read = format.read(ByteSource.of(written));
            assertThat(read.problem()).as(json).isEmpty();
            assertThat(NodeJson.exact(read))
                    .as(HexFormat.of().formatHex(written))
                    .isEqualTo(json);
        }
    }

    /** An object of up to four members. */
    public String object(int depth) {
        StringBuilder json = new StringBuilder("{");
        int count = random.nextInt(5);
        for (int i = 0; i < count; i++) {
            json.append(i > 0 ? "," : "").append("\"n").append(i).append(text()).append("\":");
            json.append(value(depth + 1));
        }
        return json.append('}').toString();
    }

    private String text() {
        return TEXTS[random.nextInt(TEXTS.length)];
    }

    private String value(int depth) {
        return switch (random.nextInt(depth > 4 ? 6 : 8)) {
            case 0 -> "null";
            case 1 -> Boolean.toString(random.nextBoolean());
            case 2 -> "\"" + text() + "\"";
            case 3 -> FLOATS[random.nextInt(FLOATS.length)];
            case 4 -> bytes();
            case 5 -> integer().toString();
            case 6 -> object(depth);
            default -> list(depth);
        };
    }

    private BigInteger integer() {
        BigInteger number = new BigInteger(random.nextInt(mostBits + 1), random);
        return random.nextBoolean() ? number : number.not();
    }

    private String bytes() {
        byte[] some = new byte[random.nextInt(40)];
        random.nextBytes(some);
        return "{\"$" + bytes + "\":\"" + HexFormat.of().formatHex(some) + "\"}";
    }

    private String list(int depth) {
        StringBuilder json = new StringBuilder("[");
        int count = random.nextInt(5);
        for (int i = 0; i < count; i++) {
            json.append(i > 0 ? "," : "").append(value(depth + 1));
        }
        return json.append(']').toString();
    }
}
