package org.sangyu.volunteering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sangyu.cases.PhotoKind;
import org.sangyu.cases.Photos;
import org.sangyu.security.Actor;
import org.sangyu.security.CurrentActor;
import org.sangyu.volunteering.LeavingDesk;
import org.sangyu.volunteering.LeavingDesk.Leaving;
import org.sangyu.volunteering.LeavingDesk.Shown;
import org.sangyu.volunteering.Serving;
import org.sangyu.volunteering.Stay;
import org.sangyu.volunteering.VisitDesk;
import org.sangyu.volunteering.VisitMatters;
import org.sangyu.volunteering.VisitResult;
import org.sangyu.volunteering.WhoServes;
import org.sangyu.web.Attempt;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** A volunteer's visits on a phone: I have come, I am going, done. */
@Controller
@RequestMapping("/my/visits")
class MyVisitsPages {

    private final WhoServes who;
    private final VisitDesk visits;
    private final LeavingDesk leaving;
    private final VisitMatters matters;
    private final Photos photos;
    private final MessageSource messages;
    private final Attempt attempt;
    private final CurrentActor current;

    MyVisitsPages(
            WhoServes who,
            VisitDesk visits,
            LeavingDesk leaving,
            VisitMatters matters,
            Photos photos,
            MessageSource messages,
            Attempt attempt,
            CurrentActor current) {
        this.who = who;
        this.visits = visits;
        this.leaving = leaving;
        this.matters = matters;
        this.photos = photos;
        this.messages = messages;
        this.attempt = attempt;
        this.current = current;
    }

    @GetMapping
    String show(Model model) {
        return who.self(current.require()).map(self -> visits(self, model)).orElse("volunteering/my-nobody");
    }

    @PostMapping
    ModelAndView arrive(@RequestParam(required = false) String matter, Model model, HttpServletRequest request) {
        Actor actor = current.require();
        Serving self = who.require(actor);
        return attempt.at(
                () -> {
                    visits.arrive(matter, actor);
                    return "/my/visits";
                },
                "volunteering.visit.arrived",
                () -> visits(self, model),
                Map.of(),
                model,
                request);
    }

    @PostMapping("/{id:\\d+}/drop")
    ModelAndView drop(@PathVariable long id, Model model, HttpServletRequest request) {
        Actor actor = current.require();
        Serving self = who.require(actor);
        return attempt.at(
                () -> {
                    visits.drop(id, actor);
                    return "/my/visits";
                },
                "volunteering.visit.dropped",
                () -> visits(self, model),
                Map.of(),
                model,
                request);
    }

    /** The result was chosen by the button that led here. */
    @GetMapping("/leave")
    String leave(@RequestParam(defaultValue = "DONE") String result, Model model) {
        Optional<Serving> self = who.self(current.require());
        Optional<Stay> stay = self.flatMap(visits::open);
        if (stay.isEmpty()) {
            return "redirect:/my/visits";
        }
        return leave(self.get(), stay.get(), result(result), model);
    }

    @PostMapping("/{id:\\d+}/leave")
    ModelAndView left(
            @PathVariable long id,
            @RequestParam Map<String, String> form,
            @RequestParam(required = false) MultipartFile before,
            @RequestParam(required = false) MultipartFile after,
            Model model,
            HttpServletRequest request) {
        Actor actor = current.require();
        Serving self = who.require(actor);
        String work = form.getOrDefault("work", "").isBlank()
                ? messages.getMessage("volunteering.visit.as-agreed", null, RequestContextUtils.getLocale(request))
                : form.get("work");
        VisitResult result = result(form.get("result"));
        Leaving said = new Leaving(
                form.get("endedAt"),
                form.get("travelMinutes"),
                form.containsKey("met"),
                work,
                form.get("nextStep"),
                result);
        return attempt.at(
                () -> {
                    leaving.leave(id, said, shown(before, after), actor);
                    return "/my/visits";
                },
                "volunteering.visit.left",
                () -> visits.open(self)
                        .map(stay -> leave(self, stay, result, model))
                        .orElseGet(() -> visits(self, model)),
                form,
                model,
                request);
    }

    private List<Shown> shown(MultipartFile before, MultipartFile after) {
        List<Shown> shown = new ArrayList<>();
        add(shown, PhotoKind.BEFORE, before);
        add(shown, PhotoKind.AFTER, after);
        return shown;
    }

    private void add(List<Shown> shown, PhotoKind kind, MultipartFile file) {
        if (file == null || file.isEmpty()) {
            return;
        }
        try {
            shown.add(new Shown(kind, photos.clean(file.getOriginalFilename(), file.getBytes())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String visits(Serving self, Model model) {
        Attempt.none(model);
        Actor actor = current.require();
        model.addAttribute("stay", visits.open(self).orElse(null));
        model.addAttribute("matters", matters.toVisit(self, actor));
        model.addAttribute("toCall", who.toCall(self));
        return "volunteering/my-visits";
    }

    private String leave(Serving self, Stay stay, VisitResult result, Model model) {
        Attempt.none(model);
        model.addAttribute("stay", stay);
        model.addAttribute("result", result);
        model.addAttribute("toCall", who.toCall(self));
        return "volunteering/my-leave";
    }

    private static VisitResult result(String name) {
        return Arrays.stream(VisitResult.values())
                .filter(result -> result.name().equals(name))
                .findFirst()
                .orElse(VisitResult.DONE);
    }
}
