package org.sangyu.organisation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.OrganisationKind;
import org.sangyu.organisation.Organisations;
import org.sangyu.organisation.Tier;
import org.sangyu.refusal.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets programs walk down the tree, for the codes that other calls ask for. */
@RestController
@RequestMapping("/api/v1/organisations")
@Tag(name = "organisations")
class OrganisationApi {

    private static final int MOST = 200;

    private final Organisations organisations;

    OrganisationApi(Organisations organisations) {
        this.organisations = organisations;
    }

    /** Without mail address and phone: the caller needs them for nothing. */
    record Item(String code, String name, OrganisationKind kind, Tier tier, String parent, boolean active) {

        static Item of(Organisation organisation) {
            return new Item(
                    organisation.code(),
                    organisation.name(),
                    organisation.kind(),
                    organisation.tier(),
                    organisation.parentCode(),
                    organisation.active());
        }
    }

    record Items(List<Item> items, String next) {}

    /**
     * @param parent whose direct members are asked for; without it, the cities
     * @param cursor the {@code next} of the answer before
     */
    @GetMapping
    @Operation(summary = "What stands directly under an organisation, by code")
    Items list(
            @RequestParam(required = false) String parent,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(defaultValue = "") String cursor) {
        if (limit < 1 || limit > MOST) {
            throw Refusal.invalid("limit", "organisation.limit.wrong", MOST);
        }
        String above = parent == null || parent.isBlank()
                ? null
                : organisations.require(parent.strip()).code();
        List<Item> page = organisations.childrenOf(above).stream()
                .filter(organisation -> organisation.code().compareTo(cursor) > 0)
                .limit(limit + 1L)
                .map(Item::of)
                .toList();
        return page.size() > limit
                ? new Items(page.subList(0, limit), page.get(limit - 1).code())
                : new Items(page, null);
    }
}
