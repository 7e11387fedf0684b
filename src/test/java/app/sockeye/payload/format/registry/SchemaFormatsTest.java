package app.sockeye.payload.format.registry;

import static app.sockeye.payload.format.FormatTrials.bytes;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadFormat;
import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaFormatsTest {
    private static final byte[] AVRO =
            "{\"type\":\"record\",\"name\":\"A\",\"fields\":[{\"name\":\"a\",\"type\":\"int\"}]}".getBytes(UTF_8);

    @Test
    void aSchemaOfAvroIsReadWithAndWithoutAHead() throws PayloadException {
        List<PayloadFormat> formats = SchemaFormats.of(AVRO);
        assertThat(formats)
                .extracting(PayloadFormat::key)
                .containsExactly("avro", "avro-confluent", "avro-single-object");
        assertThat(SchemaFormats.fitting(formats, bytes("02")).key()).isEqualTo("avro");
        assertThat(SchemaFormats.fitting(formats, bytes("0000000007 02")).key()).isEqualTo("avro-confluent");
        assertThat(SchemaFormats.fitting(formats, bytes("ff")).key()).isEqualTo("avro");
    }

    @Test
    void aDescriptorSetGivesAFormatForEachType() throws PayloadException {
        FileDescriptorProto file = FileDescriptorProto.newBuilder()
                .setName("a.proto")
                .setPackage("a")
                .addMessageType(DescriptorProto.newBuilder().setName("B"))
                .addMessageType(DescriptorProto.newBuilder().setName("A"))
                .build();
        byte[] set = FileDescriptorSet.newBuilder().addFile(file).build().toByteArray();
        assertThat(SchemaFormats.of(set))
                .extracting(PayloadFormat::title)
                .containsExactly("Protobuf a.A", "Protobuf a.B");
    }

    @Test
    void aProtoFileGivesAFormatForEachType() throws PayloadException {
        assertThat(SchemaFormats.of("message A {} message B { int32 a = 1; }".getBytes(UTF_8)))
                .extracting(PayloadFormat::title)
                .containsExactly("Protobuf A", "Protobuf B");
    }

    @Test
    void otherFilesAreRefused() {
        assertThatThrownBy(() -> SchemaFormats.of("hello".getBytes(UTF_8))).isInstanceOf(PayloadException.class);
        assertThatThrownBy(() -> SchemaFormats.of(new byte[0])).hasMessageContaining("no descriptor set");
        assertThatThrownBy(() -> SchemaFormats.of("{}".getBytes(UTF_8))).hasMessageContaining("\"type\"");
        assertThatThrownBy(() -> SchemaFormats.of(new byte[SchemaFormats.LARGEST + 1]))
                .hasMessageContaining("4 MiB");
    }
}
