package org.sangyu.organisation.web;

import java.util.Map;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.OrganisationDesk;
import org.sangyu.organisation.OrganisationHead;
import org.sangyu.organisation.Organisations;
import org.sangyu.organisation.RegisterDoor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an administrator changes what an organisation is called and how it is reached, or puts it to rest. */
@Controller
@RequestMapping("/admin/organisation/{code}/edit")
class OrganisationEditPages {

    private final Organisations organisations;
    private final OrganisationDesk desk;
    private final RegisterDoor door;

    OrganisationEditPages(Organisations organisations, OrganisationDesk desk, RegisterDoor door) {
        this.organisations = organisations;
        this.desk = desk;
        this.door = door;
    }

    /** An organisation's own fields, and the version that was seen. */
    record Form(String name, String email, String phone, Boolean active, Integer version) {

        static Form of(Organisation one, int version) {
            return new Form(one.name(), one.email(), one.phone(), one.active(), version);
        }

        OrganisationHead toSave(String code) {
            // a box that is not ticked is not sent
            return new OrganisationHead(
                    code, version == null ? -1 : version, null, name, email, phone, Boolean.TRUE.equals(active));
        }
    }

    @GetMapping
    String edit(@PathVariable String code, Model model) {
        Organisation organisation = organisations.require(code);
        return form(organisation, Form.of(organisation, desk.version(code)), Map.of(), model);
    }

    @PostMapping
    ModelAndView change(
            @PathVariable String code, @ModelAttribute("form") Form form, Model model, RedirectAttributes next) {
        Organisation organisation = organisations.require(code);
        return door.answer(
                RegisterDoor.SAVED,
                () -> {
                    desk.change(form.toSave(code), door.actor());
                    return "/admin/organisation?at=" + (organisation.isArea() ? code : organisation.parentCode());
                },
                errors -> form(organisation, form, errors, model),
                next);
    }

    private String form(Organisation organisation, Form form, Map<String, String> errors, Model model) {
        door.requireKeeper(organisation.code());
        model.addAttribute("organisation", organisation);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "organisation/edit";
    }
}
