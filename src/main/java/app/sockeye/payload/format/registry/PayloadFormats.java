package app.sockeye.payload.format.registry;

import app.sockeye.payload.format.Likelihood;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadFormat;
import app.sockeye.payload.format.avro.AvroContainerFormat;
import app.sockeye.payload.format.avro.AvroFormat;
import app.sockeye.payload.format.avro.AvroHead;
import app.sockeye.payload.format.bson.BsonFormat;
import app.sockeye.payload.format.cbor.CborFormat;
import app.sockeye.payload.format.compression.BrotliFormat;
import app.sockeye.payload.format.compression.DeflateFormat;
import app.sockeye.payload.format.compression.GzipFormat;
import app.sockeye.payload.format.compression.ZlibFormat;
import app.sockeye.payload.format.compression.ZstdFormat;
import app.sockeye.payload.format.msgpack.MessagePackFormat;
import app.sockeye.payload.format.protobuf.FramedProtobufFormat;
import app.sockeye.payload.format.protobuf.ProtobufFormat;
import app.sockeye.payload.format.protobuf.ProtobufFraming;
import app.sockeye.payload.format.smile.SmileFormat;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The payload formats that Sockeye knows. A new one gets one line here. */
public final class PayloadFormats {
    /** All of them; where two are equally likely, the first comes first. */
    public static final List<PayloadFormat> ALL = List.of(
            new GzipFormat(),
            new ZstdFormat(),
            new ZlibFormat(),
            new SmileFormat(),
            new BsonFormat(),
            new MessagePackFormat(),
            new CborFormat(),
            new FramedProtobufFormat(ProtobufFraming.GRPC_WEB),
            new ProtobufFormat(),
            new FramedProtobufFormat(ProtobufFraming.DELIMITED),
            new AvroContainerFormat(),
            new AvroFormat(AvroHead.SINGLE_OBJECT),
            new AvroFormat(AvroHead.CONFLUENT),
            new AvroFormat(AvroHead.NONE),
            new DeflateFormat(),
            new BrotliFormat());

    private PayloadFormats() {}

    /** Whether a format has this key. */
    public static boolean isKey(String key) {
        return of(key).isPresent();
    }

    /**
     * The format with a key.
     *
     * @throws PayloadException with a sentence for the user, where there is none
     */
    public static PayloadFormat known(String key) throws PayloadException {
        return of(key).orElseThrow(() -> new PayloadException(
                0,
                "There is no format " + key + ". There are: "
                        + String.join(", ", ALL.stream().map(PayloadFormat::key).toList())
                        + "."));
    }

    /** The format that a payload most likely has; empty if it is no more than possible. */
    public static Optional<PayloadFormat> recognise(byte[] bytes) {
        Likelihood most = Likelihood.POSSIBLE;
        Optional<PayloadFormat> best = Optional.empty();
        for (PayloadFormat each : ALL) {
            Likelihood likelihood = each.recognise(bytes);
            if (likelihood.compareTo(most) > 0) {
                most = likelihood;
                best = Optional.of(each);
            }
        }
        return best;
    }

    /** All formats, the likeliest for a payload first. */
    public static List<PayloadFormat> ranked(byte[] bytes) {
        Map<PayloadFormat, Likelihood> likelihoods = new IdentityHashMap<>();
        ALL.forEach(each -> likelihoods.put(each, each.recognise(bytes)));
        Comparator<PayloadFormat> likeliest = Comparator.comparing(likelihoods::get);
        return ALL.stream().sorted(likeliest.reversed()).toList();
    }

    /** The format with a key. */
    public static Optional<PayloadFormat> of(String key) {
        return ALL.stream().filter(format -> format.key().equals(key)).findFirst();
    }
}
