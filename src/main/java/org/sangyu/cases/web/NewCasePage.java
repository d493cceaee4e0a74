package org.sangyu.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.sangyu.cases.CaseQueries;
import org.sangyu.cases.CaseSource;
import org.sangyu.cases.CaseType;
import org.sangyu.cases.Categories;
import org.sangyu.cases.CleanPhoto;
import org.sangyu.cases.FrontDesk;
import org.sangyu.cases.NewCase;
import org.sangyu.cases.Petitioner;
import org.sangyu.cases.PhotoKind;
import org.sangyu.cases.Photos;
import org.sangyu.refusal.Refusal;
import org.sangyu.refusal.Refusals;
import org.sangyu.security.Actor;
import org.sangyu.security.CurrentActor;
import org.sangyu.security.Permission;
import org.sangyu.security.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Filing a need, standing in a stairwell with a phone: few fields, nothing typed is lost, a double tap files once. */
@Controller
@RequestMapping("/cases/new")
class NewCasePage {

    private final FrontDesk frontDesk;
    private final Photos photos;
    private final CaseQueries queries;
    private final Categories categories;
    private final AreaOptions areas;
    private final OrganisationOptions organisations;
    private final CaseWords words;
    private final Refusals refusals;
    private final CurrentActor current;

    NewCasePage(
            FrontDesk frontDesk,
            Photos photos,
            CaseQueries queries,
            Categories categories,
            AreaOptions areas,
            OrganisationOptions organisations,
            CaseWords words,
            Refusals refusals,
            CurrentActor current) {
        this.frontDesk = frontDesk;
        this.photos = photos;
        this.queries = queries;
        this.categories = categories;
        this.areas = areas;
        this.organisations = organisations;
        this.words = words;
        this.refusals = refusals;
        this.current = current;
    }

    /** A checkbox that is not set sends nothing at all, hence no primitives. */
    record Person(String name, String phone, String email, Boolean confidential, Boolean noReply, Boolean onBehalfOf) {}

    record Form(
            String title,
            String content,
            String type,
            String category,
            String areaCode,
            String address,
            Boolean urgent,
            Person petitioner,
            String key,
            String accusedOrg) {

        /** The type that most needs have is chosen already. */
        static Form empty(String areaCode) {
            return new Form(
                    null,
                    null,
                    CaseType.HELP.name(),
                    null,
                    areaCode,
                    null,
                    false,
                    new Person(null, null, null, false, false, false),
                    UUID.randomUUID().toString(),
                    null);
        }

        NewCase toNewCase(CaseSource source) {
            Person person = petitioner == null ? new Person(null, null, null, false, false, false) : petitioner;
            return new NewCase(
                    source,
                    title,
                    unix(content),
                    Choices.find(CaseType.class, type).orElse(null),
                    category,
                    areaCode,
                    address,
                    null,
                    null,
                    Boolean.TRUE.equals(urgent),
                    new Petitioner(
                            person.name(),
                            person.phone(),
                            person.email(),
                            Boolean.TRUE.equals(person.confidential()),
                            Boolean.TRUE.equals(person.noReply()),
                            Boolean.TRUE.equals(person.onBehalfOf())),
                    null,
                    accusedOrg);
        }

        /** Browsers send two characters for a line's end, and count one. */
        private static String unix(String text) {
            return text == null ? null : text.replace("\r\n", "\n");
        }
    }

    @GetMapping
    String blank(Model model) {
        Actor actor = current.require();
        return page(model, Form.empty(AreaOptions.usual(areas.of(actor, Permission.SUBMIT_CASE))), actor, Map.of());
    }

    @PostMapping
    String file(
            @ModelAttribute Form form,
            @RequestParam(name = "photos", required = false) List<MultipartFile> files,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        Actor actor = current.require();
        boolean withPhotos = files != null && files.stream().anyMatch(file -> !file.isEmpty());
        try {
            List<CleanPhoto> clean = clean(files);
            String number = frontDesk
                    .file(form.toNewCase(source(actor)), form.key(), actor)
                    .number();
            if (!queries.isSeenBy(actor, number)) {
                clean.forEach(photo -> photos.addWhileFiling(number, photo, actor));
                flash.addFlashAttribute("filedUnseen", number);
                return "redirect:/cases";
            }
            clean.forEach(photo -> photos.add(number, PhotoKind.BEFORE, photo, actor));
            flash.addFlashAttribute("notice", "cases.new.done");
            return "redirect:/cases/" + number;
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("photosLost", withPhotos);
            return page(model, form, actor, refusals.texts(refusal, locale));
        }
    }

    private List<CleanPhoto> clean(List<MultipartFile> files) throws IOException {
        List<CleanPhoto> clean = new ArrayList<>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            if (!file.isEmpty()) {
                if (clean.size() == Photos.MOST) {
                    throw Refusal.invalid("photo", "cases.photo.too-many", Photos.MOST);
                }
                clean.add(photos.clean(file.getOriginalFilename(), file.getBytes()));
            }
        }
        return clean;
    }

    /** A grid member hears of needs on the walk, everybody else across the desk. */
    private static CaseSource source(Actor actor) {
        return actor.has(Role.GRID) ? CaseSource.GRID : CaseSource.WINDOW;
    }

    private String page(Model model, Form form, Actor actor, Map<String, String> errors) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("words", words);
        model.addAttribute("types", CaseType.values());
        model.addAttribute("categories", categories.groups());
        model.addAttribute("areas", areas.of(actor, Permission.SUBMIT_CASE));
        model.addAttribute("organisations", organisations.around(actor.scopes(Permission.SUBMIT_CASE)));
        return "cases/new";
    }
}
