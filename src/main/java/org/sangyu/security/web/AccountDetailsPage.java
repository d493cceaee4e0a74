package org.sangyu.security.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sangyu.refusal.Refusal;
import org.sangyu.refusal.Refusals;
import org.sangyu.security.Account;
import org.sangyu.security.Accounts;
import org.sangyu.security.Grant;
import org.sangyu.security.Lockout;
import org.sangyu.security.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One account in the administrator's hands: its roles, its password, whether it is open. */
@Controller
@RequestMapping("/admin/accounts/{id}")
class AccountDetailsPage {

    private final Accounts accounts;
    private final Lockout lockout;
    private final RoleOptions roles;
    private final Refusals refusals;

    AccountDetailsPage(Accounts accounts, Lockout lockout, RoleOptions roles, Refusals refusals) {
        this.accounts = accounts;
        this.lockout = lockout;
        this.roles = roles;
        this.refusals = refusals;
    }

    /** A row of the form of grants, also one that is half filled in. */
    record Row(String role, String scope) {}

    @GetMapping
    String show(@PathVariable long id, Locale locale, Model page) {
        return show(id, rows(accounts.require(id)), Map.of(), locale, page);
    }

    @PostMapping("/grants")
    String regrant(
            @PathVariable long id,
            @RequestParam(defaultValue = "") List<String> role,
            @RequestParam(defaultValue = "") List<String> scope,
            Locale locale,
            Model page,
            HttpServletResponse response,
            RedirectAttributes next) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(role.size(), scope.size()); i++) {
            if (!role.get(i).isBlank()) {
                rows.add(new Row(role.get(i), scope.get(i).strip()));
            }
        }
        try {
            accounts.regrant(
                    id,
                    rows.stream()
                            .map(row -> new Grant(Role.valueOf(row.role()), row.scope()))
                            .toList());
        } catch (Refusal refusal) {
            return again(id, rows, refusal, locale, page, response);
        }
        return done(id, "security.account.regranted", next);
    }

    @PostMapping("/password")
    String password(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String password,
            Locale locale,
            Model page,
            HttpServletResponse response,
            RedirectAttributes next) {
        Account account = accounts.require(id);
        try {
            accounts.changePassword(account.username(), password);
        } catch (Refusal refusal) {
            return again(id, rows(account), refusal, locale, page, response);
        }
        return done(id, "security.account.password-reset", next);
    }

    @PostMapping("/enabled")
    String enabled(@PathVariable long id, @RequestParam boolean enabled, RedirectAttributes next) {
        accounts.setEnabled(id, enabled);
        return done(id, enabled ? "security.account.now-enabled" : "security.account.now-disabled", next);
    }

    @PostMapping("/unlock")
    String unlock(@PathVariable long id, RedirectAttributes next) {
        accounts.unlock(id);
        return done(id, "security.account.unlocked", next);
    }

    private static List<Row> rows(Account account) {
        return account.grants().stream()
                .map(grant -> new Row(grant.role().name(), grant.scope()))
                .toList();
    }

    private String again(
            long id, List<Row> rows, Refusal refusal, Locale locale, Model page, HttpServletResponse response) {
        response.setStatus(
                refusal.kind() == Refusal.Kind.CONFLICT
                        ? HttpStatus.CONFLICT.value()
                        : HttpStatus.UNPROCESSABLE_ENTITY.value());
        return show(id, rows, refusals.texts(refusal, locale), locale, page);
    }

    private String show(long id, List<Row> rows, Map<String, String> errors, Locale locale, Model page) {
        Account account = accounts.require(id);
        List<Row> withAnEmptyOne = new ArrayList<>(rows);
        withAnEmptyOne.add(new Row("", ""));
        page.addAttribute("account", account);
        page.addAttribute("rows", withAnEmptyOne);
        page.addAttribute("errors", errors);
        page.addAttribute("roles", roles.in(locale));
        page.addAttribute(
                "lockedMinutes",
                lockout.left(account.username())
                        .map(left -> left.toMinutes() + 1)
                        .orElse(null));
        return "security/account";
    }

    private static String done(long id, String notice, RedirectAttributes next) {
        next.addFlashAttribute("notice", notice);
        return "redirect:/admin/accounts/" + id;
    }
}
