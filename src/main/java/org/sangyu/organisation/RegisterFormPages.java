package org.sangyu.organisation;

import java.util.Map;
import org.sangyu.refusal.Refusal;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The form by which an entry of a register is added or changed: sent, it is saved and shown, or comes back with what was
 * typed and what is wrong beside it. Each register's pages say what their form needs and where it is saved.
 *
 * @param <T> an entry of the register
 */
public abstract class RegisterFormPages<T> {

    protected final RegisterDoor door;
    private final String home;

    /** @param home where the register's list is; an entry is behind it by its key */
    protected RegisterFormPages(String home, RegisterDoor door) {
        this.home = home;
        this.door = door;
    }

    @GetMapping("/new")
    public String blank(@RequestParam Map<String, String> asked, Model model) {
        requireMayAdd();
        return form(null, new RegisterForm(empty(asked)), Map.of(), model);
    }

    @PostMapping
    public ModelAndView add(@RequestParam MultiValueMap<String, String> sent, Model model, RedirectAttributes next) {
        requireMayAdd();
        RegisterForm form = RegisterForm.of(sent);
        return door.answer(
                RegisterDoor.ADDED, () -> home + "/" + add(form), errors -> form(null, form, errors, model), next);
    }

    @GetMapping("/{key}/edit")
    public String edit(@PathVariable String key, Model model) {
        T there = kept(key);
        return form(there, typed(there), Map.of(), model);
    }

    @PostMapping("/{key}/edit")
    public ModelAndView change(
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes next) {
        T there = kept(key);
        RegisterForm form = RegisterForm.of(sent);
        return door.answer(
                RegisterDoor.SAVED,
                () -> {
                    change(key, form);
                    return home + "/" + key;
                },
                errors -> form(there, form, errors, model),
                next);
    }

    private String form(T there, RegisterForm form, Map<String, String> errors, Model model) {
        model.addAttribute("form", form.typed());
        model.addAttribute("errors", errors);
        return form(there, form, model);
    }

    /**
     * A key that is a number.
     *
     * @throws Refusal not found, when it is none
     */
    protected static long id(String key) {
        if (!key.matches("\\d{1,18}")) {
            throw Refusal.notFound("organisation.unknown", key);
        }
        return Long.parseLong(key);
    }

    /** For registers where not everybody who sees the list may add; what may be added where is for the desk to say. */
    protected void requireMayAdd() {}

    /** What stands in the form of a new entry, by what the address of the form says. */
    protected abstract Map<String, String> empty(Map<String, String> asked);

    /** @throws Refusal when there is none, or the person may not change it */
    protected abstract T kept(String key);

    /** What is there, as one would type it. */
    protected abstract RegisterForm typed(T there);

    /** @return the key of what was added */
    protected abstract String add(RegisterForm form);

    protected abstract void change(String key, RegisterForm form);

    /**
     * Fills in what the form chooses from.
     *
     * @param there null for a new entry
     * @return the page of the form
     */
    protected abstract String form(T there, RegisterForm form, Model model);
}
