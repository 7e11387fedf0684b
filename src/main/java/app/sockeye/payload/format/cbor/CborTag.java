package app.sockeye.payload.format.cbor;

import app.sockeye.payload.format.NodeKind;
import app.sockeye.payload.format.PayloadNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** What the tags mean that are used most (IANA's registry of CBOR tags). */
final class CborTag {
    static final String PREFIX = "tag ";
    static final String SELF_DESCRIBED = PREFIX + "55799";

    private static final int LONGEST_NUMBER = 1024;
    private static final int NANO_DIGITS = 9;

    private CborTag() {}

    /** The text of a tagged value; empty for what is as good without, and for what the tag does not allow. */
    static String meaning(long tag, PayloadNode value) {
        Optional<String> meaning =
                switch (tag < 0 || tag > 100 ? 0 : (int) tag) {
                    case 1 -> time(value);
                    case 2, 3 -> bignum(tag, value).map(BigInteger::toString);
                    case 4 -> decimal(value);
                    case 30 -> ratio(value);
                    case 37 -> uuid(value);
                    default -> Optional.empty();
                };
        return meaning.orElse("");
    }

    private static Optional<String> time(PayloadNode value) {
        try {
            BigDecimal seconds = value.kind() == NodeKind.NUMBER ? new BigDecimal(value.value()) : null;
            // A double has about as many digits as microseconds since 1970 need.
            if (seconds == null || seconds.precision() - seconds.scale() > 12) {
                return Optional.empty();
            }
            BigInteger nanos = seconds.movePointRight(NANO_DIGITS).toBigInteger();
            BigInteger[] parts = nanos.divideAndRemainder(BigInteger.TEN.pow(NANO_DIGITS));
            return Optional.of(Instant.ofEpochSecond(parts[0].longValue(), parts[1].longValue())
                    .toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<BigInteger> bignum(long tag, PayloadNode value) {
        if (!value.type().endsWith(CborReader.BYTES) || value.value().length() > 2 * LONGEST_NUMBER) {
            return Optional.empty();
        }
        BigInteger number = new BigInteger(1, HexFormat.of().parseHex(value.value()));
        return Optional.of(tag == 2 ? number : number.not());
    }

    private static Optional<BigInteger> integer(PayloadNode node) {
        if (node.kind() == NodeKind.NUMBER && node.type().endsWith("int")) {
            return Optional.of(new BigInteger(node.value()));
        }
        boolean tagged = node.kind() == NodeKind.TAG && node.children().size() == 1;
        return tagged && (node.type().equals("tag 2") || node.type().equals("tag 3"))
                ? bignum(node.type().equals("tag 2") ? 2 : 3, node.children().get(0))
                : Optional.empty();
    }

    private static Optional<String> decimal(PayloadNode value) {
        if (value.kind() != NodeKind.LIST || value.children().size() != 2) {
            return Optional.empty();
        }
        Optional<BigInteger> exponent = integer(value.children().get(0)).filter(e -> e.bitLength() < Integer.SIZE - 1);
        Optional<BigInteger> mantissa = integer(value.children().get(1));
        return exponent.isEmpty() || mantissa.isEmpty()
                ? Optional.empty()
                : Optional.of(new BigDecimal(mantissa.get(), -exponent.get().intValue()).toString());
    }

    private static Optional<String> ratio(PayloadNode value) {
        if (value.kind() != NodeKind.LIST || value.children().size() != 2) {
            return Optional.empty();
        }
        Optional<BigInteger> above = integer(value.children().get(0));
        Optional<BigInteger> below = integer(value.children().get(1));
        return above.isEmpty() || below.isEmpty() ? Optional.empty() : Optional.of(above.get() + "/" + below.get());
    }

    private static Optional<String> uuid(PayloadNode value) {
        if (!value.type().equals(CborReader.BYTES) || value.value().length() != 32) {
            return Optional.empty();
        }
        long high = Long.parseUnsignedLong(value.value().substring(0, 16), 16);
        long low = Long.parseUnsignedLong(value.value().substring(16), 16);
        return Optional.of(new UUID(high, low).toString());
    }
}
