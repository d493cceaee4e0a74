package org.sangyu.organisation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.springframework.stereotype.Component;

/** Rows as one JSON parameter, which PostgreSQL reads as a table: several hundred are saved by one statement. */
@Component
public class RowText {

    private final ObjectMapper json;

    RowText(ObjectMapper json) {
        this.json = json;
    }

    /** @param rows records of texts, numbers, truth values and enums; dates as texts */
    public String of(List<?> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Rows of the register are no JSON", e);
        }
    }
}
