/**
 * The vocabulary of RFC 6455 and RFC 7692: frames, opcodes, close codes, headers, and the code that reads and writes
 * frames and the heads of handshakes.
 *
 * <p>Imports nothing but the JDK.
 *
 * <p>Values are immutable; {@link app.sockeye.protocol.FrameReader}, {@link app.sockeye.protocol.Utf8Validator} and
 * {@link app.sockeye.protocol.HandshakeHeadReader} belong to the one thread that feeds them.
 */
package app.sockeye.protocol;
