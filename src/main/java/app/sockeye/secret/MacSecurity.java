package app.sockeye.secret;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;

/**
 * Functions of macOS' Security framework under their own names. Lengths are in bytes; a null keychain is the user's
 * default one. They return 0, or one of the errors below. Any thread; those that need the user's consent block.
 */
interface MacSecurity extends Library {
    int SUCCESS = 0;
    int ITEM_NOT_FOUND = -25300;
    int NO_DEFAULT_KEYCHAIN = -25307;
    int INTERACTION_NOT_ALLOWED = -25308;
    int AUTHENTICATION_FAILED = -25293;
    int USER_CANCELED = -128;
    /** The bit of an unlocked keychain in its status. */
    int UNLOCKED = 1;

    /** Loads the framework. Raises {@link UnsatisfiedLinkError} on other systems. */
    static MacSecurity load() {
        return Native.load("Security", MacSecurity.class);
    }

    int SecKeychainGetStatus(Pointer keychain, IntByReference status);

    int SecKeychainUnlock(Pointer keychain, int passwordLength, Pointer password, byte usePassword);

    int SecKeychainFindGenericPassword(
            Pointer keychain,
            int serviceLength,
            byte[] service,
            int accountLength,
            byte[] account,
            IntByReference dataLength,
            PointerByReference data,
            PointerByReference item);

    int SecKeychainAddGenericPassword(
            Pointer keychain,
            int serviceLength,
            byte[] service,
            int accountLength,
            byte[] account,
            int dataLength,
            Pointer data,
            PointerByReference item);

    int SecKeychainItemModifyAttributesAndData(Pointer item, Pointer attributes, int dataLength, Pointer data);

    int SecKeychainItemFreeContent(Pointer attributes, Pointer data);

    /** Functions of the framework below it. */
    interface CoreFoundation extends Library {
        /** Loads the framework. Raises {@link UnsatisfiedLinkError} on other systems. */
        static CoreFoundation load() {
            return Native.load("CoreFoundation", CoreFoundation.class);
        }

        void CFRelease(Pointer object);
    }
}
