package app.sockeye.history.key;

import app.sockeye.files.Reason;
import app.sockeye.secret.SecretFault;
import app.sockeye.secret.StorageKind;
import app.sockeye.transcript.sealed.MissingKeyException.Why;

/** Ends of sentences that say why there is no key. */
final class KeyWords {
    private KeyWords() {}

    /** Why a key can't be stored or read. */
    static String noPlace(Why why, StorageKind kind) {
        return switch (why) {
            case LOCKED -> place(kind) + " is locked; unlock it under Secrets first";
            case UNKNOWN -> place(kind) + " has no key for recordings";
            case NOWHERE -> "there is neither a keyring nor a vault for the key; create a vault under Secrets first";
        };
    }

    static String forNew(Why why, StorageKind kind) {
        return switch (why) {
            case LOCKED ->
                "recordings are encrypted, and " + place(kind) + " with their key is locked. Unlock it in the settings"
                        + " under Secrets, or clear Encrypt recordings there";
            case UNKNOWN, NOWHERE ->
                "recordings are encrypted, and " + noPlace(why, kind) + ". Clear Encrypt recordings in the settings and"
                        + " select it again";
        };
    }

    static String forOld(Why why, StorageKind kind) {
        return switch (why) {
            case LOCKED -> "it is encrypted, and " + place(kind) + " with its key is locked; unlock it first";
            case UNKNOWN -> "it is encrypted with a key that " + place(kind) + " doesn't have";
            case NOWHERE -> "it is encrypted, and there is neither a keyring nor a vault with its key";
        };
    }

    static String damaged(StorageKind kind) {
        return "the key for recordings in " + place(kind) + " is damaged";
    }

    static String fault(SecretFault e) {
        return Reason.of(e);
    }

    private static String place(StorageKind kind) {
        return kind == StorageKind.VAULT ? "the vault" : "the desktop's keyring";
    }
}
