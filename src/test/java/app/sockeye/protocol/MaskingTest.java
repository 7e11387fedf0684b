package app.sockeye.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class MaskingTest {

    @Property(seed = "6455")
    void eachByteMeetsTheKeyByteOfItsPosition(
            @ForAll byte[] payload,
            @ForAll int key,
            @ForAll @IntRange(max = 9) int offset,
            @ForAll @IntRange int position) {
        int from = Math.min(offset, payload.length);
        byte[] masked = payload.clone();
        Masking.apply(key, position, masked, from, payload.length - from);
        for (int i = 0; i < payload.length; i++) {
            int keyByte = key >> 24 - ((long) position + i - from) % 4 * 8;
            assertThat(masked[i]).isEqualTo(i < from ? payload[i] : (byte) (payload[i] ^ keyByte));
        }
    }
}
