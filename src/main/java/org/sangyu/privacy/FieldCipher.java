package org.sangyu.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals columns that nobody should read in a stolen backup: health, whereabouts, ID numbers (domain.md §10.1, PIPL art.
 * 28, 51). AES-256-GCM with a fresh nonce for each value; what must be found again is found by its keyed hash. The key comes
 * from the environment ({@code SANGYU_FIELD_KEY}); losing it loses these columns.
 */
@Component
public class FieldCipher {

    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec sealing;
    private final SecretKeySpec finding;

    FieldCipher(@Value("${sangyu.field-key}") String secret) {
        this.sealing = new SecretKeySpec(derived(secret, "seal"), "AES");
        this.finding = new SecretKeySpec(derived(secret, "find"), "HmacSHA256");
    }

    /** The sealed value, different each time; null for null. */
    public byte[] seal(String plain) {
        if (plain == null) {
            return null;
        }
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, plain.getBytes(StandardCharsets.UTF_8));
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
        byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE);
        byte[] content = Arrays.copyOfRange(sealed, 1 + NONCE, sealed.length);
        return new String(run(Cipher.DECRYPT_MODE, nonce, content), StandardCharsets.UTF_8);
    }

    /** The same for the same value, so that it can be looked up, and of no use without the key; null for null. */
    public byte[] fingerprint(String value) {
        return value == null ? null : hmac(finding, value.strip().toUpperCase());
    }

    private byte[] run(int mode, byte[] nonce, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This value was changed, or sealed with another key", e);
        }
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
