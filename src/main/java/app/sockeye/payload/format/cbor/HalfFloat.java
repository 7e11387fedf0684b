package app.sockeye.payload.format.cbor;

/** Floats of 16 bits (IEEE 754 binary16), which Java has from version 20 on. */
final class HalfFloat {
    private static final int INFINITY = 0x1F;
    private static final int FRACTION_BITS = 10;
    private static final int BIAS = 15;

    private HalfFloat() {}

    static float read(int bits) {
        int exponent = bits >> FRACTION_BITS & 0x1F;
        int fraction = bits & 0x3FF;
        float size;
        if (exponent == INFINITY) {
            size = fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
        } else if (exponent == 0) {
            size = Math.scalb((float) fraction, 1 - BIAS - FRACTION_BITS);
        } else {
            size = Math.scalb((float) (fraction | 0x400), exponent - BIAS - FRACTION_BITS);
        }
        return (bits & 0x8000) == 0 ? size : -size;
    }

    /** The bits of a number that is exactly a half float; -1 for others. Searched, as it is seldom done. */
    static int bits(float number) {
        for (int bits = 0; bits < 1 << 16; bits++) {
            if (Float.compare(read(bits), number) == 0) {
                return bits;
            }
        }
        return -1;
    }
}
