package org.sangyu.volunteering;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import org.sangyu.notification.PublicAddress;
import org.sangyu.refusal.Refusal;
import org.springframework.stereotype.Component;

/**
 * The link by which somebody answers a call without signing in. It is drawn by chance and kept only as a hash: who reads
 * the table of those who were asked can answer for nobody.
 */
@Component
public class CallLinks {

    private static final int BYTES = 24;

    private final SecureRandom chance = new SecureRandom();
    private final Asks asks;
    private final PublicAddress address;

    CallLinks(Asks asks, PublicAddress address) {
        this.asks = asks;
        this.address = address;
    }

    /** Draws a link for this ask; one that was drawn before leads nowhere from now on. */
    String draw(long askId) {
        byte[] bytes = new byte[BYTES];
        chance.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        asks.token(askId, hash(token));
        return address.of("/help/" + token);
    }

    /** @throws Refusal not found, when the link was cut off on its way or made up */
    public Ask read(String token) {
        return asks.byToken(hash(token)).orElseThrow(() -> Refusal.notFound("volunteering.help.unknown"));
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
