package org.sangyu.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FieldCipherTests {

    private final FieldCipher cipher = new FieldCipher("a key of today", "");
    private final FieldCipher before = new FieldCipher("a key of yesterday", "");
    private final FieldCipher exchanging = new FieldCipher("a key of today", "a key of yesterday");

    @Property(tries = 200)
    void whatever_is_sealed_is_opened_as_it_was(@ForAll String text) {
        String storable = text.replaceAll("\\p{Cs}", "");
        assertThat(cipher.open(cipher.seal(storable))).isEqualTo(storable);
    }

    @Test
    void nobody_sees_that_two_values_are_the_same() {
        assertThat(cipher.seal("高血压")).isNotEqualTo(cipher.seal("高血压"));
        assertThat(cipher.seal(null)).isNull();
        assertThat(cipher.open(null)).isNull();
    }

    @Test
    void what_was_changed_by_one_bit_is_not_opened() {
        byte[] sealed = cipher.seal("高血压");
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> cipher.open(changed)).isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> cipher.open(new byte[5])).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void another_key_opens_nothing() {
        assertThatThrownBy(() -> cipher.open(before.seal("高血压")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another key");
    }

    @Test
    void while_keys_are_exchanged_both_are_opened_and_only_the_new_one_seals() {
        assertThat(exchanging.open(before.seal("高血压"))).isEqualTo("高血压");
        assertThat(exchanging.open(cipher.seal("高血压"))).isEqualTo("高血压");
        assertThat(cipher.open(exchanging.seal("高血压"))).isEqualTo("高血压");
        assertThat(exchanging.isOfLastKey(before.seal("高血压"))).isTrue();
        assertThat(exchanging.isOfLastKey(exchanging.seal("高血压"))).isFalse();
        assertThatThrownBy(() -> exchanging.open(new FieldCipher("a third", "").seal("高血压")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_fingerprint_finds_the_same_value_however_it_is_typed_and_needs_the_key() {
        assertThat(cipher.fingerprint(" 11010519491231002x ")).isEqualTo(cipher.fingerprint("11010519491231002X"));
        assertThat(cipher.fingerprint("11010519491231002X")).isNotEqualTo(before.fingerprint("11010519491231002X"));
        assertThat(cipher.fingerprint(null)).isNull();
    }

    @Test
    void while_keys_are_exchanged_a_value_is_found_under_both() {
        assertThat(exchanging.fingerprints("x")).containsExactly(cipher.fingerprint("x"), before.fingerprint("x"));
        assertThat(cipher.fingerprints("x")).containsExactly(cipher.fingerprint("x"));
        assertThat(exchanging.fingerprints(null)).isEmpty();
    }
}
