package org.sangyu.security.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sangyu.refusal.Refusal;
import org.sangyu.refusal.Refusals;
import org.sangyu.security.Account;
import org.sangyu.security.Accounts;
import org.sangyu.security.Grant;
import org.sangyu.security.NewAccount;
import org.sangyu.security.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the administrator finds accounts and opens new ones. */
@Controller
@RequestMapping("/admin/accounts")
class AccountsPage {

    private final Accounts accounts;
    private final RoleOptions roles;
    private final Refusals refusals;

    AccountsPage(Accounts accounts, RoleOptions roles, Refusals refusals) {
        this.accounts = accounts;
        this.roles = roles;
        this.refusals = refusals;
    }

    record Form(
            String username, String displayName, String email, String phone, String password, Role role, String scope) {

        private static final Form EMPTY = new Form(null, null, null, null, null, null, null);

        private NewAccount asked() {
            List<Grant> grants =
                    role == null ? List.of() : List.of(new Grant(role, scope == null ? "" : scope.strip()));
            return new NewAccount(username, displayName, email, phone, password, grants);
        }
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) String after, Model page) {
        page.addAttribute("accounts", accounts.list(q, after));
        page.addAttribute("q", q);
        page.addAttribute("after", after);
        return "security/accounts";
    }

    @GetMapping("/new")
    String blank(Locale locale, Model page) {
        return form(Form.EMPTY, Map.of(), locale, page);
    }

    @PostMapping("/new")
    String open(
            @ModelAttribute Form form,
            Locale locale,
            Model page,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            Account opened = accounts.open(form.asked());
            next.addFlashAttribute("notice", "security.account.opened");
            return "redirect:/admin/accounts/" + opened.id();
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form(form, refusals.texts(refusal, locale), locale, page);
        }
    }

    private String form(Form form, Map<String, String> errors, Locale locale, Model page) {
        page.addAttribute("form", form);
        page.addAttribute("errors", errors);
        page.addAttribute("roles", roles.in(locale));
        return "security/account-new";
    }
}
