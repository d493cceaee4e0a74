package org.sangyu.sheets;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sangyu.refusal.Refusal;
import org.springframework.stereotype.Component;

/** All registers that the modules offer, by the key in their address. */
@Component
public class Registers {

    private final Map<String, Register<?>> byKey;

    Registers(List<Register<?>> registers) {
        this.byKey = registers.stream().collect(Collectors.toUnmodifiableMap(Register::key, Function.identity()));
    }

    /** @throws Refusal when there is no such register */
    public Register<?> require(String key) {
        Register<?> register = byKey.get(key);
        if (register == null) {
            throw Refusal.notFound("sheets.no-register");
        }
        return register;
    }
}
