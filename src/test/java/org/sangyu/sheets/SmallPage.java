package org.sangyu.sheets;

import org.sangyu.privacy.Masking;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of the small register, with the way to each phone in full. */
@TestComponent
@Controller
public class SmallPage {

    private final JdbcClient jdbc;

    SmallPage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Shown(String code, String phone) {}

    @GetMapping("/register/small")
    String list(Model model) {
        model.addAttribute(
                "entries",
                jdbc.sql("select code, phone from small_entry order by code limit 5")
                        .query((row, n) -> new Shown(row.getString(1), Masking.phone(row.getString(2))))
                        .list());
        return "testing/small";
    }
}
