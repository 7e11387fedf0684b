package app.sockeye.client.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class TlsRecordsTest {

    @Test
    void aBufferGoesRecordByRecord() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteBuffer bytes = ByteBuffer.wrap(new byte[40_000]).position(1);
        TlsRecords records = new TlsRecords(out);
        assertThat(records.write(bytes)).isEqualTo(16_384);
        assertThat(records.write(bytes)).isEqualTo(16_384);
        assertThat(records.write(bytes)).isEqualTo(7_231);
        assertThat(bytes.hasRemaining()).isFalse();
        assertThat(out.size()).isEqualTo(39_999);
    }

    @Test
    void aRecordThatFailsWasNotTaken() {
        ByteBuffer bytes = ByteBuffer.wrap(new byte[100]);
        TlsRecords records = new TlsRecords(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        });
        assertThatThrownBy(() -> records.write(bytes)).hasMessage("Broken pipe");
        assertThat(bytes.position()).isZero();
    }
}
