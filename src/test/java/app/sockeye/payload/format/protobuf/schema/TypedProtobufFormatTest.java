package app.sockeye.payload.format.protobuf.schema;

import static app.sockeye.payload.format.FormatTrials.bytes;
import static app.sockeye.payload.format.FormatTrials.endure;
import static app.sockeye.payload.format.FormatTrials.isRefused;
import static app.sockeye.payload.format.FormatTrials.outline;
import static app.sockeye.payload.format.FormatTrials.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.format.Likelihood;
import app.sockeye.payload.format.NodeJson;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadTree;
import com.google.protobuf.ByteString;
import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumValueDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Label;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Type;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypedProtobufFormatTest {
    private static final String JSON =
            "{\"id\":-9007199254740993,\"name\":\"Größe\",\"kind\":\"OLD\",\"sizes\":[1,-2,3],"
                    + "\"ratio\":1.5,\"part\":{\"$double\":\"NaN\"},\"delta\":-7,\"mask\":18446744073709551615,"
                    + "\"raw\":{\"$bytes\":\"00ff\"},\"open\":true,\"next\":{\"id\":1},\"next\":{\"id\":2}}";

    private static FieldDescriptorProto.Builder field(int number, String name, Type type) {
        return FieldDescriptorProto.newBuilder()
                .setNumber(number)
                .setName(name)
                .setType(type)
                .setLabel(Label.LABEL_OPTIONAL);
    }

    private static FileDescriptorProto file() {
        return FileDescriptorProto.newBuilder()
                .setName("shop.proto")
                .setPackage("shop")
                .setSyntax("proto3")
                .addMessageType(DescriptorProto.newBuilder()
                        .setName("Order")
                        .addField(field(1, "id", Type.TYPE_INT64))
                        .addField(field(2, "name", Type.TYPE_STRING))
                        .addField(field(3, "kind", Type.TYPE_ENUM).setTypeName(".shop.Order.Kind"))
                        .addField(field(4, "sizes", Type.TYPE_SINT32).setLabel(Label.LABEL_REPEATED))
                        .addField(field(5, "ratio", Type.TYPE_FLOAT))
                        .addField(field(6, "part", Type.TYPE_DOUBLE))
                        .addField(field(7, "delta", Type.TYPE_SFIXED32))
                        .addField(field(8, "mask", Type.TYPE_UINT64))
                        .addField(field(9, "raw", Type.TYPE_BYTES))
                        .addField(field(10, "open", Type.TYPE_BOOL))
                        .addField(field(16, "next", Type.TYPE_MESSAGE)
                                .setTypeName(".shop.Order")
                                .setLabel(Label.LABEL_REPEATED))
                        .addEnumType(EnumDescriptorProto.newBuilder()
                                .setName("Kind")
                                .addValue(EnumValueDescriptorProto.newBuilder()
                                        .setName("NEW")
                                        .setNumber(0))
                                .addValue(EnumValueDescriptorProto.newBuilder()
                                        .setName("OLD")
                                        .setNumber(1))))
                .build();
    }

    private static byte[] set() {
        return FileDescriptorSet.newBuilder().addFile(file()).build().toByteArray();
    }

    private static TypedProtobufFormat format() throws PayloadException {
        return new TypedProtobufFormat(ProtoSchema.parse(set()), "shop.Order");
    }

    private static byte[] order() throws DescriptorValidationException {
        Descriptor type =
                FileDescriptor.buildFrom(file(), new FileDescriptor[0]).findMessageTypeByName("Order");
        DynamicMessage.Builder order = DynamicMessage.newBuilder(type);
        set(order, "id", -9_007_199_254_740_993L);
        set(order, "name", "Größe");
        set(order, "kind", type.findEnumTypeByName("Kind").findValueByNumber(1));
        set(order, "sizes", List.of(1, -2, 3));
        set(order, "ratio", 1.5f);
        set(order, "part", Double.NaN);
        set(order, "delta", -7);
        set(order, "mask", -1L);
        set(order, "raw", ByteString.copyFrom(new byte[] {0, -1}));
        set(order, "open", true);
        DynamicMessage.Builder one = DynamicMessage.newBuilder(type);
        set(one, "id", 1L);
        DynamicMessage.Builder two = DynamicMessage.newBuilder(type);
        set(two, "id", 2L);
        set(order, "next", List.of(one.build(), two.build()));
        return order.build().toByteArray();
    }

    private static void set(DynamicMessage.Builder message, String name, Object value) {
        message.setField(message.getDescriptorForType().findFieldByName(name), value);
    }

    @Test
    void fieldsAreToldByTheirNamesAndTypes() throws Exception {
        PayloadTree tree = format().read(ByteSource.of(order()));
        assertThat(tree.problem()).isEmpty();
        assertThat(NodeJson.exact(tree)).isEqualTo(JSON);
    }

    @Test
    void whatIsToldIsWrittenAgain() throws Exception {
        assertThat(format().write(JSON)).isEqualTo(order());
    }

    @Test
    void valuesKnowTheirBytes() throws PayloadException {
        assertThat(outline(read(format(), "08 05 18 01 22 02 02 03")))
                .isEqualTo(
                        """
                        shop.Order @0+8
                          id: int64 5 @1+1
                          kind: shop.Order.Kind OLD @3+1
                          sizes: packed sint32 @5+3
                            0: sint32 1 @6+1
                            1: sint32 -2 @7+1
                        """);
    }

    @Test
    void whatTheSchemaHasNotIsToldAsItIs() throws PayloadException {
        assertThat(NodeJson.exact(read(format(), "78 05 7a 01 41 1807 0a 01 07 20 03")))
                .isEqualTo("{\"15\":5,\"15\":{\"$bytes\":\"41\"},\"kind\":7,\"id\":[7],\"sizes\":-2}");
    }

    @Test
    void typesOfTheSchemaAreListed() throws PayloadException {
        ProtoSchema schema = ProtoSchema.parse(set());
        assertThat(schema.messageNames()).containsExactly("shop.Order");
        assertThatThrownBy(() -> new TypedProtobufFormat(schema, "shop.Other"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(format().recognise(new byte[0])).isEqualTo(Likelihood.NONE);
    }

    @Test
    void nonsenseIsRefusedWithASentence() throws PayloadException {
        isRefused(read(format(), "12 05 41"), "cut off");
        isRefused(read(format(), "0b"), "wire type 3");
        assertThatThrownBy(() -> ProtoSchema.parse(new byte[0])).hasMessageContaining("no descriptor set");
        assertThatThrownBy(() -> ProtoSchema.parse(bytes("0aff"))).hasMessageContaining("cut off");
    }

    @Test
    void aDamagedDescriptorSetIsRefused() {
        byte[] set = set();
        for (int at = 0; at < set.length; at++) {
            byte[] flipped = set.clone();
            flipped[at] ^= (byte) 0xFF;
            for (byte[] each : List.of(Arrays.copyOf(set, at), flipped)) {
                try {
                    assertThat(ProtoSchema.parse(each).messageNames()).isNotEmpty();
                } catch (PayloadException e) {
                    assertThat(e).hasMessageEndingWith(".");
                }
            }
        }
    }

    @Test
    void messagesWithinMessagesAreBounded() throws PayloadException {
        byte[] inner = {};
        for (int i = 0; i < 300; i++) {
            byte[] outer = new byte[inner.length + 5];
            outer[0] = (byte) 0x82;
            outer[1] = 1;
            outer[2] = (byte) (inner.length & 0x7F | 0x80);
            outer[3] = (byte) (inner.length >> 7 & 0x7F | 0x80);
            outer[4] = (byte) (inner.length >> 14);
            System.arraycopy(inner, 0, outer, 5, inner.length);
            inner = outer;
        }
        isRefused(format().read(ByteSource.of(inner)), "200 levels deep");
    }

    @Test
    void cutAndFlippedPayloadsAndNonsenseAreEndured() throws Exception {
        endure(format(), order());
    }
}
