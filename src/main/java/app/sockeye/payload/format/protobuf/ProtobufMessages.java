package app.sockeye.payload.format.protobuf;

import app.sockeye.payload.format.NodeKey;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadNode;
import app.sockeye.payload.format.PayloadTreeBuilder;

/** Reads and writes single messages of Protocol Buffers: by their fields' numbers, or by a type of a schema. */
public interface ProtobufMessages {
    /** Without a schema. */
    ProtobufMessages BY_NUMBERS = new ProtobufMessages() {
        @Override
        public Reader reader(byte[] bytes) {
            return new WireReader(bytes);
        }

        @Override
        public byte[] write(PayloadNode message) throws PayloadException {
            return WireOutput.message(message);
        }
    };

    /** Reads messages as a tree. One thread. */
    interface Reader {

        /** What the messages are added to. */
        PayloadTreeBuilder tree();

        /**
         * Adds a message.
         *
         * @param start where its node begins
         * @param from where its first field begins
         */
        void message(NodeKey key, int start, int from, int to) throws PayloadException;
    }

    /** A reader of the messages within a payload. */
    Reader reader(byte[] bytes);

    /** The bytes of a message that is told as an object. */
    byte[] write(PayloadNode message) throws PayloadException;
}
