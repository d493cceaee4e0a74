package org.sangyu.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals columns that nobody should read in a stolen backup: health, whereabouts, ID numbers (domain.md §10.1, PIPL art.
 * 28, 51). AES-256-GCM with a fresh nonce for each value; what must be found again is found by its keyed hash. The key comes
 * from the environment ({@code SANGYU_FIELD_KEY}); losing it loses these columns. While keys are exchanged, what was sealed
 * with the last one ({@code SANGYU_FIELD_KEY_OLD}) can still be opened and found.
 */
@Component
public class FieldCipher {

    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final Keys now;
    private final Keys before;

    FieldCipher(@Value("${sangyu.field-key}") String secret, @Value("${sangyu.field-key-old:}") String old) {
        this.now = Keys.of(secret);
        this.before = old.isBlank() ? null : Keys.of(old);
    }

    private record Keys(SecretKeySpec sealing, SecretKeySpec finding) {

        static Keys of(String secret) {
            return new Keys(
                    new SecretKeySpec(derived(secret, "seal"), "AES"),
                    new SecretKeySpec(derived(secret, "find"), "HmacSHA256"));
        }
    }

    /** The sealed value, different each time; null for null. */
    public byte[] seal(String plain) {
        if (plain == null) {
            return null;
        }
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed;
        try {
            sealed = run(Cipher.ENCRYPT_MODE, now, nonce, plain.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return ByteBuffer.allocate(1 + NONCE + sealed.length)
                .put(VERSION)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /**
     * What was sealed; null for null.
     *
     * @throws IllegalStateException when it was changed, or sealed with another key
     */
    public String open(byte[] sealed) {
        if (sealed == null) {
            return null;
        }
        if (sealed.length < 1 + NONCE || sealed[0] != VERSION) {
            throw new IllegalStateException("This is no sealed value");
        }
        try {
            return open(now, sealed);
        } catch (GeneralSecurityException e) {
            return openAsBefore(sealed, e);
        }
    }

    private String openAsBefore(byte[] sealed, GeneralSecurityException failed) {
        try {
            if (before != null) {
                return open(before, sealed);
            }
        } catch (GeneralSecurityException e) {
            failed.addSuppressed(e);
        }
        throw new IllegalStateException("This value was changed, or sealed with another key", failed);
    }

    /** Whether there is a last key besides the present one. */
    public boolean isExchanging() {
        return before != null;
    }

    /** Whether it can only be opened with the last key, so that it must be sealed anew before that key goes. */
    public boolean isOfLastKey(byte[] sealed) {
        if (sealed == null) {
            return false;
        }
        try {
            open(now, sealed);
            return false;
        } catch (GeneralSecurityException e) {
            openAsBefore(sealed, e);
            return true;
        }
    }

    /** The same for the same value, so that it can be looked up, and of no use without the key; null for null. */
    public byte[] fingerprint(String value) {
        return value == null ? null : fingerprint(now, value);
    }

    /** Every fingerprint under which the value may stand, while keys are exchanged under two; none for null. */
    public List<byte[]> fingerprints(String value) {
        return value == null
                ? List.of()
                : Stream.of(now, before)
                        .filter(Objects::nonNull)
                        .map(keys -> fingerprint(keys, value))
                        .toList();
    }

    private static byte[] fingerprint(Keys keys, String value) {
        return hmac(keys.finding(), value.strip().toUpperCase(Locale.ROOT));
    }

    private static String open(Keys keys, byte[] sealed) throws GeneralSecurityException {
        byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE);
        byte[] content = Arrays.copyOfRange(sealed, 1 + NONCE, sealed.length);
        return new String(run(Cipher.DECRYPT_MODE, keys, nonce, content), StandardCharsets.UTF_8);
    }

    private static byte[] run(int mode, Keys keys, byte[] nonce, byte[] content) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, keys.sealing(), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher.doFinal(content);
    }

    private static byte[] derived(String secret, String purpose) {
        byte[] key = secret.getBytes(StandardCharsets.UTF_8);
        return hmac(new SecretKeySpec(key, "HmacSHA256"), "sangyu field " + purpose);
    }

    private static byte[] hmac(SecretKeySpec key, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
