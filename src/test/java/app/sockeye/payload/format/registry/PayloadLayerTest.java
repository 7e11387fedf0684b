package app.sockeye.payload.format.registry;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.format.NodeJson;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.compression.GzipFormat;
import app.sockeye.payload.format.msgpack.MessagePackFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class PayloadLayerTest {

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    @Test
    void whatIsWithinACompressedPayloadIsRead() throws IOException, PayloadException {
        byte[] bytes = gzip(gzip(new MessagePackFormat().write("{\"a\":[1,2]}")));
        List<PayloadLayer> layers = PayloadLayer.open(new GzipFormat(), ByteSource.of(bytes));
        assertThat(layers).extracting(layer -> layer.format().key()).containsExactly("gzip", "gzip", "msgpack");
        assertThat(NodeJson.exact(layers.get(2).tree())).isEqualTo("{\"a\":[1,2]}");
    }

    @Test
    void layersHaveAnEnd() throws IOException {
        byte[] bytes = gzip(gzip(gzip(gzip(gzip(gzip(new byte[] {1}))))));
        assertThat(PayloadLayer.open(new GzipFormat(), ByteSource.of(bytes))).hasSize(4);
    }
}
