/**
 * The cipher of recordings: files that are encrypted as they are written, and read by position like plain ones.
 *
 * <p>A file has blocks of 64 KiB. Each begins with a head that is not secret (a random salt, and at which byte of the
 * plain file the block begins), from which and the user's key the block's own key is derived. Behind it are frames, one
 * for each write: a length, the encrypted bytes and a tag, by AES-256 in GCM or by ChaCha20-Poly1305. A frame's number
 * in its block is the nonce. Files only grow by whole frames, so that a loss of power costs those that were not on the
 * disk and no other; whoever goes on writing to a file begins another block, so that no key is used for two contents.
 *
 * <p>Imports {@code transcript.file} and the JDK.
 *
 * <p>Files and keys are thread-safe.
 */
package app.sockeye.transcript.sealed;
