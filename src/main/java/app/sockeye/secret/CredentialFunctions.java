package app.sockeye.secret;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import com.sun.jna.win32.StdCallLibrary;

/**
 * Functions of Windows' Credential Manager under their own names. Texts are UTF-16 with a zero at the end. They return
 * whether they succeeded; {@link Native#getLastError} has the error. Any thread; the user is never asked.
 */
interface CredentialFunctions extends StdCallLibrary {
    /** The type of credentials that only programs use. */
    int GENERIC = 1;
    /** Kept on this machine, for this user. */
    int LOCAL_MACHINE = 2;

    int ERROR_NOT_FOUND = 1168;

    /** Loads the library. Raises {@link UnsatisfiedLinkError} on other systems. */
    static CredentialFunctions load() {
        return Native.load("advapi32", CredentialFunctions.class);
    }

    boolean CredReadW(Pointer targetName, int type, int flags, PointerByReference credential);

    boolean CredWriteW(Pointer credential, int flags);

    boolean CredDeleteW(Pointer targetName, int type, int flags);

    void CredFree(Pointer buffer);
}
